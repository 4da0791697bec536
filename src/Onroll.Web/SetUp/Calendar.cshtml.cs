using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Calendar;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using CalendarPeriod = Onroll.Core.Calendar.CalendarPeriod;

namespace Onroll.Web.SetUp;

/// <summary>A calendar's year at a glance, what it adds up to and what is entered in it.</summary>
[Requires(Permission.EditCalendar)]
public sealed class CalendarModel(OnrollDbContext db, CurrentViewer current, KeepCalendar keep) : PageModel
{
    [FromRoute]
    public string? Owner { get; set; }

    /// <summary>The calendar year in which the school year starts. 0 shows the present one.</summary>
    [FromQuery(Name = "year")]
    public int StartYear { get; set; }

    /// <summary>The calendar to copy: a school's id, or the word for the area's.</summary>
    [BindProperty]
    public string? CopyFrom { get; set; }

    public CalendarOwner Whose { get; private set; } = null!;   // found before the page is shown

    public bool MayEdit { get; private set; }

    public AcademicYear Year { get; private set; } = null!;   // likewise

    /// <summary>What counts: the school's own, or the area's where it has none.</summary>
    public CalendarYear InForce { get; private set; } = null!;   // likewise

    public bool IsProvisional { get; private set; }

    /// <summary>What is entered for the year in this calendar itself.</summary>
    public IReadOnlyList<CalendarPeriod> Periods { get; private set; } = [];

    public IReadOnlyList<Choice> Sources { get; private set; } = [];

    public bool HasTerms => Periods.Any(p => p.Kind == CalendarPeriodKind.Term);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostCopyAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        if (!MayEdit)
        {
            return Forbid();
        }

        var source = await CalendarOwner.FindAsync(db, CopyFrom, stop);
        if (source is null || source.Id == Whose.Id)
        {
            return Refuse("Choose the calendar to copy");
        }

        var copied = await keep.CopyAsync(new CalendarCopy(source.Id, Whose.Id, Year), current.ChangedBy($"Copied the calendar of {Year.Name} from {source.Name}"), stop);
        switch (copied)
        {
            case null:
                return Refuse($"This calendar has terms in {Year.Name} already");
            case 0:
                return Refuse($"{source.Name} has nothing entered for {Year.Name}");
            default:
                TempData["Notice"] = $"The year is copied from {source.Name}";
                TempData["NoticeMore"] = "Go through it and change what differs.";
                return Redirect($"{Whose.Address}?year={Year.StartYear}");
        }
    }

    private PageResult Refuse(string message) => FormAnswers.Refuse(this, nameof(CopyFrom), new FieldError("", message));

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await CalendarOwner.FindAsync(db, Owner, stop) is not { } owner)
        {
            return false;
        }

        Whose = owner;
        Year = StartYear is >= 2000 and <= 2100 ? new AcademicYear(StartYear) : CalendarYear.Containing(current.Viewer.Today);
        MayEdit = (await db.CalendarRightsAsync(current.Viewer, stop)).Allows(owner.Id);
        var calendar = await db.CalendarOfAsync(owner.Id, stop);
        IsProvisional = calendar.IsProvisional;
        InForce = CalendarYear.Of(calendar.Calendar, Year);
        var (first, last) = CalendarYear.Span(Year);
        Periods = await db.CalendarPeriods.AsNoTracking()
            .Where(p => p.OrganisationId == owner.Id && p.StartsOn <= last && p.EndsOn >= first)
            .OrderBy(p => p.StartsOn).ThenBy(p => p.Kind).ToListAsync(stop);
        Sources = MayEdit && !HasTerms ? await SourcesAsync((first, last), stop) : [];
        return true;
    }

    // Only calendars that have terms in the year: there is nothing to copy from the others.
    private async Task<IReadOnlyList<Choice>> SourcesAsync((DateOnly First, DateOnly Last) year, CancellationToken stop)
    {
        var terms = db.CalendarPeriods.Where(p => p.Kind == CalendarPeriodKind.Term && p.StartsOn <= year.Last && p.EndsOn >= year.First);
        var schools = await db.SchoolsWithCalendars()
            .Where(o => o.OrganisationId != Whose.Id && terms.Any(p => p.OrganisationId == o.OrganisationId))
            .OrderBy(o => o.Name).Select(o => new { o.OrganisationId, o.Name }).ToListAsync(stop);
        var hasArea = Whose.Id is not null && await terms.AnyAsync(p => p.OrganisationId == null, stop);
        return
        [
            .. hasArea ? [new Choice(CalendarOwner.Area, "The local authority’s calendar")] : Array.Empty<Choice>(),
            .. schools.Select(s => new Choice(s.OrganisationId.ToString(), s.Name)),
        ];
    }
}
