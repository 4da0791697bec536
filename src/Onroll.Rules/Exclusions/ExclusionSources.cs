using Onroll.Rules.Policy;

namespace Onroll.Rules.Exclusions;

/// <summary>The texts that deadlines rest on, as every screen and letter cites them.</summary>
internal static class ExclusionSources
{
    public const string Section104 = "Education and Inspections Act 2006 s.104; SI 2007/1870 regs 6-7; SI 2012/1033 reg 5";
    public const string Section104Before2012 = "Education and Inspections Act 2006 s.104; SI 2007/1870 regs 6-7 as made";
    public const string FirstFiveDays = "Education and Inspections Act 2006 s.103";
    public const string DaySixSuspension = "Education and Inspections Act 2006 s.100; SI 2007/1870 regs 3-4; SI 2014/3216";
    public const string DaySixPermanent = "Education Act 1996 s.19(3A); Education and Inspections Act 2006 s.101; SI 2007/1870 reg 5";
    public const string BoardPapers = "DfE suspension and permanent exclusion guidance, Part 7";
    public const string ReviewApplication = "SI 2012/1033 Sch 1 para 2 and regs 7, 16, 25";
    public const string ReviewHearing = "SI 2012/1033 Sch 1 para 1";
    public const string ReviewPapers = "DfE suspension and permanent exclusion guidance, Parts 8-9";
    public const string Reconsideration = "SI 2012/1033 regs 8, 17, 26";
    public const string RollRemoval = "SI 2024/208 reg 9; DfE suspension and permanent exclusion guidance, Part 7";
    public const string RollRemovalBefore2024 = "SI 2006/1751 reg 8";
    public const string Reintegration = "DfE suspension and permanent exclusion guidance, Part 3 (reintegration); the day is Onroll's own";
    public const string ReintegrationBefore2012 = "Education and Inspections Act 2006 s.102";
    public const string Guidance2008 = "DCSF guidance on exclusion, 2008";

    /// <summary>R-SUS-08 and R-CAL-12: the duty is the law's, the day is Onroll's.</summary>
    public static string NoticeTo(PolicySet policy) => policy.WithoutDelayIsOneSchoolDay
        ? $"{Guidance2008}: within one school day"
        : "SI 2012/1033 regs 5, 14, 23 (\"without delay\"; the day is Onroll's own)";

    public static string BoardMeeting(PolicySet policy) => policy.GovernorsEarliestSchoolDay is null
        ? "SI 2012/1033 regs 6, 15, 24"
        : $"Education Act 2002 s.52; {Guidance2008}";
}
