using Onroll.Core.Pupils;

namespace Onroll.Core.Demonstration;

/// <summary>The groups one pupil belongs to, by breakdown.</summary>
internal sealed class PupilGroups : Dictionary<string, string>
{
    public static readonly (string Name, string Breakdown, string Group, string Against)[] Ratios =
    [
        ("boys against girls", "sex", "M", "F"),
        ("free school meals against none", "free-school-meals", "Y", "N"),
        ("SEN support against no SEN", "sen", "K", "N"),
        ("EHC plan against no SEN", "sen", "E", "N"),
        ("Year 7 against Year 9", "nc-year", "7", "9"),
        ("Year 8 against Year 9", "nc-year", "8", "9"),
        ("Year 10 against Year 9", "nc-year", "10", "9"),
        ("Year 11 against Year 9", "nc-year", "11", "9"),
        ("Pakistani against White British", "ethnicity", "APKN", "WBRI"),
        ("Black Caribbean against White British", "ethnicity", "BCRB", "WBRI"),
        ("White and Black Caribbean against White British", "ethnicity", "MWBC", "WBRI"),
        ("Indian against White British", "ethnicity", "AIND", "WBRI"),
    ];

    /// <summary>The pupil's group. Empty when it is not known.</summary>
    public string Of(string breakdown) => TryGetValue(breakdown, out var group) ? group : "";

    public static string BreakdownOf(PupilFactKind kind) => kind switch
    {
        PupilFactKind.FreeSchoolMeals => "free-school-meals",
        PupilFactKind.SenProvision => "sen",
        _ => "ethnicity",
    };
}
