namespace Onroll.Rules.Policy;

/// <summary>The limits in force on the trigger date of a case. A case keeps the set it started under.</summary>
/// <remarks>
/// R-POL-02. The trigger date is the first day of the suspension or exclusion, the day a notice was given, the day of
/// the session, or the day a case was agreed. Store <see cref="Id"/> on the case, never "current". When the law
/// changes, add a set: last year's cases must still give last year's answer. All lengths of suspension are in half
/// school days, because that is the smallest unit the law counts.
/// </remarks>
public sealed record PolicySet
{
    private PolicySet(string id, DateOnly inForceFrom, string summary)
    {
        Id = id;
        InForceFrom = inForceFrom;
        Summary = summary;
    }

    /// <summary>Such as "PS-2024". Stored on cases, so it never changes.</summary>
    public string Id { get; }

    /// <summary>The first trigger date the set applies to.</summary>
    public DateOnly InForceFrom { get; }

    /// <summary>The last trigger date the set applies to. Null while it is in force.</summary>
    public DateOnly? InForceTo { get; private init; }

    /// <summary>What the set is known for, in one line.</summary>
    public string Summary { get; }

    /// <summary>ANNUAL_LIMIT_DAYS, R-SUS-04: 45 school days, in half days.</summary>
    public int SuspensionHalfDaysPerYear { get; private init; } = 90;

    /// <summary>THRESH_LOW, R-SUS-09: strictly more than this in a term brings the governing board in. Half days.</summary>
    public int GovernorsLowerHalfDays { get; private init; } = 10;

    /// <summary>THRESH_HIGH, R-SUS-09: strictly more than this in a term means the board must meet. Half days.</summary>
    public int GovernorsUpperHalfDays { get; private init; } = 30;

    /// <summary>GB_DAYS_MID, R-SUS-09: school days for the board to meet in the middle band.</summary>
    public int GovernorsSchoolDaysMiddle { get; private init; } = 50;

    /// <summary>GB_DAYS_HIGH, R-SUS-09: school days for the board to meet in the upper band and for a permanent exclusion.</summary>
    public int GovernorsSchoolDaysUpper { get; private init; } = 15;

    /// <summary>The earliest school day on which the board could meet. Null in every set but PS-2010.</summary>
    public int? GovernorsEarliestSchoolDay { get; private init; }

    /// <summary>DAYSIX_N, R-CAL-10: the consecutive school day from which full-time education is owed, the first day out being 1.</summary>
    public int FullTimeEducationFromDay { get; private init; } = 6;

    /// <summary>LA_NOTIFY_ALL, R-SUS-08: whether the local authority is told of every suspension.</summary>
    public bool LocalAuthorityToldOfEverySuspension { get; private init; }

    /// <summary>R-SUS-08: whether a social worker and the virtual school head are told of every suspension and exclusion.</summary>
    public bool SocialWorkerAndVirtualSchoolHeadTold => LocalAuthorityToldOfEverySuspension;   // both came with the 2022 regulations

    /// <summary>R-CAL-12: whether "without delay" to governors and authority is met within one school day rather than one working day.</summary>
    public bool WithoutDelayIsOneSchoolDay { get; private init; }

    /// <summary>R-SUS-06: whether the head may cancel a suspension or exclusion under regulations.</summary>
    public bool HeadMayCancel { get; private init; }

    /// <summary>R-PNF-01: the national threshold for penalty notices. Null before 19 August 2024, when codes of conduct were local.</summary>
    public PenaltyNoticeThreshold? PenaltyNoticeThreshold { get; private init; }

    /// <summary>R-POL-02: suspensions that run on without a day attended are one run, from 5 January 2015.</summary>
    public static DateOnly RunsAcrossRecordsFrom { get; } = new(2015, 1, 5);

    /// <summary>ALERT_AT_DAYS, R-SUS-04: totals in a school year at which Onroll warns. Half days.</summary>
    public static IReadOnlyList<int> SuspensionAlertHalfDays { get; } = [30, 60, 76, 88];

    /// <summary>Every set, the oldest first.</summary>
    public static IReadOnlyList<PolicySet> All { get; } = InOrder();

    /// <summary>The set that a trigger date selects.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Before 1 September 2008, the first day any set covers.</exception>
    public static PolicySet On(DateOnly triggerDate) =>
        FindOn(triggerDate) ?? throw new ArgumentOutOfRangeException(nameof(triggerDate), triggerDate, "No policy set is that old.");

    /// <summary>The set that a trigger date selects. Null before 1 September 2008.</summary>
    public static PolicySet? FindOn(DateOnly triggerDate) => All.LastOrDefault(set => set.InForceFrom <= triggerDate);

    /// <summary>The set with that id, as stored on a case. Null when there is none.</summary>
    public static PolicySet? Find(string id) => All.FirstOrDefault(set => set.Id == id);

    /// <summary>The set's id.</summary>
    public override string ToString() => Id;

    private static PolicySet[] InOrder()
    {
        PolicySet[] sets =
        [
            new("PS-2010", new(2008, 9, 1), "2008 exclusion guidance, independent appeal panels, partnership duty")
            {
                GovernorsEarliestSchoolDay = 6,
                WithoutDelayIsOneSchoolDay = true,
            },
            new("PS-2012", new(2012, 9, 1), "2012 regulations, independent review panels"),
            new("PS-2022", new(2022, 9, 1), "Local authority told of every suspension; social worker and virtual school head told")
            {
                LocalAuthorityToldOfEverySuspension = true,
            },
            new("PS-2023", new(2023, 9, 1), "Cancellation in regulations; meetings by remote access")
            {
                LocalAuthorityToldOfEverySuspension = true,
                HeadMayCancel = true,
            },
            new("PS-2024", new(2024, 8, 19), "2024 registers, attendance codes and penalty notices") { LocalAuthorityToldOfEverySuspension = true, HeadMayCancel = true, PenaltyNoticeThreshold = new(10, 10) },
            new("PS-2026", new(2026, 7, 26), "2026 guidance: trial managed moves end, safeguarding separation") { LocalAuthorityToldOfEverySuspension = true, HeadMayCancel = true, PenaltyNoticeThreshold = new(10, 10) },
        ];

        return [.. sets.Select((set, i) => i + 1 < sets.Length ? set with { InForceTo = sets[i + 1].InForceFrom.AddDays(-1) } : set)];
    }
}

/// <summary>When a penalty notice must be considered.</summary>
/// <param name="Sessions">Unauthorised sessions that reach the threshold.</param>
/// <param name="SchoolWeeks">School weeks in the rolling window.</param>
public sealed record PenaltyNoticeThreshold(int Sessions, int SchoolWeeks);
