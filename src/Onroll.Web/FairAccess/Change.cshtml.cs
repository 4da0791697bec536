using Microsoft.AspNetCore.Mvc;
using Onroll.Core.Access;
using Onroll.Core.FairAccess;
using Onroll.Core.Moves;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Shared;

namespace Onroll.Web.FairAccess;

/// <summary>Corrects what is known of a child while the case is open.</summary>
[Requires(Permission.ReferForFairAccess)]
public sealed class ChangeCaseModel(OpenFairAccess open, OnrollDbContext db, CurrentViewer current, KeepCase keep, CaseSchools schools) : CaseFormModel
{
    public OpenFairAccess Open => open;

    /// <summary>Of the case as it was shown.</summary>
    [BindProperty]
    public int Version { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken stop)
    {
        if (!await LoadAsync(caseId, stop))
        {
            return NotFound();
        }

        (Fields, Version) = (CaseFields.Of(open.File), open.Case.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid caseId, CancellationToken stop)
    {
        if (!await LoadAsync(caseId, stop))
        {
            return NotFound();
        }

        var about = await db.MovingPupilAsync(open.Case.PupilId, current.Viewer.Today, stop);
        (Fields.HasPlan, Fields.IsLookedAfter) = (about.HasPlan, about.IsLookedAfter);
        var form = Fields.ToForm(Schools);
        return this.HasErrors(form.Errors(open.Case.ReferredOn, current.Viewer.Today).Concat(Fields.KmErrors()), nameof(Fields))
            ? this.Invalid()
            : this.After(await keep.ChangeAsync((caseId, Version), form, current.ChangedBy("Changed what is known of a child under fair access"), stop), _ => open.Address(), ("Saved", null));
    }

    private async Task<bool> LoadAsync(Guid caseId, CancellationToken stop)
    {
        if (!await open.OpenAsync(caseId, "Fair access: change", stop) || !open.MayChange)
        {
            return false;
        }

        (Schools, LastSchools) = await schools.ChoicesAsync(open.Case.PartnershipId, stop);
        return true;
    }
}
