using Onroll.Core.Store;
using Onroll.Rules.FairAccess;

namespace Onroll.Core.FairAccess;

/// <summary>What is said of a child who is referred, or corrected later.</summary>
public sealed record ReferralForm
{
    private const int MostMetres = 200_000;

    public int? NcYear { get; init; }

    public FairAccessCategory? Category { get; init; }

    public DateOnly? FactDate { get; init; }

    public bool StillHolds { get; init; } = true;

    public string? Evidence { get; init; }

    public string? Tried { get; init; }

    public bool RefusedSuitableOffer { get; init; }

    public bool IsLookedAfter { get; init; }

    public bool HasPlan { get; init; }

    public OrganisationId? LastSchoolId { get; init; }

    public string? LastSchoolName { get; init; }

    public DateOnly? LastDayOn { get; init; }

    public IReadOnlyList<OrganisationId> Preferences { get; init; } = [];

    public IReadOnlyList<OrganisationId> SiblingAt { get; init; } = [];

    public IReadOnlyList<OrganisationId> Cannot { get; init; } = [];

    public string? CannotWhy { get; init; }

    public IReadOnlyList<OrganisationId> Catchment { get; init; } = [];

    public string? CannotFaiths { get; init; }

    public string? ParentsViews { get; init; }

    public string? ChildsViews { get; init; }

    public bool IsDisruptive { get; init; }

    /// <summary>Metres from home, of the schools somebody has measured.</summary>
    public IReadOnlyDictionary<OrganisationId, int> Metres { get; init; } = new Dictionary<OrganisationId, int>();

    /// <param name="referred">The day of referral.</param>
    public IEnumerable<FieldError> Errors(DateOnly referred, DateOnly today)
    {
        if (NcYear is not (>= 0 and <= 14))
        {
            yield return new(nameof(NcYear), "Enter the school year, from 0 for Reception to 14");
        }

        if (Category is null)
        {
            yield return new(nameof(Category), "Choose why the protocol should apply");
        }

        foreach (var problem in Category is { } category ? FairAccessEligibility.Problems(Asked(category, referred)) : [])
        {
            yield return new(FieldOf(problem), problem);
        }

        if (FactDate > today)
        {
            yield return new(nameof(FactDate), "This day must be today or in the past");
        }

        if (LastDayOn > today)
        {
            yield return new(nameof(LastDayOn), "The last day at a school must be today or in the past");
        }

        if (Cannot.Count > 0 && string.IsNullOrWhiteSpace(CannotWhy))
        {
            yield return new(nameof(CannotWhy), "Say why the child cannot go there");
        }

        if (Metres.Values.Any(metres => metres is < 0 or > MostMetres))
        {
            yield return new(nameof(Metres), "Enter distances from 0 to 200 kilometres");
        }

        foreach (var (field, text) in Texts().Where(field => field.Text?.Length > FairAccessCase.TextMaxLength))
        {
            yield return new(field, $"Use {FairAccessCase.TextMaxLength} characters or fewer");
        }

        foreach (var (field, text) in new[] { (nameof(LastSchoolName), LastSchoolName), (nameof(CannotFaiths), CannotFaiths) }.Where(field => field.Item2?.Length > FairAccessCase.NameMaxLength))
        {
            yield return new(field, $"Use {FairAccessCase.NameMaxLength} characters or fewer");
        }
    }

    /// <summary>Writes what the form says onto the case.</summary>
    internal void WriteOn(FairAccessCase @case)
    {
        (@case.NcYear, @case.Category, @case.Evidence) = (NcYear!.Value, Category!.Value, Evidence!.Trim());   // the form has been checked
        (@case.FactDate, @case.StillHolds, @case.Tried, @case.RefusedSuitableOffer) = (FactDate, StillHolds, Tried, RefusedSuitableOffer);
        (@case.LastSchoolId, @case.LastSchoolName, @case.LastDayOn) = (LastSchoolId, LastSchoolId is null ? LastSchoolName : null, LastDayOn);
        (@case.PreferenceIds, @case.SiblingAtIds) = (Ids(Preferences), Ids(SiblingAt));
        (@case.CannotIds, @case.CannotWhy, @case.CatchmentIds) = (Ids(Cannot), Cannot.Count > 0 ? CannotWhy : null, Ids(Catchment));
        (@case.CannotFaiths, @case.ParentsViews, @case.ChildsViews, @case.IsDisruptive) = (CannotFaiths, ParentsViews, ChildsViews, IsDisruptive);
    }

    private FairAccessReferral Asked(FairAccessCategory category, DateOnly referred) => new(category, referred)
    {
        FactDate = category == FairAccessCategory.OutOfEducation ? FactDate ?? LastDayOn : FactDate, StillHolds = StillHolds, Evidence = Evidence, TriedInYear = !string.IsNullOrWhiteSpace(Tried),
        RefusedSuitableOffer = RefusedSuitableOffer, IsLookedAfter = IsLookedAfter, HasPlan = HasPlan,
    };

    private static string FieldOf(string problem) => problem switch
    {
        _ when problem.StartsWith("Name the evidence", StringComparison.Ordinal) => nameof(Evidence),
        _ when problem.StartsWith("Fair access is for", StringComparison.Ordinal) => nameof(Tried),
        _ when problem.Contains("last day", StringComparison.Ordinal) => nameof(FactDate),
        _ when problem.StartsWith("The family refused", StringComparison.Ordinal) => nameof(RefusedSuitableOffer),
        _ => nameof(Category),
    };

    private static List<Guid> Ids(IEnumerable<OrganisationId> schools) => [.. schools.Select(school => school.Value).Distinct()];

    private IEnumerable<(string Field, string? Text)> Texts() =>
    [
        (nameof(Evidence), Evidence), (nameof(Tried), Tried), (nameof(CannotWhy), CannotWhy), (nameof(ParentsViews), ParentsViews), (nameof(ChildsViews), ChildsViews),
    ];
}
