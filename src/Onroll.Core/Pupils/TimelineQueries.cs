using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Exclusions;
using Onroll.Core.Store;

namespace Onroll.Core.Pupils;

/// <summary>Everything that happened to a pupil, newest first, a page at a time.</summary>
/// <remarks>
/// Each kind is asked for its own newest entries and the answers are merged, so a page costs as much as lies before it
/// and never the whole record.
/// </remarks>
public static class TimelineQueries
{
    public static async Task<Timeline> TimelineAsync(
        this OnrollDbContext db, PupilAccess access, TimelineKind? only, (int Skip, int Take) page, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(access);
        var counts = new Dictionary<TimelineKind, int>();
        var entries = new List<TimelineEntry>();
        foreach (var source in Sources(db, access).Where(s => access.Opens(Timeline.SectionOf(s.Kind))))
        {
            counts[source.Kind] = counts.GetValueOrDefault(source.Kind) + await source.CountAsync(stop);
            if (only is null || only == source.Kind)
            {
                entries.AddRange(await source.NewestAsync(page.Skip + page.Take, stop));
            }
        }

        var newest = entries.OrderByDescending(e => e.On).ThenByDescending(e => e.Id).Skip(page.Skip).Take(page.Take);
        return new Timeline([.. newest], counts.Where(c => c.Value > 0).ToDictionary());
    }

    private static TimelineSource[] Sources(OnrollDbContext db, PupilAccess access) =>
    [
        Suspensions(db, access.PupilId),
        Incidents(db, access.PupilId),
        TimelineSupport.Entries(db, access.PupilId),
        TimelineSupport.Reviews(db, access.PupilId),
        TimelineLadder.Changes(db, access.PupilId),
        TimelineSupport.Actions(db, access.PupilId, db.Time.TodayInLondon()),
        TimelineAttendance.Cases(db, access.PupilId),
        TimelineAttendance.Steps(db, access.PupilId, db.Time.TodayInLondon()),
        TimelineAttendance.Referrals(db, access.PupilId),
        TimelineSupport.Plans(db, access.PupilId),
        TimelineSupport.PlanReviews(db, access.PupilId),
        TimelineSupport.Interventions(db, access.PupilId),
        TimelineSupport.InterventionEnds(db, access.PupilId),
        TimelineSupport.ProvisionReviews(db, access.PupilId),
        TimelineSupport.RoomVisits(db, access.PupilId),
        TimelineSupport.Conversations(db, access.PupilId),
        TimelineSupport.Risks(db, access.PupilId),
        TimelineSupport.Assessments(db, access.PupilId),
        TimelineSupport.Concerns(db, access.PupilId),
        TimelineSupport.Families(db, access.PupilId),
        TimelineSupport.PartTime(db, access.PupilId),
        TimelineSupport.PartTimeEnds(db, access.PupilId),
        TimelineSupport.Referrals(db, access.PupilId),
        Voice(db, access.PupilId),
        TimelinePlaces.Joined(db, access.PupilId),
        TimelinePlaces.Left(db, access.PupilId),
        TimelinePlaces.Shared(db, access.PupilId),
        TimelinePlaces.Unshared(db, access.PupilId),
        TimelineMoves.Moves(db, access.PupilId),
        TimelineMoves.Meetings(db, access.PupilId),
        TimelineMoves.Placements(db, access.PupilId),
        TimelineMoves.Notes(db, access.PupilId),
        TimelinePlaces.Corrected(db, access),
    ];

    private static TimelineSource Suspensions(OnrollDbContext db, PupilId pupil) => TimelineSource.Of(
        TimelineKind.Suspensions,
        db.Exclusions.AsNoTracking().Where(x => x.PupilId == pupil).OrderByDescending(x => x.StartsOn).ThenByDescending(x => x.ExclusionId)
            .Join(db.Organisations, x => x.OrganisationId, o => o.OrganisationId, (x, o) => new { Exclusion = x, School = o.Name }),
        row => new TimelineEntry(
            TimelineKind.Suspensions, row.Exclusion.StartsOn, row.Exclusion.ExclusionId.Value,
            ExclusionWords.Title(row.Exclusion.Category, row.Exclusion.Sessions) + (row.Exclusion.IsCancelled ? ", since cancelled" : ""),
            $"by {row.School}",
            Sentence(ExclusionWords.Reasons(row.Exclusion.Reason1, row.Exclusion.Reason2, row.Exclusion.Reason3), row.Exclusion.StartsInAfternoon ? "From the afternoon" : null)));

    private static TimelineSource Incidents(OnrollDbContext db, PupilId pupil) => TimelineSource.Of(
        TimelineKind.Incidents,
        db.Incidents.AsNoTracking().Where(i => i.PupilId == pupil).OrderByDescending(i => i.OccurredOn).ThenByDescending(i => i.IncidentId),
        i => new TimelineEntry(
            TimelineKind.Incidents, i.OccurredOn, i.IncidentId, i.Type,
            i.Period is null && i.Location is null ? null : string.Join(", ", new[] { i.Period is null ? null : Behaviour.DayParts.InWords(i.Period), i.Location }.OfType<string>()),
            Sentence(i.Description, i.ActionTaken)));

    private static TimelineSource Voice(OnrollDbContext db, PupilId pupil) => TimelineSource.Of(
        TimelineKind.Voice,
        db.PupilVoices.AsNoTracking().Where(v => v.PupilId == pupil).OrderByDescending(v => v.SaidOn).ThenByDescending(v => v.PupilVoiceId),
        v => new TimelineEntry(TimelineKind.Voice, v.SaidOn, v.PupilVoiceId, "The pupil’s own words", $"to {v.SaidTo}", $"“{v.Words}”"));

    internal static string? Sentence(params string?[] parts)
    {
        var said = parts.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part!.Trim().TrimEnd('.'));
        var text = string.Join(". ", said);
        return text.Length == 0 ? null : text;
    }
}

/// <summary>One table the timeline draws on.</summary>
internal sealed record TimelineSource(
    TimelineKind Kind, Func<CancellationToken, Task<int>> CountAsync, Func<int, CancellationToken, Task<IEnumerable<TimelineEntry>>> NewestAsync)
{
    /// <param name="newestFirst">The rows in the order the timeline tells them.</param>
    public static TimelineSource Of<T>(TimelineKind kind, IQueryable<T> newestFirst, Func<T, TimelineEntry> tell) => new(
        kind,
        stop => newestFirst.CountAsync(stop),
        async (take, stop) => (await newestFirst.Take(take).ToListAsync(stop)).Select(tell));
}
