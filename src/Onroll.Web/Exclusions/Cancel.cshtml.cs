using Microsoft.AspNetCore.Mvc;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Casework;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Pupils;

namespace Onroll.Web.Exclusions;

/// <summary>The head cancels a suspension or exclusion, with the reason and the day of return (R-SUS-06).</summary>
[Requires(Permission.PrepareExclusions)]
public sealed class CancelModel(OpenCase open, CurrentViewer current, ChangeExclusion change, TimeProvider time) : CaseFormPage(open)
{
    /// <summary>Why the law does not let the head cancel it. Null when it does.</summary>
    public string? Obstacle { get; private set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DateOnly? ReturnsOn { get; set; }

    protected override (string Notice, string? More) Saved => ("It is cancelled", "Now tell everybody who had been told, in writing and without delay.");

    private CancelForm Form => new(Text.Kept(Reason), ReturnsOn);

    protected override async Task<bool> OpenAsync(ExclusionId id, CancellationToken stop)
    {
        if (!await Open.OpenAsync(id, "Cancel a suspension or exclusion", stop) || Open.Decider is null)
        {
            return false;
        }

        Obstacle = Cancelling.Obstacle(Open.Case, time.UtcNowStored());
        return true;
    }

    protected override bool Fill()
    {
        Seen = Open.Case.Exclusion.Version;
        ReturnsOn = Open.Case.Calendar.SchoolDayAfter(Open.Viewer.Today, 1)?.Date;
        return true;
    }

    protected override IEnumerable<FieldError> Errors() => Obstacle is { } obstacle ? [new(nameof(Reason), obstacle)] : Form.Errors(Open.Case);

    protected override Task<bool> SaveAsync(CancellationToken stop) =>
        change.CancelAsync(Open.Case, Form, (current.ChangedBy("Cancelled: " + Form.Reason), Seen), stop);
}
