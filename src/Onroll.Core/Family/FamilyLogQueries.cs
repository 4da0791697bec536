using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Calendar;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Family;

namespace Onroll.Core.Family;

/// <summary>A family a school has agreed to speak with, and when next.</summary>
/// <param name="LastOn">The last time they were reached since it was agreed. Null when never.</param>
public sealed record RhythmShown(FamilyRhythm Rhythm, string Name, string? Form, DateOnly? LastOn, DateOnly DueOn);

public static class FamilyLogQueries
{
    /// <summary>The latest contacts first.</summary>
    public static Task<List<FamilyContact>> FamilyContactsOfAsync(this OnrollDbContext db, PupilId pupilId, int take, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.FamilyContacts.AsNoTracking().Where(c => c.PupilId == pupilId).OrderByDescending(c => c.AtUtc).ThenByDescending(c => c.FamilyContactId).Take(take).ToListAsync(stop);
    }

    public static Task<List<Consent>> ConsentsOfAsync(this OnrollDbContext db, PupilId pupilId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Consents.AsNoTracking().Where(c => c.PupilId == pupilId).OrderByDescending(c => c.SaidOn).ThenByDescending(c => c.ConsentId).ToListAsync(stop);
    }

    /// <summary>The families of the viewer's own place, the longest overdue first.</summary>
    public static async Task<IReadOnlyList<RhythmShown>> RhythmsAsync(this OnrollDbContext db, Viewer viewer, PupilId? only, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var visible = db.Pupils.VisibleTo(db, viewer);
        var rows = await db.FamilyRhythms.AsNoTracking()
            .Where(r => r.OrganisationId == viewer.OrganisationId && r.EndedOn == null && (only == null || r.PupilId == only) && visible.Any(p => p.PupilId == r.PupilId))
            .Select(r => new
            {
                Rhythm = r,
                LastAt = db.FamilyContacts.Where(c => c.PupilId == r.PupilId && c.OrganisationId == r.OrganisationId && c.IsReached).Max(c => (DateTime?)c.AtUtc),
                Name = db.Pupils.Where(p => p.PupilId == r.PupilId).Select(p => (p.PreferredForename ?? p.Forename) + " " + (p.PreferredSurname ?? p.Surname)).Single(),
            })
            .ToListAsync(stop);
        var open = await db.SectionsOfAsync(viewer, [.. rows.Select(r => r.Rhythm.PupilId)], stop);
        var places = await db.PlacesAsync([.. rows.Select(r => r.Rhythm.PupilId)], viewer.Today, stop);
        var calendar = (await db.CalendarOfAsync(viewer.OrganisationId, stop)).Calendar;
        return [.. rows
            .Where(r => open.GetValueOrDefault(r.Rhythm.PupilId).HasFlag(RecordSections.Family))
            .Select(r =>
            {
                var last = r.LastAt is { } at ? DateOnly.FromDateTime(London.InLondon(at)) : (DateOnly?)null;
                var since = last > r.Rhythm.StartsOn ? last.Value : r.Rhythm.StartsOn;
                return new RhythmShown(r.Rhythm, r.Name, places[r.Rhythm.PupilId].FirstOrDefault()?.Form, last, ContactRhythm.NextDue(calendar, since, r.Rhythm.EveryDays));
            })
            .OrderBy(r => r.DueOn).ThenBy(r => r.Name, StringComparer.Ordinal)];
    }
}
