using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Web.Design;
using Onroll.Web.Design.Forms;
using Onroll.Web.Shared;

namespace Onroll.Web.Access;

/// <summary>The way to a record that nothing else opens, when a child needs help now: with a reason, for a few hours, in everybody's sight.</summary>
[Requires(Permission.UseEmergencyAccess)]
public sealed class EmergencyModel(CurrentViewer current, OpenInEmergency open) : PageModel
{
    [BindProperty]
    public EmergencyForm Form { get; set; } = new();

    public static int Hours => (int)EmergencyAccess.Lasts.TotalHours;

    public void OnGet()
    {
        // The form starts empty: nothing about a pupil may be in an address.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (this.HasErrors(Form.Errors(current.Viewer.Today), nameof(Form)))
        {
            return this.Invalid();
        }

        switch (await open.RunAsync(current.Viewer, Form.Sought(), Form.Kind!.Value, Form.Reason!.Trim(), stop))   // checked just above
        {
            case EmergencyAnswer.Opened opened:
                TempData["Notice"] = $"The record is open to you until {TimeOnly.FromDateTime(London.InLondon(opened.EndsAtUtc)).ToClock()}";
                TempData["NoticeMore"] = "The head of the school and the data protection lead have been told.";
                return Redirect($"/pupils/{opened.PupilId}");
            case EmergencyAnswer.OpenAnyway anyway:
                return Redirect($"/pupils/{anyway.PupilId}");
            case EmergencyAnswer.NotFound { Found: > 1 }:
                this.HasErrors([new FieldError(nameof(Form.Forename), "More than one pupil has that surname and birthday. Enter the forename, or the UPN")], nameof(Form));
                return this.Invalid();
            default:
                this.HasErrors([new FieldError(Form.Upn is null ? nameof(Form.Surname) : nameof(Form.Upn), "No pupil here is exactly that. Check it, or ring the school")], nameof(Form));
                return this.Invalid();
        }
    }
}

/// <summary>The form as typed.</summary>
public sealed class EmergencyForm
{
    private const int FewestLetters = 15;

    public static IReadOnlyList<Choice> Kinds { get; } = Choice.From<EmergencyKind>(SectionWords.Name);

    public EmergencyKind? Kind { get; set; }

    public string? Reason { get; set; }

    public string? Upn { get; set; }

    public string? Surname { get; set; }

    public string? Forename { get; set; }

    [DisplayName("The date of birth")]
    public DateOnly? DateOfBirth { get; set; }

    public SoughtPupil Sought() => Rules.Codes.Upn.TryParse(Upn, null, out var upn)
        ? new SoughtPupil(upn, null, null, null)
        : new SoughtPupil(null, Surname, Forename, DateOfBirth);

    public IEnumerable<FieldError> Errors(DateOnly today)
    {
        if (Kind is not { } kind || !Enum.IsDefined(kind))
        {
            yield return new(nameof(Kind), "Choose what the emergency is");
        }

        if (Reason?.Trim() is not { Length: >= FewestLetters } reason)
        {
            yield return new(nameof(Reason), "Enter why you need the record now, in a sentence");
        }
        else if (reason.Length > EmergencyAccess.TextMaxLength)
        {
            yield return new(nameof(Reason), $"Use {EmergencyAccess.TextMaxLength} characters or fewer");
        }

        if (!string.IsNullOrWhiteSpace(Upn))
        {
            if (!Rules.Codes.Upn.TryParse(Upn, null, out _))
            {
                yield return new(nameof(Upn), "That is not a UPN. Check it, or use the surname and date of birth");
            }

            yield break;
        }

        if (string.IsNullOrWhiteSpace(Surname))
        {
            yield return new(nameof(Surname), "Enter the UPN, or the surname and date of birth");
        }

        if (DateOfBirth is not { } born || born > today)
        {
            yield return new(nameof(DateOfBirth), "Enter the date of birth");
        }
    }
}
