using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Documents;
using Onroll.Core.Panels;
using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Rules.Panels;
using Onroll.Testing;

namespace Onroll.Core.Tests.Panels;

/// <summary>P-ROT-01, P-ROT-05, P-ASH-08; AS-ROT-9, AS-ROT-10, AS-ASH-5, AS-ASH-7; R-BAP-04, R-DPR-10.</summary>
public sealed class MeetingTests
{
    [Theory, BothDatabases]
    public async Task Circulate_MembersSeeTheItemsAndOthersOfTheOfficeDoNot(DatabaseKind kind)
    {
        await using var world = await PanelWorld.CreateAsync(kind);
        await world.ReferAsync(world.World.Own);
        await world.CirculateAsync();

        Assert.Equal(1, await SeenAsync(world, Role.PanelMember));
        Assert.Equal(1, await SeenAsync(world, Role.LaOfficer));
        await using var scope = world.Open();
        Assert.Null(await scope.Db.MeetingAccessAsync(await world.ViewerAsync(Role.Practitioner), world.MeetingId, default));
        Assert.Contains(world.World.Own.PupilId, await scope.Db.Pupils.VisibleTo(scope.Db, await world.ViewerAsync(Role.PanelMember)).Select(p => p.PupilId).ToListAsync());
    }

    [Theory, BothDatabases]
    public async Task Circulate_OfficerOfTheLastPart_SeesExactlyThose(DatabaseKind kind)   // AS-ASH-5
    {
        await using var world = await PanelWorld.CreateAsync(kind);
        await world.ReferAsync(world.World.Own);
        await using (var scope = world.Open())
        {
            var access = await world.AccessAsync(scope);
            var form = new ItemForm(world.World.Shared.PupilId, AgendaItemKind.Arrivals, "New to the area", LawfulBasis.PublicTask);
            await scope.Use<BuildAgenda>().AddAsync(access, world.Type, (form, world.World.Birchfield.OrganisationId, RecordSections.Identity | RecordSections.Attendance), PanelWorld.By(), default);
        }

        await world.CirculateAsync();

        await using var after = world.Open();
        var officer = await world.ViewerAsync(Role.LaCaseworker);
        var seen = (await after.Db.MeetingDetailAsync(officer, world.MeetingId, default))!;
        Assert.Equal(world.World.Shared.PupilId, Assert.Single(seen.Items).Item.PupilId);
        Assert.Equal(1, seen.Hidden);
        Assert.DoesNotContain(world.World.Own.PupilId, await after.Db.Pupils.VisibleTo(after.Db, officer).Select(p => p.PupilId).ToListAsync());
        Assert.DoesNotContain("O'Neill", DocumentWords.Of(MeetingPapers.Make(seen, await after.Db.PapersAsync(seen, default), ("x", DateTime.UnixEpoch))), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task DeclareConflict_AfterThePapersWentOut_ClosesTheItemToThatMember(DatabaseKind kind)
    {
        await using var world = await PanelWorld.CreateAsync(kind);
        await world.ReferAsync(world.World.Own);
        await world.CirculateAsync();
        await using var scope = world.Open();
        var (access, member) = (await world.AccessAsync(scope), await world.ViewerAsync(Role.PanelMember));
        var item = await scope.Db.AgendaItems.SingleAsync();

        await scope.Use<CirculatePapers>().DeclareConflictAsync(access, item.AgendaItemId, (member.AppointmentId, "A neighbour"), PanelWorld.By(), default);

        Assert.Equal(0, await SeenAsync(world, Role.PanelMember));
        Assert.Null(await scope.Db.AccessToAsync(member, world.World.Own.PupilId, default));
        Assert.Equal(1, await SeenAsync(world, Role.LaOfficer));
    }

    [Theory, BothDatabases]
    public async Task Share_TwoWeeksAfterTheMeeting_HasEnded(DatabaseKind kind)
    {
        await using var world = await PanelWorld.CreateAsync(kind);
        await world.ReferAsync(world.World.Own);
        await world.CirculateAsync();

        world.Store.Clock.SetDay(PanelWorld.MeetingOn.AddDays(CirculatePapers.DaysAfter));
        Assert.Equal(1, await SeenAsync(world, Role.PanelMember));
        world.Store.Clock.SetDay(PanelWorld.MeetingOn.AddDays(CirculatePapers.DaysAfter + 1));
        Assert.Equal(0, await SeenAsync(world, Role.PanelMember));
    }

    [Theory, BothDatabases]
    public async Task Errors_NoReason_IsRefusedAlsoWithLowPaperwork(DatabaseKind kind)   // AS-ASH-7
    {
        await using var world = await RunningAsync(kind);
        await using var scope = world.Open();
        var detail = (await scope.Db.MeetingDetailAsync(await world.ViewerAsync(Role.Coordinator), world.MeetingId, default))!;

        var errors = new DecisionForm { DecisionId = "support" }.Errors(world.Type, detail.Items[0].Item, detail.Quorum, 2).ToList();

        Assert.Equal(nameof(DecisionForm.Reason), Assert.Single(errors).Field);
    }

    [Theory, BothDatabases]
    public async Task Errors_AuthorityAbsent_LocksPlacesOnly(DatabaseKind kind)   // AS-ROT-10
    {
        await using var world = await RunningAsync(kind, absent: "authority");
        await using var scope = world.Open();
        var detail = (await scope.Db.MeetingDetailAsync(await world.ViewerAsync(Role.Coordinator), world.MeetingId, default))!;
        DecisionForm Form(string id) => new() { DecisionId = id, Reason = "Because", FromOn = PanelWorld.MeetingOn };

        Assert.Contains("nobody is here as Local authority", Assert.Single(Form("place").Errors(world.Type, detail.Items[0].Item, detail.Quorum, 2)).Message, StringComparison.Ordinal);
        Assert.Empty(Form("support").Errors(world.Type, detail.Items[0].Item, detail.Quorum, 2));
    }

    [Theory, BothDatabases]
    public async Task RecordDecision_Binding_GivesTheReceivingSchoolAnAction(DatabaseKind kind)   // AS-ROT-9
    {
        await using var world = await RunningAsync(kind);
        var binding = world.Type with { Force = DecisionForce.Binding };
        await using var scope = world.Open();
        var access = await world.AccessAsync(scope);
        var item = await scope.Db.AgendaItems.SingleAsync();

        var form = new DecisionForm { DecisionId = "move", Reason = "A fresh start", FromOn = PanelWorld.MeetingOn.AddDays(6), ReceiverId = world.World.Birchfield.OrganisationId };
        Assert.True(await scope.Use<RecordDecision>().RunAsync((access, binding), item, (form, item.Version), PanelWorld.By(), default));

        var action = await scope.Db.PlannedActions.SingleAsync();
        Assert.Equal((world.World.Birchfield.OrganisationId, PanelWorld.MeetingOn.AddDays(6), true), (action.OrganisationId, action.DueOn, action.IsBinding));
        Assert.Equal(ReferralState.Decided, (await scope.Db.Referrals.SingleAsync()).State);
    }

    [Theory, BothDatabases]
    public async Task RecordDecision_TwoMinuteTakers_KeepsTheFirst(DatabaseKind kind)
    {
        await using var world = await RunningAsync(kind);
        await using var one = world.Open();
        await using var other = world.Open();
        var (first, second) = (await one.Db.AgendaItems.SingleAsync(), await other.Db.AgendaItems.SingleAsync());
        var (accessOne, accessOther) = (await world.AccessAsync(one), await world.AccessAsync(other));
        var form = new DecisionForm { DecisionId = "support", Reason = "First" };

        Assert.True(await one.Use<RecordDecision>().RunAsync((accessOne, world.Type), first, (form, first.Version), PanelWorld.By(), default));
        Assert.False(await other.Use<RecordDecision>().RunAsync((accessOther, world.Type), second, (form with { Reason = "Second" }, second.Version), PanelWorld.By(), default));

        await using var after = world.Open();
        Assert.Equal("First", (await after.Db.AgendaItems.SingleAsync()).Reason);
    }

    [Theory, BothDatabases]
    public async Task Close_UndecidedItem_IsCarriedOverAndTheMinutesAreReady(DatabaseKind kind)
    {
        await using var world = await RunningAsync(kind);
        await using var scope = world.Open();
        var access = await world.AccessAsync(scope);

        Assert.True(await scope.Use<RunMeeting>().CloseAsync(access, null, PanelWorld.By(), default));

        var detail = (await scope.Db.MeetingDetailAsync(await world.ViewerAsync(Role.Coordinator), world.MeetingId, default))!;
        var minutes = DocumentWords.Of(MeetingMinutes.Make(detail, [], ("Dilys", DateTime.UnixEpoch)));
        Assert.Contains("There was no time", minutes, StringComparison.Ordinal);
        Assert.Contains("Paula Quinn", minutes, StringComparison.Ordinal);
        Assert.Equal(ReferralState.Submitted, (await scope.Db.Referrals.SingleAsync()).State);
    }

    [Theory, BothDatabases]
    public async Task VotesOn_OwnSchool_HasNoVote(DatabaseKind kind)   // R-BAP-04
    {
        await using var world = await RunningAsync(kind);
        await using var scope = world.Open();
        var detail = (await scope.Db.MeetingDetailAsync(await world.ViewerAsync(Role.Coordinator), world.MeetingId, default))!;

        Assert.Equal(1, detail.VotesOn(detail.Items[0].Item));   // Birchfield votes; Alderway brings the pupil
    }

    [Fact]
    public void Invitation_NamesNobody()
    {
        var meeting = new PanelMeeting
        {
            AreaId = AreaId.New(), PanelMeetingId = Guid.NewGuid(), PanelSeriesId = Guid.NewGuid(), PartnershipId = PartnershipId.New(), On = PanelWorld.MeetingOn,
            StartsAt = new TimeOnly(13, 0), Minutes = 120, Place = "Fallowgate School", State = MeetingState.Planned,
        };

        var text = MeetingInvitation.Write(meeting, "Partnership panel", DateTime.UnixEpoch);

        Assert.Contains("DTSTART:20261124T130000Z\r\n", text, StringComparison.Ordinal);
        Assert.Contains("DTEND:20261124T150000Z\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ATTENDEE", text, StringComparison.Ordinal);
    }

    private static async Task<PanelWorld> RunningAsync(DatabaseKind kind, string? absent = null)
    {
        var world = await PanelWorld.CreateAsync(kind);
        await world.ReferAsync(world.World.Own);
        await world.CirculateAsync();
        await using var scope = world.Open();
        var access = await world.AccessAsync(scope);
        Assert.True(await scope.Use<RunMeeting>().StartAsync(access, PanelWorld.By(), default));
        foreach (var seat in await scope.Db.MeetingSeats.ToListAsync())
        {
            Assert.True(await scope.Use<RunMeeting>().AttendAsync(access, seat.MeetingSeatId, (seat.RoleId == absent ? Presence.Absent : Presence.Here, null), PanelWorld.By(), default));
        }

        return world;
    }

    private static async Task<int> SeenAsync(PanelWorld world, Role role)
    {
        await using var scope = world.Open();
        return (await scope.Db.MeetingDetailAsync(await world.ViewerAsync(role), world.MeetingId, default))!.Items.Count;
    }
}
