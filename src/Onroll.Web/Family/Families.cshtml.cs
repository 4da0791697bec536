using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Calendar;
using Onroll.Core.Family;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Web.Access;

namespace Onroll.Web.Family;

/// <summary>The families a place has agreed to speak with, the longest overdue first.</summary>
[Requires(Permission.AddToRecord)]
public sealed class FamiliesModel(CurrentViewer current, OnrollDbContext db) : PageModel
{
    public const int Size = 25;

    private SchoolCalendar _calendar = new([]);

    public IReadOnlyList<RhythmShown> Rows { get; private set; } = [];

    public IEnumerable<RhythmShown> Shown => Rows.Skip((PageNumber - 1) * Size).Take(Size);

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public async Task OnGetAsync(CancellationToken stop)
    {
        PageNumber = Math.Max(1, PageNumber);
        _calendar = (await db.CalendarOfAsync(current.Viewer.OrganisationId, stop)).Calendar;
        Rows = await db.RhythmsAsync(current.Viewer, null, stop);
    }

    /// <summary>School days where the calendar knows them, days otherwise.</summary>
    public int SchoolDaysTo(DateOnly day) => _calendar.SchoolDaysUntil(current.Viewer.Today, day) ?? day.DayNumber - current.Viewer.Today.DayNumber;
}
