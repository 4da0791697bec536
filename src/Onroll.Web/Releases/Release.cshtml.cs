using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Releases;
using Onroll.Core.Store;
using Onroll.Exchange.Documents;
using Onroll.Web.Access;
using Onroll.Web.Shared;

namespace Onroll.Web.Releases;

/// <summary>One release: the table as it was frozen, and the steps of whoever works on it.</summary>
[Requires(Permission.SeeFigures)]
public sealed class ReleaseModel(OnrollDbContext db, CurrentViewer current, PublishRelease publish) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid ReleaseId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ReleaseForReader One { get; private set; } = null!;   // loaded before the page is shown

    public ReleaseTable Table { get; private set; } = null!;   // likewise

    public DateOnly Today => current.Viewer.Today;

    public bool IsOwnWork => One.Release.PreparedBy == current.Viewer.UserId;

    public bool MayRelease => One.MayRelease && One.Release.ReleasedOn is null && !IsOwnWork;

    public bool MayTakeBack => One.MayRelease && One.Release.ReleasedOn > Today;

    public bool MayWithdraw => One.MayRelease && One.Release.IsOut(Today) && One.CorrectedBy is null;

    public bool MayCorrect => One.MayPrepare && One.Release.ReleasedOn <= Today && One.CorrectedBy is null;

    public bool MayDiscard => One.MayPrepare && One.Release.ReleasedOn is null;

    public bool HasSteps => MayRelease || MayTakeBack || MayWithdraw || MayCorrect || MayDiscard;

    public string Lead => $"{Table.Place}, {Table.Period}. {ReleaseWords.State(One, Today)}.";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        On = Today;
        return await LoadAsync(stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken stop) =>
        await LoadAsync(stop) && One.SeesTable(Today) ? File(ReleaseCsv.Write(Table), "text/csv; charset=utf-8", "release.csv") : NotFound();

    public async Task<IActionResult> OnGetWordAsync(CancellationToken stop) => await LoadAsync(stop) && One.SeesTable(Today)
        ? File(WordFile.Write(ReleaseDocument.Of(One.Release, Table, current.Viewer.Name, Today)), WordFile.ContentType, "release.docx")
        : NotFound();

    public async Task<IActionResult> OnPostReleaseAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop) || !MayRelease)
        {
            return NotFound();
        }

        if (On is not { } on || on < Today)
        {
            this.HasErrors([new FieldError(nameof(On), "Enter today or a later day")]);
            return this.Invalid();
        }

        return Answer(await publish.ReleaseAsync(ReleaseId, Version, on, current.ChangedBy("Released figures"), stop), on > Today ? $"Its readers see it from {Design.DateWords.ToPlain(on)}" : "Its readers see it now");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken stop) => !await LoadAsync(stop) || !MayTakeBack
        ? NotFound()
        : Answer(await publish.TakeBackAsync(ReleaseId, Version, current.ChangedBy("Took back a release before its day"), stop), "It is taken back: nobody has read it");

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop) || !MayWithdraw)
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Reason) || Reason.Trim().Length > FigureRelease.ReasonMaxLength)
        {
            this.HasErrors([new FieldError(nameof(Reason), string.IsNullOrWhiteSpace(Reason) ? "Say why: its readers are told" : $"Use {FigureRelease.ReasonMaxLength} characters or fewer")]);
            return this.Invalid();
        }

        return Answer(await publish.WithdrawAsync(ReleaseId, Version, Reason.Trim(), current.ChangedBy("Withdrew a release"), stop), "It is withdrawn");
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop) || !MayDiscard)
        {
            return NotFound();
        }

        var step = await publish.DiscardAsync(ReleaseId, Version, current.ChangedBy("Discarded a release that was not released"), stop);
        return step == ReleaseStep.Done ? Redirect("/insight/releases") : Answer(step, "");
    }

    private IActionResult Answer(ReleaseStep step, string done)
    {
        if (step == ReleaseStep.Done)
        {
            TempData["Notice"] = done;
            return RedirectToPage("/Releases/Release", new { releaseId = ReleaseId });
        }

        return this.Conflict(step switch
        {
            ReleaseStep.Stale => "Another release came out since this one was prepared, and the two could give small numbers away together. It has to be prepared again",
            ReleaseStep.OwnWork => "You prepared it, so somebody else releases it",
            _ => "Somebody changed it while you were looking. Open it again to see how it stands",
        });
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await db.ReleaseForAsync(current.Viewer, ReleaseId, stop) is not { } one)
        {
            return false;
        }

        (One, Table) = (one, ReleaseTable.Read(one.Release.Table));
        return true;
    }
}
