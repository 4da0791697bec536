using Microsoft.EntityFrameworkCore;
using Onroll.Core.Exclusions;
using Onroll.Core.Store;

namespace Onroll.Core.Casework;

/// <summary>Gathers cases. Whether the person may see one is decided before: by opening the pupil's record.</summary>
public static class CaseQueries
{
    /// <summary>Whose case it is. Null when there is no such exclusion in the area.</summary>
    public static Task<PupilId?> PupilOfCaseAsync(this OnrollDbContext db, ExclusionId id, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Exclusions.Where(x => x.ExclusionId == id).Select(x => (PupilId?)x.PupilId).SingleOrDefaultAsync(stop);
    }

    /// <summary>The case of a stored exclusion, only to be read. Null when there is none.</summary>
    public static async Task<ExclusionCase?> CaseAsync(this OnrollDbContext db, ExclusionId id, CancellationToken stop) =>
        (await db.CasesAsync([id], stop)).SingleOrDefault();

    /// <summary>The cases of some stored exclusions, only to be read, the oldest first.</summary>
    public static async Task<IReadOnlyList<ExclusionCase>> CasesAsync(this OnrollDbContext db, IReadOnlyCollection<ExclusionId> ids, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var records = await db.Exclusions.AsNoTracking().Where(x => ids.Contains(x.ExclusionId)).OrderBy(x => x.StartsOn).ToListAsync(stop);
        var schools = records.Select(x => x.OrganisationId).Distinct().ToList();
        var names = await db.Organisations.Where(o => schools.Contains(o.OrganisationId)).ToDictionaryAsync(o => o.OrganisationId, o => o.Name, stop);
        var laws = await db.LawInputsAsync([.. records.Select(Asked)], stop);
        var decisions = await db.ExclusionDecisions.AsNoTracking().Where(d => ids.Contains(d.ExclusionId)).ToDictionaryAsync(d => d.ExclusionId, stop);
        var checks = (await db.ExclusionChecks.AsNoTracking().Where(c => ids.Contains(c.ExclusionId)).OrderBy(c => c.Kind).ToListAsync(stop)).ToLookup(c => c.ExclusionId);
        var notices = (await db.ExclusionNotices.AsNoTracking().Where(n => ids.Contains(n.ExclusionId)).OrderBy(n => n.SentAtUtc).ThenBy(n => n.ExclusionNoticeId).ToListAsync(stop)).ToLookup(n => n.ExclusionId);
        var told = (await db.NoticeDates.AsNoTracking().Where(d => ids.Contains(d.ExclusionId)).ToListAsync(stop)).ToLookup(d => d.ExclusionId);
        var boards = (await db.GoverningBoardReviews.AsNoTracking().Where(b => ids.Contains(b.ExclusionId)).ToListAsync(stop)).ToLookup(b => b.ExclusionId);
        var panels = await db.ReviewPanels.AsNoTracking().Where(p => ids.Contains(p.ExclusionId)).ToDictionaryAsync(p => p.ExclusionId, stop);
        var education = (await db.DaySixArrangements.AsNoTracking().Where(a => ids.Contains(a.ExclusionId)).OrderBy(a => a.StartsOn).ToListAsync(stop)).ToLookup(a => a.ExclusionId);
        var meetings = await db.ReintegrationMeetings.AsNoTracking().Where(m => ids.Contains(m.ExclusionId)).ToDictionaryAsync(m => m.ExclusionId, stop);
        var learning = await LearningAsync(db, records, stop);
        return [.. records.Select(x => new ExclusionCase
        {
            Exclusion = x,
            School = names[x.OrganisationId],
            Decision = decisions.GetValueOrDefault(x.ExclusionId),
            Checks = [.. checks[x.ExclusionId]],
            Notices = [.. notices[x.ExclusionId]],
            DatesTold = [.. told[x.ExclusionId]],
            Board = boards[x.ExclusionId].FirstOrDefault(b => !b.IsReconsideration),
            Reconsideration = boards[x.ExclusionId].FirstOrDefault(b => b.IsReconsideration),
            Panel = panels.GetValueOrDefault(x.ExclusionId),
            DaySix = [.. education[x.ExclusionId]],
            Meeting = meetings.GetValueOrDefault(x.ExclusionId),
            LearnsAt = learning.GetValueOrDefault(x.ExclusionId),
            Law = laws[Asked(x)].WithNoMoreExams(x.HasNoMoreExams),
            Out = TimeOut.Of(x, laws[Asked(x)].Calendar.Calendar),
        }.ReadAgain())];
    }

    private static AskedAbout Asked(Exclusion x) => new(x.PupilId, x.OrganisationId, x.StartsOn);

    // Another place the pupil came onto the roll of after the exclusion began.
    private static async Task<Dictionary<ExclusionId, string>> LearningAsync(OnrollDbContext db, List<Exclusion> records, CancellationToken stop)
    {
        var pupils = records.Select(x => x.PupilId).Distinct().ToList();
        var places = (await db.Enrolments
            .Where(e => pupils.Contains(e.PupilId))
            .Join(db.Organisations, e => e.OrganisationId, o => o.OrganisationId, (e, o) => new { e.PupilId, e.OrganisationId, o.Name, e.EntryDate, e.LeavingDate })
            .ToListAsync(stop)).ToLookup(e => e.PupilId);
        return records
            .Select(x => (x.ExclusionId, Place: places[x.PupilId].Where(e => e.OrganisationId != x.OrganisationId && e.EntryDate >= x.StartsOn).OrderBy(e => e.EntryDate).FirstOrDefault()?.Name))
            .Where(x => x.Place is not null)
            .ToDictionary(x => x.ExclusionId, x => x.Place!);   // left out just above when null
    }
}
