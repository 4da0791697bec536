using Onroll.Core.Packs;
using Onroll.Rules.Calendar;
using Onroll.Rules.Packs;

namespace Onroll.Core.Tests.Packs;

/// <summary>Numbers of the acceptance scenarios that come out of the shipped packs as they stand.</summary>
public sealed class ShippedNumbersTests
{
    [Fact]
    public void MoveTypes_RequestTooLongForOne_AreOfferedAsAnother()
    {
        // AS-ASH-1
        var pack = Load("ashfield");

        Assert.Null(Move(pack, "day-stay").Lasts!.Refuse(2));
        Assert.NotNull(Move(pack, "day-stay").Lasts!.Refuse(3));
        Assert.NotNull(Move(pack, "standard").Lasts!.Refuse(8));
        Assert.Equal(["extended"], MoveType.Allowing(pack.Moves, 8, DurationUnit.SchoolWeeks).Select(move => move.Id));
        Assert.Null(Move(pack, "standard").Lasts!.RefuseExtension(6, 13));
    }

    [Fact]
    public void MoveTypes_SixWeeksChangedToFour_RefuseFiveWithoutARelease()
    {
        // AS-GEN-2
        var pack = Load("ashfield", text => text.Replace("maximum: 6,", "maximum: 4,", StringComparison.Ordinal));

        Assert.NotNull(Move(pack, "standard").Lasts!.Refuse(8));
        Assert.NotNull(Move(pack, "standard").Lasts!.Refuse(5));
        Assert.Null(Move(pack, "standard").Lasts!.Refuse(4));
    }

    [Fact]
    public void AshfieldsAgenda_FairAccess_SeesTheLastPartOnly()
    {
        // AS-ASH-5
        var pack = Load("ashfield");
        var question = new VisibilityQuestion { Role = "fair-access", Part = RecordPart.Papers, On = new(2018, 11, 5), AgendaPart = "arrivals", IsOnAgenda = true };

        Assert.True(VisibilityRule.Allows(pack.Visibility, question));
        Assert.False(VisibilityRule.Allows(pack.Visibility, question with { AgendaPart = "cases" }));
    }

    [Fact]
    public void ShortMove_OutsideTwoToSevenWeeks_IsRefused()
    {
        // AS-EBB-3
        var lasts = Move(Load("east-bassetlaw"), "short-move").Lasts!;

        Assert.Equal([true, false, false, true], new[] { 1, 2, 7, 8 }.Select(weeks => lasts.Refuse(weeks) is not null));
    }

    [Fact]
    public void SharedPlaces_OneSchoolFull_IsOfferedALoan()
    {
        // AS-EBB-2
        var quota = Load("east-bassetlaw").Quotas[0];
        var shares = new[] { "T", "R", "E" }.ToDictionary(school => school, _ => quota.PerSchool!.Value);

        Assert.IsType<QuotaAnswer.OnLoan>(quota.Ask("T", shares, new Dictionary<string, int> { ["T"] = 4, ["R"] = 4, ["E"] = 3 }));
        Assert.IsType<QuotaAnswer.Full>(quota.Ask("T", shares, new Dictionary<string, int> { ["T"] = 5, ["R"] = 4, ["E"] = 3 }));
    }

    [Fact]
    public void QuotaByFormula_ThirtyPlaces_IsTwelveEightTen() =>   // AS-NOT-3
        Assert.Equal([12, 8, 10], Load("nottingham").Quotas[0].Distribute([new("A", 1000, 500), new("B", 900, 180), new("C", 1100, 320)]).Values);

    [Fact]
    public void ProposedProvision_CannotBeBooked()
    {
        // AS-ROT-11
        var pack = Load("south-rotherham");

        Assert.Contains("only proposed", pack.Provisions.Single(p => p.Id == "ks3-turn-around").Refuse(3), StringComparison.Ordinal);
        Assert.Equal(30, pack.Provisions.Single(p => p.Id == "unit").Capacity);
        Assert.True(pack.Agreement!.IsOpen(7) && !pack.Agreement.IsOpen(6));   // AS-ROT-9
    }

    [Theory]
    [InlineData("2021-09-06", "2022-02-11")]   // T-SPK-A1
    public void SparkingPurpose_TwentyTeachingWeeks_SkipsHolidays(string start, string end)
    {
        var provision = Load("sparking-purpose").Provisions[0];
        var calendar = new SchoolCalendar(
        [
            new CalendarPeriod(PeriodKind.Term, new(2021, 9, 6), new(2021, 10, 22)), new CalendarPeriod(PeriodKind.Term, new(2021, 11, 1), new(2021, 12, 17)), new CalendarPeriod(PeriodKind.Term, new(2022, 1, 4), new(2022, 2, 11)),
            new CalendarPeriod(PeriodKind.Term, new(2022, 2, 21), new(2022, 4, 1)),
        ]);

        Assert.Equal(DateOnly.Parse(end, null), provision.Lasts!.PlannedEnd(calendar, DateOnly.Parse(start, null))?.Date);
        Assert.Equal("Sparking Purpose is only for key stage 3.", provision.Refuse(4));
    }

    [Theory]
    [InlineData("2021-11-01", "2021-12-10")]   // T-BAS-A1
    [InlineData("2021-11-29", "2022-01-21")]
    public void Base_SixWeeks_CountsTeachingWeeks(string start, string end)
    {
        var lasts = Load("dunraven").Provisions[0].Lasts!;
        var calendar = new SchoolCalendar([new CalendarPeriod(PeriodKind.Term, new(2021, 11, 1), new(2021, 12, 17)), new CalendarPeriod(PeriodKind.Term, new(2022, 1, 4), new(2022, 2, 11))]);

        Assert.Equal(DateOnly.Parse(end, null), lasts.PlannedEnd(calendar, DateOnly.Parse(start, null), lasts.Maximum)?.Date);
    }

    [Fact]
    public void RiskMatrix_ShippedEmpty_CannotBeUsedUntilEntered()
    {
        // T-YRM-A1, with a made-up matrix of eight factors
        var matrix = Load("youth-at-risk-matrix").RiskMatrices[0];
        var entered = matrix with
        {
            Factors = [.. Enumerable.Range(1, 8).Select(number => new RiskFactor { Id = $"f{number}", Name = $"Factor {number}" })],
            Bands = [new RiskBand { Name = "low" }, new RiskBand { Name = "medium", From = 8 }, new RiskBand { Name = "high", From = 16, ReviewDays = 28 }],
        };

        Assert.False(matrix.IsEntered);
        Assert.Equal("medium", entered.BandOf(14)?.Name);
        Assert.Equal(24, entered.Total(entered.Factors.ToDictionary(factor => factor.Id, factor => factor.Most)));
    }

    [Theory]
    [MemberData(nameof(ShippedPackTests.Ids), MemberType = typeof(ShippedPackTests))]
    public void WrittenAgain_EveryShippedPack_IsTheSamePack(string id)
    {
        // T-GEN-A1: export and re-import compare equal
        var pack = Load(id);
        var written = PackWriter.Write(pack);

        var again = PackText.Read(written, "again");

        Assert.Empty(again.All);
        Assert.Equal(written, PackWriter.Write(again.Pack!));
    }

    private static MoveType Move(Pack pack, string id) => pack.Moves.Single(move => move.Id == id);

    private static Pack Load(string id, Func<string, string>? change = null)
    {
        var text = ShippedPacks.Find(id)!.Text;   // shipped
        return PackText.Read(change is null ? text : change(text), id).Pack!;
    }
}
