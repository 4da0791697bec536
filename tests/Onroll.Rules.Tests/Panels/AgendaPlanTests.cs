using FsCheck;
using FsCheck.Fluent;
using Onroll.Rules.Panels;
using static Onroll.Rules.Tests.Calendar.TestCalendars;

namespace Onroll.Rules.Tests.Panels;

/// <summary>T-HOT-A1, AS-BEM-6, AS-ASH-5.</summary>
public sealed class AgendaPlanTests
{
    private static readonly string[] Parts = ["back", "referrals", "reviews"];

    [Fact]
    public void Of_NineItemsOfFifteenMinutesInTwoHours_CarriesTheNewest()   // T-HOT-A1
    {
        var entries = Enumerable.Range(1, 9).Select(day => Entry("referrals", Day("1 Nov 2021").AddDays(day))).ToList();

        var plan = AgendaPlan.Of(entries, Parts, minutes: 120, minutesEach: 15);

        Assert.Equal(8, plan.Planned.Count);
        Assert.Equal([entries[8]], plan.Carried);
        Assert.Equal("No time: 8 of 9 items fit, at 15 minutes each", plan.CarriedBecause);
        Assert.Equal(105, plan.Planned[^1].AfterMinutes);
    }

    [Fact]
    public void Of_ThreeNewAndFiveOngoing_HearsEight()   // AS-BEM-6
    {
        AgendaEntry[] entries = [.. Enumerable.Range(0, 3).Select(n => Entry("referrals", Day("1 Nov 2021").AddDays(n))), .. Enumerable.Range(0, 5).Select(n => Entry("reviews", Day("1 Oct 2021").AddDays(n)))];

        var plan = AgendaPlan.Of(entries, Parts, minutes: null, minutesEach: 6);

        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], plan.Planned.Select(p => p.Number));
        Assert.Equal(["referrals", "referrals", "referrals", "reviews", "reviews", "reviews", "reviews", "reviews"], plan.Planned.Select(p => p.Entry.Part));
        Assert.Null(plan.CarriedBecause);
    }

    [Fact]
    public void Of_UrgentItem_ComesFirstInItsPartAndIsNotCarried()
    {
        var urgent = Entry("reviews", Day("20 Nov 2021")) with { IsUrgent = true };
        AgendaEntry[] entries = [Entry("reviews", Day("1 Nov 2021")), Entry("reviews", Day("2 Nov 2021")), urgent];

        var plan = AgendaPlan.Of(entries, Parts, minutes: 20, minutesEach: 10);

        Assert.Equal(urgent, plan.Planned[0].Entry);
        Assert.Equal([entries[1]], plan.Carried);
    }

    [Fact]
    public void Of_UnknownPart_ComesLast()
    {
        var plan = AgendaPlan.Of([Entry("other", Day("1 Nov 2021")), Entry("reviews", Day("2 Nov 2021"))], Parts, null, 10);

        Assert.Equal("other", plan.Planned[^1].Entry.Part);
    }

    [Fact]
    public void Of_AnyNumberOfItems_LosesNone() => Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, 60).ToArbitrary(), Gen.Choose(0, 300).ToArbitrary(), (count, minutes) =>
    {
        var entries = Enumerable.Range(0, count).Select(n => Entry(Parts[n % 3], Day("1 Nov 2021").AddDays(n)) with { IsUrgent = n % 7 == 0 }).ToList();

        var plan = AgendaPlan.Of(entries, Parts, minutes, 10);

        return plan.Planned.Select(p => p.Entry).Concat(plan.Carried).ToHashSet().SetEquals(entries) && !plan.Carried.Any(entry => entry.IsUrgent);
    }));

    private static AgendaEntry Entry(string part, DateOnly since) => new(Guid.NewGuid(), part, false, since);
}
