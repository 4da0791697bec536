using Microsoft.EntityFrameworkCore;
using Onroll.Core.Exclusions;
using Onroll.Core.Store;

namespace Onroll.Core.Casework;

/// <summary>Gathers a case. Whether the person may see it is decided before: by opening the pupil's record.</summary>
public static class CaseQueries
{
    /// <summary>Whose case it is. Null when there is no such exclusion in the area.</summary>
    public static Task<PupilId?> PupilOfCaseAsync(this OnrollDbContext db, ExclusionId id, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Exclusions.Where(x => x.ExclusionId == id).Select(x => (PupilId?)x.PupilId).SingleOrDefaultAsync(stop);
    }

    /// <summary>The case of a stored exclusion, only to be read.</summary>
    public static async Task<ExclusionCase?> CaseAsync(this OnrollDbContext db, ExclusionId id, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var exclusion = await db.Exclusions.AsNoTracking().SingleOrDefaultAsync(x => x.ExclusionId == id, stop);
        if (exclusion is null)
        {
            return null;
        }

        var boards = await db.GoverningBoardReviews.AsNoTracking().Where(b => b.ExclusionId == id).ToListAsync(stop);
        var law = (await db.LawInputsAsync(exclusion.PupilId, exclusion.OrganisationId, exclusion.StartsOn, stop)).WithNoMoreExams(exclusion.HasNoMoreExams);
        var gathered = new ExclusionCase
        {
            Exclusion = exclusion,
            School = await db.Organisations.Where(o => o.OrganisationId == exclusion.OrganisationId).Select(o => o.Name).SingleAsync(stop),
            Decision = await db.ExclusionDecisions.AsNoTracking().SingleOrDefaultAsync(d => d.ExclusionId == id, stop),
            Checks = await db.ExclusionChecks.AsNoTracking().Where(c => c.ExclusionId == id).OrderBy(c => c.Kind).ToListAsync(stop),
            Notices = await db.ExclusionNotices.AsNoTracking().Where(n => n.ExclusionId == id).OrderBy(n => n.SentAtUtc).ThenBy(n => n.ExclusionNoticeId).ToListAsync(stop),
            DatesTold = await db.NoticeDates.AsNoTracking().Where(d => d.ExclusionId == id).ToListAsync(stop),
            Board = boards.Find(b => !b.IsReconsideration),
            Reconsideration = boards.Find(b => b.IsReconsideration),
            Panel = await db.ReviewPanels.AsNoTracking().SingleOrDefaultAsync(p => p.ExclusionId == id, stop),
            DaySix = await db.DaySixArrangements.AsNoTracking().Where(a => a.ExclusionId == id).OrderBy(a => a.StartsOn).ToListAsync(stop),
            Meeting = await db.ReintegrationMeetings.AsNoTracking().SingleOrDefaultAsync(m => m.ExclusionId == id, stop),
            LearnsAt = await LearnsAtAsync(db, exclusion, stop),
            Law = law,
            Out = TimeOut.Of(exclusion, law.Calendar.Calendar),
            Reading = law.Read(StoredEvent.Of(exclusion), id),
        };
        return gathered with { Reading = law.Read(StoredEvent.Of(gathered), id) };
    }

    private static Task<string?> LearnsAtAsync(OnrollDbContext db, Exclusion exclusion, CancellationToken stop) => (
        from enrolment in db.Enrolments
        where enrolment.PupilId == exclusion.PupilId && enrolment.OrganisationId != exclusion.OrganisationId
            && enrolment.EntryDate >= exclusion.StartsOn && (enrolment.LeavingDate == null || enrolment.LeavingDate > exclusion.StartsOn)
        join place in db.Organisations on enrolment.OrganisationId equals place.OrganisationId
        orderby enrolment.EntryDate
        select place.Name).FirstOrDefaultAsync(stop);
}
