using Onroll.Core.Calendar;
using Onroll.Core.Store;
using static Onroll.Core.Calendar.CalendarPeriodKind;

namespace Onroll.Core.Tests.Calendar;

/// <summary>What cannot be entered in a calendar, and that everything ordinary can.</summary>
public sealed class CheckPeriodTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    private static readonly CalendarPeriod Autumn = Period(Term, new(2026, 9, 1), new(2026, 10, 23));

    [Theory]
    [InlineData(Term, "2026-11-02", "2026-12-18")]
    [InlineData(Inset, "2026-09-01", null)]
    [InlineData(Inset, "2026-08-28", null)]
    [InlineData(Holiday, "2026-09-21", null)]
    [InlineData(Holiday, "2027-07-22", "2027-08-31")]
    [InlineData(Closure, "2026-10-05", "2026-10-06")]
    [InlineData(MorningOnly, "2026-10-23", null)]
    public void Problems_OrdinaryDays_None(CalendarPeriodKind kind, string from, string? to)
    {
        Assert.Empty(Check(kind, from, to));
    }

    [Theory]
    [InlineData(Term, "2026-11-02", "2026-11-01", "EndsOn", "the same as or after")]
    [InlineData(Term, "2026-11-02", null, "EndsOn", "Enter the last day of the term")]
    [InlineData(Term, "2026-10-20", "2026-10-30", "StartsOn", "overlap “Term”, 1 September 2026 to 23 October 2026")]
    [InlineData(Term, "2027-06-07", "2027-08-03", "EndsOn", "31 July 2027 or before")]
    [InlineData(Term, "2026-11-02", "2027-03-26", "EndsOn", "longer than 17 weeks")]
    [InlineData(Term, "2036-11-02", "2036-12-18", "StartsOn", "must be between 1 August 2020 and 31 July 2030")]
    [InlineData(Inset, "2026-11-07", null, "StartsOn", "weekend")]
    [InlineData(Inset, "2026-11-02", "2026-11-13", "EndsOn", "More than 5 training days")]
    [InlineData(Closure, "2026-11-02", null, "StartsOn", "inside a term")]
    [InlineData(Holiday, "2026-07-01", "2026-11-30", "EndsOn", "three months")]
    public void Problems_ImpossibleDays_AreSaidInPlainEnglish(CalendarPeriodKind kind, string from, string? to, string field, string words)
    {
        var error = Assert.Single(Check(kind, from, to));

        Assert.Equal(field, error.Field);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_TwoKindsOnOneDay_AreRefusedButInsideATermTheyAreNot()
    {
        var inset = Period(Inset, new(2026, 9, 1), new(2026, 9, 1));

        var errors = CheckPeriod.Problems(new PeriodForm(Holiday, new(2026, 9, 1), null, null), [Autumn, inset], Today);

        Assert.Contains("“Staff training day”, 1 September 2026", Assert.Single(errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_NothingEntered_AsksForEachField()
    {
        var errors = CheckPeriod.Problems(new PeriodForm(null, null, null, null), [], Today);

        Assert.Equal(["Kind", "StartsOn"], errors.Select(e => e.Field));
    }

    private static IReadOnlyList<FieldError> Check(CalendarPeriodKind kind, string from, string? to) =>
        CheckPeriod.Problems(new PeriodForm(kind, DateOnly.Parse(from, null), to is null ? null : DateOnly.Parse(to, null), null), [Autumn], Today);

    private static CalendarPeriod Period(CalendarPeriodKind kind, DateOnly from, DateOnly to) => new()
    {
        AreaId = AreaId.None, CalendarPeriodId = Guid.NewGuid(), Kind = kind, StartsOn = from, EndsOn = to,
    };
}
