using static Onroll.Core.Calendar.CalendarPeriodKind;
using static Onroll.Core.Calendar.CalendarWords;

namespace Onroll.Core.Calendar;

/// <summary>Some days of a calendar as a person has entered them.</summary>
/// <param name="EndsOn">Null for a single day.</param>
public sealed record PeriodForm(CalendarPeriodKind? Kind, DateOnly? StartsOn, DateOnly? EndsOn, string? Note)
{
    public DateOnly? LastDay => EndsOn ?? StartsOn;
}

/// <summary>Finds what cannot be right about days entered in a calendar.</summary>
public static class CheckPeriod
{
    /// <summary>The longest whole term: schools with three terms that enter them in one piece.</summary>
    public const int LongestTermWeeks = 17;

    /// <summary>More training days in one go than a school has in a year.</summary>
    public const int MostTrainingDays = 5;

    private const int YearsBack = 6;
    private const int YearsAhead = 4;

    /// <param name="others">The rest of the same calendar.</param>
    /// <returns>Empty when the days can be kept; at most one error for each field.</returns>
    public static IReadOnlyList<FieldError> Problems(PeriodForm form, IReadOnlyCollection<CalendarPeriod> others, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(others);
        var errors = new List<FieldError>();
        if (form.Kind is null)
        {
            errors.Add(new(nameof(form.Kind), "Choose what the days are"));
        }

        if (form.StartsOn is null)
        {
            errors.Add(new(nameof(form.StartsOn), "Enter the first day"));
        }

        if (form is { Kind: Term, EndsOn: null })
        {
            errors.Add(new(nameof(form.EndsOn), "Enter the last day of the term"));
        }

        if (form.Note?.Length > CalendarPeriod.NoteMaxLength)
        {
            errors.Add(new(nameof(form.Note), $"The name must be {CalendarPeriod.NoteMaxLength} characters or fewer"));
        }

        if (form is { Kind: { } kind, StartsOn: { } first, LastDay: { } last } && errors.Count == 0)
        {
            var problem = OfDates(kind, first, last, today) ?? OfOthers(kind, (first, last), others);
            errors.AddRange(problem is null ? [] : [problem]);
        }

        return errors;
    }

    private static FieldError? OfDates(CalendarPeriodKind kind, DateOnly first, DateOnly last, DateOnly today)
    {
        var (oldest, newest) = (new DateOnly(StartYearOf(today) - YearsBack, 8, 1), new DateOnly(StartYearOf(today) + YearsAhead, 7, 31));
        var yearEnds = new DateOnly(StartYearOf(first) + 1, 7, 31);
        return kind switch
        {
            _ when last < first => new(nameof(PeriodForm.EndsOn), "The last day must be the same as or after the first day"),
            _ when first < oldest || first > newest => new(nameof(PeriodForm.StartsOn), $"The first day must be between {Say(oldest)} and {Say(newest)}"),
            Holiday when last > first.AddMonths(3) => new(nameof(PeriodForm.EndsOn), "A holiday cannot be longer than three months"),
            Holiday => null,
            _ when last > yearEnds => new(nameof(PeriodForm.EndsOn), $"The last day must be in the same school year: {Say(yearEnds)} or before"),
            Term when last.DayNumber - first.DayNumber >= LongestTermWeeks * 7 =>
                new(nameof(PeriodForm.EndsOn), $"A term cannot be longer than {LongestTermWeeks} weeks. Enter each half term by itself"),
            Inset when Weekdays(first, last) > MostTrainingDays =>
                new(nameof(PeriodForm.EndsOn), $"More than {MostTrainingDays} training days cannot come together. Enter each by itself"),
            Inset or Closure or PartialClosure or MorningOnly when Weekdays(first, last) == 0 =>
                new(nameof(PeriodForm.StartsOn), "This is a weekend, when the school is closed anyway"),
            _ => null,
        };
    }

    private static FieldError? OfOthers(CalendarPeriodKind kind, (DateOnly First, DateOnly Last) days, IReadOnlyCollection<CalendarPeriod> others)
    {
        // A term holds other days; two terms, or two of the other kinds, cannot both be true of one day.
        var clash = others.FirstOrDefault(other => (other.Kind == Term) == (kind == Term) && other.StartsOn <= days.Last && other.EndsOn >= days.First);
        if (clash is not null)
        {
            return new(nameof(PeriodForm.StartsOn), $"These days overlap “{Of(clash.Kind)}”, {Say(clash)}. Change one of them");
        }

        return kind is Closure or PartialClosure or MorningOnly
            && !others.Any(other => other.Kind == Term && other.StartsOn <= days.First && other.EndsOn >= days.Last)
                ? new(nameof(PeriodForm.StartsOn), "These days must lie inside a term. Enter the term first")
                : null;
    }

    private static int StartYearOf(DateOnly day) => day.Month >= 8 ? day.Year : day.Year - 1;

    private static int Weekdays(DateOnly first, DateOnly last) =>
        Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Count(i => first.AddDays(i).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
}
