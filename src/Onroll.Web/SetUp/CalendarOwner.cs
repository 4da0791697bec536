using Microsoft.EntityFrameworkCore;
using Onroll.Core.Calendar;
using Onroll.Core.Store;

namespace Onroll.Web.SetUp;

/// <summary>Whose calendar an address is about: a school's, or the area's own.</summary>
/// <param name="Id">Null for the area's own.</param>
public sealed record CalendarOwner(OrganisationId? Id, string Name)
{
    /// <summary>The word in addresses for the area's own calendar.</summary>
    public const string Area = "area";

    public string Address => $"/set-up/calendars/{(Id is { } school ? school.ToString() : Area)}";

    /// <returns>Null when there is no such school in the area.</returns>
    public static async Task<CalendarOwner?> FindAsync(OnrollDbContext db, string? owner, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (owner == Area)
        {
            return new CalendarOwner(null, "The local authority’s calendar");
        }

        if (!OrganisationId.TryParse(owner, null, out var id))
        {
            return null;
        }

        var name = await db.SchoolsWithCalendars().Where(o => o.OrganisationId == id).Select(o => o.Name).SingleOrDefaultAsync(stop);
        return name is null ? null : new CalendarOwner(id, name);
    }
}
