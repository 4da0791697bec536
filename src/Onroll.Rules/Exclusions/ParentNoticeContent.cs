namespace Onroll.Rules.Exclusions;

/// <summary>One thing a written notice to the parent must say.</summary>
public enum ParentNoticeItem
{
    /// <summary>How long, or that it is permanent.</summary>
    Period = 1,

    /// <summary>The reasons.</summary>
    Reasons,

    /// <summary>The right to make representations to the governing board, and how the pupil can take part.</summary>
    Representations,

    /// <summary>How and to whom representations are sent.</summary>
    WhereToSend,

    /// <summary>Where the board must meet, or must if the parent makes representations: the right to attend, be represented and bring a friend.</summary>
    Meeting,

    /// <summary>With it, the right to ask for a meeting by remote access.</summary>
    RemoteAccess,

    /// <summary>The days on which the child must not be in a public place, and the penalty notice or prosecution that can follow.</summary>
    PublicPlaces,

    /// <summary>From day six: start date, session times, address, and the person to report to.</summary>
    DaySix,

    /// <summary>Sources of free and impartial advice, and the link to the statutory guidance.</summary>
    Advice,
}

/// <summary>One line of the checklist.</summary>
/// <param name="Item">Which.</param>
/// <param name="Says">What the notice says, in a sentence.</param>
/// <param name="MayFollow">Whether it may follow in a further notice, as soon as it is known and at least 48 hours before education starts.</param>
public sealed record ParentNoticeLine(ParentNoticeItem Item, string Says, bool MayFollow = false);

/// <summary>What the written notice to the parent must contain, for one case under the law of its date.</summary>
/// <remarks>
/// R-SUS-07. Source: SI 2012/1033 reg 5; SI 2007/1870 regs 6-7; Education and Inspections Act 2006 ss.103-104; DfE guidance
/// Part 5. A text message alone is not written notice. Parents who live apart and share responsibility each get one.
/// </remarks>
public static class ParentNoticeContent
{
    /// <summary>REMOTE_ALLOWED_FROM, R-GBD-05: every set from PS-2023 on.</summary>
    private static readonly DateOnly RemoteAccessFrom = new(2023, 9, 1);

    /// <summary>The checklist of one case, in the order of a letter.</summary>
    public static IReadOnlyList<ParentNoticeLine> RequiredFor(ExclusionReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var meets = reading.Case is not GoverningBoardCase.A;
        var lines = new List<ParentNoticeLine>
        {
            new(ParentNoticeItem.Period, reading.Case == GoverningBoardCase.F ? "That it is permanent." : "How long it is, with its first and last day."),
            new(ParentNoticeItem.Reasons, "The reasons."),
            new(ParentNoticeItem.Representations, "The right to make representations to the governing board, and how the pupil can take part."),
            new(ParentNoticeItem.WhereToSend, "How and to whom representations are sent."),
        };

        AddIf(meets, new(ParentNoticeItem.Meeting, MeetingSays(reading.Case)));
        AddIf(meets && reading.PolicySet.InForceFrom >= RemoteAccessFrom, new(ParentNoticeItem.RemoteAccess, "The right to ask for the meeting by remote access, and how."));
        AddIf(
            reading.Deadline(ExclusionDeadlineId.PublicPlaceDays) is not null,
            new(ParentNoticeItem.PublicPlaces, "The days on which the child must not be in a public place in school hours without good reason, and that a penalty notice or prosecution can follow."));
        AddIf(
            reading.Deadline(ExclusionDeadlineId.DaySixProvision) is not null,
            new(ParentNoticeItem.DaySix, "Education from day six: its first day, session times, address, and the person to report to.", MayFollow: true));
        lines.Add(new(ParentNoticeItem.Advice, "Where to get free and impartial advice, and the link to the statutory guidance."));
        return lines;

        void AddIf(bool applies, ParentNoticeLine line)
        {
            if (applies)
            {
                lines.Add(line);
            }
        }
    }

    /// <summary>What a notice lacks. Items that may follow are listed too: each says so.</summary>
    /// <param name="reading">The case.</param>
    /// <param name="said">The items the letter says.</param>
    public static IReadOnlyList<ParentNoticeLine> Missing(ExclusionReading reading, IReadOnlySet<ParentNoticeItem> said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return [.. RequiredFor(reading).Where(line => !said.Contains(line.Item))];
    }

    private static string MeetingSays(GoverningBoardCase boardCase) => boardCase is GoverningBoardCase.B or GoverningBoardCase.C
        ? "That the governing board must meet if representations are made, and then the right to attend, to be represented and to bring a friend."
        : "That the governing board must meet, by when, and the right to attend, to be represented and to bring a friend.";
}
