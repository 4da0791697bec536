using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.FairAccess;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.FairAccess;

/// <summary>Lists a child who arrives: a pupil one sees, or one whom no school here has on roll.</summary>
[Requires(Permission.ReferForFairAccess)]
public sealed class AddArrivalModel(CurrentViewer current, PupilRecord record, KeepArrivals keep, CaseSchools schools) : PageModel
{
    /// <summary>The record of the pupil. Null for a child nobody knows yet.</summary>
    public PupilRecord? Record { get; private set; }

    public IReadOnlyList<Choice> Schools { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public PupilId? Pupil { get; set; }

    [BindProperty]
    public string? Forename { get; set; }

    [BindProperty]
    public string? Surname { get; set; }

    [BindProperty]
    public DateOnly? DateOfBirth { get; set; }

    [BindProperty]
    public ArrivalKind? Kind { get; set; }

    [BindProperty]
    public OrganisationId? ToId { get; set; }

    [BindProperty]
    public DateOnly? ExpectedOn { get; set; }

    [BindProperty]
    public string? Concern { get; set; }

    [BindProperty]
    public string? Support { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(stop) ? Page() : PupilRecord.Refused();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return PupilRecord.Refused();
        }

        var to = Schools.Any(choice => choice.Value == ToId?.ToString()) ? ToId : null;
        var form = new ArrivalForm(Kind, to, ExpectedOn, Text.Kept(Concern), Text.Kept(Support));
        var newcomer = new NewcomerForm(Text.Kept(Forename), Text.Kept(Surname), DateOfBirth, null, null);
        if (this.HasErrors(form.Errors(current.Viewer.Today, current.Viewer.OrganisationId).Concat(Pupil is null ? newcomer.Errors(current.Viewer.Today) : [])))
        {
            return this.Invalid();
        }

        var by = current.ChangedBy("Listed an arrival");
        return this.After(
            Pupil is { } pupil ? await keep.ListAsync(current.Viewer, pupil, form, by, stop) : await keep.ListNewcomerAsync(current.Viewer, (newcomer, form), by, stop),
            _ => "/fair-access/arrivals", ("The child is on the list", "The school finds it under Fair access, Arrivals."));
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (Pupil is { } pupil)
        {
            if (!await record.OpenAsync(pupil, "List an arrival", RecordSections.Identity, stop))
            {
                return false;
            }

            Record = record;
        }

        (_, Schools) = await schools.ChoicesAsync(null, stop);
        return true;
    }
}
