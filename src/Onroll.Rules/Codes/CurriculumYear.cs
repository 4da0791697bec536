using System.Globalization;
using Onroll.Rules.Calendar;

namespace Onroll.Rules.Codes;

/// <summary>National curriculum years: as recorded, and as expected from the date of birth.</summary>
/// <remarks>R-CAL-14 and R-COD-05. The recorded year always wins; the expected one only flags a mismatch.</remarks>
public static class CurriculumYear
{
    /// <summary>The year number of a child taught with their age group.</summary>
    /// <returns>0 is Reception, 11 is Year 11. Negative before Reception.</returns>
    public static int ExpectedFor(DateOnly dateOfBirth, AcademicYear year) =>
        year.StartYear - AcademicYear.Containing(dateOfBirth).StartYear - 5;

    /// <summary>A recorded year as a number, R being 0.</summary>
    /// <returns>Null for E1, E2, N1, N2, X, blank and unrecognised codes: none of them is on the scale.</returns>
    public static int? NumberOf(string? recorded) => CodeSet.CurriculumYear.Find(recorded)?.Value switch
    {
        "R" => 0,
        { } code when int.TryParse(code, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    /// <summary>Whether a recorded year differs from the one expected: legal, worth a look, never corrected.</summary>
    /// <returns>False when the recorded year is not on the scale.</returns>
    public static bool IsOutOfAgeGroup(string? recorded, DateOnly dateOfBirth, AcademicYear year) =>
        NumberOf(recorded) is { } number && number != ExpectedFor(dateOfBirth, year);
}
