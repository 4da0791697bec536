using Onroll.Rules.Calendar;
using Onroll.Rules.Coaching;
using Onroll.Rules.Interventions;
using Onroll.Rules.Packs;
using Onroll.Rules.Restorative;
using Onroll.Rules.Rooms;
using static Onroll.Rules.Tests.Calendar.TestCalendars;

namespace Onroll.Rules.Tests.Practice;

/// <summary>What a school does by itself, by the worked examples of the toolkit's catalogue.</summary>
public sealed class SchoolPracticeTests
{
    private static readonly SchoolCalendar Year202122 = new([Term(new(2021, 9, 6), new(2021, 10, 22), "Autumn"), Term(new(2021, 11, 1), new(2021, 12, 17), "Autumn"), Term(new(2022, 1, 4), new(2022, 2, 11), "Spring")]);

    private static readonly Trigger TwoInAHalfTerm = new()
    {
        Id = "assess", Reason = "Two.", Events = [TriggerEvent.Suspension], Count = 2, Window = TriggerWindow.HalfTerm, Opens = TriggerOpens.Plan, What = "assessment", Within = DurationRule.Parse("5 school days"),
    };

    // T-PRV-A1
    [Fact]
    public void ProvisionMap_YearFour_SharesGapAndCost()
    {
        List<MappedPupil> year =
        [
            .. Enumerable.Repeat(new MappedPupil(true, "Yes", 1), 18), .. Enumerable.Repeat(new MappedPupil(true, "Yes", 0), 23),
            .. Enumerable.Repeat(new MappedPupil(true, "No", 1), 12), new(true, "No", 0), .. Enumerable.Repeat(new MappedPupil(true, "Unclear", 0), 2),
        ];

        var figures = ProvisionMapFigures.Of(year, ["Yes", "No", "Unclear"], "No", 0 + 240_00 + 200_00 + (4 * 150_00));

        Assert.Equal(["73.2%", "23.2%", "3.6%"], figures.Progress.Select(answer => answer.Share.ToString()));
        Assert.Equal((30, 1, 1040_00L, true), (figures.WithIntervention, figures.Gaps, figures.Pence, figures.IsComplete));
        Assert.False(ProvisionMapFigures.Of([.. year.Skip(1), new MappedPupil(false, null, 0)], ["Yes", "No", "Unclear"], "No", 0).IsComplete);
    }

    [Theory]
    [InlineData(false, 84.0, 85.0, ChangeReading.Better)]
    [InlineData(false, 84.0, 84.9, ChangeReading.AboutTheSame)]
    [InlineData(true, 2.0, 1.0, ChangeReading.Better)]
    [InlineData(true, 1.0, 2.0, ChangeReading.Worse)]
    [InlineData(false, null, 85.0, ChangeReading.NotMeasured)]
    public void Reading_FromTheLeastDifferenceOn_IsAChange(bool lowerIsBetter, double? before, double? after, ChangeReading reading) =>
        Assert.Equal(reading, new MeasureReading(lowerIsBetter, 1).Of((decimal?)before, (decimal?)after));

    [Fact]
    public void Effect_FourMeasured_SaysNothing()
    {
        Assert.False(InterventionEffect.Of([ChangeReading.Better, ChangeReading.Better, ChangeReading.Worse, ChangeReading.AboutTheSame, ChangeReading.NotMeasured]).MaySay);
        Assert.True(InterventionEffect.Of([.. Enumerable.Repeat(ChangeReading.Better, 5)]).MaySay);
    }

    // T-RFC-A1
    [Fact]
    public void RoomUse_ThirtySixVisitsByTwentyFour_RepeatsTimeAndWhoIsLookedAt()
    {
        int[] times = [.. Enumerable.Repeat(1, 18), .. Enumerable.Repeat(2, 4), 5, 5];

        var use = RoomUse.Of([.. times.SelectMany((count, pupil) => Enumerable.Repeat((pupil, 50), count))]);

        Assert.Equal((36, 24, "75.0%", 1800, 2), (use.Visits, use.Pupils, use.NoRepeat.ToString(), use.Minutes, use.Suggested));
        Assert.Equal([(1, 18), (2, 4), (5, 2)], use.ByPupil);
    }

