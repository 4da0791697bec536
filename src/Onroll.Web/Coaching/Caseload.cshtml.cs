using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Coaching;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Shared;

namespace Onroll.Web.Coaching;

/// <summary>One person's caseload, pupil by pupil with why, and what it should be.</summary>
[Requires(Permission.AddToRecord)]
public sealed class CaseloadModel(OnrollDbContext db, CurrentViewer current, KeepGroups keep) : PageModel
{
    private Caseload? _row;

    public Viewer Viewer => current.Viewer;

    public Caseload Row => _row ?? throw new InvalidOperationException("The caseload has not been opened.");

    public bool MayKeep => current.May(Permission.KeepSupport);

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty, Display(Name = "At least")]
    public int? Least { get; set; }

    [BindProperty, Display(Name = "At most")]
    public int? Most { get; set; }

    [BindProperty, Display(Name = "Minutes to prepare")]
    public int? MinutesEach { get; set; }

    public async Task<IActionResult> OnGetAsync(UserId userId, CancellationToken stop)
    {
        if (!await OpenAsync(userId, stop))
        {
            return NotFound();
        }

        (Seen, Least, Most, MinutesEach) = (Row.Limit?.Version ?? 0, Row.Standing.Least, Row.Standing.Most, Row.Limit?.MinutesEach);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(UserId userId, CancellationToken stop)
    {
        if (!await OpenAsync(userId, stop) || !MayKeep)
        {
            return NotFound();
        }

        if (this.HasErrors(Errors()))
        {
            return this.Invalid();
        }

        if (!await keep.LimitAsync(Viewer.OrganisationId, userId, (Least, Most!.Value, MinutesEach ?? 0), (current.ChangedBy("Set the size of a caseload"), Seen), stop))   // checked just above
        {
            return this.Conflict("Somebody else set it while you did. Open the page again to see it; what you typed is below");
        }

        TempData["Notice"] = "It is set";
        return Redirect($"/support/caseloads/{userId}");
    }

    private IEnumerable<FieldError> Errors()
    {
        if (Most is null or < 1 or > CaseloadLimit.MostPupils)
        {
            yield return new(nameof(Most), $"Enter a number from 1 to {CaseloadLimit.MostPupils}");
        }

        if (Least < 0 || Least > Most)
        {
            yield return new(nameof(Least), "The least must be no more than the most");
        }

        if (MinutesEach is < 0 or > CaseloadLimit.MostMinutes)
        {
            yield return new(nameof(MinutesEach), $"Enter minutes from 0 to {CaseloadLimit.MostMinutes}");
        }
    }

    private async Task<bool> OpenAsync(UserId userId, CancellationToken stop)
    {
        _row = (await db.CaseloadsAsync(Viewer, stop)).FirstOrDefault(row => row.UserId == userId);
        return _row is not null;
    }
}
