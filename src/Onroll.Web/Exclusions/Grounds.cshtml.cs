using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Casework;
using Onroll.Core.Exclusions;
using Onroll.Rules.Codes;
using Onroll.Rules.Exclusions;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Exclusions;

/// <summary>What it is for, the reasons of the list of that day, what happened, and for a permanent exclusion both parts of the test.</summary>
[Requires(Permission.PrepareExclusions)]
public sealed class GroundsModel(OpenDraft open, CurrentViewer current, KeepDraft keep) : PageModel
{
    public OpenDraft Open => open;

    public IReadOnlyList<Choice> Grounds { get; } = Choice.From<ExclusionGround>(GroundWords.Of);

    public bool IsPermanent => open.Answers.Category == ExclusionCategory.PermanentExclusion;

    public int MostReasons => ExclusionReasons.MostOn(FirstDay);

    /// <summary>The reasons of the list in force on the first day.</summary>
    public IReadOnlyList<Choice> AllReasons =>
        [.. CodeSet.ExclusionReason.ValidOn(FirstDay).OrderBy(code => code.Label, StringComparer.Ordinal).Select(code => new Choice(code.Value, code.Label))];

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public ExclusionGround? Ground { get; set; }

    [BindProperty]
    public string? Reason1 { get; set; }

    [BindProperty]
    public string? Reason2 { get; set; }

    [BindProperty]
    public string? Reason3 { get; set; }

    [BindProperty]
    public string? WhatHappened { get; set; }

    [BindProperty]
    public string? Breach { get; set; }

    [BindProperty]
    public string? Harm { get; set; }

    private DateOnly FirstDay => open.Answers.StartsOn ?? open.Viewer.Today;

    public async Task<IActionResult> OnGetAsync(Guid draftId, CancellationToken stop)
    {
        if (!await open.OpenAsync(draftId, "Prepare a suspension: why", stop))
        {
            return NotFound();
        }

        var answers = open.Answers;
        Seen = open.Draft.Version;
        (Ground, WhatHappened, Breach, Harm) = (answers.Ground, answers.WhatHappened, answers.Breach, answers.Harm);
        (Reason1, Reason2, Reason3) = (answers.Reasons.ElementAtOrDefault(0), answers.Reasons.ElementAtOrDefault(1), answers.Reasons.ElementAtOrDefault(2));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid draftId, CancellationToken stop)
    {
        if (!await open.OpenAsync(draftId, "Prepare a suspension: why", stop))
        {
            return NotFound();
        }

        if (this.HasErrors(CheckAnswers.Grounds(Answers()).Select(OfField)))
        {
            return this.Invalid();
        }

        return await SaveAsync(stop) ? Redirect(open.Address("considered")) : this.Conflict(DraftConflict.Message);
    }

    public async Task<IActionResult> OnPostLaterAsync(Guid draftId, CancellationToken stop)
    {
        if (!await open.OpenAsync(draftId, "Prepare a suspension: why", stop))
        {
            return NotFound();
        }

        if (!await SaveAsync(stop))
        {
            return this.Conflict(DraftConflict.Message);
        }

        TempData["Notice"] = "Saved. Nothing is recorded until the head confirms it";
        return Redirect("/exclusions");
    }

    private Task<bool> SaveAsync(CancellationToken stop) => keep.SaveAsync(open.Draft, Answers(), Seen, current.ChangedBy("Prepared a suspension or exclusion"), stop);

    private ExclusionAnswers Answers() => open.Answers with
    {
        Ground = Ground,
        Reasons = [.. new[] { Reason1, Reason2, Reason3 }.Select(Text.Kept).OfType<string>()],
        WhatHappened = Text.Kept(WhatHappened),
        Breach = IsPermanent ? Text.Kept(Breach) : null,
        Harm = IsPermanent ? Text.Kept(Harm) : null,
    };

    private static FieldError OfField(FieldError error) => error.Field == nameof(ExclusionAnswers.Reasons) ? error with { Field = nameof(Reason1) } : error;
}
