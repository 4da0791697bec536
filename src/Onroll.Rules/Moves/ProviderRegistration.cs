namespace Onroll.Rules.Moves;

/// <summary>A pupil at a provider, whoever pays for the place.</summary>
/// <param name="HoursAWeek">Hours of education there.</param>
/// <param name="HasPlan">An EHC plan.</param>
/// <param name="IsLookedAfter">In the care of a local authority.</param>
/// <param name="IsOfCompulsoryAge">Between 5 and the last Friday in June of Year 11.</param>
public sealed record ProviderPupil(decimal HoursAWeek, bool HasPlan = false, bool IsLookedAfter = false, bool IsOfCompulsoryAge = true);

/// <summary>How near a provider is to having to register as a school.</summary>
public enum RegistrationRisk
{
    /// <summary>Not near.</summary>
    None = 1,

    /// <summary>One more full-time pupil would meet the test.</summary>
    Near,

    /// <summary>The test is met: an unregistered provider may be an illegal school.</summary>
    Met,
}

/// <summary>The outcome of the test, with the counts behind it.</summary>
/// <param name="Risk">How near.</param>
/// <param name="FullTime">Pupils of compulsory school age above the warning line of hours.</param>
/// <param name="Vulnerable">Of those, pupils with a plan or looked after.</param>
/// <param name="Why">In a sentence.</param>
public sealed record RegistrationReading(RegistrationRisk Risk, int FullTime, int Vulnerable, string Why);

/// <summary>Whether an unregistered setting gives so much education that it must register as an independent school.</summary>
/// <remarks>
/// R-APV-02 and G-258. Source: Education Act 1996 s.463; Education and Skills Act 2008 s.92. Full-time has no number of hours
/// in law: more than 18 hours a week is a warning line from practice. Neither "fifteen hours" nor "one pupil with a plan is
/// allowed" is law. Pupils are counted over every commissioner.
/// </remarks>
public static class ProviderRegistration
{
    /// <summary>REG_MIN_PUPILS.</summary>
    public const int FewestPupils = 5;

    /// <summary>REG_MIN_VULNERABLE.</summary>
    public const int FewestVulnerable = 1;

    /// <summary>FULLTIME_HOURS_WARN: more hours than this a week.</summary>
    public const decimal FullTimeHours = 18m;

    /// <summary>Runs the test.</summary>
    public static RegistrationReading Read(IReadOnlyCollection<ProviderPupil> pupils)
    {
        ArgumentNullException.ThrowIfNull(pupils);
        var fullTime = pupils.Where(pupil => pupil.IsOfCompulsoryAge && pupil.HoursAWeek > FullTimeHours).ToList();
        var vulnerable = fullTime.Count(pupil => pupil.HasPlan || pupil.IsLookedAfter);
        var reading = new RegistrationReading(RegistrationRisk.None, fullTime.Count, vulnerable, $"{Said(fullTime.Count)} more than {FullTimeHours:0} hours a week.");
        return vulnerable >= FewestVulnerable
            ? reading with { Risk = RegistrationRisk.Met, Why = $"{reading.Why} One of them with an EHC plan or in care is enough: the setting must register as an independent school." }
            : fullTime.Count >= FewestPupils
            ? reading with { Risk = RegistrationRisk.Met, Why = $"{reading.Why} With {FewestPupils} the setting must register as an independent school." }
            : fullTime.Count == FewestPupils - 1
            ? reading with { Risk = RegistrationRisk.Near, Why = $"{reading.Why} One more, or one with an EHC plan or in care, and the setting must register as an independent school." }
            : reading;
    }

    private static string Said(int pupils) => pupils switch
    {
        0 => "No pupil is there",
        1 => "1 pupil is there",
        _ => $"{pupils} pupils are there",
    };
}
