using Onroll.Core.Ladders;
using Onroll.Core.Moves;
using Onroll.Core.Tests.Ladders;
using Onroll.Testing;

namespace Onroll.Core.Tests.Moves;

/// <summary>Moves by the kinds the shipped packs name, proposed as a school proposes them.</summary>
public sealed class ShippedMoveTests
{
    private int _hosts = 10;

    [Theory]
    // AS-ASH-1
    [InlineData("ashfield", "day-stay", "2018-11-05", 2, "2018-11-06")]
    [InlineData("ashfield", "day-stay", "2018-11-05", 3, null)]
    [InlineData("ashfield", "standard", "2018-11-05", 6, "2018-12-14")]
    [InlineData("ashfield", "respite", "2018-11-05", 2, "2018-11-16")]
    [InlineData("ashfield", "standard", "2018-11-05", 8, null)]
    [InlineData("ashfield", "extended", "2018-11-05", 13, "2019-02-15")]
    // AS-EBB-3
    [InlineData("east-bassetlaw", "short-move", "2019-01-07", 2, "2019-01-18")]
    [InlineData("east-bassetlaw", "short-move", "2019-01-07", 7, "2019-03-01")]
    [InlineData("east-bassetlaw", "short-move", "2019-01-07", 1, null)]
    [InlineData("east-bassetlaw", "short-move", "2019-01-07", 8, null)]
    // AS-ROT-11
    [InlineData("south-rotherham", "turn-around", "2019-01-07", 6, "2019-02-15")]
    public async Task Propose_ByTheKindsOfThePack_EndsOrIsRefused(string pack, string kind, string startsOn, int length, string? ends)
    {
        await using var world = await LadderWorld.CreateAsync(DatabaseKind.Sqlite, pack);
        var proposed = await ProposeAsync(world, kind, DateOnly.Parse(startsOn, null), length);

        if (ends is null)
        {
            Assert.IsType<MoveProposed.Refused>(proposed);
            return;
        }

        var id = Assert.IsType<MoveProposed.Saved>(proposed).MoveId;
        Assert.Equal(DateOnly.Parse(ends, null), (await world.Store.Open().MoveCaseAsync(id, default))!.Move.EndsOn);
    }

    [Fact]
    public async Task Propose_TooLongForTheStandardKind_OffersTheExtendedOne()
    {
        // AS-ASH-1
        await using var world = await LadderWorld.CreateAsync(DatabaseKind.Sqlite, "ashfield");
        Assert.Equal("extended", Assert.IsType<MoveProposed.Refused>(await ProposeAsync(world, "standard", new(2018, 11, 5), 8)).Instead?.Id);
    }

    [Fact]
    public async Task Propose_APartnershipThatCopiedAPackWithOtherWeeks_FollowsItsOwn()
    {
        // AS-GEN-2: four weeks instead of six, without a release
        await using var world = await LadderWorld.CreateAsync(DatabaseKind.Sqlite, "ashfield", text => text.Replace("maximum: 6, extendable by: 7", "maximum: 4, extendable by: 7", StringComparison.Ordinal));
        Assert.IsType<MoveProposed.Refused>(await ProposeAsync(world, "standard", new(2018, 11, 5), 8));
        Assert.IsType<MoveProposed.Refused>(await ProposeAsync(world, "standard", new(2018, 11, 5), 5));
        Assert.IsType<MoveProposed.Saved>(await ProposeAsync(world, "standard", new(2018, 11, 5), 4));
    }

    private async Task<MoveProposed> ProposeAsync(LadderWorld world, string kind, DateOnly startsOn, int length)
    {
        var host = await world.JoinAsync($"9990{++_hosts:00}", "Host School");
        var pupil = await world.EnrolAsync("8");
        world.Store.Clock.SetDay(new DateOnly(2018, 10, 29));
        await using var db = world.Store.Open();
        var kinds = await db.MoveKindsAsync(world.School.OrganisationId, new(2018, 10, 29), default);
        var facts = await new GateFacts(db).OfAsync(new GateCase(pupil.PupilId, world.School.OrganisationId, kinds.Pack!), new(2018, 10, 29), default);
        var form = new ProposeMoveForm(host.OrganisationId, startsOn, length, "A fresh start away from an old quarrel");
        return await world.Use<ProposeMove>().RunAsync((pupil.PupilId, world.School.OrganisationId), form, (kinds.Types, kinds.Types.Single(type => type.Id == kind), facts), TestStore.Tester, default);
    }
}
