using Onroll.Rules.FairAccess;

namespace Onroll.Rules.Tests.FairAccess;

public sealed class PublishedSchemesTests
{
    [Fact]
    public void Score_WorkedExample_Is77()   // R-FAP-08
    {
        var school = new SchoolContext(Roll: 1200, FreeMeals: 96, OtherLanguage: 60, Plans: 26, PlansInUnit: 2, Mobility: 3.5m, PriorAttainment: 29.0m);

        Assert.Equal((76.5m, 77m), (CompositeScore.Northamptonshire2016.Exactly(school), CompositeScore.Northamptonshire2016.Of(school)));
        Assert.Equal(78.17m, (CompositeScore.Northamptonshire2016 with { LeavesOutUnits = false }).Exactly(school), 2);
    }

    [Theory]
    [InlineData(180, 6)]
    [InlineData(179, 5)]
    [InlineData(29, 0)]
    public void OverNumber_OneInThirty_IsRoundedDown(int admissionNumber, int ceiling)   // R-FAP-09
    {
        var school = new FairAccessSchool("A") { AdmissionNumber = admissionNumber };

        Assert.Equal(ceiling, new QuotaDistanceScheme { Schools = [school] }.OverNumberAt(school));
    }

    [Fact]
    public void Quota_FiveOverOfSix_OneMoreCanBeAsked()   // R-FAP-09
    {
        FairAccessSchool school = new("A") { AdmissionNumber = 180, Places = new Dictionary<int, int> { [8] = -5 }, Kilometres = new Dictionary<string, decimal> { ["x"] = 1, ["y"] = 2 } };

        var proposal = FairAllocation.Of(new QuotaDistanceScheme { Schools = [school] }, [school], [new("x") { Year = 8 }, new("y") { Year = 8 }]).Proposal();

        Assert.Equal(("x", true), (Assert.Single(proposal.Places).ChildId, proposal.Places[0].IsOverNumber));
        Assert.Equal("y", Assert.Single(proposal.Unplaced).ChildId);
    }

    [Fact]
    public void Quota_OrderOfApproach_CatchmentThenNearest()   // R-FAP-09
    {
        List<FairAccessSchool> schools = [At("catchmentFar", 9), At("catchmentNear", 4), At("nearest", 1), At("next", 2)];
        var scheme = new QuotaDistanceScheme { Schools = schools };
        var child = new FairAccessChild("x") { Catchment = ["catchmentFar", "catchmentNear"] };

        Assert.Equal(["catchmentNear", "nearest", "catchmentFar", "next"], schools.OrderBy(school => scheme.Alone(child, school)).Select(school => school.Id));

        static FairAccessSchool At(string id, decimal kilometres) => new(id) { Kilometres = new Dictionary<string, decimal> { ["x"] = kilometres } };
    }

    [Fact]
    public void Rota_ExcludingSchoolIsNext_TheOneAfterTakesAndItKeepsItsTurn()   // R-FAP-10
    {
        List<FairAccessSchool> schools = [new("A"), new("B"), new("C") { Excludes = new HashSet<string> { "first" } }, new("D")];
        var scheme = new RotaScheme { Order = ["A", "B", "C", "D"], Last = "B" };

        Assert.Equal("D", FairAllocation.Of(scheme, schools, [new("first")]).Proposal().Places[0].SchoolId);
        Assert.Equal("C", FairAllocation.Of(scheme with { Last = "D", Owed = ["C"] }, schools, [new("following")]).Proposal().Places[0].SchoolId);
        Assert.Equal(["D", "C"], FairAllocation.Of(scheme, schools, [new("first"), new("following")]).Proposal().Places.Select(place => place.SchoolId));
    }

    [Fact]
    public void Rota_MoreChildrenThanSchools_BeginsAgain()
    {
        var scheme = new RotaScheme { Order = ["A", "B"] };

        var proposal = FairAllocation.Of(scheme, [new("A"), new("B")], [new("1"), new("2"), new("3")]).Proposal();

        Assert.Equal((2, 6m), (proposal.Places.Count(place => place.SchoolId == "A"), proposal.TotalCost));
    }

    [Fact]
    public void Ledger_WorkedExample_LowestForItsSizeIsNext()   // R-FAP-11
    {
        var grid = PointsGrid.Standard;
        var points = (2 * grid.Of(LedgerEvent.AdmitsExcluded)) + grid.Of(LedgerEvent.Excludes) + grid.Of(LedgerEvent.AdmitsFromAlternativeProvision);
        List<FairAccessSchool> schools = [new("P") { Points = points, Roll = 900 }, new("Q") { Points = 6, Roll = 1200 }];

        Assert.Equal(9, points);
        Assert.Equal(("Q", 0.666666667m), FairAllocation.Of(new PointsLedgerScheme(), schools, [new("x")]).Proposal().Places.Select(place => (place.SchoolId, place.Cost)).Single());
    }

    [Theory]
    [InlineData(FairAccessCategory.PermanentlyExcluded, 10, "2027-03-01", 5)]
    [InlineData(FairAccessCategory.ReturningFromAlternativeProvision, 10, "2027-03-01", 4)]
    [InlineData(FairAccessCategory.ChallengingBehaviour, 10, "2027-03-01", 4)]
    [InlineData(FairAccessCategory.Homeless, 10, "2027-03-01", 2)]
    [InlineData(FairAccessCategory.Homeless, 11, "2027-01-01", 2)]
    [InlineData(FairAccessCategory.Homeless, 11, "2027-01-02", 3)]
    [InlineData(FairAccessCategory.Homeless, 11, "2026-11-20", 2)]
    public void ForAdmitting_Category_CountsByTheGrid(FairAccessCategory category, int year, string on, int points) =>   // R-FAP-11
        Assert.Equal(points, PointsGrid.Standard.ForAdmitting(category, year, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void CarriedForward_FirstSeptember_IsHalf() => Assert.Equal(4.5m, PointsGrid.Standard.CarriedForward(9));   // R-FAP-11
}
