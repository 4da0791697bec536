using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Packs;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Rooms;

/// <summary>A visit with the pupil's name.</summary>
public sealed record VisitShown(RoomVisit Visit, string Name, string? Form);

/// <summary>A pupil's year in the room.</summary>
/// <param name="Days">School days with a visit.</param>
public sealed record PupilInRoom(PupilId PupilId, string Name, string? Form, int Visits, int Days, int Minutes, DateOnly LastOn);

public static class RoomQueries
{
    /// <summary>The rooms of the school, from its partnership's pack.</summary>
    public static async Task<IReadOnlyList<Rules.Packs.BehaviourRoom>> RoomsAsync(this OnrollDbContext db, OrganisationId school, DateOnly day, CancellationToken stop) =>
        [.. (await db.PacksNamingAsync(school, day, pack => pack.Rooms.Count > 0, stop)).SelectMany(pack => pack.Rooms).DistinctBy(room => room.Id)];

    /// <summary>Who is there: whoever came and has not gone back, also from a day before.</summary>
    public static Task<IReadOnlyList<VisitShown>> InRoomNowAsync(this OnrollDbContext db, Viewer viewer, CancellationToken stop) =>
        ShownAsync(db, viewer, Of(db, viewer).Where(v => v.LeftAt == null).OrderBy(v => v.On).ThenBy(v => v.ArrivedAt).ThenBy(v => v.RoomVisitId), stop);

    /// <summary>Those who have gone back, the latest first.</summary>
    public static Task<IReadOnlyList<VisitShown>> RecentVisitsAsync(this OnrollDbContext db, Viewer viewer, int take, CancellationToken stop) =>
        ShownAsync(db, viewer, Of(db, viewer).Where(v => v.LeftAt != null).OrderByDescending(v => v.On).ThenByDescending(v => v.ArrivedAt).ThenBy(v => v.RoomVisitId).Take(take), stop);

    /// <summary>The visits of one pupil, the latest first. Whoever asks has opened the record's behaviour.</summary>
    public static Task<List<RoomVisit>> VisitsOfAsync(this OnrollDbContext db, PupilId pupilId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.RoomVisits.AsNoTracking().Where(v => v.PupilId == pupilId).OrderByDescending(v => v.On).ThenByDescending(v => v.ArrivedAt).ThenBy(v => v.RoomVisitId).ToListAsync(stop);
    }

    /// <summary>Each pupil's visits in a school year, those with most days first.</summary>
    public static async Task<IReadOnlyList<PupilInRoom>> PupilsInRoomAsync(this OnrollDbContext db, Viewer viewer, AcademicYear year, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(year);
        var (from, to) = (year.FirstDay, year.LastDay);
        var visits = await ShownAsync(db, viewer, Of(db, viewer).Where(v => v.On >= from && v.On <= to).OrderBy(v => v.RoomVisitId), stop);
        return [.. visits.GroupBy(v => v.Visit.PupilId)
            .Select(of => new PupilInRoom(of.Key, of.First().Name, of.First().Form, of.Count(), of.Select(v => v.Visit.On).Distinct().Count(), of.Sum(v => v.Visit.Minutes), of.Max(v => v.Visit.On)))
            .OrderByDescending(p => p.Days).ThenByDescending(p => p.Visits).ThenBy(p => p.Name, StringComparer.Ordinal)];
    }

    private static IQueryable<RoomVisit> Of(OnrollDbContext db, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var roll = viewer.RollOrganisations;
        var visible = db.Pupils.VisibleTo(db, viewer);
        return db.RoomVisits.AsNoTracking().Where(v => roll.Contains(v.OrganisationId) && visible.Any(p => p.PupilId == v.PupilId));
    }

    private static async Task<IReadOnlyList<VisitShown>> ShownAsync(OnrollDbContext db, Viewer viewer, IQueryable<RoomVisit> query, CancellationToken stop)
    {
        var visits = await query.ToListAsync(stop);
        var pupils = visits.Select(v => v.PupilId).Distinct().ToList();
        var open = await db.SectionsOfAsync(viewer, pupils, stop);
        var names = await db.Pupils.Where(p => pupils.Contains(p.PupilId)).Select(p => new { p.PupilId, Name = (p.PreferredForename ?? p.Forename) + " " + (p.PreferredSurname ?? p.Surname) }).ToDictionaryAsync(p => p.PupilId, p => p.Name, stop);
        var places = await db.PlacesAsync(pupils, viewer.Today, stop);
        return [.. visits.Where(v => open.GetValueOrDefault(v.PupilId).HasFlag(RecordSections.Behaviour)).Select(v => new VisitShown(v, names[v.PupilId], places[v.PupilId].FirstOrDefault()?.Form))];
    }
}
