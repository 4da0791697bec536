namespace Onroll.Rules.Codes;

/// <summary>Whether English is an additional language. Unknown is left out of rates.</summary>
public enum EalStatus
{
    /// <summary>English, or believed to be.</summary>
    No,

    /// <summary>Another language, or believed to be.</summary>
    Yes,

    /// <summary>Refused, not obtained, not supplied or not a language code.</summary>
    Unknown,
}

/// <summary>English as an additional language from the first-language code.</summary>
/// <remarks>R-COD-08. Source: CBDS language set.</remarks>
public static class EnglishAsAdditionalLanguage
{
    /// <param name="firstLanguage">Three letters such as ENG, OTB or POL. Null when not supplied.</param>
    public static EalStatus From(string? firstLanguage) => firstLanguage?.Trim().ToUpperInvariant() switch
    {
        "ENG" or "ENB" => EalStatus.No,
        "NOT" or "REF" => EalStatus.Unknown,
        { Length: 3 } code when code.All(char.IsAsciiLetter) => EalStatus.Yes,
        _ => EalStatus.Unknown,
    };
}

/// <summary>One spell of eligibility for free school meals. <paramref name="EndsOn"/> is its last day; null while it is open.</summary>
public sealed record FreeSchoolMealSpell(DateOnly StartsOn, DateOnly? EndsOn);

/// <summary>Free school meals now, and in the last six years.</summary>
/// <remarks>R-COD-06. Source: CBDS free school meal sets; pupil premium conditions.</remarks>
public static class FreeSchoolMeals
{
    /// <summary>FSM6_YEARS.</summary>
    public const int LookBackYears = 6;

    /// <summary>Whether a spell is running on that day.</summary>
    public static bool IsEligible(IEnumerable<FreeSchoolMealSpell> spells, DateOnly asAt) =>
        spells.Any(spell => spell.StartsOn <= asAt && (spell.EndsOn is null || spell.EndsOn >= asAt));

    /// <summary>Whether any spell touched the six years up to and including that day.</summary>
    public static bool IsFsm6(IEnumerable<FreeSchoolMealSpell> spells, DateOnly asAt) =>
        spells.Any(spell => spell.StartsOn <= asAt && (spell.EndsOn is null || spell.EndsOn >= asAt.AddYears(-LookBackYears)));
}

/// <summary>How SEN provision is grouped for analysis.</summary>
/// <remarks>R-COD-02.</remarks>
public enum SenGroup
{
    /// <summary>No special educational need.</summary>
    None,

    /// <summary>SEN support, and School Action and School Action Plus before it.</summary>
    Support,

    /// <summary>An education, health and care plan, and a statement before it.</summary>
    Plan,
}

/// <summary>The analysis group of a SEN provision code.</summary>
/// <remarks>R-COD-02, SEN_EHC and SEN_SUPPORT.</remarks>
public static class SenProvision
{
    /// <returns>Null for a code that is missing or unrecognised: not the same as no need.</returns>
    public static SenGroup? GroupOf(string? provision) => CodeSet.SenProvision.Find(provision)?.MajorGroup switch
    {
        "No SEN" => SenGroup.None,
        "SEN support" => SenGroup.Support,
        "EHC plan" => SenGroup.Plan,
        _ => null,
    };
}
