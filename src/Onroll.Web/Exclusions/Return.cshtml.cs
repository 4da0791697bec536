using Microsoft.AspNetCore.Mvc;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Casework;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;

namespace Onroll.Web.Exclusions;

/// <summary>Records the meeting with which a pupil is welcomed back, and the plan it made (R-REI-01).</summary>
[Requires(Permission.PrepareExclusions)]
public sealed class ReturnModel(OpenCase open, CurrentViewer current, KeepReturn keep) : CaseFormPage(open)
{
    public static IReadOnlyList<Choice> Answers { get; } =
        [new("true", "Yes"), new("false", "No", "It was offered and nobody came, or it was not held")];

    public DateOnly BackOn => Open.Case.Out.BackOn!.Value;   // only opened where there is a day of return

    [BindProperty]
    public bool? WasHeld { get; set; }

    [BindProperty]
    public DateOnly? HeldOn { get; set; }

    [BindProperty]
    public bool ParentCame { get; set; }

    [BindProperty]
    public bool PupilCame { get; set; }

    [BindProperty]
    public string? Plan { get; set; }

    [BindProperty]
    public DateOnly? ReviewOn { get; set; }

    protected override (string Notice, string? More) Saved => ("The return meeting is recorded", null);

    private ReturnForm Form => new(WasHeld, HeldOn, ParentCame, PupilCame, Text.Kept(Plan), ReviewOn);

    protected override async Task<bool> OpenAsync(ExclusionId id, CancellationToken stop) =>
        await Open.OpenAsync(id, "Return meeting", stop) && Open.IsOwn && Open.Case.Out.BackOn is not null;

    protected override bool Fill()
    {
        var known = Open.Case.Meeting;
        Seen = known?.Version ?? 0;
        (WasHeld, HeldOn) = (known is null ? null : known.HeldOn is not null, known is null ? Open.Viewer.Today : known.HeldOn);
        (ParentCame, PupilCame, Plan, ReviewOn) = (known?.ParentCame is true, known?.PupilCame is true, known?.Plan, known?.ReviewOn);
        return true;
    }

    protected override IEnumerable<FieldError> Errors() => Form.Errors(Open.Viewer.Today);

    protected override Task<bool> SaveAsync(CancellationToken stop) => keep.RunAsync(Open.Case, BackOn, Form, (current.ChangedBy("Recorded the return meeting"), Seen), stop);
}
