using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Shared;

namespace Onroll.Web.Pupils;

/// <summary>Puts right who the pupil is, with a reason.</summary>
[Requires(Permission.CorrectPupils)]
public sealed class CorrectModel(PupilRecord record, OnrollDbContext db, CurrentViewer current, CorrectPupil correct) : PageModel
{
    public PupilRecord Record => record;

    public static IReadOnlyList<Choice> Sexes { get; } = [new("F", "Female"), new("M", "Male")];

    /// <summary>Set when somebody else saved first.</summary>
    public Differences? Both { get; private set; }

    [BindProperty]
    public CorrectForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        Form = CorrectForm.Of(await db.Pupils.AsNoTracking().SingleAsync(p => p.PupilId == pupilId, stop));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        if (this.HasErrors(Form.Errors(record.Today), nameof(Form)))
        {
            return this.Invalid();
        }

        try
        {
            return await SaveAsync(pupilId, stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ShowBothAsync(pupilId, stop);
        }
    }

    private async Task<IActionResult> SaveAsync(PupilId pupilId, CancellationToken stop)
    {
        var outcome = await correct.RunAsync(pupilId, Form.Version, Form.Details(), current.ChangedBy(Form.Reason!.Trim()), stop);   // the form has one
        if (outcome == CorrectionOutcome.UpnIsAnothers)
        {
            this.HasErrors([new FieldError(nameof(Form.Upn), "Another pupil here has this UPN. Check it; if both are the same child, ask your data manager to join the records")], nameof(Form));
            return this.Invalid();
        }

        TempData["Notice"] = outcome == CorrectionOutcome.NothingChanged ? "Nothing was different, so nothing was changed" : "Corrected";
        return Redirect(record.Address("facts"));
    }

    private async Task<IActionResult> ShowBothAsync(PupilId pupilId, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var theirs = await db.Pupils.AsNoTracking().SingleAsync(p => p.PupilId == pupilId, stop);
        Both = new Differences(
            await ChangedMeanwhile.ByAsync(db, "pupils", pupilId.Value, stop),
            [.. PupilDetails.Of(theirs).Against(Form.Details())]);
        Form.Version = theirs.Version;
        ModelState.Remove($"{nameof(Form)}.{nameof(Form.Version)}");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> OpenAsync(PupilId pupilId, CancellationToken stop) =>
        await record.OpenAsync(pupilId, "Correct details", RecordSections.Identity, stop) && record.MayCorrect;
}

/// <summary>The form as typed.</summary>
public sealed class CorrectForm
{
    public int Version { get; set; }

    public string? Forename { get; set; }

    public string? Surname { get; set; }

    public string? MiddleNames { get; set; }

    public string? PreferredForename { get; set; }

    public string? PreferredSurname { get; set; }

    public DateOnly? DateOfBirth { get; set; }

    public string? Sex { get; set; }

    public string? Upn { get; set; }

    public string? Postcode { get; set; }

    public string? Reason { get; set; }

    public static CorrectForm Of(Pupil pupil)
    {
        ArgumentNullException.ThrowIfNull(pupil);
        return new CorrectForm
        {
            Version = pupil.Version,
            Forename = pupil.Forename,
            Surname = pupil.Surname,
            MiddleNames = pupil.MiddleNames,
            PreferredForename = pupil.PreferredForename,
            PreferredSurname = pupil.PreferredSurname,
            DateOfBirth = pupil.DateOfBirth,
            Sex = pupil.Sex,
            Upn = pupil.Upn?.Value,
            Postcode = pupil.Postcode,
        };
    }

    public PupilDetails Details() => new(
        Forename!.Trim(), Surname!.Trim(), Text.Kept(MiddleNames), Text.Kept(PreferredForename), Text.Kept(PreferredSurname),
        DateOfBirth!.Value, Text.Kept(Sex), Rules.Codes.Upn.TryParse(Upn, null, out var upn) ? upn : null, Text.Kept(Postcode)?.ToUpperInvariant());   // asked for once Errors finds none

    public IEnumerable<FieldError> Errors(DateOnly today)
    {
        foreach (var (field, text, name) in new[] { (nameof(Forename), Forename, "forename"), (nameof(Surname), Surname, "surname") })
        {
            if (Text.Kept(text) is null)
            {
                yield return new(field, $"Enter the {name}");
            }
        }

        foreach (var (field, text) in new[] { (nameof(Forename), Forename), (nameof(Surname), Surname), (nameof(MiddleNames), MiddleNames), (nameof(PreferredForename), PreferredForename), (nameof(PreferredSurname), PreferredSurname) })
        {
            if (text?.Length > Pupil.NameMaxLength)
            {
                yield return new(field, $"Use {Pupil.NameMaxLength} characters or fewer");
            }
        }

        if (DateOfBirth is null)
        {
            yield return new(nameof(DateOfBirth), "Enter the date of birth");
        }
        else if (DateOfBirth > today || DateOfBirth < today.AddYears(-26))
        {
            yield return new(nameof(DateOfBirth), "The date of birth must be that of a child or young person");
        }

        if (Text.Kept(Upn) is not null && !Rules.Codes.Upn.TryParse(Upn, null, out _))
        {
            yield return new(nameof(Upn), "That is not a UPN: 13 characters, and the first letter is worked out from the rest");
        }

        foreach (var error in ReasonError.Of(Reason))
        {
            yield return error;
        }
    }
}

/// <summary>A correction says why.</summary>
internal static class ReasonError
{
    public static IEnumerable<FieldError> Of(string? reason, string field = "Reason")
    {
        if (Text.Kept(reason) is not { } kept)
        {
            yield return new(field, "Enter why");
        }
        else if (kept.Length > ChangedBy.ReasonMaxLength)
        {
            yield return new(field, $"Use {ChangedBy.ReasonMaxLength} characters or fewer");
        }
    }
}
