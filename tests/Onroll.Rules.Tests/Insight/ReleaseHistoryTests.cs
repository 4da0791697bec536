using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Onroll.Rules.Insight.Disclosure;

namespace Onroll.Rules.Tests.Insight;

public sealed class ReleaseHistoryTests   // R-SDC-03
{
    private static readonly DateOnly Start = new(2025, 9, 1);

    private static readonly string[] Schools = ["A", "B", "C", "D"];

    [Fact]
    public void Protect_TheSameTableForTwelveSchoolsAndForEleven_DoesNotGiveAwayTheTwelfth()
    {
        var world = new World(schools: 4, months: 1, [20, 30, 40, 3]);
        var eleven = world.Release(["A", "B", "C"], 0, 0, isTotalOnly: true);
        var twelve = world.Release(Schools, 0, 0, isTotalOnly: true);

        Assert.Equal("90", World.Printed(eleven));
        Assert.Equal("c", World.Printed(twelve));   // 93 less 90
    }

    [Fact]
    public void Protect_AnEditionInTheMiddleOfATerm_HoldsTheIncrementUntilItIsFive()   // 12, then 13
    {
        var world = new World(schools: 1, months: 3, [12, 1, 7]);
        world.Release(["A"], 0, 0, isTotalOnly: true);

        Assert.Equal("c", World.Printed(world.Release(["A"], 0, 1, isTotalOnly: true)));
        Assert.Equal("20", World.Printed(world.Release(["A"], 0, 2, isTotalOnly: true)));
    }

    [Fact]
    public void Protect_AYearAfterTwoOfItsTerms_DoesNotGiveAwayTheThird()
    {
        var world = new World(schools: 1, months: 3, [10, 12, 3]);
        world.Release(["A"], 0, 0, isTotalOnly: true);
        world.Release(["A"], 1, 1, isTotalOnly: true);

        Assert.Equal("c", World.Printed(world.Release(["A"], 0, 2, isTotalOnly: true)));
    }

    [Fact]
    public void Protect_NothingChangedSince_ShowsTheSameAgain()
    {
        var world = new World(schools: 4, months: 1, [20, 30, 40, 10]);

        var first = World.Printed(world.Release(Schools, 0, 0));

        Assert.Equal(first, World.Printed(world.Release(Schools, 0, 0)));
        Assert.Equal("20 30 40 10 100", first);
    }

    [Fact]
    public void Protect_CountedAgainWithOneMore_DoesNotTellOfTheOne()
    {
        var before = new[] { 20m, 30, 40 }.Select((count, i) => new PastCount(Scope([Schools[i]]), count, IsHidden: false)).Append(new PastCount(Scope(["A", "B", "C"]), 90, IsHidden: false)).ToList();
        List<NextCount> now = [new(Scope(["A"]), 21), new(Scope(["B"]), 30), new(Scope(["C"]), 40), new(Scope(["A", "B", "C"]), 91)];

        var views = ReleaseHistory.Protect((now, [Sum(3)]), before, DisclosureRule.External, _ => 0);

        Assert.NotEqual(CellView.Shown, views[0]);
        Assert.NotEqual(CellView.Shown, views[3]);   // or 91 less the 70 that did not change
    }

    [Fact]
    public void Protect_CountedAgainWithManyMore_ShowsTheCorrection()
    {
        var before = new List<PastCount> { new(Scope(["A"]), 20, IsHidden: false) };

        Assert.Equal([CellView.Shown], ReleaseHistory.Protect(([new(Scope(["A"]), 31)], []), before, DisclosureRule.External, _ => 0));
    }

    [Fact]
    public void Protect_WhatWasHidden_StaysHidden()
    {
        var world = new World(schools: 3, months: 1, [3, 7, 22]);
        var table = World.Printed(world.Release(["A", "B", "C"], 0, 0));

        Assert.Equal("c c 22 32", table);
        Assert.Equal("c", World.Printed(world.Release(["B"], 0, 0, isTotalOnly: true)));   // 7 would give away the 3
    }

