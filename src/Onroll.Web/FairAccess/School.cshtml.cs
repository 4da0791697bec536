using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.FairAccess;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.FairAccess;

/// <summary>One school's facts, a version from each day, and what has counted since.</summary>
[Requires(Permission.DecideFairAccess)]
public sealed class StandingModel(CurrentViewer current, ChosenProtocol chosen, FairAccessSchools schools, KeepStanding keep) : PageModel
{
    public ChosenProtocol Chosen => chosen;

    public FairAccessSchoolNow School { get; private set; } = null!;   // found before the page is shown

    /// <summary>Pupils the record has on roll, where nobody entered a number. Null otherwise.</summary>
    public int? OnRecord => School.Standing?.Roll is null ? School.Roll : null;

    [BindProperty(SupportsGet = true, Name = "partnership")]
    public string? PartnershipCode { get; set; }

    [BindProperty(SupportsGet = true, Name = "protocol")]
    public string? ProtocolId { get; set; }

    [BindProperty]
    public DateOnly? StartsOn { get; set; }

    [BindProperty]
    public int? Roll { get; set; }

    [BindProperty]
    public int? AdmissionNumber { get; set; }

    [BindProperty]
    public Dictionary<int, int?> Places { get; set; } = [];

    [BindProperty]
    public decimal? Points { get; set; }

    [BindProperty]
    public decimal? Score { get; set; }

    [BindProperty]
    public int? Most { get; set; }

    [BindProperty]
    public int? Turn { get; set; }

    [BindProperty]
    public bool? IsInSpecialMeasures { get; set; }

    [BindProperty]
    public string? Faith { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    public async Task<IActionResult> OnGetAsync(OrganisationId organisationId, CancellationToken stop)
    {
        if (!await LoadAsync(organisationId, stop))
        {
            return NotFound();
        }

        var standing = School.Standing;
        (StartsOn, Roll, AdmissionNumber, Points) = (current.Viewer.Today, standing?.Roll, standing?.AdmissionNumber, School.Points);
        (Score, Most, Turn, IsInSpecialMeasures, Faith) = (standing?.Score, standing?.Most, standing?.Turn, standing?.IsInSpecialMeasures, standing?.Faith);
        Places = Years().ToDictionary(year => year, year => standing?.Places is null ? null : School.Places?.GetValueOrDefault(year));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(OrganisationId organisationId, CancellationToken stop)
    {
        if (!await LoadAsync(organisationId, stop))
        {
            return NotFound();
        }

        var form = new StandingForm(organisationId, StartsOn)
        {
            Roll = Roll, AdmissionNumber = AdmissionNumber, Places = Places.Where(place => place.Value is not null && Years().Contains(place.Key)).ToDictionary(place => place.Key, place => place.Value!.Value), Points = Points,   // filtered just before
            Score = Score, Most = Most, Turn = Turn, IsInSpecialMeasures = IsInSpecialMeasures, Faith = Text.Kept(Faith), Source = Text.Kept(Source),
        };
        return this.HasErrors(form.Errors(current.Viewer.Today))
            ? this.Invalid()
            : this.After(await keep.RunAsync([form], current.ChangedBy("Entered a school’s facts for fair access"), stop), _ => chosen.Address("/fair-access/schools"), ($"{School.School.Name} is saved", "A proposal worked out before says that facts have changed."));
    }

    private IEnumerable<int> Years() => Enumerable.Range(chosen.Protocol.FirstYear, chosen.Protocol.LastYear - chosen.Protocol.FirstYear + 1);

    private async Task<bool> LoadAsync(OrganisationId id, CancellationToken stop)
    {
        if (!await chosen.FindAsync(PartnershipCode, ProtocolId, stop)
            || (await schools.OnAsync(chosen.Protocol, chosen.Partnership.PartnershipId, current.Viewer.Today, null, stop)).FirstOrDefault(s => s.Id == id) is not { } found)
        {
            return false;
        }

        School = found;
        foreach (var year in Years())
        {
            Places.TryAdd(year, null);
        }

        return true;
    }
}
