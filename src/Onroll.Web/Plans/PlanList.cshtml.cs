using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Calendar;
using Onroll.Core.Plans;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Web.Access;

namespace Onroll.Web.Plans;

/// <summary>The plans of the person's place, those whose review is next first, and those that wait for their answer.</summary>
[Requires(Permission.SeeRegister, Permission.AddToRecord)]
public sealed class PlanListModel(CurrentViewer current, OnrollDbContext db) : PageModel
{
    public const int Size = 25;

    private SchoolCalendar _calendar = new([]);

    public Viewer Viewer => current.Viewer;

    public IReadOnlyList<PlanInList> Plans { get; private set; } = [];

    public int Total { get; private set; }

    [BindProperty(SupportsGet = true, Name = "show")]
    public PlanFilter Filter { get; set; } = PlanFilter.Open;

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public async Task OnGetAsync(CancellationToken stop)
    {
        PageNumber = Math.Max(1, PageNumber);
        Filter = Enum.IsDefined(Filter) ? Filter : PlanFilter.Open;
        _calendar = (await db.CalendarOfAsync(Viewer.OrganisationId, stop)).Calendar;
        (Plans, Total) = await db.PlanListAsync(Viewer, Filter, (PageNumber, Size), stop);
    }

    /// <summary>School days where the calendar knows them, days otherwise.</summary>
    public int SchoolDaysTo(DateOnly day) => _calendar.SchoolDaysUntil(Viewer.Today, day) ?? day.DayNumber - Viewer.Today.DayNumber;
}
