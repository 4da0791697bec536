using Microsoft.AspNetCore.Mvc;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Casework;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Pupils;

namespace Onroll.Web.Exclusions;

/// <summary>Where a pupil learns from day six: arranged by the school for a suspension, by the authority for a permanent exclusion (R-SUS-12).</summary>
[Requires(Permission.PrepareExclusions, Permission.AddToRecord)]
public sealed class EducationModel(OpenCase open, CurrentViewer current, ArrangeDaySix arrange) : CaseFormPage(open)
{
    /// <summary>The arrangement being changed. Null adds one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Place { get; set; }

    [BindProperty]
    public string? ProviderName { get; set; }

    [BindProperty]
    public DateOnly? StartsOn { get; set; }

    [BindProperty]
    public string? SessionTimes { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? ReportTo { get; set; }

    protected override (string Notice, string? More) Saved => ("The education from day six is on the case", "Tell the parents the details at least 48 hours before it starts.");

    private DaySixForm Form => new(Text.Kept(ProviderName), StartsOn, Text.Kept(SessionTimes), Text.Kept(Address), Text.Kept(ReportTo));

    protected override async Task<bool> OpenAsync(ExclusionId id, CancellationToken stop) =>
        await Open.OpenAsync(id, "Education from day six", stop) && Open.MayArrange && !Open.Case.Exclusion.IsCancelled;

    protected override bool Fill()
    {
        StartsOn = Open.Case.Reading.Run?.DaySix;
        if (Place is not { } id)
        {
            return true;
        }

        if (Open.Case.DaySix.FirstOrDefault(a => a.DaySixArrangementId == id) is not { } known)
        {
            return false;
        }

        (Seen, ProviderName, StartsOn) = (known.Version, known.ProviderName, known.StartsOn);
        (SessionTimes, Address, ReportTo) = (known.SessionTimes, known.Address, known.ReportTo);
        return true;
    }

    protected override IEnumerable<FieldError> Errors() => Form.Errors(Open.Case.Exclusion.StartsOn);

    protected override Task<bool> SaveAsync(CancellationToken stop) =>
        arrange.RunAsync(Open.Case.Exclusion, Open.Viewer.OrganisationId, Form, (Place, Seen), current.ChangedBy("Arranged education from day six"), stop);
}
