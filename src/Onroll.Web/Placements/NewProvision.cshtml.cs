using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Agreements;
using Onroll.Core.Packs;
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

    /// <summary>The partnership and the provision of its way of working, as the list gives them. Null when it is entered by hand.</summary>
    [BindProperty]
    public string? From { get; set; }

    public IReadOnlyList<Choice> Described { get; private set; } = [];

    private readonly Dictionary<string, (PackInUse Pack, Provision Provision)> _described = [];

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

        if (From is not null && _described.TryGetValue(From, out var found))
        {
            await offer.RunAsync(RunBy!.Value, found.Provision, await QuotaAsync(found.Pack, found.Provision, stop), current.ChangedBy("Entered a provision"), stop, found.Pack.PartnershipId);   // checked just above
        }
        else
        {
            await EnterAsync(stop);
        }

        TempData["Notice"] = "The provision is entered";
        return Redirect("/placements");
    }

    private async Task EnterAsync(CancellationToken stop)
    {
        var terms = new Provision
        {
            Id = "entered", Name = Text.Kept(Name)!, Places = Places, KeyStages = [.. KeyStages.Where(s => s is >= 1 and <= 5)],   // checked just above
            Lasts = Weeks is { } weeks ? new DurationRule { Unit = DurationUnit.SchoolWeeks, Length = weeks } : null,
        };
        var quota = PerSchool is { } each ? new QuotaRule { Id = "entered", Name = terms.Name, Kind = QuotaKind.Nominal, Total = Places, PerSchool = each, Lending = IsLent, OverrideBy = "chair" } : null;
        await offer.RunAsync(RunBy!.Value, terms, (quota, quota is null ? [] : await SharesAsync(PerSchool!.Value, stop), null), current.ChangedBy("Entered a provision"), stop);   // checked just above
    }

    // Shares by formula are worked out from the rolls of today; nominal ones are the same for every school.
    private async Task<(QuotaRule? Rule, IReadOnlyDictionary<OrganisationId, int> Shares, int? YearlyPence)> QuotaAsync(PackInUse pack, Provision provision, CancellationToken stop)
    {
        var sizes = await db.SchoolSizesAsync(pack.PartnershipId, current.Viewer.Today, stop);
        return pack.Pack.Quotas.FirstOrDefault(quota => quota.Id == provision.Quota) switch
        {
            { Kind: QuotaKind.Formula } rule => (rule, rule.Distribute(sizes).ToDictionary(share => OrganisationId.Parse(share.Key, null), share => share.Value), null),
            { Kind: QuotaKind.Nominal, PerSchool: { } each } rule => (rule, sizes.ToDictionary(size => OrganisationId.Parse(size.Id, null), _ => each), null),
            var rule => (rule, new Dictionary<OrganisationId, int>(), null),
        };
    }

    private IEnumerable<FieldError> Errors()
    {
        if (RunBy is null || !Providers.Any(p => p.Value == RunBy.ToString()))
        {
            yield return new(nameof(RunBy), "Choose who runs it");
        }

        if (From is not null)
        {
            if (!_described.TryGetValue(From, out var found))
            {
                yield return new(nameof(From), "Choose a provision from the list, or none");
            }
            else if (found.Provision.IsClosedToNew)
            {
                yield return new(nameof(From), found.Provision.Refuse(null) ?? "This provision takes no pupils");
            }

            yield break;
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
        foreach (var partnership in await db.Partnerships.AsNoTracking().OrderBy(p => p.Name).ToListAsync(stop))
        {
            var pack = await db.PackInForceAsync(partnership.PartnershipId, current.Viewer.Today, stop);
            foreach (var provision in pack?.Pack.Provisions ?? [])
            {
                _described[$"{partnership.Code}/{provision.Id}"] = (pack!, provision);   // it has provisions
            }
        }

        Described = [.. _described.Select(one => new Choice(one.Key, one.Value.Provision.Name, one.Value.Provision.Summary))];
        var providers = await db.Organisations.AsNoTracking().Where(o => o.ClosedOn == null && (o.Kind == OrganisationKind.PupilReferralUnit || o.Kind == OrganisationKind.AlternativeProvider || o.Kind == OrganisationKind.School))
            .OrderBy(o => o.Kind == OrganisationKind.School).ThenBy(o => o.Name).Select(o => new { o.OrganisationId, o.Name }).ToListAsync(stop);
        Providers = [.. providers.Select(o => new Choice(o.OrganisationId.ToString(), o.Name))];
    }
}
