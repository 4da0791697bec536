using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Calendar;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Web.Access;

namespace Onroll.Web.SetUp;

/// <summary>The calendars of the area: the authority's own and every school's.</summary>
[Requires(Permission.EditCalendar)]
public sealed class CalendarsModel(OnrollDbContext db, CurrentViewer current) : PageModel
{
    public const int Size = 50;

    // Not a bound property: the framework keeps the word "page" for itself among the parts of an address.
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public AcademicYear Year { get; private set; } = null!;   // set before the page is shown

    public CalendarRights Rights { get; private set; } = null!;   // likewise

    public CalendarList List { get; private set; } = null!;   // likewise

    /// <summary>The area's own calendar. Without school days when nobody has entered it.</summary>
    public CalendarYear Area { get; private set; } = null!;   // likewise

    public async Task OnGetAsync(CancellationToken stop)
    {
        Number = Math.Max(1, Number);
        Year = CalendarYear.Containing(current.Viewer.Today);
        Rights = await db.CalendarRightsAsync(current.Viewer, stop);
        List = await db.CalendarListAsync(Rights, Year, ((Number - 1) * Size, Size), stop);
        Area = CalendarYear.Of((await db.CalendarOfAsync(null, stop)).Calendar, Year);
    }
}
