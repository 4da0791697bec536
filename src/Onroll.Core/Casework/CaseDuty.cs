using Onroll.Core.Exclusions;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Casework;

/// <summary>A date the law gives, with whether it has been met and what families were told of it.</summary>
/// <param name="DoneOn">Null while it is not done, and for what nobody here has to do.</param>
/// <param name="Changes">Dates families were told that the calendar would now make others.</param>
public sealed record CaseDuty(ExclusionDeadline Deadline, DateOnly? DoneOn, IReadOnlyList<DeadlineChange> Changes)
{
    /// <summary>What simply lies in the calendar: days to keep, a time to ask in, an earliest day.</summary>
    public bool IsPeriod => Deadline.Id is ExclusionDeadlineId.PublicPlaceDays or ExclusionDeadlineId.ReviewApplication or ExclusionDeadlineId.RollRemovalEarliest;

    public bool IsDone => DoneOn is not null;

    /// <summary>Something still to be done by the school, its board or the authority.</summary>
    public bool IsOpen => !IsPeriod && !IsDone;

    /// <summary>The date that holds: what a family was told before what the calendar says now.</summary>
    public DateOnly? DueOn => Changes.OfType<DeadlineChange.KeptForFamily>().Select(c => (DateOnly?)c.Told).Max() ?? Deadline.DueOn;
}

/// <summary>What a case still asks for, and what has been done.</summary>
public static class CaseDuties
{
    /// <summary>Every duty in the order of their days. A cancelled exclusion has none left.</summary>
    public static IReadOnlyList<CaseDuty> Duties(this ExclusionCase @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return @case.Exclusion.IsCancelled
            ? []
            : [.. @case.Reading.Deadlines.Select(deadline => new CaseDuty(deadline, DoneOn(@case, deadline.Id), Changes(@case, deadline)))];
    }

    private static DateOnly? DoneOn(ExclusionCase @case, ExclusionDeadlineId id) => id switch
    {
        ExclusionDeadlineId.ParentNotice => @case.GivenOn(NoticeKind.Exclusion, NoticeRecipient.Parent, NoticeRecipient.Pupil),
        ExclusionDeadlineId.LocalAuthorityNotice => @case.GivenOn(NoticeKind.Exclusion, NoticeRecipient.LocalAuthority),
        ExclusionDeadlineId.SocialWorkerNotice => @case.GivenOn(NoticeKind.Exclusion, NoticeRecipient.SocialWorker),
        ExclusionDeadlineId.VirtualSchoolHeadNotice => @case.GivenOn(NoticeKind.Exclusion, NoticeRecipient.VirtualSchoolHead),
        ExclusionDeadlineId.GoverningBoardNotice => @case.GivenOn(NoticeKind.Exclusion, NoticeRecipient.GoverningBoard) ?? @case.Board?.ToldOn,
        ExclusionDeadlineId.AlternativeProvisionDetails => @case.GivenOn(NoticeKind.DaySixDetails, NoticeRecipient.Parent, NoticeRecipient.Pupil),
        ExclusionDeadlineId.DaySixProvision => @case.DaySix.Count > 0 ? @case.DaySix[0].StartsOn : @case.LearnsAt is null ? null : @case.Reading.Run?.DaySix,
        ExclusionDeadlineId.GoverningBoardPapers => @case.Board?.PapersSentOn,
        ExclusionDeadlineId.GoverningBoardMeeting => @case.Board?.DecidedOn,
        ExclusionDeadlineId.ReviewPapers => @case.Panel?.PapersSentOn,
        ExclusionDeadlineId.ReviewHearing => @case.Panel?.Decision is null ? null : @case.Panel.HearingOn ?? @case.Panel.DecisionGivenOn,
        ExclusionDeadlineId.Reconsideration => @case.Reconsideration?.DecidedOn,
        ExclusionDeadlineId.ReintegrationMeeting => @case.Meeting?.HeldOn,
        _ => null,
    };

    // R-CAL-02: a changed calendar shows both dates, and never moves by itself what a family was told.
    private static List<DeadlineChange> Changes(ExclusionCase @case, ExclusionDeadline deadline) =>
    [
        .. @case.DatesTold.Where(told => told.Deadline == ExclusionNames.Of(deadline.Id)).Select(told => told.On).Distinct()
            .Select(on => DeadlineRecalculation.Compare(on, deadline.Due, toldToFamily: true))
            .Where(change => change is not DeadlineChange.Unchanged),
    ];
}
