using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.FairAccess;
using Onroll.Core.Moves;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.FairAccess;

/// <summary>Refers a pupil one sees, or a child whom no school here has on roll.</summary>
[Requires(Permission.ReferForFairAccess)]
public sealed class ReferChildModel(OnrollDbContext db, CurrentViewer current, PupilRecord record, KeepCase keep, CaseSchools schools) : CaseFormModel
{
    public static IReadOnlyList<Choice> Sexes { get; } = [new("F", "Female"), new("M", "Male")];

    /// <summary>The record of the pupil. Null for a child nobody knows yet.</summary>
    public PupilRecord? Record { get; private set; }

    [BindProperty(SupportsGet = true)]
    public PupilId? Pupil { get; set; }

    [BindProperty]
    public string? Forename { get; set; }

    [BindProperty]
    public string? Surname { get; set; }

    [BindProperty]
    public DateOnly? DateOfBirth { get; set; }

    [BindProperty]
    public string? Sex { get; set; }

    [BindProperty]
    public string? Postcode { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return PupilRecord.Refused();
        }

        if (Record is { } known)
        {
            await FillAsync(known, stop);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return PupilRecord.Refused();
        }

        if (Pupil is { } pupil)
        {
            var about = await db.MovingPupilAsync(pupil, current.Viewer.Today, stop);
            (Fields.HasPlan, Fields.IsLookedAfter) = (about.HasPlan, about.IsLookedAfter);
        }

        var newcomer = new NewcomerForm(Text.Kept(Forename), Text.Kept(Surname), DateOfBirth, Sexes.Any(s => s.Value == Sex) ? Sex : null, Text.Kept(Postcode));
        var form = Fields.ToForm(Schools);
        this.HasErrors(form.Errors(current.Viewer.Today, current.Viewer.Today).Concat(Fields.KmErrors()), nameof(Fields));
        if (this.HasErrors(Pupil is null ? newcomer.Errors(current.Viewer.Today) : []))
        {
            return this.Invalid();
        }

        var by = current.ChangedBy("Referred a child for fair access");
        return this.After(
            Pupil is { } one ? await keep.ReferAsync(current.Viewer, one, form, by, stop) : await keep.ReferNewcomerAsync(current.Viewer, (newcomer, form), by, stop),
            id => $"/fair-access/children/{id}", ("The child is referred", "Once it is agreed that the protocol applies, the law gives 20 school days."));
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (Pupil is { } pupil)
        {
            if (!await record.OpenAsync(pupil, "Refer for fair access", RecordSections.Identity, stop))
            {
                return false;
            }

            Record = record;
        }

        (Schools, LastSchools) = await schools.ChoicesAsync(null, stop);
        return true;
    }

    // What the record knows already.
    private async Task FillAsync(PupilRecord known, CancellationToken stop)
    {
        var last = await db.Enrolments.AsNoTracking().Where(e => e.PupilId == known.PupilId && e.Status != "G").OrderByDescending(e => e.LeavingDate ?? DateOnly.MaxValue).ThenByDescending(e => e.EntryDate)
            .Select(e => new { e.OrganisationId, e.NcYear, e.LeavingDate }).FirstOrDefaultAsync(stop);
        Fields.NcYear = int.TryParse(last?.NcYear, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
        (Fields.LastSchoolId, Fields.LastDayOn) = (last?.OrganisationId, last?.LeavingDate <= current.Viewer.Today ? last?.LeavingDate : null);
    }
}
