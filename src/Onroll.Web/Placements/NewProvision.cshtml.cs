using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Partnerships;
using Onroll.Core.Placements;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Packs;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Placements;

/// <summary>Enters a provision with its places and how they are shared.</summary>
[Requires(Permission.SetPlaces)]
public sealed class NewProvisionModel(OnrollDbContext db, CurrentViewer current, OfferProvision offer) : PageModel
{
    public IReadOnlyList<Choice> Providers { get; private set; } = [];

    public IReadOnlyList<Choice> Stages { get; } = [.. Enumerable.Range(1, 5).Select(stage => new Choice(stage.ToString(Design.DateWords.English), $"Key stage {stage}"))];

    [BindProperty]
    public OrganisationId? RunBy { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public int? Places { get; set; }

    [BindProperty]
    public int? Weeks { get; set; }

    [BindProperty]
    public List<int> KeyStages { get; set; } = [];

    [BindProperty]
    public int? PerSchool { get; set; }

    [BindProperty]
    public bool IsLent { get; set; }

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        if (this.HasErrors(Errors()))
        {
            return this.Invalid();
        }

        var terms = new Provision
        {
            Id = "entered", Name = Text.Kept(Name)!, Places = Places, KeyStages = [.. KeyStages.Where(s => s is >= 1 and <= 5)],   // checked just above
            Lasts = Weeks is { } weeks ? new DurationRule { Unit = DurationUnit.SchoolWeeks, Length = weeks } : null,
        };
        var quota = PerSchool is { } each ? new QuotaRule { Id = "entered", Name = terms.Name, Kind = QuotaKind.Nominal, Total = Places, PerSchool = each, Lending = IsLent, OverrideBy = "chair" } : null;
        await offer.RunAsync(RunBy!.Value, terms, (quota, quota is null ? [] : await SharesAsync(PerSchool!.Value, stop), null), current.ChangedBy("Entered a provision"), stop);   // checked just above
        TempData["Notice"] = "The provision is entered";
        return Redirect("/placements");
    }

    private IEnumerable<FieldError> Errors()
    {
        if (RunBy is null || !Providers.Any(p => p.Value == RunBy.ToString()))
        {
            yield return new(nameof(RunBy), "Choose who runs it");
        }

        if (Text.Kept(Name) is not { } name)
        {
            yield return new(nameof(Name), "Enter what people call it");
        }
        else if (name.Length > OfferedProvision.NameMaxLength)
        {
            yield return new(nameof(Name), $"Use {OfferedProvision.NameMaxLength} characters or fewer");
        }

        foreach (var (field, number) in new[] { (nameof(Places), Places), (nameof(Weeks), Weeks), (nameof(PerSchool), PerSchool) }.Where(f => f.Item2 is < 1 or > 999))
        {
            yield return new(field, "Enter a number from 1 to 999, or leave it empty");
        }
    }

    private async Task<Dictionary<OrganisationId, int>> SharesAsync(int each, CancellationToken stop)
    {
        var today = current.Viewer.Today;
        var schools =
            from member in db.Memberships
            where member.StartsOn <= today && (member.EndsOn == null || member.EndsOn >= today)
            join school in db.Organisations on member.OrganisationId equals school.OrganisationId
            where school.Kind == OrganisationKind.School && (school.HighAge == null || school.HighAge > 11)
            select school.OrganisationId;
        return (await schools.Distinct().ToListAsync(stop)).ToDictionary(school => school, _ => each);
    }

    private async Task LoadAsync(CancellationToken stop)
    {
        var providers = await db.Organisations.AsNoTracking().Where(o => o.ClosedOn == null && (o.Kind == OrganisationKind.PupilReferralUnit || o.Kind == OrganisationKind.AlternativeProvider || o.Kind == OrganisationKind.School))
            .OrderBy(o => o.Kind == OrganisationKind.School).ThenBy(o => o.Name).Select(o => new { o.OrganisationId, o.Name }).ToListAsync(stop);
        Providers = [.. providers.Select(o => new Choice(o.OrganisationId.ToString(), o.Name))];
    }
}
