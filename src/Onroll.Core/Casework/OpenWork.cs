using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Moves;
using Onroll.Core.Packs;
using Onroll.Core.Panels;
using Onroll.Core.Placements;
using Onroll.Core.Plans;
using Onroll.Core.Store;

namespace Onroll.Core.Casework;

/// <summary>What others have begun for a pupil and not finished, and what is agreed and runs: a head sees it before deciding.</summary>
/// <remarks>N-10. It lists and never blocks.</remarks>
/// <param name="Unanswered">Assessments and plans being written, referrals nobody has decided, services that have not answered, the longest waiting first.</param>
/// <param name="Running">Plans in force, moves, places, and the step of the ladder.</param>
/// <param name="Overdue">Reviews whose day has passed, the oldest first.</param>
public sealed record OpenWork(IReadOnlyList<string> Unanswered, IReadOnlyList<string> Running, IReadOnlyList<string> Overdue)
{
    public static OpenWork None { get; } = new([], [], []);
}

internal static class OpenWorkQueries
{
    /// <summary>Of one pupil, for somebody who may read what support they have.</summary>
    public static async Task<OpenWork> OpenWorkAsync(this OnrollDbContext db, PupilAccess access, DateOnly today, CancellationToken stop)
    {
        if (!access.Opens(RecordSections.Support))
        {
            return OpenWork.None;
        }

        List<Line> lines =
        [
            .. await ReferralsAsync(db, access.PupilId, stop),
            .. await AdviceAsync(db, access.PupilId, stop),
            .. await PlansAsync(db, access.PupilId, stop),
            .. await MovesAsync(db, access.PupilId, stop),
            .. await PlacesAsync(db, access.PupilId, stop),
            .. await LadderAsync(db, access.PupilId, stop),
            .. await RegisterAsync(db, access.PupilId, stop),
        ];
        return new OpenWork(Of(LineKind.Unanswered), Of(LineKind.Running), Of(LineKind.Review));

        IReadOnlyList<string> Of(LineKind kind) =>
            [.. lines.Where(line => line.Kind == kind && (kind != LineKind.Review || line.Since < today)).OrderBy(line => line.Since).ThenBy(line => line.What, StringComparer.Ordinal).Select(line => line.Sentence(today))];
    }

    private static async Task<IEnumerable<Line>> ReferralsAsync(OnrollDbContext db, PupilId pupil, CancellationToken stop)
    {
        var referrals = await db.Referrals.AsNoTracking()
            .Where(r => r.PupilId == pupil && (r.State == ReferralState.Draft || r.State == ReferralState.Submitted || r.State == ReferralState.Returned)).ToListAsync(stop);
        return referrals.Select(r => new Line(LineKind.Unanswered, Day(r.SubmittedAtUtc ?? r.BegunAtUtc), "Referral to the panel", r.State switch
        {
            ReferralState.Submitted => "not decided",
            ReferralState.Returned => "returned to the school and not sent again",
            _ => "begun and not sent",
        }));
    }

    private static async Task<IEnumerable<Line>> AdviceAsync(OnrollDbContext db, PupilId pupil, CancellationToken stop)
    {
        var advice = await db.AgencyAdvice.AsNoTracking().Where(a => a.PupilId == pupil && (a.GivenAtUtc == null || (a.IsAccepted == true && a.FirstSeenOn == null)))
            .Join(db.Organisations, a => a.OrganisationId, o => o.OrganisationId, (a, o) => new { a.AskedOn, IsGiven = a.GivenAtUtc != null, o.Name }).ToListAsync(stop);
        return advice.Select(a => new Line(LineKind.Unanswered, a.AskedOn, a.Name, a.IsGiven ? "took the pupil on, no first appointment yet" : "asked and not answered"));
    }

    private static async Task<IEnumerable<Line>> PlansAsync(OnrollDbContext db, PupilId pupil, CancellationToken stop)
    {
        var plans = await db.SupportPlans.AsNoTracking().Where(p => p.PupilId == pupil && p.State != PlanState.Ended)
            .Select(p => new { p.Name, p.State, p.StartedOn, p.InForceFrom, p.ReviewOn }).ToListAsync(stop);
        return plans.SelectMany(p => p.State != PlanState.InForce
            ? [new Line(LineKind.Unanswered, p.StartedOn, p.Name, p.State == PlanState.Submitted ? "waits for approval" : "being written")]
            : With(new Line(LineKind.Running, p.InForceFrom ?? p.StartedOn, p.Name, "in force"), p.ReviewOn, $"Review of the {Lower(p.Name)}"));
    }

