using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;
using Onroll.Rules.Policy;
using Onroll.Web.Design;

namespace Onroll.Web.SetUp;

/// <summary>One limit of the law as every policy set has it.</summary>
/// <param name="Source">Where the law or guidance says so.</param>
public sealed record PolicyRow(string Name, string Source, Func<PolicySet, string> Value)
{
    public static IReadOnlyList<PolicyRow> All { get; } =
    [
        new("Most days of suspension in a school year", "Education Act 2002 section 51A; SI 2012/1033 regulation 4", set => Days(set.SuspensionHalfDaysPerYear)),
        new("Governors consider when a pupil asks: more than, in a term", "SI 2012/1033 regulation 6", set => Days(set.GovernorsLowerHalfDays)),
        new("Governors must meet: more than, in a term", "SI 2012/1033 regulation 6", set => Days(set.GovernorsUpperHalfDays)),
        new("School days for governors to meet, middle band", "SI 2012/1033 regulation 6", set => DateWords.SchoolDays(set.GovernorsSchoolDaysMiddle)),
        new("School days for governors to meet, upper band and permanent exclusion", "SI 2012/1033 regulation 6", set =>
            set.GovernorsEarliestSchoolDay is { } earliest ? $"{earliest} to {set.GovernorsSchoolDaysUpper} school days" : DateWords.SchoolDays(set.GovernorsSchoolDaysUpper)),
        new("Full-time education owed from consecutive school day", "SI 2007/1870 regulations 3 and 4", set => set.FullTimeEducationFromDay.ToString(DateWords.English)),
        new("Local authority is told of", "SI 2012/1033 regulation 5, as amended", set => set.LocalAuthorityToldOfEverySuspension ? "Every suspension" : "Longer suspensions and exclusions"),
        new("“Without delay” to governors and authority means", "Guidance of the day; Onroll’s own measure since 2012", set => set.WithoutDelayIsOneSchoolDay ? "One school day" : "The next working day"),
        new("Headteacher may cancel", "SI 2012/1033 as amended in 2023", set => set.HeadMayCancel ? "Yes" : "No"),
        new("A penalty notice must be considered at", "SI 2024/210", set =>
            set.PenaltyNoticeThreshold is { } threshold ? $"{threshold.Sessions} sessions in {threshold.SchoolWeeks} school weeks" : "Local codes of conduct"),
        new("Persistently absent from", "DfE guide to absence statistics", set => Percent(set, thresholds => thresholds.PersistentPercent)),
        new("Severely absent from", "DfE guide to absence statistics", set => Percent(set, thresholds => thresholds.SeverePercent)),
    ];

    // The definition changes with academic years, also in the middle of a set.
    private static string Percent(PolicySet set, Func<AbsenceThresholds, int> of)
    {
        var (first, last) = (AcademicYear.Containing(set.InForceFrom), AcademicYear.Containing(set.InForceTo ?? set.InForceFrom));
        var years = Enumerable.Range(first.StartYear, last.StartYear - first.StartYear + 1).Select(start => new AcademicYear(start));
        var steps = years.GroupBy(year => of(AbsenceThresholds.In(year))).Select(step => step.Min() == first
            ? $"{step.Key}% of sessions"
            : $"{step.Key}% from {step.Min()}");
        return string.Join(", ", steps);
    }

    private static string Days(int halfDays) => halfDays % 2 == 0
        ? DateWords.SchoolDays(halfDays / 2)
        : string.Create(DateWords.English, $"{halfDays / 2.0:0.0} school days");
}
