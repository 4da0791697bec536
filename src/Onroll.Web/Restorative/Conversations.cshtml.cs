using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Calendar;
using Onroll.Core.Restorative;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Restorative;
using Onroll.Web.Access;

namespace Onroll.Web.Restorative;

/// <summary>The restorative conversations of the person's school, and what they come to.</summary>
[Requires(Permission.KeepSupport)]
public sealed class ConversationsModel(OnrollDbContext db, CurrentViewer current) : PageModel
{
    public const int Size = 25;

    private SchoolCalendar _calendar = new([]);

    public IReadOnlyList<ConversationInList> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public ConversationFigures Figures { get; private set; } = ConversationFigures.Of([], 0);

    public IReadOnlyList<string> Answers { get; private set; } = [];

    [BindProperty(SupportsGet = true, Name = "closed")]
    public bool IsClosed { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public async Task OnGetAsync(CancellationToken stop)
    {
        PageNumber = Math.Max(1, PageNumber);
        var today = current.Viewer.Today;
        _calendar = (await db.CalendarOfAsync(current.Viewer.OrganisationId, stop)).Calendar;
        (Rows, Total) = await db.ConversationsAsync(current.Viewer, !IsClosed, (PageNumber, Size), stop);
        (Figures, Answers) = await db.ConversationFiguresAsync(current.Viewer, (AcademicYear.Containing(today).FirstDay, today), stop);
    }

    /// <summary>School days where the calendar knows them, days otherwise.</summary>
    public int SchoolDaysTo(DateOnly day) => _calendar.SchoolDaysUntil(current.Viewer.Today, day) ?? day.DayNumber - current.Viewer.Today.DayNumber;
}
