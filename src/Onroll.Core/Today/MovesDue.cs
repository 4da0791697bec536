using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Moves;
using Onroll.Core.Placements;
using Onroll.Rules.Policy;

namespace Onroll.Core.Today;

/// <summary>What moves and placements wait for: reviews, re-entry meetings, notices, checks and pupils who stay past their last day.</summary>
internal static class MovesDue
{
    /// <summary>What is this late has been given up, or done and not written down; the list of moves still shows it.</summary>
    private const int DaysLate = 60;

    public static async Task<IEnumerable<DueItem>> OfAsync(Workday workday, CancellationToken stop)
    {
        var viewer = workday.Viewer;
        return viewer.May(Permission.KeepMoves) ? [.. await MeetingsAsync(workday, stop), .. await PlacementsAsync(workday, stop), .. await LoansAsync(workday, stop)] : [];
    }

    private static async Task<IEnumerable<DueItem>> MeetingsAsync(Workday workday, CancellationToken stop)
    {
        var (viewer, earliest) = (workday.Viewer, workday.Today.AddDays(-DaysLate));
        var meetings = await (
            from meeting in workday.Db.MoveMeetings
            where meeting.HeldOn == null && meeting.DueOn <= workday.Until && meeting.DueOn >= earliest
            join move in workday.Db.Moves on meeting.MoveId equals move.MoveId
            where move.HomeId == viewer.OrganisationId && move.StartedOn != null && move.ClosedOn == null
                && (move.Ending == null || meeting.Kind == MoveMeetingKind.ReEntry)
            select new { meeting.PupilId, meeting.MoveId, meeting.Kind, meeting.DueOn, move.TypeName }).ToListAsync(stop);
        var pupils = await workday.PupilsAsync([.. meetings.Select(m => m.PupilId)], RecordSections.Support, stop);
        return meetings.Where(m => pupils.ContainsKey(m.PupilId)).GroupBy(m => (m.MoveId, m.Kind)).Select(of => of.MinBy(m => m.DueOn)!).Select(m => new DueItem(
            DueKind.MoveMeeting, m.DueOn, workday.SchoolDaysTo(m.DueOn), m.Kind == MoveMeetingKind.RequestedReview ? Force.Statutory : Force.Local,
            m.Kind == MoveMeetingKind.ReEntry ? "Hold the re-entry meeting" : $"Review the {m.TypeName.ToLowerInvariant()}", MoveWords.Of(m.Kind),
            pupils[m.PupilId], null, m.MoveId.Value));
    }

    private static async Task<IEnumerable<DueItem>> PlacementsAsync(Workday workday, CancellationToken stop)
    {
        var viewer = workday.Viewer;
        var placements = (await workday.Db.PlacementListAsync(viewer, stop))
            .Where(p => p.Placement.HomeId == viewer.OrganisationId || p.ProviderId == viewer.OrganisationId).ToList();
        var pupils = await workday.PupilsAsync([.. placements.Select(p => p.Placement.PupilId)], RecordSections.Support, stop);
        return placements.Where(p => pupils.ContainsKey(p.Placement.PupilId)).SelectMany(p => Items(workday, p, pupils[p.Placement.PupilId])).Where(i => i.On <= workday.Until && i.On >= workday.Today.AddDays(-DaysLate));
    }

    // The lender is not told which pupil it is for.
    private static async Task<IEnumerable<DueItem>> LoansAsync(Workday workday, CancellationToken stop) =>
        (await workday.Db.LoansAskedAsync(workday.Viewer, stop)).Select(loan => new DueItem(
            DueKind.LoanAsked, workday.Today, 0, Force.Local, $"{loan.By} asks to borrow a place", "A place to lend", null, $"At {loan.Provision}", loan.PlacementId.Value));

    private static IEnumerable<DueItem> Items(Workday workday, PlacementInList row, PupilInRow pupil)
    {
        var placement = row.Placement;
        var isHome = placement.HomeId == workday.Viewer.OrganisationId;
        if (placement.IsOverstay(workday.Today))
        {
            var last = placement.EndsOn!.Value;   // only those with a planned end stay past it
            yield return Item(DueKind.Overstay, last, Force.Local, $"Extend the place at {row.Provision} or end it", "Past the last day");
        }
        else if (placement is { State: PlacementState.Running, ReviewOn: { } review })
        {
            yield return Item(DueKind.PlacementReview, review, Force.Guidance, $"Review the place at {row.Provision}", "Placement review");
        }

        if (placement.State == PlacementState.Booked && isHome)
        {
            yield return Item(DueKind.PlacementChecks, placement.StartsOn, Force.Guidance, $"Finish the checks before the first session at {row.Provision}", "First session");
        }

        DueItem Item(DueKind kind, DateOnly on, Force force, string what, string brief) =>
            new(kind, on, workday.SchoolDaysTo(on), force, what, brief, pupil, isHome ? null : $"of {row.Home}", placement.PlacementId.Value);
    }
}
