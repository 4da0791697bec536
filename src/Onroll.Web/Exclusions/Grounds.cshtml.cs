using Microsoft.AspNetCore.Mvc;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Casework;
using Onroll.Core.Exclusions;
using Onroll.Rules.Codes;
using Onroll.Rules.Exclusions;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;

namespace Onroll.Web.Exclusions;

/// <summary>What it is for, the reasons of the list of that day, what happened, and for a permanent exclusion both parts of the test.</summary>
[Requires(Permission.PrepareExclusions)]
public sealed class GroundsModel(OpenDraft open, CurrentViewer current, KeepDraft keep) : DraftStepPage(open, current, keep)
{
    public IReadOnlyList<Choice> Grounds { get; } = Choice.From<ExclusionGround>(GroundWords.Of);

    public bool IsPermanent => Open.Answers.Category == ExclusionCategory.PermanentExclusion;

    public int MostReasons => ExclusionReasons.MostOn(FirstDay);

    /// <summary>The reasons of the list in force on the first day.</summary>
    public IReadOnlyList<Choice> AllReasons =>
        [.. CodeSet.ExclusionReason.ValidOn(FirstDay).OrderBy(code => code.Label, StringComparer.Ordinal).Select(code => new Choice(code.Value, code.Label))];

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

    protected override string NextStep => "considered";

    private DateOnly FirstDay => Open.Answers.StartsOn ?? Open.Viewer.Today;

    protected override Task<bool> OpenAsync(Guid draftId, CancellationToken stop) => Open.OpenAsync(draftId, "Prepare a suspension: why", stop);

    protected override void Fill(ExclusionAnswers answers)
    {
        (Ground, WhatHappened, Breach, Harm) = (answers.Ground, answers.WhatHappened, answers.Breach, answers.Harm);
        (Reason1, Reason2, Reason3) = (answers.Reasons.ElementAtOrDefault(0), answers.Reasons.ElementAtOrDefault(1), answers.Reasons.ElementAtOrDefault(2));
    }

    protected override IEnumerable<FieldError> Errors() => CheckAnswers.Grounds(Answers()).Select(OfField);

    protected override ExclusionAnswers Answers() => Open.Answers with
    {
        Ground = Ground,
        Reasons = [.. new[] { Reason1, Reason2, Reason3 }.Select(Text.Kept).OfType<string>()],
        WhatHappened = Text.Kept(WhatHappened),
        Breach = IsPermanent ? Text.Kept(Breach) : null,
        Harm = IsPermanent ? Text.Kept(Harm) : null,
    };

    private static FieldError OfField(FieldError error) => error.Field == nameof(ExclusionAnswers.Reasons) ? error with { Field = nameof(Reason1) } : error;
}
