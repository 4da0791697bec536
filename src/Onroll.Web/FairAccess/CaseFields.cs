using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.FairAccess;
using Onroll.Core.Store;
using Onroll.Rules.FairAccess;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;

namespace Onroll.Web.FairAccess;

/// <summary>What is said of a child on the form, as it was typed.</summary>
public sealed class CaseFields
{
    public int? NcYear { get; set; }

    public FairAccessCategory? Category { get; set; }

    public DateOnly? FactDate { get; set; }

    public bool HasEnded { get; set; }

    public string? Evidence { get; set; }

    public string? Tried { get; set; }

    public bool RefusedSuitableOffer { get; set; }

    public bool IsLookedAfter { get; set; }

    public bool HasPlan { get; set; }

    public OrganisationId? LastSchoolId { get; set; }

    public string? LastSchoolName { get; set; }

    public DateOnly? LastDayOn { get; set; }

    public OrganisationId? First { get; set; }

    public OrganisationId? Second { get; set; }

    public OrganisationId? Third { get; set; }

    public List<OrganisationId> SiblingAt { get; set; } = [];

    public List<OrganisationId> Cannot { get; set; } = [];

    public string? CannotWhy { get; set; }

    public List<OrganisationId> Catchment { get; set; } = [];

    public string? CannotFaiths { get; set; }

    public string? ParentsViews { get; set; }

    public string? ChildsViews { get; set; }

    public bool IsDisruptive { get; set; }

    /// <summary>Kilometres by the school's id.</summary>
    public Dictionary<string, string?> Km { get; set; } = [];

    public static CaseFields Of(FairAccessFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var @case = file.Case;
        OrganisationId? Preference(int at) => @case.PreferenceIds.Count > at ? new OrganisationId(@case.PreferenceIds[at]) : null;
        return new CaseFields
        {
            NcYear = @case.NcYear, Category = @case.Category, FactDate = @case.FactDate, HasEnded = !@case.StillHolds, Evidence = @case.Evidence, Tried = @case.Tried, RefusedSuitableOffer = @case.RefusedSuitableOffer,
            LastSchoolId = @case.LastSchoolId, LastSchoolName = @case.LastSchoolName, LastDayOn = @case.LastDayOn, First = Preference(0), Second = Preference(1), Third = Preference(2),
            SiblingAt = Schools(@case.SiblingAtIds), Cannot = Schools(@case.CannotIds), CannotWhy = @case.CannotWhy, Catchment = Schools(@case.CatchmentIds), CannotFaiths = @case.CannotFaiths,
            ParentsViews = @case.ParentsViews, ChildsViews = @case.ChildsViews, IsDisruptive = @case.IsDisruptive,
            Km = file.Distances.ToDictionary(d => d.OrganisationId.ToString(), d => (string?)(d.Metres / 1000m).ToString("0.###", CultureInfo.InvariantCulture)),
        };
    }

    /// <param name="choices">The schools on offer: others are not taken.</param>
    public ReferralForm ToForm(IReadOnlyList<Choice> choices)
    {
        var offered = choices.Select(choice => choice.Value).ToHashSet();
        return new ReferralForm
        {
            NcYear = NcYear, Category = Category, FactDate = FactDate, StillHolds = !HasEnded, Evidence = Text.Kept(Evidence), Tried = Text.Kept(Tried), RefusedSuitableOffer = RefusedSuitableOffer,
            IsLookedAfter = IsLookedAfter, HasPlan = HasPlan, LastSchoolId = LastSchoolId, LastSchoolName = Text.Kept(LastSchoolName), LastDayOn = LastDayOn,
            Preferences = Offered(new[] { First, Second, Third }.OfType<OrganisationId>()), SiblingAt = Offered(SiblingAt), Cannot = Offered(Cannot), CannotWhy = Text.Kept(CannotWhy), Catchment = Offered(Catchment),
            CannotFaiths = Text.Kept(CannotFaiths), ParentsViews = Text.Kept(ParentsViews), ChildsViews = Text.Kept(ChildsViews), IsDisruptive = IsDisruptive,
            Metres = Km.Where(km => offered.Contains(km.Key) && Kilometres(km.Value) is not null).ToDictionary(km => OrganisationId.Parse(km.Key, null), km => (int)(Kilometres(km.Value)!.Value * 1000)),   // filtered just before
        };

        IReadOnlyList<OrganisationId> Offered(IEnumerable<OrganisationId> schools) => [.. schools.Where(school => offered.Contains(school.ToString())).Distinct()];
    }

    /// <summary>Distances that are no numbers.</summary>
    public IEnumerable<FieldError> KmErrors() =>
        Km.Where(km => !string.IsNullOrWhiteSpace(km.Value) && Kilometres(km.Value) is not (>= 0 and <= 200)).Select(km => new FieldError($"Km[{km.Key}]", "Enter kilometres from 0 to 200, such as 3.5"));

    private static decimal? Kilometres(string? typed) =>
        decimal.TryParse(typed?.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var km) ? km : null;

    private static List<OrganisationId> Schools(IEnumerable<Guid> ids) => [.. ids.Select(id => new OrganisationId(id))];
}

/// <summary>A page with the fields of a child's case.</summary>
public abstract class CaseFormModel : PageModel
{
    [Microsoft.AspNetCore.Mvc.BindProperty]
    public CaseFields Fields { get; set; } = new();

    /// <summary>The schools that may be asked.</summary>
    public IReadOnlyList<Choice> Schools { get; protected set; } = [];

    /// <summary>Schools and units the child may have been at.</summary>
    public IReadOnlyList<Choice> LastSchools { get; protected set; } = [];
}
