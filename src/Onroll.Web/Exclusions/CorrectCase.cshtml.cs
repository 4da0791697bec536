using System.Globalization;
using Microsoft.AspNetCore.Mvc;
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

namespace Onroll.Web.Exclusions;

/// <summary>The head puts an error right or shortens the time out. It never becomes longer (R-SUS-05).</summary>
[Requires(Permission.PrepareExclusions)]
public sealed class CorrectCaseModel(OpenCase open, CurrentViewer current, ChangeExclusion change) : CaseFormPage(open)
{
    public bool IsPermanent => Open.Case.IsPermanent;

    public bool IsLunchtime => Open.Case.Exclusion.Category == ExclusionCategory.LunchtimeSuspension;

    public string Given => IsLunchtime ? Written(Open.Case.Exclusion.Sessions ?? 0) : ExclusionWords.Days(Open.Case.Exclusion.Sessions ?? 0);

    public IReadOnlyList<Choice> AllReasons =>
        [.. CodeSet.ExclusionReason.ValidOn(Open.Case.Exclusion.StartsOn).OrderBy(code => code.Label, StringComparer.Ordinal).Select(code => new Choice(code.Value, code.Label))];

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

    protected override (string Notice, string? More) Saved => ("Saved", "Send a further notice to everybody whose notice said otherwise.");

    private CorrectCaseForm Form => new(IsPermanent ? null : Read(), [.. new[] { Reason1, Reason2, Reason3 }.Select(Text.Kept).OfType<string>()], Text.Kept(Why));

    protected override async Task<bool> OpenAsync(ExclusionId id, CancellationToken stop) =>
        await Open.OpenAsync(id, "Correct a suspension or exclusion", stop) && Open.Decider is not null && !Open.Case.Exclusion.IsCancelled;

    protected override bool Fill()
    {
        var x = Open.Case.Exclusion;
        Seen = x.Version;
        Sessions = x.Sessions is { } half ? Written(half) : null;
        (Reason1, Reason2, Reason3) = (x.Reason1, x.Reason2, x.Reason3);
        return true;
    }

    protected override IEnumerable<FieldError> Errors() => Form.Errors(Open.Case).Select(OfField);

    protected override Task<bool> SaveAsync(CancellationToken stop) => change.CorrectAsync(Open.Case, Form, (current.ChangedBy("Corrected: " + Form.Why), Seen), stop);

    private int? Read() => !IsLunchtime ? HalfDayText.Parse(Sessions) : int.TryParse(Sessions, CultureInfo.InvariantCulture, out var lunchtimes) ? lunchtimes : null;

    private string Written(int half) => IsLunchtime ? half.ToString(CultureInfo.InvariantCulture) : HalfDayText.Of(half);

    private static FieldError OfField(FieldError error) => error.Field == nameof(CorrectCaseForm.Reasons) ? error with { Field = nameof(Reason1) } : error;
}
