using FsCheck;
using FsCheck.Fluent;
using Onroll.Rules.FairAccess;

namespace Onroll.Rules.Tests.FairAccess;

public sealed class FairAllocationTests   // R-FAP-07
{
    public static TheoryData<string> Engines => new(Enum.GetNames<Engine>());

    [Theory]
    [MemberData(nameof(Engines))]
    public void Proposal_AnySmallCase_CostsTheLeastOfAllPlacingsAndOrders(string engine) =>
        Prop.ForAll(SmallCase.Of(Enum.Parse<Engine>(engine)), small =>
        {
            var proposal = small.Allocate().Proposal();

            var (unplaced, total) = EveryPlacing.Best(small);
            Assert.Equal(unplaced, proposal.Unplaced.Count);
            AssertSame(total, proposal.TotalCost);
            Assert.Equal(small.Children.Count, proposal.Places.Count + proposal.Unplaced.Count);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(250));

    [Theory]
    [MemberData(nameof(Engines))]
    public void Proposal_GivenInAnotherOrder_PlacesTheSame(string engine) =>
        Prop.ForAll(SmallCase.Of(Enum.Parse<Engine>(engine), 8, 6), small =>
        {
            var turned = small with { Schools = [.. small.Schools.Reverse()], Children = [.. small.Children.Reverse()] };

            Assert.Equal(Pairs(small.Allocate().Proposal()), Pairs(turned.Allocate().Proposal()));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Theory]
    [MemberData(nameof(Engines))]
    public void Proposal_APlaceMore_NeverCostsMoreOrLeavesMoreOut(string engine) =>
        Prop.ForAll(SmallCase.Of(Enum.Parse<Engine>(engine), 8, 5), small =>
        {
            var before = small.Allocate().Proposal();
            var more = small with { Schools = [.. small.Schools.Select((school, index) => index == 0 ? OneMore(school) : school)] };
            var scheme = more.Scheme is QuotaDistanceScheme quota ? quota with { Schools = more.Schools } : more.Scheme;

            var after = (more with { Scheme = scheme }).Allocate().Proposal();

            Assert.True(after.Unplaced.Count < before.Unplaced.Count || (after.Unplaced.Count == before.Unplaced.Count && after.TotalCost <= before.TotalCost + 0.000_000_1m));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Theory]
    [MemberData(nameof(Engines))]
    public void OneAtATime_AnyCase_NeverBeatsTogether(string engine) =>
        Prop.ForAll(SmallCase.Of(Enum.Parse<Engine>(engine), 8, 5), small =>
        {
            var allocation = small.Allocate();

            var (together, one) = (allocation.Proposal(), allocation.OneAtATime());

            Assert.True(together.Unplaced.Count < one.Unplaced.Count || (together.Unplaced.Count == one.Unplaced.Count && together.TotalCost <= one.TotalCost + 0.000_000_1m));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Theory]
    [MemberData(nameof(Engines))]
    public void Change_AnyPlace_IsWhatBarringTheSchoolGives(string engine) =>
        Prop.ForAll(SmallCase.Of(Enum.Parse<Engine>(engine), 5, 4), small =>
        {
            var proposal = small.Allocate().Proposal();

            foreach (var place in proposal.Places)
            {
                var barred = small with { Children = [.. small.Children.Select(child => child.Id == place.ChildId ? child with { Cannot = [.. child.Cannot, place.SchoolId] } : child)] };
                var other = barred.Allocate().Proposal();
                Assert.Equal(other.Unplaced.Count - proposal.Unplaced.Count, place.Change!.MoreUnplaced);
                AssertSame(other.TotalCost - proposal.TotalCost, place.Change.More);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void Proposal_TwoChildrenAndOneCheapPlace_TakesTheDearerFirstForOneAndLessForBoth()
    {
        // Alone, each child is cheapest at A, which has one place; C can go nowhere else without great cost.
        var small = new SmallCase(
            new CompositeContextScheme(),
            [new("A") { Score = 10, Places = Year8(1) }, new("B") { Score = 12, Places = Year8(1) }, new("Z") { Score = 90, Places = Year8(1) }],
            [new("first") { Year = 8, DaysWaiting = 9 }, new("second") { Year = 8, DaysWaiting = 1, Cannot = ["B"] }]);

        var allocation = small.Allocate();

        Assert.Equal([("first", "B"), ("second", "A")], Pairs(allocation.Proposal()));
        Assert.Equal((22m, 100m), (allocation.TotalCost, allocation.OneAtATime().TotalCost));
    }

    [Fact]
    public void Proposal_EqualCosts_FewestPlacementsThenRollThenDistance()   // R-FAP-07 ties
    {
        FairAccessSchool[] schools = [new("A") { Score = 5, PlacedThisYear = 2 }, new("B") { Score = 5, PlacedThisYear = 1, Roll = 500 }, new("C") { Score = 5, PlacedThisYear = 1, Roll = 1000 }];

        Assert.Equal([("x", "C")], Pairs(new SmallCase(new CompositeContextScheme(), schools, [new("x")]).Allocate().Proposal()));
        Assert.Equal([("x", "B")], Pairs(new SmallCase(new CompositeContextScheme(), schools, [new("x") { SiblingAt = ["B"] }]).Allocate().Proposal()));
    }

    [Fact]
    public void Proposal_NoSchoolCan_SaysWhyOfEach()
    {
        var small = new SmallCase(
            new CompositeContextScheme(),
            [
                new("Dunmere") { Score = 1, Excludes = new HashSet<string> { "x" } },
                new("Brackenfold") { Score = 1, IsInSpecialMeasures = true },
                new("St Osric's") { Score = 1, Faith = "Catholic" },
                new("Eastholm") { Score = 1, Places = Year8(3) },
            ],
            [new("x") { Year = 9, IsDisruptive = true, CannotFaiths = ["catholic"] }]);

        var reasons = Assert.Single(small.Allocate().Proposal().Unplaced).Reasons;

        Assert.Equal(
            [
                "Brackenfold is in special measures: no child with persistent disruption.", "Dunmere excluded the child, or may not be asked to take them.",
                "Eastholm has no place in Year 9.", "St Osric's is Catholic, which the family cannot accept.",
            ],
            reasons);
    }

    [Fact]
    public void Compare_EachSchool_TellsWhatItWouldMeanForAll()
    {
        var small = new SmallCase(
            new CompositeContextScheme(),
            [new("A") { Score = 10, Places = Year8(1) }, new("B") { Score = 12, Places = Year8(1) }, new("Z") { Score = 90, Places = Year8(0) }],
            [new("first") { Year = 8 }, new("second") { Year = 8, SiblingAt = ["A"] }]);

        var compared = small.Allocate().Compare("first");

        Assert.Equal(["A", "B", "Z"], compared.Select(school => school.SchoolId));
        Assert.Equal([false, true, false], compared.Select(school => school.IsProposed));
        Assert.Equal([new WhatIfMove("second", "B")], compared[0].WhatIf!.Moves);
        Assert.Equal("has no place in Year 8", compared[2].Bar);
    }

    [Theory]
    [InlineData(60, 60)]
    [InlineData(60, 8)]
    public void Proposal_SixtyChildren_CostsNoMoreThanOneAtATime(int children, int schools)
    {
        var many = SmallCase.Make(Engine.Ledger, new Random(7), children, schools);

        var proposal = many.Allocate();

        Assert.True(proposal.TotalCost <= proposal.OneAtATime().TotalCost);
    }

    private static void AssertSame(decimal expected, decimal actual) => Assert.InRange(actual, expected - 0.000_000_1m, expected + 0.000_000_1m);

    private static Dictionary<int, int> Year8(int places) => new() { [8] = places };

    private static FairAccessSchool OneMore(FairAccessSchool school) =>
        school with { Places = school.Places?.ToDictionary(year => year.Key, year => year.Value + 1), Most = school.Most + 1 };

    private static IEnumerable<(string Child, string School)> Pairs(AllocationProposal proposal) => proposal.Places.Select(place => (place.ChildId, place.SchoolId)).Order();
}