    [Fact]
    public void Protect_EligiblePupilsAfterAllPupils_KeepsTheOthersHiddenWhereTheyAreFew()   // FSM and all pupils where not-FSM is 1 to 4
    {
        var past = new List<PastCount> { new(Scope(["A"]), 30, IsHidden: false) };
        CountScope eligible = Scope(["A"]) with { Group = new("fsm", "Y") }, others = Scope(["A"]) with { Group = new("fsm", "N") };

        var views = ReleaseHistory.Protect(([new(eligible, 27)], []), past, DisclosureRule.External, piece => piece.Key == others.Key ? 3 : 27);

        Assert.NotEqual(CellView.Shown, views[0]);
    }

    [Fact]
    public void Protect_PupilsSuspendedSoFar_AreComparedThoughTheyDoNotAddUp()
    {
        var first = Scope(["A"]) with { Quantity = "pupils", Nature = CountNature.Grows };
        var later = first with { To = first.To.AddDays(7) };

        Assert.Equal([CellView.Small], ReleaseHistory.Protect(([new(later, 14)], []), [new(first, 12, false)], DisclosureRule.External, _ => 0).Select(view => view == CellView.Shown ? view : CellView.Small));
        Assert.Equal([CellView.Shown], ReleaseHistory.Protect(([new(later, 17)], []), [new(first, 12, false)], DisclosureRule.External, _ => 0));
    }

    [Fact]
    public void Protect_ForReadersOfEverything_HidesNothing()
    {
        var views = ReleaseHistory.Protect(([new(Scope(["A"]), 1)], []), [new(Scope(["A"]), 2, true)], DisclosureRule.None, _ => 0);

        Assert.Equal([CellView.Shown], views);
    }

