using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Web.Design;
using Onroll.Web.Design.Forms;
using Onroll.Web.Shared;

namespace Onroll.Web.Access;

/// <summary>What somebody opened in an emergency, read and judged by the head of the pupil's school or the data protection lead.</summary>
[Requires(Permission.ReviewEmergencies)]
public sealed class EmergencyReviewModel(OnrollDbContext db, CurrentViewer current, TimeProvider time) : PageModel
{
    [FromRoute]
    public Guid AccessId { get; set; }

    [BindProperty]
    public bool? WasRight { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public EmergencyToReview Found { get; private set; } = null!;   // found before the page is shown

    /// <summary>Null for a reviewer who does not see the pupil.</summary>
    public string? PupilName { get; private set; }

    public bool IsOpen => Found.Access.EndsAtUtc > time.UtcNowStored();

    public static IReadOnlyList<Choice> Answers { get; } =
    [
        new("true", "Yes"),
        new("false", "No", "If the record is still open to them, it closes now"),
    ];

    public static string When(DateTime utc)
    {
        var at = London.InLondon(utc);
        return $"{DateOnly.FromDateTime(at).ToDay()} at {TimeOnly.FromDateTime(at).ToClock()}";
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await FindAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await FindAsync(stop))
        {
            return NotFound();
        }

        if (Found.Access.ReviewedAtUtc is not null)
        {
            return this.Conflict("Somebody else has reviewed it. Their review stands below");
        }

        if (this.HasErrors(Errors()))
        {
            return this.Invalid();
        }

        try
        {
            await db.ReviewAsync(Found.Access, (WasRight!.Value, Note!.Trim()), current.ChangedBy("Reviewed a record opened in an emergency"), stop);   // checked just above
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            await FindAsync(stop);
            return this.Conflict("Somebody else has reviewed it. Their review stands below");
        }

        TempData["Notice"] = "The review is saved";
        return Redirect("/today");
    }

    private IEnumerable<FieldError> Errors()
    {
        if (WasRight is null)
        {
            yield return new(nameof(WasRight), "Choose whether it was right to open the record");
        }

        if (string.IsNullOrWhiteSpace(Note) || Note.Trim().Length > EmergencyAccess.TextMaxLength)
        {
            yield return new(nameof(Note), string.IsNullOrWhiteSpace(Note) ? "Enter why you think so" : $"Use {EmergencyAccess.TextMaxLength} characters or fewer");
        }
    }

    private async Task<bool> FindAsync(CancellationToken stop)
    {
        if (await db.EmergencyToReviewAsync(current.Viewer, AccessId, stop) is not { } found)
        {
            return false;
        }

        Found = found;
        PupilName = await db.Pupils.VisibleTo(db, current.Viewer)
            .Where(p => p.PupilId == found.Access.PupilId)
            .Select(p => (p.PreferredForename ?? p.Forename) + " " + (p.PreferredSurname ?? p.Surname))
            .SingleOrDefaultAsync(stop);
        return true;
    }
}