    private static async Task<IEnumerable<Line>> MovesAsync(OnrollDbContext db, PupilId pupil, CancellationToken stop)
    {
        var moves = await db.Moves.AsNoTracking().Where(m => m.PupilId == pupil && m.ClosedOn == null && m.FinalisedOn == null && m.Ending == null).ToListAsync(stop);
        var ids = moves.ConvertAll(m => m.MoveId);
        var meetings = await db.MoveMeetings.AsNoTracking().Where(m => ids.Contains(m.MoveId) && m.HeldOn == null).Select(m => new { m.MoveId, m.Kind, m.DueOn }).ToListAsync(stop);
        return
        [
            .. moves.Select(m => m.StartedOn is { } started
                ? new Line(LineKind.Running, started, m.TypeName, "under way")
                : new Line(LineKind.Unanswered, m.ProposedOn, m.TypeName, m.AgreedOn is null ? "proposed and not agreed" : "agreed and not begun")),
            .. meetings.GroupBy(m => (m.MoveId, m.Kind)).Select(of => of.MinBy(m => m.DueOn)!).Select(m => new Line(LineKind.Review, m.DueOn, $"{MoveWords.Of(m.Kind)} of the {Lower(moves.First(move => move.MoveId == m.MoveId).TypeName)}", "not held")),
        ];
    }

    private static async Task<IEnumerable<Line>> PlacesAsync(OnrollDbContext db, PupilId pupil, CancellationToken stop)
    {
        var places = await db.Placements.AsNoTracking()
            .Where(p => p.PupilId == pupil && p.State != PlacementState.Ended && p.State != PlacementState.Withdrawn)
            .Join(db.OfferedProvisions, p => p.ProvisionId, o => o.ProvisionId, (p, o) => new { Placement = p, o.Name }).ToListAsync(stop);
        return places.SelectMany(p => p.Placement.State == PlacementState.Running
            ? With(new Line(LineKind.Running, p.Placement.StartsOn, $"Place at {p.Name}", "under way"), p.Placement.ReviewOn, $"Review of the place at {p.Name}")
            : [new Line(LineKind.Unanswered, p.Placement.AskedOn, $"Place at {p.Name}", p.Placement.State == PlacementState.Booked ? "booked and not begun" : "asked for and not booked")]);
    }

    private static async Task<IEnumerable<Line>> LadderAsync(OnrollDbContext db, PupilId pupil, CancellationToken stop)
    {
        var lines = new List<Line>();
        foreach (var place in await db.LadderPlaces.AsNoTracking().Where(p => p.PupilId == pupil && p.ClosedOn == null).OrderBy(p => p.BeganOn).ToListAsync(stop))
        {
            var pack = await db.PackOfVersionAsync(place.PackVersionId, stop);
            var step = pack.Pack.Ladders.First(ladder => ladder.Id == place.LadderId).Step(place.StepId)!.Name;   // a version never changes
            lines.AddRange(With(new Line(LineKind.Running, place.StepSince, $"Ladder: {step}", "the step now"), place.ReviewOn, $"Review of the ladder’s step “{step}”"));
        }

        return lines;
    }

    private static async Task<IEnumerable<Line>> RegisterAsync(OnrollDbContext db, PupilId pupil, CancellationToken stop) =>
        (await db.RegisterEntries.AsNoTracking().Where(r => r.PupilId == pupil && r.RemovedOn == null && r.ReviewOn != null).Select(r => r.ReviewOn!.Value).ToListAsync(stop))
            .Select(on => new Line(LineKind.Review, on, "Review of the register entry", "not held"));

    private static Line[] With(Line line, DateOnly? reviewOn, string review) => reviewOn is { } on ? [line, new Line(LineKind.Review, on, review, "not held")] : [line];

    private static string Lower(string name) => name.Length > 1 && char.IsUpper(name[1]) ? name : char.ToLowerInvariant(name[0]) + name[1..];   // "PSP" stays

    private static DateOnly Day(DateTime utc) => DateOnly.FromDateTime(London.InLondon(utc));

    private enum LineKind
    {
        Unanswered = 1,
        Running,
        Review,
    }

    /// <param name="Since">When it began, or the day the review was due.</param>
    private sealed record Line(LineKind Kind, DateOnly Since, string What, string State)
    {
        public string Sentence(DateOnly today) => Kind == LineKind.Review
            ? FormattableString.Invariant($"{What}, was due {Since:d MMMM yyyy}")
            : FormattableString.Invariant($"{What}: {State}, since {Since:d MMMM yyyy}") + (Kind == LineKind.Unanswered && today.DayNumber - Since.DayNumber is > 0 and var days ? days == 1 ? " (1 day)" : $" ({days} days)" : "");
    }
}
