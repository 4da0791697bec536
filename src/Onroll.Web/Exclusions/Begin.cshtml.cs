using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Casework;
using Onroll.Core.Exclusions;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Exclusions;

/// <summary>Begins a suspension or exclusion, or takes up one that was put down.</summary>
[Requires(Permission.PrepareExclusions)]
public sealed class BeginModel(PupilRecord record, OnrollDbContext db, CurrentViewer current, KeepDraft keep) : PageModel
{
    public PupilRecord Record => record;

    public IReadOnlyList<DraftShown> Drafts { get; private set; } = [];

    public IReadOnlyList<Choice> Categories { get; } =
    [
        new(nameof(ExclusionCategory.Suspension), "A suspension", "For half a school day or more"),
        new(nameof(ExclusionCategory.LunchtimeSuspension), "A lunchtime suspension", "Out at lunchtimes only. Each counts as half a day"),
        new(nameof(ExclusionCategory.PermanentExclusion), "A permanent exclusion", "Only as a last resort, and only the head decides"),
    ];

    [BindProperty]
    public ExclusionCategory? Category { get; set; }

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        Category = ExclusionCategory.Suspension;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        if (this.HasErrors(Category is { } known && Enum.IsDefined(known) ? [] : [new(nameof(Category), "Choose what it is")]))
        {
            return this.Invalid();
        }

        var draft = await keep.BeginAsync(
            current.Viewer, pupilId, new ExclusionAnswers { Category = Category, Ground = ExclusionGround.Behaviour }, current.ChangedBy("Began to prepare a suspension or exclusion"), stop);
        return Redirect($"/exclusions/drafts/{draft.ExclusionDraftId}/length");
    }

    private async Task<bool> OpenAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Record a suspension or exclusion", RecordSections.Exclusions, stop)
            || !record.Access.ThroughRoll || !record.Header.Places.Any(place => place.OrganisationId == current.Viewer.OrganisationId))
        {
            return false;
        }

        Drafts = await db.DraftsAsync(current.Viewer, pupilId, stop);
        return true;
    }
}
