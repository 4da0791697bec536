using FsCheck;
using FsCheck.Fluent;
using Onroll.Rules.Panels;

namespace Onroll.Rules.Tests.Panels;

/// <summary>R-BAP-04, AS-ROT-10, T-HOT-A1.</summary>
public sealed class QuorumAndVoteTests
{
    private static readonly Guid One = Guid.NewGuid(), Two = Guid.NewGuid(), Three = Guid.NewGuid(), Unit = Guid.NewGuid(), Authority = Guid.NewGuid();

    private static readonly Seat[] Everybody =
    [
        new("Ann", "member", One, true, Presence.Here), new("Ben", "member", Two, true, Presence.Here), new("Cara", "member", Three, true, Presence.Here),
        new("Dev", "pru-head", Unit, true, Presence.Here), new("Eve", "authority", Authority, false, Presence.Here),
    ];

    [Fact]
    public void Of_HeadOfTheUnitAbsent_IsNotQuorateAndItsPlacesAreLocked()   // AS-ROT-10
    {
        var asked = QuorumAsked.HalfOfMembers with { Roles = ["pru-head"] };
        var quorum = QuorumCount.Of([.. Everybody.Where(s => s.Role != "pru-head"), Everybody[3] with { Presence = Presence.Absent }], asked);

        Assert.False(quorum.IsMet);
        Assert.Equal("Not quorate: nobody is here as head of the unit", quorum.Missing(_ => "head of the unit"));
        Assert.True(quorum.Locks("pru-head"));
        Assert.False(quorum.Locks("authority"));
        Assert.True(QuorumCount.Of(Everybody, asked).IsMet);
    }

    [Fact]
    public void Of_FourWithoutSafeguarding_IsRefused()   // T-HOT-A1: five with chair and safeguarding
    {
        Seat[] four = [.. Everybody.Take(4).Select((seat, at) => at == 0 ? seat with { Role = "chair" } : seat)];

        var quorum = QuorumCount.Of(four, new QuorumAsked(0, 5, ["chair", "safeguarding"]));

        Assert.Equal("Not quorate: 4 people are here and 5 are needed; nobody is here as safeguarding", quorum.Missing(role => role));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void Of_HalfOfFourMembers_NeedsTwo(int here, bool enough)   // R-BAP-04
    {
        var seats = Everybody.Where(s => s.Votes).Select((seat, at) => at < here ? seat : seat with { Presence = Presence.Apologies }).ToList();

        Assert.Equal(enough, QuorumCount.Of(seats, QuorumAsked.HalfOfMembers).IsMet);
    }

    [Fact]
    public void Of_SubstituteWithoutPowers_DoesNotCount()   // G-125
    {
        Seat[] seats = [Everybody[0] with { Presence = Presence.RepresentedWithoutPowers }, Everybody[1] with { Presence = Presence.Represented }];

        Assert.Equal(1, QuorumCount.Of(seats, QuorumAsked.HalfOfMembers).MembersHere);
    }

    [Fact]
    public void Bar_OwnSchoolOrConflict_HasNoVote()   // R-BAP-04
    {
        Assert.Equal(NoVote.OwnSchool, VoteCount.Bar(Everybody[0], [One], hasConflict: false));
        Assert.Equal(NoVote.Conflict, VoteCount.Bar(Everybody[1], [One], hasConflict: true));
        Assert.Equal(NoVote.NoSeat, VoteCount.Bar(Everybody[4], [One], hasConflict: false));
        Assert.Equal(NoVote.None, VoteCount.Bar(Everybody[1], [One], hasConflict: false));
    }

    [Fact]
    public void Problem_MoreVotesThanThereAre_IsNamed()
    {
        Seat[] twoOfOneSchool = [.. Everybody, Everybody[1] with { Name = "Finn" }];
        var available = VoteCount.Available(twoOfOneSchool, [One], _ => false);

        Assert.Equal(3, available);
        Assert.Equal("4 votes were cast and only 3 could be", new VoteCount(3, 1, 0).Problem(available));
        Assert.Null(new VoteCount(2, 1, 1).Problem(available));
    }

    [Fact]
    public void IsCarried_Tie_CarriesNothing() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, 40).ToArbitrary(), votes => !new VoteCount(votes, votes, 0).IsCarried && new VoteCount(votes + 1, votes, 0).IsCarried));

    [Fact]
    public void Of_OneMoreHere_NeverLosesAQuorum() => Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, 31).ToArbitrary(), mask =>
    {
        var seats = Everybody.Select((seat, at) => (mask & (1 << at)) != 0 ? seat : seat with { Presence = Presence.Absent }).ToList();
        var more = seats.Select((seat, at) => at == 0 ? seat with { Presence = Presence.Here } : seat).ToList();
        var asked = new QuorumAsked(0.5m, 2, ["pru-head"]);

        return !QuorumCount.Of(seats, asked).IsMet || QuorumCount.Of(more, asked).IsMet;
    }));
}
