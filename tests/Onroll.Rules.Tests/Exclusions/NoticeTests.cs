using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;
using Onroll.Rules.Policy;
using static Onroll.Rules.Tests.Calendar.TestCalendars;
using static Onroll.Rules.Tests.Exclusions.Cases;

namespace Onroll.Rules.Tests.Exclusions;

/// <summary>R-SUS-07, R-SUS-08, R-CAL-12 and R-REI-01.</summary>
public sealed class NoticeTests
{
    private static readonly ExcludedPupil LookedAfter = Rowan with { IsLookedAfter = true, HasSocialWorker = true };

    [Fact]
    public void Read_SevenDaysFromThursday_NoticeThatDayAndDetailsTwoDaysBeforeDaySix()   // R-SUS-07
    {
        var reading = Read(Suspension("20 Nov 2025", 14) with { DecidedAt = new(2025, 11, 20, 10, 20, 0) });

        Assert.Equal((Day("20 Nov 2025"), Force.Statutory), (reading.Due(ExclusionDeadlineId.ParentNotice), reading.Deadline(ExclusionDeadlineId.ParentNotice)!.Force));
        Assert.Equal(Day("25 Nov 2025"), reading.Due(ExclusionDeadlineId.AlternativeProvisionDetails));
    }

    [Fact]
    public void Read_OneDayOfALookedAfterPupil_EverybodyButTheBoardIsToldByMonday()   // R-SUS-08
    {
        var reading = ReadFor(LookedAfter, Suspension("21 Nov 2025", 2));

        Assert.Equal(Day("21 Nov 2025"), reading.Due(ExclusionDeadlineId.ParentNotice));
        Assert.All(
            [ExclusionDeadlineId.LocalAuthorityNotice, ExclusionDeadlineId.SocialWorkerNotice, ExclusionDeadlineId.VirtualSchoolHeadNotice],
            id => Assert.Equal((Day("24 Nov 2025"), Force.Product), (reading.Due(id), reading.Deadline(id)!.Force)));
        Assert.Null(reading.Deadline(ExclusionDeadlineId.GoverningBoardNotice));
    }

    [Fact]
    public void Read_DecidedOnThursday_TheAuthorityIsToldOnFriday()   // R-CAL-12
    {
        var reading = Read(Suspension("21 Nov 2025", 2) with { DecidedAt = new(2025, 11, 20, 14, 10, 0) });

        Assert.Equal(Day("21 Nov 2025"), reading.Due(ExclusionDeadlineId.LocalAuthorityNotice));
    }

    [Theory]
    [InlineData("PS-2010", 10, false)]
    [InlineData("PS-2010", 12, true)]
    [InlineData("PS-2012", 10, false)]
    [InlineData("PS-2012", 11, true)]
    [InlineData("PS-2022", 1, true)]
    [InlineData("PS-2026", 1, true)]
    public void Read_LocalAuthority_IsToldOfEverySuspensionFrom2022(string set, int sessions, bool told)   // LA_NOTIFY_ALL
    {
        var reading = ReadFor(LookedAfter, Suspension("20 Nov 2025", sessions) with { PolicySet = PolicySet.Find(set) });

        Assert.Equal(told, reading.Deadline(ExclusionDeadlineId.LocalAuthorityNotice) is not null);
    }

    [Theory]
    [InlineData("PS-2012", false)]
    [InlineData("PS-2022", true)]
    public void Read_SocialWorkerAndVirtualSchoolHead_AreToldFrom2022(string set, bool told)
    {
        var reading = ReadFor(LookedAfter, Permanent("20 Nov 2025") with { PolicySet = PolicySet.Find(set) });

        Assert.Equal((told, told), (reading.Deadline(ExclusionDeadlineId.SocialWorkerNotice) is not null, reading.Deadline(ExclusionDeadlineId.VirtualSchoolHeadNotice) is not null));
    }

    [Fact]
    public void Read_Ps2010_ToldWithinOneSchoolDay()
    {
        var reading = Read(Permanent("24 Oct 2025") with { PolicySet = PolicySet.Find("PS-2010") });

        Assert.Equal(Day("4 Nov 2025"), reading.Due(ExclusionDeadlineId.LocalAuthorityNotice));
    }

    [Fact]
    public void Of_PermanentFromAnotherAuthority_TellsTheHomeAuthorityToo()
    {
        var told = WhoIsTold.Of(PolicySet.Find("PS-2024")!, new ExclusionScale(GoverningBoardCase.F, HomeAuthorityIsAnother: true), Rowan);

        Assert.Equal(
            [Recipient.RelevantPerson, Recipient.LocalAuthority, Recipient.HomeLocalAuthority, Recipient.GoverningBoard],
            told.Select(notification => notification.Recipient));
        Assert.All(told, notification => Assert.Equal(ToldWhen.WithoutDelay, notification.When));
    }

    [Fact]
    public void Of_ShortSuspension_TheBoardHearsOnceATerm()
    {
        var told = WhoIsTold.Of(PolicySet.Find("PS-2024")!, new ExclusionScale(GoverningBoardCase.A, HomeAuthorityIsAnother: true), Rowan);

        Assert.Contains(new Notification(Recipient.GoverningBoard, ToldWhen.OnceATerm), told);
        Assert.DoesNotContain(told, notification => notification.Recipient == Recipient.HomeLocalAuthority);
    }

    [Fact]
    public void Read_EndsOnFriday_TheMeetingIsOnMonday()   // R-REI-01
    {
        var meeting = Read(Suspension("8 Dec 2025", 10)).Deadline(ExclusionDeadlineId.ReintegrationMeeting)!;

        Assert.Equal((Day("15 Dec 2025"), Force.Product), (meeting.DueOn, meeting.Force));
    }

    [Theory]
    [InlineData("2 May 2011", 12, "20 Jan 2026")]
    [InlineData("2 May 2011", 11, null)]
    [InlineData("2 May 2016", 2, "16 Dec 2025")]   // Year 5: any exclusion
    public void Read_Ps2010_TheInterviewIsOwedToPrimaryPupilsAndFromSixDays(string born, int sessions, string? due)
    {
        var start = sessions == 2 ? "25 Nov 2025" : "8 Dec 2025";
        var reading = ReadFor(new ExcludedPupil(Day(born)), Suspension(start, sessions) with { PolicySet = PolicySet.Find("PS-2010") });

        Assert.Equal(due is null ? null : Day(due), reading.Deadline(ExclusionDeadlineId.ReintegrationMeeting)?.DueOn);
    }

    [Fact]
    public void Read_EveryDeadline_NamesItsRuleSourceAndDutyInASentence()
    {
        var what = Suspension("20 Nov 2025", 32) with { GoverningBoardTold = Day("20 Nov 2025"), GoverningBoardMeeting = Day("9 Dec 2025") };

        Assert.All(ReadFor(LookedAfter, what).Deadlines, deadline =>
        {
            Assert.StartsWith("R-", deadline.Rule, StringComparison.Ordinal);
            Assert.NotEmpty(deadline.Source);
            Assert.EndsWith(".", deadline.Sentence, StringComparison.Ordinal);
            Assert.NotEqual(deadline.Due, new DueDate.Unknown(null));
        });
    }

    [Fact]
    public void Of_EveryDeadlineAndHolder_HasAName()
    {
        Assert.Equal(16, Enum.GetValues<ExclusionDeadlineId>().Select(ExclusionNames.Of).Distinct().Count());
        Assert.Equal(5, Enum.GetValues<DutyHolder>().Select(ExclusionNames.Of).Distinct().Count());
    }
}
