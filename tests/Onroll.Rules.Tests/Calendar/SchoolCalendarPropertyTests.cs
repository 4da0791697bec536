using FsCheck;
using FsCheck.Fluent;
using Onroll.Rules.Calendar;
using static Onroll.Rules.Tests.Calendar.TestCalendars;

namespace Onroll.Rules.Tests.Calendar;

public sealed class SchoolCalendarPropertyTests
{
    private static readonly Arbitrary<(DateOnly Anchor, int N)> Counts =
        (from days in Gen.Choose(0, 400) from n in Gen.Choose(1, 60) select (new DateOnly(2025, 9, 1).AddDays(days), n)).ToArbitrary();

    [Fact]
    public void SchoolDayAfter_ForwardsThenBackwards_ReturnsToTheSchoolDayOnOrBeforeTheAnchor()
    {
        Check.QuickThrowOnFailure(Prop.ForAll(Counts, count =>
        {
            var due = Alderway.SchoolDayAfter(count.Anchor, count.N)!.Date;
            var back = Alderway.SchoolDayBefore(due, count.N);
            return back?.Date == Alderway.LastOnOrBefore(count.Anchor)?.Date;
        }));
    }

    [Fact]
    public void SchoolDayAfter_OneMoreDay_IsAlwaysLater()
    {
        Check.QuickThrowOnFailure(Prop.ForAll(Counts, count =>
            Alderway.SchoolDayAfter(count.Anchor, count.N)!.Date < Alderway.SchoolDayAfter(count.Anchor, count.N + 1)!.Date));
    }

    [Fact]
    public void SchoolDayAfter_AnyAnchor_MatchesCountingOnFingers()
    {
        Check.QuickThrowOnFailure(Prop.ForAll(Counts, count =>
        {
            var (day, left) = (count.Anchor, count.N);
            while (left > 0)
            {
                day = day.AddDays(1);
                left -= Alderway.IsSchoolDay(day) ? 1 : 0;
            }

            return Alderway.SchoolDayAfter(count.Anchor, count.N)!.Date == day
                && Alderway.SchoolDaysUntil(count.Anchor, day) == count.N;
        }));
    }

    [Fact]
    public void Closure_AnyDay_NeverMovesADeadlineEarlier()
    {
        var closures = (from count in Counts.Generator from closed in Gen.Choose(0, 400) select (count, Day: new DateOnly(2025, 9, 1).AddDays(closed))).ToArbitrary();

        Check.QuickThrowOnFailure(Prop.ForAll(closures, c =>
            Alderway.With(new CalendarPeriod(PeriodKind.Closure, c.Day)).SchoolDayAfter(c.count.Anchor, c.count.N)!.Date
            >= Alderway.SchoolDayAfter(c.count.Anchor, c.count.N)!.Date));
    }

    [Fact]
    public void CountSchoolDays_SplitAnywhere_AddsUp()
    {
        Check.QuickThrowOnFailure(Prop.ForAll(Counts, count =>
        {
            var (from, middle, to) = (new DateOnly(2025, 9, 1), count.Anchor, new DateOnly(2027, 7, 31));
            return Alderway.CountSchoolDays(from, middle) + Alderway.CountSchoolDays(middle.AddDays(1), to) == Alderway.CountSchoolDays(from, to);
        }));
    }
}
