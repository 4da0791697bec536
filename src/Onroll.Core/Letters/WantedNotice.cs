using Onroll.Core.Exclusions;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Letters;

/// <summary>Somebody who is to be told something about a case.</summary>
/// <param name="Contact">Null for everybody but parents and carers.</param>
/// <param name="Deadline">Null when the law sets none.</param>
/// <param name="IsIfNeeded">True when it depends on what Onroll does not know, such as another home authority.</param>
public sealed record WantedNotice(NoticeKind Kind, NoticeRecipient Recipient, string Name, Contact? Contact = null, ExclusionDeadline? Deadline = null, bool IsIfNeeded = false)
{
    public string? Language => Contact?.Language;

    public ReadingLevel Level => Contact?.NeedsEasyRead == true ? ReadingLevel.EasyRead : ReadingLevel.Plain;

    /// <summary>Whether it goes to the family: then dates it tells stay, and e-mail needs their agreement.</summary>
    public bool IsToFamily => Recipient is NoticeRecipient.Parent or NoticeRecipient.Pupil;

    /// <summary>The last one like it that went. Null while none has.</summary>
    public ExclusionNotice? Sent(IReadOnlyList<ExclusionNotice> notices) =>
        notices.LastOrDefault(n => n.Kind == Kind && n.Recipient == Recipient && n.Delivery != NoticeDelivery.Phone && (Contact is null || n.ContactId == Contact.ContactId || (n.ContactId is null && n.RecipientName == Contact.Name)));

    /// <summary>The letter for it.</summary>
    public LetterKind Letter(ExclusionCategory category) => (Kind, Recipient) switch
    {
        (NoticeKind.Exclusion, NoticeRecipient.GoverningBoard) => LetterKind.GoverningBoardNotice,
        (NoticeKind.Exclusion, NoticeRecipient.LocalAuthority or NoticeRecipient.HomeLocalAuthority) => LetterKind.LocalAuthorityNotice,
        (NoticeKind.Exclusion, NoticeRecipient.SocialWorker) => LetterKind.SocialWorkerNotice,
        (NoticeKind.Exclusion, NoticeRecipient.VirtualSchoolHead) => LetterKind.VirtualSchoolHeadNotice,
        (NoticeKind.Exclusion, _) => category switch
        {
            ExclusionCategory.PermanentExclusion => LetterKind.PermanentExclusion,
            ExclusionCategory.LunchtimeSuspension => LetterKind.LunchtimeSuspension,
            _ => LetterKind.Suspension,
        },
        (NoticeKind.DaySixDetails, _) => LetterKind.DaySixDetails,
        (NoticeKind.Cancellation, _) => LetterKind.Cancellation,
        (NoticeKind.Correction, _) => LetterKind.FurtherNotice,
        (NoticeKind.EarlyReturn, _) => LetterKind.EarlyReturn,
        (NoticeKind.GoverningBoardMeeting, _) => LetterKind.BoardMeetingInvitation,
        (NoticeKind.GoverningBoardDecision, NoticeRecipient.Parent or NoticeRecipient.Pupil) => LetterKind.BoardDecision,
        (NoticeKind.GoverningBoardDecision, _) => LetterKind.BoardDecisionForOthers,
        (NoticeKind.Reconsideration, _) => LetterKind.Reconsideration,
        (NoticeKind.ReintegrationMeeting, _) => LetterKind.ReintegrationMeeting,
        _ => throw new NotSupportedException($"There is no letter for {Kind}."),
    };
}

/// <summary>Who is to be told what, as far as the case has come (R-SUS-06 to R-SUS-08, R-GBD-02, R-GBD-04, R-REI-01).</summary>
public static class WantedNotices
{
    public static IReadOnlyList<WantedNotice> Wanted(this CaseLetters letters)
    {
        ArgumentNullException.ThrowIfNull(letters);
        return [.. First(letters), .. Changed(letters), .. Board(letters), .. Back(letters)];
    }

    /// <summary>Parents and carers with a right to be told: each of them, wherever they live; where none is known to have it, whoever is recorded.</summary>
    private static IEnumerable<WantedNotice> Family(CaseLetters letters, NoticeKind kind, ExclusionDeadline? deadline = null)
    {
        if (letters.IsAdult)
        {
            return [new WantedNotice(kind, NoticeRecipient.Pupil, letters.Pupil.FullName, null, deadline)];
        }

        var entitled = letters.Contacts.Where(c => c.HasParentalResponsibility || c.LivesWithPupil).ToList();
        var all = entitled.Count > 0 ? entitled : letters.Contacts;
        return all.Count > 0
            ? all.Select(c => new WantedNotice(kind, NoticeRecipient.Parent, c.Name, c, deadline))
            : [new WantedNotice(kind, NoticeRecipient.Parent, "Parent or carer", null, deadline)];
    }

