using Onroll.Rules.FairAccess;
using Onroll.Rules.Packs;

namespace Onroll.Rules.Tests.FairAccess;

/// <summary>R-FAP-06, R-FAP-10, R-FAP-11: whose turn it is, what stands on a ledger, and who directs.</summary>
public sealed class SharesTests
{
    [Fact]
    public void Rota_SchoolPassedOver_KeepsItsTurnForTheFollowingCase()
    {
        var turns = new RotaTurns(["A", "B", "C", "D"], "B", []);   // C excluded the child

        var after = turns.After("D");
        var next = after.After("C");

        Assert.Equal(["C", "D", "A", "B"], turns.InTurn);
        Assert.Equal(["C", "A", "B", "D"], after.InTurn);
        Assert.Equal(["A", "B", "C", "D"], next.InTurn);
        Assert.Equal(after.InTurn, after.After("not on the rota").InTurn);
    }

    [Fact]
    public void Ledger_AdmissionsAndExclusions_GiveThePublishedExample()
    {
        // School P: two excluded admitted, one excluded out, one back from alternative provision
        var grid = PointsGrid.Standard;
        LedgerLine[] lines =
        [
            new(new(2026, 9, 10), grid.ForAdmitting(FairAccessCategory.PermanentlyExcluded, 9, new(2026, 9, 10))), new(new(2026, 10, 1), grid.Of(LedgerEvent.AdmitsExcluded)),
            new(new(2026, 10, 5), grid.Of(LedgerEvent.Excludes)), new(new(2026, 11, 2), grid.Of(LedgerEvent.AdmitsFromAlternativeProvision)),
        ];

        Assert.Equal(9, PointsLedger.BalanceOn(grid, (0, new(2026, 9, 1)), lines, new(2026, 11, 20)));
        Assert.Equal(5, PointsLedger.BalanceOn(grid, (0, new(2026, 9, 1)), lines, new(2026, 10, 20)));
        Assert.Equal(4, PointsLedger.BalanceOn(grid, (0, new(2026, 11, 1)), lines, new(2026, 11, 20)));
    }

    [Theory]
    [InlineData("2026-08-31", 8)]
    [InlineData("2026-09-01", 4)]
    [InlineData("2027-09-01", 2)]
    public void Ledger_FirstOfSeptember_CarriesHalfForward(string on, int expected) =>
        Assert.Equal(expected, PointsLedger.BalanceOn(PointsGrid.Standard, (6, new(2026, 5, 1)), [new(new(2026, 6, 1), 2)], DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Protocol_YearsAndCategories_SayWhomItCovers()
    {
        var rota = new FairAccessProtocol { FirstYear = 7, LastYear = 11, Categories = [FairAccessCategory.PermanentlyExcluded] };

        Assert.True(rota.Covers(9, FairAccessCategory.PermanentlyExcluded));
        Assert.False(rota.Covers(9, FairAccessCategory.Homeless));
        Assert.False(rota.Covers(6, FairAccessCategory.PermanentlyExcluded));
        Assert.True(FairAccessProtocol.Standard.Covers(7, FairAccessCategory.Homeless));
    }

    [Fact]
    public void Direction_OfAnAcademy_IsTheSecretaryOfStates()
    {
        Assert.Equal(DirectionRoute.SecretaryOfState, DirectionToAdmit.RouteFor(isAcademy: true, new(2026, 11, 20)));
        Assert.Equal(DirectionRoute.LocalAuthority, DirectionToAdmit.RouteFor(isAcademy: false, new(2026, 11, 20)));
    }
}
