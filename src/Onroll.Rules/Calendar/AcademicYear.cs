using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Onroll.Rules.Calendar;

/// <summary>1 September to 31 August: the year of statistics and data keys, not of exclusion totals.</summary>
/// <remarks>R-CAL-04. For exclusion totals use <see cref="SchoolCalendar.SchoolYearContaining"/>, the school's own year.</remarks>
public sealed record AcademicYear : IComparable<AcademicYear>, IParsable<AcademicYear>
{
    /// <param name="startYear">The calendar year of its 1 September, such as 2025.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not between 1900 and 2998.</exception>
    public AcademicYear(int startYear)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(startYear, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(startYear, 2998);
        StartYear = startYear;
    }

    /// <summary>The calendar year of its 1 September.</summary>
    public int StartYear { get; }

    /// <summary>1 September.</summary>
    public DateOnly FirstDay => new(StartYear, 9, 1);

    /// <summary>31 August.</summary>
    public DateOnly LastDay => new(StartYear + 1, 8, 31);

    /// <summary>Six digits, as in DfE data: 202526.</summary>
    public int Key => (StartYear * 100) + ((StartYear + 1) % 100);

    /// <summary>In words: 2025 to 2026.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{StartYear} to {StartYear + 1}");

    /// <summary>The year before.</summary>
    public AcademicYear Previous => new(StartYear - 1);

    /// <summary>The year after.</summary>
    public AcademicYear Next => new(StartYear + 1);

    /// <summary>The year a date belongs to.</summary>
    public static AcademicYear Containing(DateOnly date) => new(date.Month >= 9 ? date.Year : date.Year - 1);

    /// <summary>Whether the date lies in the year.</summary>
    public bool Contains(DateOnly date) => date >= FirstDay && date <= LastDay;

    /// <summary>Reads 202526, 2025/26, 2025-26, 2025/2026 and 2025 to 2026; the second year must follow the first.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out AcademicYear result)
    {
        var digits = string.Concat((s ?? "").Where(char.IsAsciiDigit));
        result = digits.Length is 6 or 8
            && int.TryParse(digits[..4], CultureInfo.InvariantCulture, out var first)
            && first is >= 1900 and <= 2998
            && (first + 1).ToString(CultureInfo.InvariantCulture).EndsWith(digits[4..], StringComparison.Ordinal)
            ? new AcademicYear(first)
            : null;
        return result is not null;
    }

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out AcademicYear)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out AcademicYear result) => TryParse(s, null, out result);

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out AcademicYear)"/>
    /// <exception cref="FormatException">Not an academic year.</exception>
    public static AcademicYear Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var year) ? year : throw new FormatException("An academic year must look like 202526.");

    /// <inheritdoc/>
    public int CompareTo(AcademicYear? other) => other is null ? 1 : StartYear.CompareTo(other.StartYear);

    /// <summary>Whether the left year is earlier.</summary>
    public static bool operator <(AcademicYear left, AcademicYear right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left year is later.</summary>
    public static bool operator >(AcademicYear left, AcademicYear right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left year is earlier or the same.</summary>
    public static bool operator <=(AcademicYear left, AcademicYear right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left year is later or the same.</summary>
    public static bool operator >=(AcademicYear left, AcademicYear right) => left.CompareTo(right) >= 0;

    /// <summary>Short form: 2025/26.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{StartYear}/{(StartYear + 1) % 100:00}");
}
