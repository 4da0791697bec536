using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Store;

namespace Onroll.Core.Pupils;

/// <summary>A brother or sister on any roll of the area.</summary>
/// <param name="IsVisible">Whether the viewer may open their record. Otherwise only that there is one is said.</param>
public sealed record SiblingShown(PupilId PupilId, string? Name, string? Form, string? School, bool IsVisible);

public static class FamilyQueries
{
    public static Task<List<Contact>> ContactsOfAsync(this OnrollDbContext db, PupilId pupilId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Contacts.AsNoTracking().Where(c => c.PupilId == pupilId).OrderBy(c => c.Order).ThenBy(c => c.Name).ToListAsync(stop);
    }

    /// <summary>Brothers and sisters, those the viewer may see by name and the rest only counted.</summary>
    public static async Task<IReadOnlyList<SiblingShown>> SiblingsOfAsync(this OnrollDbContext db, Viewer viewer, PupilId pupilId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var ids = await db.Siblings.Where(s => s.PupilId == pupilId).Select(s => s.SiblingId).ToListAsync(stop);
        var names = await db.Pupils.VisibleTo(db, viewer)
            .Where(p => ids.Contains(p.PupilId))
            .Select(p => new { p.PupilId, Name = (p.PreferredForename ?? p.Forename) + " " + (p.PreferredSurname ?? p.Surname) })
            .ToDictionaryAsync(p => p.PupilId, p => p.Name, stop);
        var places = await db.PlacesAsync([.. names.Keys], viewer.Today, stop);
        return [.. ids.Select(id => names.TryGetValue(id, out var name)
            ? new SiblingShown(id, name, places[id].FirstOrDefault()?.Form, places[id].FirstOrDefault()?.School, true)
            : new SiblingShown(id, null, null, null, false)).OrderByDescending(s => s.IsVisible).ThenBy(s => s.Name, StringComparer.Ordinal)];
    }
}
