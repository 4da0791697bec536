using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Attendance;
using Onroll.Core.Placements;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;
using Onroll.Web.Access;

namespace Onroll.Web.Placements;

/// <summary>A pupil due at the provider today.</summary>
/// <param name="Morning">The mark the provider has given. Null when none, or not due.</param>
public sealed record DueHere(PlacementInList Row, bool IsDueMorning, bool IsDueAfternoon, string? Morning, string? Afternoon);

/// <summary>The provider's own page: who comes today and why, marked in two taps; who comes next.</summary>
[Requires(Permission.KeepMoves)]
public sealed class HereTodayModel(CurrentViewer current, OnrollDbContext db, OpenPlacement open, MarkAtPlace mark) : PageModel
{
    public Viewer Viewer => current.Viewer;

    public IReadOnlyList<DueHere> Here { get; private set; } = [];

    public IReadOnlyList<PlacementInList> Coming { get; private set; } = [];

    [BindProperty]
    public PlacementId? Placement { get; set; }

    [BindProperty]
    public Session? Session { get; set; }

    /// <summary>Empty when the pupil is there; else the code of the absence.</summary>
    [BindProperty]
    public string? Absence { get; set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var own = (await db.PlacementListAsync(Viewer, stop)).Where(p => p.ProviderId == Viewer.OrganisationId).ToList();
        Coming = [.. own.Where(p => p.Placement.State == PlacementState.Booked)];
        var here = own.Where(p => p.Placement.State == PlacementState.Running && p.Placement.StartsOn <= Viewer.Today).OrderBy(p => p.Pupil, StringComparer.Ordinal).ToList();
        var pupils = here.Select(p => p.Placement.PupilId).ToList();
        var year = AcademicYear.Containing(Viewer.Today);
        var marks = (await db.AttendanceYears.AsNoTracking().Where(a => pupils.Contains(a.PupilId) && a.AcademicYear == year.Key).Select(a => new { a.PupilId, a.Marks }).ToListAsync(stop)).ToLookup(a => a.PupilId, a => a.Marks);
        Here = [.. here.Select(p => Due(p, OneRegister.Of(year, marks[p.Placement.PupilId])))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Placement is not { } id || Session is not { } session || !await open.OpenAsync(id, "Attendance at the provider", stop) || !open.IsProvider
            || !await mark.RunAsync(open.Case, (Viewer.Today, session), string.IsNullOrEmpty(Absence) ? null : Absence, current.ChangedBy("Marked attendance at the provider"), stop))
        {
            return NotFound();
        }

        TempData["Notice"] = $"{open.Record.Header.FirstName} is marked, and {open.Case.Home.Name} sees it now";
        return Redirect("/placements/today");
    }

    private DueHere Due(PlacementInList row, AttendanceMarks marks)
    {
        var today = Viewer.Today;
        var (morning, afternoon) = (WeekPart.Has(row.Placement.Sessions, today, Rules.Calendar.Session.Morning), WeekPart.Has(row.Placement.Sessions, today, Rules.Calendar.Session.Afternoon));
        return new DueHere(row, morning, afternoon, morning ? Said(marks.Get(today, Rules.Calendar.Session.Morning)) : null, afternoon ? Said(marks.Get(today, Rules.Calendar.Session.Afternoon)) : null);
    }

    private static string? Said(AttendanceCode? code) => code?.Class switch
    {
        null => null,
        AttendanceClass.Present or AttendanceClass.ApprovedActivity => "Here",
        AttendanceClass.NotPossible => null,
        _ => code.Value == "N" ? "Away, no reason yet" : $"Away: {code.Meaning.ToLowerInvariant()}",
    };
}
