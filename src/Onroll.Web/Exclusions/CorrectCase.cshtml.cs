using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Casework;
using Onroll.Core.Exclusions;
using Onroll.Core.Store;
using Onroll.Rules.Codes;
using Onroll.Rules.Exclusions;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Exclusions;

/// <summary>The head puts an error right or shortens the time out. It never becomes longer (R-SUS-05).</summary>
[Requires(Permission.PrepareExclusions)]
public sealed class CorrectCaseModel(OpenCase open, CurrentViewer current, ChangeExclusion change) : PageModel
{
    public OpenCase Open => open;

    public bool IsPermanent => open.Case.IsPermanent;

    public bool IsLunchtime => open.Case.Exclusion.Category == ExclusionCategory.LunchtimeSuspension;

    public string Given => IsLunchtime ? Written(open.Case.Exclusion.Sessions ?? 0) : ExclusionWords.Days(open.Case.Exclusion.Sessions ?? 0);

    public IReadOnlyList<Choice> AllReasons =>
        [.. CodeSet.ExclusionReason.ValidOn(open.Case.Exclusion.StartsOn).OrderBy(code => code.Label, StringComparer.Ordinal).Select(code => new Choice(code.Value, code.Label))];

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Sessions { get; set; }

    [BindProperty]
    public string? Reason1 { get; set; }

    [BindProperty]
    public string? Reason2 { get; set; }

    [BindProperty]
    public string? Reason3 { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public async Task<IActionResult> OnGetAsync(ExclusionId exclusionId, CancellationToken stop)
    {
        if (!await OpenAsync(exclusionId, stop))
        {
            return NotFound();
        }

        var x = open.Case.Exclusion;
        Seen = x.Version;
        Sessions = x.Sessions is { } half ? Written(half) : null;
        (Reason1, Reason2, Reason3) = (x.Reason1, x.Reason2, x.Reason3);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ExclusionId exclusionId, CancellationToken stop)
    {
        if (!await OpenAsync(exclusionId, stop))
        {
            return NotFound();
        }

        var form = new CorrectCaseForm(IsPermanent ? null : Read(), [.. new[] { Reason1, Reason2, Reason3 }.Select(Text.Kept).OfType<string>()], Text.Kept(Why));
        if (this.HasErrors(form.Errors(open.Case).Select(OfField)))
        {
            return this.Invalid();
        }

        if (!await change.CorrectAsync(open.Case, form, (current.ChangedBy("Corrected: " + form.Why), Seen), stop))
        {
            return this.Conflict("Somebody else changed this case while you were writing. Look at it again before you save");
        }

        TempData["Notice"] = "Saved";
        TempData["NoticeMore"] = "Send a further notice to everybody whose notice said otherwise.";
        return Redirect(open.Address());
    }

    private async Task<bool> OpenAsync(ExclusionId id, CancellationToken stop) =>
        await open.OpenAsync(id, "Correct a suspension or exclusion", stop) && open.Decider is not null && !open.Case.Exclusion.IsCancelled;

    private int? Read() => !IsLunchtime ? HalfDayText.Parse(Sessions) : int.TryParse(Sessions, CultureInfo.InvariantCulture, out var lunchtimes) ? lunchtimes : null;

    private string Written(int half) => IsLunchtime ? half.ToString(CultureInfo.InvariantCulture) : HalfDayText.Of(half);

    private static FieldError OfField(FieldError error) => error.Field == nameof(CorrectCaseForm.Reasons) ? error with { Field = nameof(Reason1) } : error;
}
