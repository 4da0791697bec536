using Onroll.Rules.Calendar;

namespace Onroll.Rules.Moves;

/// <summary>What a commissioner makes sure of before a pupil's first session elsewhere.</summary>
public enum ProvisionCheck
{
    /// <summary>Registered as a school, or not in need of it.</summary>
    Registration = 1,

    /// <summary>Written confirmation that staff are vetted, with a single central record.</summary>
    StaffVetting,

    /// <summary>A named safeguarding lead, and the policy.</summary>
    Safeguarding,

    /// <summary>Insurance.</summary>
    Insurance,

    /// <summary>Health and safety.</summary>
    HealthAndSafety,

    /// <summary>Somebody has visited.</summary>
    SiteVisit,

    /// <summary>Quality assured within the last year.</summary>
    QualityAssurance,

    /// <summary>An assessment of risk for this pupil.</summary>
    RiskAssessment,

    /// <summary>What is taught, and the pupil's targets.</summary>
    Curriculum,

    /// <summary>Hours and days.</summary>
    Hours,

    /// <summary>How the pupil gets there.</summary>
    Transport,

    /// <summary>How attendance is reported, the same day.</summary>
    AttendanceReporting,

    /// <summary>What it costs and who pays.</summary>
    Cost,

    /// <summary>When it ends, and the way back.</summary>
    EndAndReturn,
}

/// <summary>The checks before the first session, and how long those of a provider hold.</summary>
/// <remarks>
/// R-APV-03. Source: DfE, Arranging alternative provision (2025); Keeping children safe in education (2025); the voluntary
/// national standards for provision outside schools (August 2025). APV_ALLOW_START_WITHOUT is none: every check, or no start. The law sets no limit of
/// time yet (APV_TIME_LIMIT_WEEKS).
/// </remarks>
public static class ProvisionChecks
{
    /// <summary>APV_QA_VALID_MONTHS.</summary>
    public const int ValidMonths = 12;

    /// <summary>Every check, in order.</summary>
    public static IReadOnlyList<ProvisionCheck> All { get; } = Enum.GetValues<ProvisionCheck>();

    /// <summary>The checks made of the provider once for all its pupils, and again when they are a year old.</summary>
    public static IReadOnlyList<ProvisionCheck> OfProvider { get; } = [.. All.Where(check => check <= ProvisionCheck.QualityAssurance)];

    /// <summary>The checks made for one pupil.</summary>
    public static IReadOnlyList<ProvisionCheck> OfPupil { get; } = [.. All.Where(check => check > ProvisionCheck.QualityAssurance)];

    /// <summary>The last day on which a check of the provider still counts.</summary>
    public static DateOnly ValidTo(DateOnly checkedOn) => checkedOn.AddMonths(ValidMonths).AddDays(-1);

    /// <summary>What must still be checked before the first session.</summary>
    /// <param name="provider">The days on which the provider was last checked.</param>
    /// <param name="pupil">What was checked for the pupil.</param>
    /// <param name="startsOn">The first day there: checks of the provider must still count then.</param>
    public static IReadOnlyList<ProvisionCheck> Outstanding(
        IReadOnlyDictionary<ProvisionCheck, DateOnly> provider, IReadOnlyCollection<ProvisionCheck> pupil, DateOnly startsOn)
    {
        ArgumentNullException.ThrowIfNull(provider);
        ArgumentNullException.ThrowIfNull(pupil);
        return
        [
            .. OfProvider.Where(check => !provider.TryGetValue(check, out var on) || ValidTo(on) < startsOn),
            .. OfPupil.Where(check => !pupil.Contains(check)),
        ];
    }

    /// <summary>APV_REVIEW: the last day to look at the placement again, the end of the half term of the last look.</summary>
    public static DateOnly? ReviewBy(DateOnly from, SchoolCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var term = calendar.Periods.Where(period => period.Kind == PeriodKind.Term && period.LastDay > from).MinBy(period => period.FirstDay);
        return term is null ? null : calendar.LastOnOrBefore(term.LastDay)?.Date;
    }
}
