using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Partnerships;

/// <summary>Gives a fresh store the one area that most installations ever have.</summary>
public static class EnsureArea
{
    /// <summary>The code of the area made here; set-up may change it.</summary>
    public const string FirstCode = "MAIN";

    /// <returns>The area there is. Null when there are several, and somebody must say which.</returns>
    public static async Task<AreaId?> RunAsync(OnrollDbContext db, CurrentArea area, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(area);
        var known = await db.Areas.IgnoreQueryFilters().OrderBy(a => a.Code).Select(a => a.AreaId).Take(2).ToListAsync(stop);
        if (known.Count > 0)
        {
            return known.Count == 1 ? known[0] : null;
        }

        var first = AreaId.New();
        area.Set(first);
        db.Areas.Add(new Area { AreaId = first, Code = FirstCode, Name = "Our area" });
        await db.SaveAsync(ChangedBy.Onroll("Set up an empty store"), stop);
        return first;
    }
}
