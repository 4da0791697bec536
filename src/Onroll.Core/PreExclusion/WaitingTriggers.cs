using Microsoft.EntityFrameworkCore;
using Onroll.Core.Packs;
using Onroll.Core.Plans;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;
using Onroll.Rules.Packs;

namespace Onroll.Core.PreExclusion;

/// <summary>A trigger of the pack that events have set off for a pupil, and that nobody has answered.</summary>
/// <param name="What">What it asks for, in words: "Open the pre-exclusion assessment".</param>
public sealed record WaitingTrigger(PupilId PupilId, Trigger Trigger, SetOff SetOff, string What);

public static class WaitingTriggerQueries
{
    /// <summary>What the packs of a school ask to be opened. Read from the events of this term, so that nothing old wakes up.</summary>
    /// <remarks>T-PEA-01, T-PEA-02, T-RFC-03. A trigger about a new head, or about an exclusion no panel heard first, is of no single pupil's record and is not read here.</remarks>
    public static async Task<IReadOnlyList<WaitingTrigger>> WaitingTriggersAsync(
        this OnrollDbContext db, (OrganisationId School, PupilId? Only) whose, SchoolCalendar calendar, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var packs = (await db.PacksOfSchoolAsync(whose.School, today, stop)).Select(use => use.Pack).Where(pack => pack.Triggers.Count > 0).ToList();
        if (packs.Count == 0)
        {
            return [];
        }

        var from = Terms.ByReferenceDates(today).FirstDay;
        var answered = (await db.OpenedTriggers.AsNoTracking().Where(o => o.OrganisationId == whose.School && (whose.Only == null || o.PupilId == whose.Only)).Select(o => new { o.PupilId, o.Trigger, o.SetOffOn }).ToListAsync(stop))
            .GroupBy(o => (o.PupilId, o.Trigger)).ToDictionary(of => of.Key, of => of.Max(o => o.SetOffOn));
        var waiting = new List<WaitingTrigger>();
        foreach (var pack in packs)
        {
            var names = PackNames.Of(pack);
            foreach (var trigger in pack.Triggers)
            {
                var days = await DaysAsync(db, trigger, whose, (EarliestOf(trigger, from), today), stop);
                var plans = trigger.Opens is TriggerOpens.Plan or TriggerOpens.Document ? await PlansAsync(db, trigger.What, [.. days.Keys], stop) : [];
                waiting.AddRange(days.OrderBy(of => of.Key.Value).Select(of =>
                {
                    var own = plans.Where(plan => plan.PupilId == of.Key).ToList();
                    DateOnly?[] upTo = [answered.TryGetValue((of.Key, trigger.Id), out var last) ? last : null, own.Count > 0 ? own.Max(plan => plan.StartedOn) : null];
                    return trigger.Waiting(of.Value, upTo.Max(), own.Exists(plan => plan.IsOpen), from, calendar) is { } setOff ? new WaitingTrigger(of.Key, trigger, setOff, Words(trigger, names)) : null;
                }).OfType<WaitingTrigger>());
            }
        }

        return waiting;
    }

    /// <summary>The kinds of plan that triggers of a school's packs open: its assessments.</summary>
    public static async Task<IReadOnlyList<string>> AssessmentKindsAsync(this OnrollDbContext db, OrganisationId school, DateOnly today, CancellationToken stop) =>
        [.. (await db.PacksOfSchoolAsync(school, today, stop)).SelectMany(use => use.Pack.Triggers).Where(trigger => trigger.Opens == TriggerOpens.Plan).Select(trigger => trigger.What).Distinct()];

    private static string Words(Trigger trigger, IReadOnlyDictionary<string, string> names) => trigger.Opens switch
    {
        TriggerOpens.Task => trigger.What,
        TriggerOpens.Panel => $"Refer to the {names.GetValueOrDefault(trigger.What, trigger.What)}",
        TriggerOpens.Meeting => $"Hold the {names.GetValueOrDefault(trigger.What, trigger.What)}",
        _ => $"Open the {names.GetValueOrDefault(trigger.What, trigger.What)}",
    };

    // Events of the window count even where they lie before the term.
    private static DateOnly EarliestOf(Trigger trigger, DateOnly from) => trigger.Window switch
    {
        TriggerWindow.Ever => DateOnly.MinValue,
        TriggerWindow.Year => AcademicYear.Containing(from).FirstDay,
        _ => from,
    };

    private static async Task<List<OwnPlan>> PlansAsync(OnrollDbContext db, string kind, List<PupilId> pupils, CancellationToken stop) =>
        await db.SupportPlans.Where(p => p.Kind == kind && pupils.Contains(p.PupilId)).Select(p => new OwnPlan(p.PupilId, p.StartedOn, p.State != PlanState.Ended)).ToListAsync(stop);

    private static async Task<Dictionary<PupilId, List<DateOnly>>> DaysAsync(
        OnrollDbContext db, Trigger trigger, (OrganisationId School, PupilId? Only) whose, (DateOnly From, DateOnly To) days, CancellationToken stop)
    {
        var ((school, only), (from, to)) = (whose, days);
        var events = new List<(PupilId Pupil, DateOnly On)>();
        foreach (var kind in trigger.Events)
        {
            var found = kind switch
            {
                TriggerEvent.Suspension => Excluded(ExclusionCategory.Suspension),
                TriggerEvent.PermanentExclusion => Excluded(ExclusionCategory.PermanentExclusion),
                TriggerEvent.RiskOfExclusion => db.ExclusionRisks.Where(r => r.OrganisationId == school && (only == null || r.PupilId == only) && r.SaidOn >= from && r.SaidOn <= to).Select(r => new Event(r.PupilId, r.SaidOn)),
                TriggerEvent.RoomVisit => db.RoomVisits.Where(v => v.OrganisationId == school && (only == null || v.PupilId == only) && (trigger.Room == null || v.Room == trigger.Room) && v.On >= from && v.On <= to).Select(v => new Event(v.PupilId, v.On)),
                TriggerEvent.Incident => db.Incidents.Where(i => i.OrganisationId == school && (only == null || i.PupilId == only) && i.OccurredOn >= from && i.OccurredOn <= to).Select(i => new Event(i.PupilId, i.OccurredOn)),
                TriggerEvent.RatedHighest => db.RegisterEntries.Where(r => r.OrganisationId == school && (only == null || r.PupilId == only) && r.RemovedOn == null && r.Rating == RegisterRating.Red && r.RatingSince >= from && r.RatingSince <= to).Select(r => new Event(r.PupilId, r.RatingSince)),
                _ => null,
            };
            events.AddRange(found is null ? [] : (await found.ToListAsync(stop)).Select(one => (one.Pupil, one.On)));
        }

        return events.GroupBy(one => one.Pupil).ToDictionary(of => of.Key, of => of.Select(one => one.On).Order().ToList());

        IQueryable<Event> Excluded(ExclusionCategory category) => db.Exclusions
            .Where(x => x.OrganisationId == school && (only == null || x.PupilId == only) && !x.IsCancelled && x.Category == category && x.StartsOn >= from && x.StartsOn <= to)
            .Select(x => new Event(x.PupilId, x.StartsOn));
    }

    private sealed record Event(PupilId Pupil, DateOnly On);

    private sealed record OwnPlan(PupilId PupilId, DateOnly StartedOn, bool IsOpen);
}
