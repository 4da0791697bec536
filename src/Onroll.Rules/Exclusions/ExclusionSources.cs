using Onroll.Rules.Policy;

namespace Onroll.Rules.Exclusions;

/// <summary>The texts that deadlines rest on, as every screen and letter cites them.</summary>
internal static class ExclusionSources
{
    public const string FirstFiveDays = "Education and Inspections Act 2006 s.103";
    public const string DaySixPermanent = "Education Act 1996 s.19(3A); Education and Inspections Act 2006 s.101; SI 2007/1870 reg 5";
    public const string Reconsideration = "SI 2012/1033 regs 8, 17, 26";
    public const string Reintegration = "DfE suspension and permanent exclusion guidance, Part 3 (reintegration); the day is Onroll's own";
    public const string ReintegrationBefore2012 = "Education and Inspections Act 2006 s.102";
    private const string Guidance2008 = "DCSF guidance on exclusion, 2008";
    private const string Guidance = "DfE suspension and permanent exclusion guidance";

    public static string Section104(PolicySet policy) =>
        "Education and Inspections Act 2006 s.104; SI 2007/1870 regs 6-7" + (IsBefore2012(policy) ? " as made" : "; SI 2012/1033 reg 5");

    /// <summary>Runs of several records came with SI 2014/3216.</summary>
    public static string DaySixSuspension(DateOnly start) =>
        "Education and Inspections Act 2006 s.100; SI 2007/1870 regs 3-4" + (start >= PolicySet.RunsAcrossRecordsFrom ? "; SI 2014/3216" : "");

    public static string BoardPapers(PolicySet policy) => IsBefore2012(policy) ? Guidance2008 : $"{Guidance}, Part 7";

    public static string ReviewApplication(PolicySet policy) => IsBefore2012(policy) ? Guidance2008 : "SI 2012/1033 Sch 1 para 2 and regs 7, 16, 25";

    public static string ReviewHearing(PolicySet policy) => IsBefore2012(policy) ? Guidance2008 : "SI 2012/1033 Sch 1 para 1";

    public static string ReviewPapers(PolicySet policy) => IsBefore2012(policy) ? Guidance2008 : $"{Guidance}, Parts 8-9";

    public static string RollRemoval(PolicySet policy) => policy.PenaltyNoticeThreshold is null ? "SI 2006/1751 reg 8" : $"SI 2024/208 reg 9; {Guidance}, Part 7";   // both came on 19 August 2024

    /// <summary>R-SUS-08 and R-CAL-12: the duty is the law's, the day is Onroll's.</summary>
    public static string NoticeTo(PolicySet policy) => policy.WithoutDelayIsOneSchoolDay
        ? $"{Guidance2008}: within one school day"
        : $"SI 2012/1033 regs 5, 14, 23{(policy.LocalAuthorityToldOfEverySuspension ? " as amended in 2022" : "")} (\"without delay\"; the day is Onroll's own)";

    public static string BoardMeeting(PolicySet policy) => IsBefore2012(policy) ? $"Education Act 2002 s.52; {Guidance2008}" : "SI 2012/1033 regs 6, 15, 24";

    private static bool IsBefore2012(PolicySet policy) => policy.GovernorsEarliestSchoolDay is not null;
}