    private static IEnumerable<WantedNotice> First(CaseLetters letters)
    {
        var reading = letters.Case.Reading;
        foreach (var notice in Family(letters, NoticeKind.Exclusion, reading.Deadline(ExclusionDeadlineId.ParentNotice)))
        {
            yield return notice;
        }

        foreach (var (recipient, name, id) in Others(letters))
        {
            if (id is { } own && reading.Deadline(own) is { } deadline)
            {
                yield return new WantedNotice(NoticeKind.Exclusion, recipient, name, null, deadline);
            }
        }

        // R-SUS-08. Where it is not recorded who the home authority is, somebody must still think of it.
        if (letters.Case.IsPermanent && letters.Home is null or { IsAnother: true })
        {
            yield return new WantedNotice(
                NoticeKind.Exclusion, NoticeRecipient.HomeLocalAuthority, letters.Home?.Name ?? "Authority where the pupil lives", null,
                reading.Deadline(ExclusionDeadlineId.LocalAuthorityNotice), IsIfNeeded: letters.Home is null);
        }

        // The first letter tells it when it was known by then.
        var told = letters.Case.Notices.FirstOrDefault(n => n.Kind == NoticeKind.Exclusion && n.Recipient is NoticeRecipient.Parent or NoticeRecipient.Pupil && n.Text is not null);
        if (letters.Case.DaySix.Count > 0 && told is not null && told.Text?.Contains(letters.Case.DaySix[0].ProviderName, StringComparison.Ordinal) == false
            && reading.Deadline(ExclusionDeadlineId.AlternativeProvisionDetails) is { } details)
        {
            foreach (var notice in Family(letters, NoticeKind.DaySixDetails, details))
            {
                yield return notice;
            }
        }
    }

    private static IEnumerable<WantedNotice> Changed(CaseLetters letters)
    {
        var x = letters.Case.Exclusion;
        if (x is { IsCancelled: true, CancelledOn: not null })
        {
            return [.. Family(letters, NoticeKind.Cancellation), .. Others(letters).Select(o => new WantedNotice(NoticeKind.Cancellation, o.Recipient, o.Name)).Where(n => IsConcerned(letters, n.Recipient))];
        }

        if (x.CorrectedOn is { } on && letters.Case.Notices.Any(n => n.Kind == NoticeKind.Exclusion && DateOnly.FromDateTime(London.InLondon(n.SentAtUtc)) <= on))
        {
            var kind = x.SessionsFirstGiven > x.Sessions ? NoticeKind.EarlyReturn : NoticeKind.Correction;
            return [.. Family(letters, kind), .. Others(letters).Select(o => new WantedNotice(kind, o.Recipient, o.Name)).Where(n => IsConcerned(letters, n.Recipient))];
        }

        return [];
    }

    private static List<WantedNotice> Board(CaseLetters letters)
    {
        var @case = letters.Case;
        if (@case.Exclusion.IsCancelled)
        {
            return [];
        }

        var all = new List<WantedNotice>();
        if (@case.Board is { MeetsOn: not null })
        {
            all.AddRange(Family(letters, NoticeKind.GoverningBoardMeeting));
            all.AddRange(Professionals(letters, NoticeKind.GoverningBoardMeeting));
        }

        if (@case.Board is { Decision: not null })
        {
            all.AddRange(Family(letters, NoticeKind.GoverningBoardDecision));
            all.AddRange(Professionals(letters, NoticeKind.GoverningBoardDecision));
        }

        if (@case.Reconsideration is { Decision: not null })
        {
            all.AddRange(Family(letters, NoticeKind.Reconsideration));
            all.AddRange(Professionals(letters, NoticeKind.Reconsideration));
        }

        return all;
    }

    // A meeting on coming back is for whoever comes back.
    private static IEnumerable<WantedNotice> Back(CaseLetters letters)
    {
        var @case = letters.Case;
        var comesBack = !@case.IsPermanent || @case.Exclusion.IsCancelled || IsReinstated(@case.Board) || IsReinstated(@case.Reconsideration);
        return comesBack && @case.Meeting is null ? Family(letters, NoticeKind.ReintegrationMeeting, @case.Reading.Deadline(ExclusionDeadlineId.ReintegrationMeeting)) : [];
    }

    private static bool IsReinstated(GoverningBoardReview? review) => review is { ReturnDeclinedOn: null, Decision: { } decision } && decision.Reinstates();

    private static IEnumerable<WantedNotice> Professionals(CaseLetters letters, NoticeKind kind) =>
        Others(letters).Append((NoticeRecipient.Headteacher, letters.School.HeadName ?? "Headteacher", null))
            .Where(o => o.Recipient != NoticeRecipient.GoverningBoard && IsConcerned(letters, o.Recipient))
            .Select(o => new WantedNotice(kind, o.Recipient, o.Name));

    private static bool IsConcerned(CaseLetters letters, NoticeRecipient recipient) => recipient switch
    {
        NoticeRecipient.SocialWorker => letters.Pupil.HasSocialWorker,
        NoticeRecipient.VirtualSchoolHead => letters.Pupil.IsLookedAfter,
        NoticeRecipient.HomeLocalAuthority => letters.Case.IsPermanent && letters.Home is { IsAnother: true },
        NoticeRecipient.GoverningBoard => letters.Case.Notices.Any(n => n.Recipient == NoticeRecipient.GoverningBoard) || letters.Case.Board is not null,
        _ => true,
    };

    private static IEnumerable<(NoticeRecipient Recipient, string Name, ExclusionDeadlineId? Deadline)> Others(CaseLetters letters) =>
    [
        (NoticeRecipient.GoverningBoard, "Governing board", ExclusionDeadlineId.GoverningBoardNotice),
        (NoticeRecipient.LocalAuthority, letters.Authority ?? "Local authority", ExclusionDeadlineId.LocalAuthorityNotice),
        (NoticeRecipient.HomeLocalAuthority, letters.Home?.Name ?? "Home local authority", null),   // told with the school's, and has no deadline of its own
        (NoticeRecipient.SocialWorker, "Social worker", ExclusionDeadlineId.SocialWorkerNotice),
        (NoticeRecipient.VirtualSchoolHead, "Virtual school head", ExclusionDeadlineId.VirtualSchoolHeadNotice),
    ];
}