    /// <summary>Several releases one after another, each of other schools and months. A reader with all of them solves for every school and month.</summary>
    [Fact]
    public void Protect_AnySeriesOfReleases_NothingSmallCanBeWorkedOutOfAllTogether()
    {
        var series = from counts in Gen.ListOf(Gen.Frequency((2, Gen.Constant(0)), (3, Gen.Choose(1, 4)), (4, Gen.Choose(5, 20))), 12)
                     from releases in Gen.ListOf(
                         from mask in Gen.Choose(1, 15)
                         from first in Gen.Choose(0, 2)
                         from length in Gen.Choose(0, 2)
                         from isTotalOnly in Gen.Frequency((1, Gen.Constant(true)), (2, Gen.Constant(false)))
                         select (mask, first, last: Math.Min(2, first + length), isTotalOnly), 4)
                     select (Counts: counts.ToArray(), Releases: releases.ToList());

        Prop.ForAll(series.ToArbitrary(), one =>
        {
            var world = new World(schools: 4, months: 3, one.Counts);
            foreach (var (mask, first, last, isTotalOnly) in one.Releases)
            {
                world.Release([.. Schools.Where((_, i) => (mask >> i & 1) == 1)], first, last, isTotalOnly);
            }

            var found = world.WorkedOut();
            Assert.True(found.Count == 0, $"{string.Join(' ', one.Counts)} in {string.Join("; ", one.Releases)} gives away {string.Join("; ", found)}.");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(120));
    }

    /// <summary>The property above would find it if releases were not compared.</summary>
    [Fact]
    public void WorkedOut_ReleasesThatAreNotCompared_FindsTheSmallOnes()
    {
        var world = new World(schools: 4, months: 1, [20, 30, 40, 3]) { IsForgetful = true };
        world.Release(["A", "B", "C"], 0, 0, isTotalOnly: true);
        world.Release(Schools, 0, 0, isTotalOnly: true);

        Assert.NotEmpty(world.WorkedOut());
    }

    private static CountScope Scope(IReadOnlyList<string> schools) => new("events", CountNature.AddsUpOverTime, schools, null, Start, Start.AddMonths(1).AddDays(-1));

    private static AdditiveLine Sum(int parts) => new(parts, [.. Enumerable.Range(0, parts).Select(i => new LinePart(i))]);

    /// <summary>Events of each school in each month, the releases made of them, and a reader who has them all.</summary>
    private sealed class World(int schools, int months, int[] counts)
    {
        private readonly List<PastCount> _past = [];
        private readonly List<string> _differences = [];

        /// <summary>Releases are made as if there had been none before.</summary>
        public bool IsForgetful { get; init; }

        public static string Printed(List<PastCount> release) => string.Join(' ', release.Select(count => count.IsHidden ? DisclosureRule.Marker : $"{count.Count}"));

        public List<PastCount> Release(string[] of, int first, int last, bool isTotalOnly = false)
        {
            var (from, to) = (Start.AddMonths(first), Start.AddMonths(last + 1).AddDays(-1));
            var whole = new CountScope("events", CountNature.AddsUpOverTime, of, null, from, to);
            List<NextCount> next = isTotalOnly || of.Length == 1 ? [new(whole, CountOf(whole))] : [.. of.Select(school => whole with { Places = [school] }).Append(whole).Select(scope => new NextCount(scope, CountOf(scope)))];
            var views = ReleaseHistory.Protect((next, next.Count == 1 ? [] : [Sum(of.Length)]), IsForgetful ? [] : _past, DisclosureRule.External, CountOf);
            List<PastCount> made = [.. next.Zip(views, (count, view) => new PastCount(count.Scope, count.Count, view != CellView.Shown))];
            NoteDifferences(made);
            _past.AddRange(made);
            return made;
        }

        /// <summary>Small counts, small pieces and small differences of two nested counts that the shown counts of all releases determine.</summary>
        public IReadOnlyList<string> WorkedOut()
        {
            var known = Known(_past);
            var hidden = _past.Where(count => count.IsHidden && count.Count is > 0 and < 5).Select(count => (count.Scope.Key, Vector: Vector(count.Scope)));
            var small = Enumerable.Range(0, schools * months).Where(i => counts[i] is > 0 and < 5).Select(i => (Key: $"piece {i}", Vector: Enumerable.Range(0, schools * months).Select(at => at == i ? BigInteger.One : 0).ToArray()));
            return [.. hidden.Concat(small).Where(target => known.Holds(target.Vector)).Select(target => target.Key), .. _differences];
        }

        // A difference that could be told before the release that makes it one is not of its making.
        private void NoteDifferences(List<PastCount> made)
        {
            var (before, after) = (Known(_past), Known([.. _past, .. made]));
            _differences.AddRange(
                from one in made
                from other in _past
                let pair = one.Scope.IsWithin(other.Scope) ? (Whole: other, Part: one) : (Whole: one, Part: other)
                where one.Scope.Key != other.Scope.Key && pair.Part.Scope.IsWithin(pair.Whole.Scope) && pair.Whole.Count - pair.Part.Count is > 0 and < 5
                let vector = Vector(pair.Whole.Scope).Zip(Vector(pair.Part.Scope), (a, b) => a - b).ToArray()
                where after.Holds(vector) && !before.Holds(vector)
                select $"{pair.Whole.Scope.Key} less {pair.Part.Scope.Key}");
        }

        private Span Known(IEnumerable<PastCount> releases)
        {
            var known = new Span(schools * months);
            foreach (var shown in releases.Where(count => !count.IsHidden))
            {
                known.Add(Vector(shown.Scope));
            }

            return known;
        }

        private decimal CountOf(CountScope scope) => Vector(scope).Select((one, i) => (int)one * counts[i]).Sum();

        private BigInteger[] Vector(CountScope scope) =>
            [.. from school in Enumerable.Range(0, schools)
                from month in Enumerable.Range(0, months)
                select scope.Places.Contains(Schools[school]) && Start.AddMonths(month) >= scope.From && Start.AddMonths(month + 1).AddDays(-1) <= scope.To ? BigInteger.One : 0];
    }

    /// <summary>All that follows from some sums, by exact elimination.</summary>
    private sealed class Span(int width)
    {
        private readonly BigInteger[]?[] _rows = new BigInteger[width][];

        public void Add(BigInteger[] vector)
        {
            var rest = Rest(vector);
            if (Array.FindIndex(rest, value => value != 0) is >= 0 and var pivot)
            {
                _rows[pivot] = rest;
            }
        }

        public bool Holds(BigInteger[] vector) => Rest(vector).All(value => value == 0);

        private BigInteger[] Rest(BigInteger[] vector)
        {
            var rest = (BigInteger[])vector.Clone();
            for (var column = 0; column < width; column++)
            {
                if (rest[column] != 0 && _rows[column] is { } row)
                {
                    var (own, other) = (row[column], rest[column]);
                    for (var i = 0; i < width; i++)
                    {
                        rest[i] = (rest[i] * own) - (row[i] * other);
                    }
                }
            }

            return rest;
        }
    }
}
