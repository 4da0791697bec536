namespace Onroll.Rules.Calendar;

/// <summary>The days on which schools in England count their pupils for the school census.</summary>
/// <remarks>R-COD-11. Thursdays: the first of October, the third of January, the third of May.</remarks>
public static class CensusDays
{
    /// <summary>The autumn census of an academic year, such as Thursday 2 October 2025.</summary>
    public static DateOnly Autumn(AcademicYear year) => Thursday(1, new(Of(year).StartYear, 10, 1));

    /// <summary>The spring census of an academic year, such as Thursday 15 January 2026: the roll behind published rates (R-STA-01).</summary>
    public static DateOnly Spring(AcademicYear year) => Thursday(3, new(Of(year).StartYear + 1, 1, 1));

    /// <summary>The summer census of an academic year, such as Thursday 21 May 2026.</summary>
    public static DateOnly Summer(AcademicYear year) => Thursday(3, new(Of(year).StartYear + 1, 5, 1));

    private static DateOnly Thursday(int nth, DateOnly monthBegins) =>
        monthBegins.AddDays((((int)DayOfWeek.Thursday - (int)monthBegins.DayOfWeek + 7) % 7) + (7 * (nth - 1)));

    private static AcademicYear Of(AcademicYear year) => year ?? throw new ArgumentNullException(nameof(year));
}
