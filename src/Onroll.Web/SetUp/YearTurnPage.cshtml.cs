using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Shared;

namespace Onroll.Web.SetUp;

/// <summary>The first step of the turn of the year: what the school decides. Nothing changes before it is rehearsed.</summary>
[Requires(Permission.TurnTheYear)]
public sealed class YearTurnModel(OnrollDbContext db, CurrentViewer current) : PageModel
{
    [FromQuery(Name = "school")]
    public OrganisationId? SchoolId { get; set; }

    [BindProperty]
    public YearTurnForm Form { get; set; } = new();

    public IReadOnlyList<SchoolToTurn> Schools { get; private set; } = [];

    /// <summary>Null when the person works with no school's roll.</summary>
    public SchoolToTurn? School { get; private set; }

    /// <summary>Those done before, the newest first.</summary>
    public IReadOnlyList<YearTurned> Before { get; private set; } = [];

    public IReadOnlyList<Choice> Years { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        if (School is not null)
        {
            Form = YearTurnForm.From(await db.SuggestTurnAsync(School, YearTurnQueries.NextTurn(current.Viewer.Today), stop));
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop) || School is null)
        {
            return NotFound();
        }

        return this.HasErrors(Form.Errors(Years), nameof(Form)) ? this.Invalid() : Redirect(YearTurnAddress.Of(Form.Turn(School.OrganisationId)));
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        Schools = await db.SchoolsToTurnAsync(current.Viewer, stop);
        School = SchoolId is { } id ? Schools.FirstOrDefault(school => school.OrganisationId == id) : Schools.Count > 0 ? Schools[0] : null;
        Before = School is null ? [] : await db.TurnsOfAsync(School.OrganisationId, stop);
        var next = YearTurnQueries.NextTurn(current.Viewer.Today);
        Years = [.. new[] { next.Previous, next }.Select(year => new Choice(year.StartYear.ToString(CultureInfo.InvariantCulture), year.Name, Hint(year)))];
        return SchoolId is null || School is not null;
    }

    private string? Hint(AcademicYear year) =>
        Before.Any(turned => turned.Year == year.Key) ? "Done before"
        : year.Contains(current.Viewer.Today) ? "The present year, if it has not been done yet"
        : null;
}
