using Onroll.Rules.Codes;
using Onroll.Rules.Exclusions;
using Onroll.Rules.Policy;
using static Onroll.Rules.Tests.Calendar.TestCalendars;
using static Onroll.Rules.Tests.Exclusions.Cases;

namespace Onroll.Rules.Tests.Exclusions;

/// <summary>R-SUS-07, R-GBD-04 and R-RSN: what letters must say.</summary>
public sealed class NoticeContentTests
{
    [Theory]
    [InlineData(2, "Period Reasons Representations WhereToSend PublicPlaces Advice")]
    [InlineData(11, "Period Reasons Representations WhereToSend Meeting RemoteAccess PublicPlaces DaySix Advice")]
    [InlineData(32, "Period Reasons Representations WhereToSend Meeting RemoteAccess PublicPlaces DaySix Advice")]
    public void RequiredFor_Suspension_GrowsWithItsLength(int sessions, string items)
    {
        var lines = ParentNoticeContent.RequiredFor(Read(Suspension("20 Nov 2025", sessions)));

        Assert.Equal(items, string.Join(' ', lines.Select(line => line.Item)));
        Assert.All(lines, line => Assert.Equal(line.Item == ParentNoticeItem.DaySix, line.MayFollow));
    }

    [Fact]
    public void RequiredFor_Permanent_SaysThatItIsPermanentAndWhenTheBoardMeets()
    {
        var lines = ParentNoticeContent.RequiredFor(Read(Permanent("25 Nov 2025")));

        Assert.Equal("That it is permanent.", lines[0].Says);
        Assert.StartsWith("That the governing board must meet, by when", lines.Single(line => line.Item == ParentNoticeItem.Meeting).Says, StringComparison.Ordinal);
    }

    [Fact]
    public void RequiredFor_BandCWithoutRepresentations_SaysThatTheyWouldBringAMeeting()
    {
        var line = ParentNoticeContent.RequiredFor(Read(Suspension("20 Nov 2025", 12))).Single(line => line.Item == ParentNoticeItem.Meeting);

        Assert.StartsWith("That the governing board must meet if representations are made", line.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void RequiredFor_Lunchtimes_HaveNeitherPublicPlacesNorDaySix()
    {
        var items = ParentNoticeContent.RequiredFor(Read(Lunchtimes("24 Nov 2025", 12))).Select(line => line.Item).ToList();

        Assert.DoesNotContain(ParentNoticeItem.PublicPlaces, items);
        Assert.DoesNotContain(ParentNoticeItem.DaySix, items);
        Assert.Contains(ParentNoticeItem.Meeting, items);
    }

    [Fact]
    public void RequiredFor_Before2023_HasNoRemoteAccess()
    {
        var reading = Read(Permanent("25 Nov 2025") with { PolicySet = PolicySet.Find("PS-2022") });

        Assert.DoesNotContain(ParentNoticeContent.RequiredFor(reading), line => line.Item == ParentNoticeItem.RemoteAccess);
    }

    [Fact]
    public void Missing_LetterLacksTwoItems_NamesThem()
    {
        var reading = Read(Suspension("20 Nov 2025", 2));
        var said = ParentNoticeContent.RequiredFor(reading).Select(line => line.Item).Except([ParentNoticeItem.Reasons, ParentNoticeItem.Advice]).ToHashSet();

        Assert.Equal([ParentNoticeItem.Reasons, ParentNoticeItem.Advice], ParentNoticeContent.Missing(reading, said).Select(line => line.Item));
    }

    [Theory]
    [InlineData("PS-2024", ExclusionCategory.PermanentExclusion, GoverningBoardOutcome.Declined, 9)]
    [InlineData("PS-2012", ExclusionCategory.PermanentExclusion, GoverningBoardOutcome.Declined, 8)]
    [InlineData("PS-2010", ExclusionCategory.PermanentExclusion, GoverningBoardOutcome.Declined, 7)]
    [InlineData("PS-2024", ExclusionCategory.PermanentExclusion, GoverningBoardOutcome.ReinstatedNow, 2)]
    [InlineData("PS-2024", ExclusionCategory.Suspension, GoverningBoardOutcome.Declined, 2)]
    public void RequiredFor_DecisionLetter_AddsReviewRightsOnlyWhereThereAreAny(string set, ExclusionCategory category, GoverningBoardOutcome outcome, int items)   // R-GBD-04
    {
        Assert.Equal(items, DecisionLetter.RequiredFor(PolicySet.Find(set)!, category, outcome).Count);
    }

    [Fact]
    public void Recipients_OfADecision_AreAllButTheBoardItself()
    {
        var told = DecisionLetter.Recipients(PolicySet.Find("PS-2024")!, Rowan with { HasSocialWorker = true }, homeAuthorityIsAnother: true);

        Assert.Equal([Recipient.RelevantPerson, Recipient.LocalAuthority, Recipient.HomeLocalAuthority, Recipient.SocialWorker], told);
        Assert.Equal(Day("24 May 2026"), DecisionLetter.TribunalClaimBy(Day("25 Nov 2025")));
    }

    [Theory]
    [InlineData("9 Mar 2026", "DA", true)]
    [InlineData("9 Mar 2026", "VR", false)]
    [InlineData("9 Sep 2026", "VR", true)]
    [InlineData("9 Sep 2026", "DA", true)]
    [InlineData("31 Aug 2020", "OT", true)]
    [InlineData("1 Sep 2020", "OT", false)]
    [InlineData("31 Aug 2020", "OW", false)]
    public void Check_ReasonOfADate_IsJudgedByTheListOfTheFirstDay(string start, string code, bool valid)   // R-RSN-02
    {
        Assert.Equal(valid, ExclusionReasons.Check([code], Day(start)).Count == 0);
    }

    [Theory]
    [InlineData("Substances", "AR DA DR SR VR")]
    [InlineData("Disruption", "CB DB LD MP")]
    [InlineData("Weapons", "BW OW")]
    [InlineData("Bullying", "BU TB")]
    [InlineData("Sexual", "SB SM")]
    [InlineData("Identity-based", "AB DS LG MB RA")]
    public void Reasons_ForTrends_RollUp(string group, string codes)
    {
        Assert.Equal(codes, string.Join(' ', CodeSet.ExclusionReason.Codes.Where(code => code.MajorGroup == group).Select(code => code.Value).Order(StringComparer.Ordinal)));
    }
}