    // T-RST-A1
    [Fact]
    public void Conversations_TwentyFourEnded_SharesOfAgreementAndPromisesKept()
    {
        List<EndedConversation> ended =
        [
            new(0, 1, 1, 2, ["a", "b"]), new(0, 4, 0, 0, ["b", "a"]), .. Enumerable.Range(0, 19).Select(at => new EndedConversation(0, null, 0, 0, [$"{at}", "x"])),
            new(1, null, 0, 0, ["c"]), new(1, null, 0, 0, ["c"]), new(2, 2, 0, 0, ["d"]),
        ];

        var figures = ConversationFigures.Of(ended, 3);

        Assert.Equal(["87.5%", "8.3%", "4.2%"], figures.Agreements.Select(share => share.ToString()));
        Assert.Equal(("50.0%", 1, 2m), (figures.Kept.ToString(), figures.Again, figures.MedianDays));   // one pupil with an adult is nobody again
    }

    // T-PEA-A1: X sets it off on 6 December; the third, on 14 December, joins while it is open.
    [Fact]
    public void Waiting_TwoInAHalfTerm_UntilItIsOpenedAndAgainForALaterOne()
    {
        DateOnly[] days = [Day("9 Nov 2021"), Day("6 Dec 2021")];
        var from = Day("1 Aug 2021");

        var setOff = TwoInAHalfTerm.Waiting(days, null, false, from, Year202122);

        Assert.Equal((Day("6 Dec 2021"), Day("13 Dec 2021")), (setOff!.On, setOff.DueOn));
        Assert.Equal(days, setOff.Days);
        Assert.Null(TwoInAHalfTerm.Waiting([.. days, Day("14 Dec 2021")], null, true, from, Year202122));
        Assert.Null(TwoInAHalfTerm.Waiting(days, Day("6 Dec 2021"), false, from, Year202122));
        Assert.Equal(Day("14 Dec 2021"), TwoInAHalfTerm.Waiting([.. days, Day("14 Dec 2021")], Day("6 Dec 2021"), false, from, Year202122)!.On);
        Assert.Null(TwoInAHalfTerm.Waiting([Day("19 Oct 2021"), Day("3 Nov 2021")], null, false, from, Year202122));   // Y
        Assert.Null(TwoInAHalfTerm.Waiting(days, null, false, Day("1 Jan 2022"), Year202122));   // too long ago
    }

    // T-CCH-A1
    [Fact]
    public void Deal_HouseOf247ToTwentyFive_TwentyTwoOfTenThreeOfNineEachOfManyYears()
    {
        List<(int Pupil, int Year)> house = [.. Enumerable.Range(0, 247).Select(pupil => (pupil, 6 + (pupil % 6)))];

        var groups = GroupDeal.Deal(house, 25);

        Assert.Equal((22, 3), (groups.Count(group => group.Count == 10), groups.Count(group => group.Count == 9)));
        Assert.Equal(Enumerable.Range(0, 247), groups.SelectMany(group => group).Order());
        Assert.All(groups, group => Assert.True(group.Select(pupil => house[pupil].Year).Distinct().Count() >= 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => GroupDeal.Deal(house, 0));
    }

    [Theory]
    [InlineData(DayOfWeek.Monday, "10 Nov 2021", "8 Nov 2021")]
    [InlineData(DayOfWeek.Monday, "6 Jan 2022", "4 Jan 2022")]   // Monday is closed: the first school day
    [InlineData(DayOfWeek.Friday, "16 Dec 2021", "17 Dec 2021")]
    [InlineData(DayOfWeek.Friday, "27 Oct 2021", null)]
    public void DayOf_ClosedDay_MovesToTheNearestSchoolDayOfTheWeek(DayOfWeek weekday, string inWeek, string? day) =>
        Assert.Equal(day is null ? null : Day(day), GroupDeal.DayOf(weekday, Day(inWeek), Year202122));

    // AS-ROT-6
    [Theory]
    [InlineData(29, CaseloadState.BelowRange, "72.5%")]
    [InlineData(36, CaseloadState.InRange, "90.0%")]
    [InlineData(40, CaseloadState.Full, "100.0%")]
    [InlineData(41, CaseloadState.Over, "102.5%")]
    public void Caseload_ThirtyToForty_StandsWhereItDoes(int pupils, CaseloadState state, string used)
    {
        var standing = new CaseloadStanding(pupils, 30, 40);

        Assert.Equal((state, used, Math.Max(0, 40 - pupils)), (standing.State, standing.Used.ToString(), standing.Free));
        Assert.Equal(pupils * 15, standing.PreparationMinutes(15));
    }
}
