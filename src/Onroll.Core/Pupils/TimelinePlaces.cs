using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Store;

namespace Onroll.Core.Pupils;

/// <summary>Schools joined and left, sharing begun and ended, and corrections, as the timeline tells them.</summary>
internal static class TimelinePlaces
{
    public static TimelineSource Joined(OnrollDbContext db, PupilId pupil) => TimelineSource.Of(
        TimelineKind.Schools,
        db.Enrolments.AsNoTracking().Where(e => e.PupilId == pupil).OrderByDescending(e => e.EntryDate).ThenByDescending(e => e.EnrolmentId)
            .Join(db.Organisations, e => e.OrganisationId, o => o.OrganisationId, (e, o) => new { e.EnrolmentId, e.EntryDate, e.Status, o.Name }),
        e => new TimelineEntry(
            TimelineKind.Schools, e.EntryDate, e.EnrolmentId, e.Status is "S" or "G" ? $"Began learning at {e.Name}" : $"Joined {e.Name}", null,
            e.Status switch { "M" => "Main school of two", "S" => "Second school of two", "G" => "Guest", _ => null }));

    public static TimelineSource Left(OnrollDbContext db, PupilId pupil) => TimelineSource.Of(
        TimelineKind.Schools,
        db.Enrolments.AsNoTracking().Where(e => e.PupilId == pupil && e.LeavingDate != null).OrderByDescending(e => e.LeavingDate).ThenByDescending(e => e.EnrolmentId)
            .Join(db.Organisations, e => e.OrganisationId, o => o.OrganisationId, (e, o) => new
            {
                e.EnrolmentId,
                LeavingDate = e.LeavingDate!.Value,
                e.Destination,
                o.Name,
                Known = db.Leavings.Where(l => l.EnrolmentId == e.EnrolmentId).OrderBy(l => l.EnrolmentId).FirstOrDefault(),
            }),
        e => new TimelineEntry(
            TimelineKind.Schools, e.LeavingDate, e.EnrolmentId, $"Left {e.Name}", null,
            e.Known is { } known ? TimelineQueries.Sentence(known.WhereTo, known.ConfirmedBy is { } by ? $"Confirmed by {by}" : null)
                : e.Destination is null ? null : $"To {e.Destination}"));

    public static TimelineSource Shared(OnrollDbContext db, PupilId pupil) => TimelineSource.Of(
        TimelineKind.Sharing,
        db.Shares.AsNoTracking().Where(s => s.PupilId == pupil).OrderByDescending(s => s.StartsOn).ThenByDescending(s => s.ShareId)
            .Join(db.Organisations, s => s.OrganisationId, o => o.OrganisationId, (s, o) => new { Share = s, o.Name }),
        row => new TimelineEntry(
            TimelineKind.Sharing, row.Share.StartsOn, row.Share.ShareId.Value, $"Shared with {row.Name}", null,
            TimelineQueries.Sentence(SectionWords.List(row.Share.Sections), row.Share.Reason)));

    public static TimelineSource Unshared(OnrollDbContext db, PupilId pupil) => TimelineSource.Of(
        TimelineKind.Sharing,
        db.Shares.AsNoTracking().Where(s => s.PupilId == pupil && s.EndedAtUtc != null).OrderByDescending(s => s.EndedAtUtc).ThenByDescending(s => s.ShareId)
            .Join(db.Organisations, s => s.OrganisationId, o => o.OrganisationId, (s, o) => new { s.ShareId, EndedAtUtc = s.EndedAtUtc!.Value, s.EndedReason, o.Name }),
        s => new TimelineEntry(TimelineKind.Sharing, TimelineSupport.Day(s.EndedAtUtc), s.ShareId.Value, $"Stopped sharing with {s.Name}", null, s.EndedReason));

    public static TimelineSource Corrected(OnrollDbContext db, PupilAccess access)
    {
        var open = Correction.OpenTo(access);
        return TimelineSource.Of(
            TimelineKind.Corrections,
            db.AuditEntries.AsNoTracking().Where(a => a.PupilId == access.PupilId && open.Contains(a.Subject)).OrderByDescending(a => a.AtUtc).ThenByDescending(a => a.Sequence),
            a => new TimelineEntry(
                TimelineKind.Corrections, TimelineSupport.Day(a.AtUtc), a.SubjectId, Correction.TitleOf(a.After), $"by {a.ActorName}", a.Reason));
    }
}
