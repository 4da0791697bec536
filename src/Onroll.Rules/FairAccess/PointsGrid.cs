namespace Onroll.Rules.FairAccess;

/// <summary>What counts on a school's ledger.</summary>
/// <remarks>R-FAP-11.</remarks>
public enum LedgerEvent
{
    /// <summary>Admits a permanently excluded child.</summary>
    AdmitsExcluded,

    /// <summary>Admits a child back from alternative provision.</summary>
    AdmitsFromAlternativeProvision,

    /// <summary>Admits by managed move, or a direction becomes a place.</summary>
    AdmitsManagedMove,

    /// <summary>Admits a child referred under paragraph 3.10.</summary>
    AdmitsChallengingBehaviour,

    /// <summary>Admits a child of another fair access category.</summary>
    AdmitsOther,

    /// <summary>Hosts an off-site direction of six weeks or more.</summary>
    HostsDirection,

    /// <summary>Permanently excludes a pupil.</summary>
    Excludes,
}

/// <summary>The points of a ledger: editable numbers.</summary>
/// <remarks>R-FAP-11. The standard set is invented, because no published grid was to be had: a partnership sets its own.</remarks>
public sealed record PointsGrid
{
    private static readonly (int Month, int Day) YearElevenFrom = (1, 1);

    /// <summary>The invented set.</summary>
    public static PointsGrid Standard { get; } = new();

    /// <summary>Admits a permanently excluded child.</summary>
    public decimal Excluded { get; init; } = 5;

    /// <summary>Admits a child back from alternative provision.</summary>
    public decimal AlternativeProvision { get; init; } = 4;

    /// <summary>Admits by managed move.</summary>
    public decimal ManagedMove { get; init; } = 3;

    /// <summary>Admits under paragraph 3.10.</summary>
    public decimal ChallengingBehaviour { get; init; } = 4;

    /// <summary>Admits any other fair access child.</summary>
    public decimal Other { get; init; } = 2;

    /// <summary>More for a Year 11 after 1 January.</summary>
    public decimal LateYearEleven { get; init; } = 1;

    /// <summary>Hosts a direction of six weeks or more.</summary>
    public decimal Direction { get; init; } = 1;

    /// <summary>Taken off when the school permanently excludes.</summary>
    public decimal ForExcluding { get; init; } = 5;

    /// <summary>How much of last year's balance is kept on 1 September, in percent.</summary>
    public decimal CarriedPercent { get; init; } = 50;

    /// <summary>The points of an event, taken off ones below nought.</summary>
    public decimal Of(LedgerEvent what) => what switch
    {
        LedgerEvent.AdmitsExcluded => Excluded,
        LedgerEvent.AdmitsFromAlternativeProvision => AlternativeProvision,
        LedgerEvent.AdmitsManagedMove => ManagedMove,
        LedgerEvent.AdmitsChallengingBehaviour => ChallengingBehaviour,
        LedgerEvent.AdmitsOther => Other,
        LedgerEvent.HostsDirection => Direction,
        LedgerEvent.Excludes => -ForExcluding,
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "There is no such event."),
    };

    /// <summary>What admitting a child of this category counts.</summary>
    /// <param name="category">Null for a reason the Code does not name: it counts as any other.</param>
    /// <param name="year">Curriculum year.</param>
    /// <param name="on">The day of admission, where known.</param>
    public decimal ForAdmitting(FairAccessCategory? category, int? year, DateOnly? on)
    {
        var points = category switch
        {
            FairAccessCategory.PermanentlyExcluded => Excluded,
            FairAccessCategory.ReturningFromAlternativeProvision => AlternativeProvision,
            FairAccessCategory.ChallengingBehaviour => ChallengingBehaviour,
            _ => Other,
        };
        return points + (year == 11 && on is { } day && IsLate(day) ? LateYearEleven : 0);
    }

    /// <summary>What stands on 1 September of what stood on 31 August.</summary>
    public decimal CarriedForward(decimal points) => points * CarriedPercent / 100;

    // After 1 January and before September: a school year turns in between.
    private static bool IsLate(DateOnly day) => day.Month < 9 && (day.Month, day.Day).CompareTo(YearElevenFrom) > 0;
}
