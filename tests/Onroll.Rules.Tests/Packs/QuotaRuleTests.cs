using FsCheck;
using FsCheck.Fluent;
using Onroll.Rules.Packs;

namespace Onroll.Rules.Tests.Packs;

/// <summary>Shares of places, section 11.2 of the catalogue of partnerships.</summary>
public sealed class QuotaRuleTests
{
    private static readonly QuotaRule Formula = new() { Id = "quota", Name = "Places", Kind = QuotaKind.Formula, Total = 30, SizeWeight = 60, FreeMealsWeight = 40 };

    [Fact]
    public void Distribute_ByLargestRemainder_GivesTheCataloguesPlaces()
    {
        // AS-NOT-3: exactly 12.00, 7.56 and 10.44
        var places = Formula.Distribute([new("A", 1000, 500), new("B", 900, 180), new("C", 1100, 320)]);

        Assert.Equal([12, 8, 10], new[] { places["A"], places["B"], places["C"] });
    }

    [Fact]
    public void Distribute_Tie_GoesToMoreFreeMeals()
    {
        var places = (Formula with { Total = 1, SizeWeight = 100, FreeMealsWeight = 0 }).Distribute([new("fewer", 500, 10), new("more", 500, 90)]);

        Assert.Equal(1, places["more"]);
    }

    [Fact]
    public void Distribute_AnySchools_GivesOutEveryPlaceAndNobodyIsAWholePlaceOff()
    {
        var school = from pupils in Gen.Choose(1, 2000) from meals in Gen.Choose(0, pupils) select (pupils, meals);
        var cases = (from schools in school.NonEmptyListOf() from total in Gen.Choose(1, 60) select (schools: schools.ToList(), total)).ToArbitrary();

        Check.QuickThrowOnFailure(Prop.ForAll(cases, c =>
        {
            var schools = c.schools.Select((size, i) => new SchoolSize($"{i}", size.pupils, size.meals)).ToList();
            var places = (Formula with { Total = c.total }).Distribute(schools);

            double pupils = schools.Sum(size => size.Pupils), meals = schools.Sum(size => size.FreeMeals);
            Assert.Equal(c.total, places.Values.Sum());
            Assert.All(schools, size =>
            {
                var exact = c.total * ((0.6 * size.Pupils / pupils) + (0.4 * (meals == 0 ? size.Pupils / pupils : size.FreeMeals / meals)));
                Assert.InRange(places[size.Id], exact - 1.000001, exact + 1.000001);
            });
        }));
    }

    [Fact]
    public void Ask_NominalWithLending_OffersALoanThenRefuses()
    {
        // AS-EBB-2
        var rule = new QuotaRule { Kind = QuotaKind.Nominal, PerSchool = 4, Total = 12, Lending = true };
        var shares = new Dictionary<string, int> { ["T"] = 4, ["R"] = 4, ["E"] = 4 };

        Assert.Equal(["E"], Assert.IsType<QuotaAnswer.OnLoan>(rule.Ask("T", shares, new Dictionary<string, int> { ["T"] = 4, ["R"] = 4, ["E"] = 3 })).From);
        Assert.IsType<QuotaAnswer.Free>(rule.Ask("E", shares, new Dictionary<string, int> { ["T"] = 4, ["R"] = 4, ["E"] = 3 }));
        Assert.Equal(new QuotaAnswer.Full(12, 12), rule.Ask("E", shares, new Dictionary<string, int> { ["T"] = 5, ["R"] = 4, ["E"] = 3 }));
        Assert.IsType<QuotaAnswer.Full>((rule with { Lending = false }).Ask("T", shares, new Dictionary<string, int> { ["T"] = 4 }));
    }

    [Fact]
    public void Ask_FixedQuotaFull_SaysThirtyOfThirty()
    {
        // AS-ROT-2
        var rule = new QuotaRule { Kind = QuotaKind.Fixed, Total = 30 };

        Assert.IsType<QuotaAnswer.Free>(rule.Ask("R1", new Dictionary<string, int>(), new Dictionary<string, int> { ["R1"] = 29 }));
        Assert.Equal(new QuotaAnswer.Full(30, 30), rule.Ask("R1", new Dictionary<string, int>(), new Dictionary<string, int> { ["R1"] = 12, ["R2"] = 18 }));
    }
}
