using Onroll.Rules.Moves;

namespace Onroll.Core.Moves;

/// <summary>The one thing to be done next about a move.</summary>
public enum MoveStep
{
    GiveRights = 1,
    GetConsents,
    SendPassport,
    HoldAdmissionMeeting,
    GiveNotice,
    Start,
    Review,
    DecideAtEnd,
    HoldReEntryMeeting,
    Close,

    /// <summary>Nothing to do but wait for the year to pass.</summary>
    Follow,
    None,
}

/// <summary>What a move waits for, and what stands in the way of its first day.</summary>
public static class MoveSteps
{
    public static MoveStep Next(MoveCase @case, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var move = @case.Move;
        return move.State switch
        {
            MoveState.Proposed or MoveState.Agreed => Preparing(@case),
            MoveState.Running when move.EndsOn is { } last && last <= today => MoveStep.DecideAtEnd,
            MoveState.Running => MoveStep.Review,
            MoveState.ComingBack => @case.NeedsReEntryMeeting && @case.ReEntry?.HeldOn is null ? MoveStep.HoldReEntryMeeting : MoveStep.Close,
            MoveState.Settled when move.ClosedOn is null && move.LeftOut is null => MoveStep.Follow,
            _ => MoveStep.None,
        };
    }

    /// <summary>Everything that stands in the way of the first day, each in a sentence. Empty when the pupil may start.</summary>
    public static IReadOnlyList<string> Blocks(MoveCase @case, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var move = @case.Move;
        var blocks = new List<string>();
        if (@case.MissingConsents.Count > 0)
        {
            blocks.Add($"Not agreed yet: {string.Join(", ", @case.MissingConsents.Select(MoveWords.Of))}.");
        }

        if (move.Basis != Rules.Packs.MoveBasis.DayStay && !InformationPassport.MayStart([.. @case.Passport.Select(p => p.Part)]))
        {
            blocks.Add("The safeguarding summary has not gone from one safeguarding lead to the other.");
        }

        if (@case.NeedsAdmissionMeeting)
        {
            blocks.AddRange(AdmissionBlocks(@case));
        }

        if (@case.NotTold.Count > 0)
        {
            blocks.Add($"The written notice has not been given to {string.Join(" and ", @case.NotTold.Select(MoveWords.Of))}.");
        }
        else if (@case.NeedsNotice && NoticeTooLate(@case, today) is { } late)
        {
            blocks.Add(late);
        }

        if (!move.IsTemporary && !ManagedMoveConsents.MayComplete(@case.Pupil, move.PlanNamesSchool))
        {
            blocks.Add("The local authority has not confirmed that the plan names the new school.");
        }

        return blocks;
    }

    private static MoveStep Preparing(MoveCase @case) => @case switch
    {
        { Move: { Basis: Rules.Packs.MoveBasis.ManagedMove, RightsGivenOn: null } } => MoveStep.GiveRights,
        { MissingConsents.Count: > 0 } => MoveStep.GetConsents,
        { MissingParts.Count: > 0 } when @case.Move.Basis != Rules.Packs.MoveBasis.DayStay => MoveStep.SendPassport,
        { NeedsAdmissionMeeting: true } when AdmissionBlocks(@case).Any() => MoveStep.HoldAdmissionMeeting,
        { NotTold.Count: > 0 } => MoveStep.GiveNotice,
        _ => MoveStep.Start,
    };

    private static IEnumerable<string> AdmissionBlocks(MoveCase @case)
    {
        var held = @case.Meetings.Where(m => m.Kind == MoveMeetingKind.Admission && m.HeldOn is not null).ToList();
        if (held.Count == 0)
        {
            yield return "The admission meeting has not been held.";
        }
        else if (!held.Exists(m => m.AllCame))
        {
            yield return $"The admission meeting was held without {string.Join(" and ", MoveWords.Absent(held[^1]))}.";
        }
    }

    // At least two school days before the first day (R-OSD-02): a start that comes too soon must move.
    private static string? NoticeTooLate(MoveCase @case, DateOnly today)
    {
        var first = @case.Move.StartsOn > today ? @case.Move.StartsOn : today;
        var due = DirectionNotice.DueBefore(first, @case.Counting).Date;
        var given = @case.Notices.GroupBy(n => n.To).Max(to => to.Min(n => n.GivenOn));
        return due is { } by && given > by
            ? FormattableString.Invariant($"The notice was given on {given:d MMMM}, less than two school days before {first:d MMMM}. Choose a later first day.")
            : null;
    }
}
