namespace Onroll.Rules.Calendar;

/// <summary>The school days of one school. Immutable; built once from its periods and counted by binary search.</summary>
/// <remarks>
/// R-CAL-01 to R-CAL-09. What the calendar does not cover is unknown, and the answer is null: ask for the term dates,
/// never guess. A gap between terms that is too long to be a holiday, and is not declared as one, is a hole nobody may
/// count across.
/// </remarks>
public sealed partial class SchoolCalendar
{
    /// <summary>Longer undeclared gaps mean that a term is missing. The summer is allowed more.</summary>
    private const int LongestHoliday = 31;
    private const int LongestSummerHoliday = 70;

    private readonly CalendarPeriod[] _periods;
    private readonly DateOnly[] _openDays;
    private readonly DateOnly[] _morningOnly;
    private readonly (DateOnly FirstDay, DateOnly LastDay)[] _covered;
    private readonly BankHolidays _bankHolidays;

    /// <param name="periods">Terms or half terms, and what lies in them. Order does not matter.</param>
    /// <param name="bankHolidays">Null means <see cref="BankHolidays.EnglandAndWales"/>.</param>
    public SchoolCalendar(IEnumerable<CalendarPeriod> periods, BankHolidays? bankHolidays = null)
    {
        _bankHolidays = bankHolidays ?? BankHolidays.EnglandAndWales;
        _periods = [.. periods.OrderBy(period => period.FirstDay).ThenBy(period => period.Kind)];
        _openDays = OpenDaysOf(_periods, _bankHolidays);
        var mornings = _periods.Where(period => period.Kind == PeriodKind.MorningOnly).SelectMany(DaysOf).ToHashSet();
        _morningOnly = [.. _openDays.Where(mornings.Contains)];
        _covered = Coverage.Of(_periods, LongestHoliday, LongestSummerHoliday);
    }

    /// <summary>The periods it was built from, the earliest first.</summary>
    public IReadOnlyList<CalendarPeriod> Periods => _periods;

    /// <summary>The bank holidays it leaves out.</summary>
    public BankHolidays BankHolidays => _bankHolidays;

    /// <summary>Every school day, in order. Empty when no term is known.</summary>
    public ReadOnlySpan<DateOnly> OpenDays => _openDays;

    /// <summary>The first date about which the calendar knows anything. Null when it has no term.</summary>
    public DateOnly? CoveredFrom => _covered.Length == 0 ? null : _covered[0].FirstDay;

    /// <summary>The last date about which the calendar knows anything. Null when it has no term.</summary>
    public DateOnly? CoveredTo => _covered.Length == 0 ? null : _covered[^1].LastDay;

    /// <summary>Whether it is known what that day is.</summary>
    public bool Covers(DateOnly date) => Covers(date, date);

    /// <summary>Whether every day from one to the other is known, both included.</summary>
    public bool Covers(DateOnly from, DateOnly to) =>
        Array.Exists(_covered, stretch => stretch.FirstDay <= from && to <= stretch.LastDay);

    /// <summary>Whether the school holds at least one pupil session. False for days outside the calendar: see <see cref="Covers(DateOnly)"/>.</summary>
    public bool IsSchoolDay(DateOnly date) => Array.BinarySearch(_openDays, date) >= 0;

    /// <summary>Whether the school holds that session. False for days outside the calendar.</summary>
    public bool IsHeld(DateOnly date, Session session) =>
        IsSchoolDay(date) && (session == Session.Morning || Array.BinarySearch(_morningOnly, date) < 0);

    /// <summary>The date as a school day. Null when it is none or is not covered.</summary>
    public SchoolDay? Find(DateOnly date) => IsSchoolDay(date) ? new SchoolDay(date) : null;

    /// <summary>What that day is. Null when the calendar does not cover it.</summary>
    public DayKind? KindOf(DateOnly date)
    {
        if (!Covers(date))
        {
            return null;
        }

        return date switch
        {
            _ when IsSchoolDay(date) => DayKind.SchoolDay,
            { DayOfWeek: DayOfWeek.Saturday or DayOfWeek.Sunday } => DayKind.Weekend,
            _ when _bankHolidays.Contains(date) => DayKind.BankHoliday,
            _ when IsIn(PeriodKind.Inset) => DayKind.Inset,
            _ when IsIn(PeriodKind.Closure) => DayKind.Closure,
            _ => DayKind.Holiday,
        };

        bool IsIn(PeriodKind kind) => Array.Exists(_periods, period => period.Kind == kind && period.Contains(date));
    }

    /// <summary>The same calendar with more periods, for a snow day or a new year.</summary>
    public SchoolCalendar With(params IEnumerable<CalendarPeriod> periods) => new([.. _periods, .. periods], _bankHolidays);

    private static DateOnly[] OpenDaysOf(CalendarPeriod[] periods, BankHolidays bankHolidays)
    {
        var closed = periods
            .Where(period => period.Kind is PeriodKind.Inset or PeriodKind.Holiday or PeriodKind.Closure)
            .SelectMany(DaysOf)
            .ToHashSet();

        return
        [
            .. periods.Where(period => period.Kind == PeriodKind.Term)
                .SelectMany(DaysOf)
                .Distinct()
                .Where(day => !closed.Contains(day) && bankHolidays.IsWorkingDay(day))
                .Order(),
        ];
    }

    private static IEnumerable<DateOnly> DaysOf(CalendarPeriod period) =>
        Enumerable.Range(0, period.Days).Select(period.FirstDay.AddDays);
}
