using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Insight;

/// <summary>The time a measure is asked for: an academic year, one of its three terms, or any dates.</summary>
/// <param name="Key">As people type it: 202526, 202526T1, 2025-09-01..2025-12-31.</param>
/// <param name="From">The first day, included.</param>
/// <param name="To">The last day, included.</param>
public sealed record MeasurePeriod(string Key, DateOnly From, DateOnly To)
{
    private const string Between = "..";

    /// <summary>The academic year whose spring census says how many pupils there are: the one of the last day (R-STA-01).</summary>
    public AcademicYear Year => AcademicYear.Containing(To);

    /// <summary>"2025/26", "Autumn 2025", "1 September 2025 to 31 December 2025".</summary>
    public string Name => Key switch
    {
        [.., 'T', '1'] => $"Autumn {Year.StartYear}",
        [.., 'T', '2'] => $"Spring {Year.StartYear + 1}",
        [.., 'T', '3'] => $"Summer {Year.StartYear + 1}",
        _ when Key.Contains(Between, StringComparison.Ordinal) => string.Create(CultureInfo.InvariantCulture, $"{From:d MMMM yyyy} to {To:d MMMM yyyy}"),
        _ => Year.ToString(),
    };

    /// <summary>Whether it is a whole academic year, and so may stand beside a published one.</summary>
    public bool IsYear => From == Year.FirstDay && To == Year.LastDay;

    /// <summary>Whether some of it is still to come.</summary>
    public bool IsOpen(DateOnly today) => To >= today;

    public static MeasurePeriod Of(AcademicYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return new(year.Key.ToString(CultureInfo.InvariantCulture), year.FirstDay, year.LastDay);
    }

    /// <summary>Autumn, spring or summer by the three reference dates, so that the three make the year (R-CAL-08).</summary>
    /// <param name="term">1, 2 or 3.</param>
    public static MeasurePeriod Term(AcademicYear year, int term)
    {
        ArgumentNullException.ThrowIfNull(year);
        var (newYear, easter) = (new DateOnly(year.StartYear + 1, 1, 1), Easter.Sunday(year.StartYear + 1));
        var key = string.Create(CultureInfo.InvariantCulture, $"{year.Key}T{term}");
        return term switch
        {
            1 => new(key, year.FirstDay, newYear.AddDays(-1)),
            2 => new(key, newYear, easter),
            3 => new(key, easter.AddDays(1), year.LastDay),
            _ => throw new ArgumentOutOfRangeException(nameof(term), term, "A year has three terms."),
        };
    }

    /// <summary>The terms it touches, each cut to the days it has of them.</summary>
    public IEnumerable<MeasurePeriod> Terms()
    {
        for (var year = AcademicYear.Containing(From); year <= Year; year = year.Next)
        {
            for (var number = 1; number <= 3; number++)
            {
                var term = Term(year, number);
                if (term.From <= To && term.To >= From)
                {
                    yield return term with { From = term.From < From ? From : term.From, To = term.To > To ? To : term.To };
                }
            }
        }
    }

    /// <summary>Reads 202526 (also 2025/26), 202526T1 and 2025-09-01..2025-12-31.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out MeasurePeriod? period)
    {
        var trimmed = (text ?? "").Trim();
        period = trimmed.Split(Between) is [var first, var last] ? Dates(first, last)
            : trimmed is [.. var name, 'T' or 't', >= '1' and <= '3'] && AcademicYear.TryParse(name, out var of) ? Term(of, trimmed[^1] - '0')
            : AcademicYear.TryParse(trimmed, out var year) && !trimmed.Any(char.IsAsciiLetter) ? Of(year)
            : null;
        return period is not null;
    }

    private static MeasurePeriod? Dates(string first, string last) =>
        Day(first) is { } from && Day(last) is { } to && from <= to && to.Year - from.Year <= 20
            ? new(string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd}{Between}{to:yyyy-MM-dd}"), from, to)
            : null;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1901 and <= 2900 ? day : null;
}
