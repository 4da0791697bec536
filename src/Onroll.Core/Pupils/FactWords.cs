using Onroll.Core.Access;
using Onroll.Rules.Codes;

namespace Onroll.Core.Pupils;

/// <summary>What facts are called, which part of the record they belong to and what their codes mean.</summary>
public static class FactWords
{
    /// <summary>The part of the record a fact is in: social care needs its own grant.</summary>
    public static RecordSections SectionOf(PupilFactKind kind) => kind switch
    {
        PupilFactKind.LookedAfter or PupilFactKind.ChildInNeed or PupilFactKind.ChildProtectionPlan or PupilFactKind.SocialWorker => RecordSections.Safeguarding,
        PupilFactKind.HomeLocalAuthority => RecordSections.Identity,
        _ => RecordSections.Needs,
    };

    public static string NameOf(PupilFactKind kind) => kind switch
    {
        PupilFactKind.SenProvision => "Special needs",
        PupilFactKind.SenPrimaryNeed => "Main need",
        PupilFactKind.SenSecondaryNeed => "Second need",
        PupilFactKind.FreeSchoolMeals => "Free school meals",
        PupilFactKind.FreeSchoolMealsInSixYears => "Free school meals in the last six years",
        PupilFactKind.LookedAfter => "Looked after",
        PupilFactKind.ChildInNeed => "Child in need",
        PupilFactKind.ChildProtectionPlan => "Child protection plan",
        PupilFactKind.FirstLanguage => "First language",
        PupilFactKind.EnglishAsAdditionalLanguage => "English as an additional language",
        PupilFactKind.ServiceChild => "Service child",
        PupilFactKind.YoungCarer => "Young carer",
        PupilFactKind.SocialWorker => "Social worker",
        PupilFactKind.HomeLocalAuthority => "Home local authority",
        _ => "Ethnicity",
    };

    /// <summary>The code in words, as it stood on the day it was recorded. A code nobody knows is shown as it came.</summary>
    public static string Meaning(PupilFactKind kind, string code) => SetOf(kind)?.Find(code)?.Label ?? code switch
    {
        "Y" or "1" or "true" => "Yes",
        "N" or "0" or "false" => "No",
        _ => code,
    };

    /// <summary>The codes a person may choose from for a record of that day.</summary>
    public static IReadOnlyList<(string Code, string Label)> ChoicesOn(PupilFactKind kind, DateOnly day) => SetOf(kind) is { } set
        ? [.. set.ValidOn(day).Select(code => (code.Value, code.Label))]
        : [("Y", "Yes"), ("N", "No")];

    private static CodeSet? SetOf(PupilFactKind kind) => kind switch
    {
        PupilFactKind.Ethnicity => CodeSet.Ethnicity,
        PupilFactKind.SenProvision => CodeSet.SenProvision,
        PupilFactKind.SenPrimaryNeed or PupilFactKind.SenSecondaryNeed => CodeSet.SenNeed,
        PupilFactKind.FirstLanguage => CodeSet.FirstLanguage,
        PupilFactKind.ServiceChild => CodeSet.ServiceChild,
        PupilFactKind.YoungCarer => CodeSet.YoungCarer,
        PupilFactKind.HomeLocalAuthority => CodeSet.LocalAuthority,
        _ => null,
    };
}
