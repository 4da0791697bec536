using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Behaviour;
using Onroll.Core.Ladders;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Testing;

namespace Onroll.Core.Tests.Ladders;

/// <summary>Acceptance scenarios of the published systems, driven through the use cases by the packs that ship.</summary>
public sealed class ShippedLadderTests
{
    public static TheoryData<DatabaseKind> Both => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "calendar weeks", "2019-02-08", "2019-06-14")]
    [InlineData(DatabaseKind.Postgres, "school weeks", "2019-03-08", "2019-07-05")]
    public async Task CountyLadder_FromPlanToPlace_KeepsGatesAndClocks(DatabaseKind kind, string unit, string programmeEnds, string placeEnds)
    {
        // AS-LIN-1
        await using var world = await LadderWorld.CreateAsync(kind, "lincolnshire", text => text.Replace("unit: calendar weeks", $"unit: {unit}", StringComparison.Ordinal));
        var pupil = await world.BeginAsync("8", new(2018, 9, 10));
        await world.MoveAsync(pupil, "plan-in-writing", new(2018, 9, 10));
        Assert.True(await world.EvidenceAsync(pupil, EvidenceKind.Plan, "psp", new(2018, 9, 14)));
        Assert.IsType<LadderMoved.Done>(await world.MoveAsync(pupil, "plan-in-force", new(2018, 9, 14)));
        Assert.IsType<LadderMoved.Done>(await world.MoveAsync(pupil, "approval", new(2018, 9, 14)));
        Assert.IsType<LadderMoved.NotTheirs>(await world.MoveAsync(pupil, "boss", new(2018, 9, 17)));   // the LA approves, not the school
        Assert.False(await world.EvidenceAsync(pupil, EvidenceKind.PlanApproved, "psp", new(2018, 9, 17)));
        Assert.IsType<LadderMoved.Refused>(await world.MoveAsync(pupil, "boss", new(2018, 9, 17), Role.LaOfficer));
        Assert.True(await world.EvidenceAsync(pupil, EvidenceKind.PlanApproved, "psp", new(2018, 9, 17), Role.LaOfficer));
        Assert.IsType<LadderMoved.Done>(await world.MoveAsync(pupil, "boss", new(2018, 9, 24), Role.LaOfficer));

        Assert.Equal(DateOnly.Parse(programmeEnds, null), (await world.StandingAsync(pupil, new(2018, 9, 24))).Place.EndsOn);
        var refused = Assert.IsType<LadderMoved.Refused>(await world.MoveAsync(pupil, "continuation", new(2019, 1, 14), Role.Practitioner));
        Assert.Equal(["The continuation plan is missing.", "The outreach programme is not completed."], refused.Unmet.Select(gate => gate.Message).Order());
        Assert.IsType<LadderMoved.Refused>(await world.FinishAsync(pupil, new(2019, 2, 8), Role.Practitioner));   // P-LIN-03: no end without a continuation plan

        await world.EvidenceAsync(pupil, EvidenceKind.Document, "continuation-plan", new(2019, 2, 8));
        Assert.IsType<LadderMoved.Done>(await world.FinishAsync(pupil, new(2019, 2, 8), Role.Practitioner));
        Assert.IsType<LadderMoved.Done>(await world.MoveAsync(pupil, "continuation", new(2019, 2, 8), Role.Practitioner));
        Assert.IsType<LadderMoved.Done>(await world.MoveAsync(pupil, "panel", new(2019, 2, 11)));
        Assert.IsType<LadderMoved.Done>(await world.MoveAsync(pupil, "place-ks1-3", new(2019, 2, 25), Role.Coordinator));

        var place = (await world.StandingAsync(pupil, new(2019, 2, 25))).Place;
        Assert.Equal(DateOnly.Parse(placeEnds, null), place.EndsOn);
        Assert.NotNull(place.PrepareBy);   // P-LIN-05: the return plan comes before the end
        Assert.True((await world.StandingAsync(pupil, place.EndsOn!.Value.AddDays(1))).IsOverstaying(place.EndsOn.Value.AddDays(1)));
    }

    [Fact]
    public async Task CountyLadder_PlaceForAnotherKeyStage_IsRefused()
    {
        // AS-LIN-2
        await using var world = await LadderWorld.CreateAsync(DatabaseKind.Sqlite, "lincolnshire");
        var (year9, year10) = (await AtPanelAsync(world, "9"), await AtPanelAsync(world, "10"));
        var on = new DateOnly(2019, 2, 25);

        Assert.Contains("Only for key stages 1 to 3; this pupil is in key stage 4.", Unmet(await world.MoveAsync(year10, "place-ks1-3", on, Role.Coordinator)));
        Assert.Equal(["Only for key stage 4; this pupil is in key stage 3."], Unmet(await world.MoveAsync(year9, "pathway-ks4", on, Role.Coordinator)));
        Assert.IsType<LadderMoved.Done>(await world.MoveAsync(year10, "pathway-ks4", on, Role.Coordinator));

        var standing = await world.StandingAsync(year10, new(2019, 7, 1));
        Assert.Null(standing.Place.EndsOn);
        Assert.False(standing.IsOverstaying(new(2019, 7, 1)));
    }

    [Theory]
    [InlineData(true, false, "parent")]
    [InlineData(false, true, "")]
    public async Task CountyLadder_ManagedMoveLackingOneThing_IsRefusedForOneReason(bool followed, bool consent, string names)
    {
        // AS-LIN-4
        await using var world = await LadderWorld.CreateAsync(DatabaseKind.Sqlite, "lincolnshire");
        var pupil = await world.BeginAsync("9", new(2018, 9, 10));
        await world.MoveAsync(pupil, "plan-in-writing", new(2018, 9, 10));
        await world.EvidenceAsync(pupil, followed ? EvidenceKind.PlanApproved : EvidenceKind.Plan, "psp", new(2018, 9, 14), Role.LaOfficer);
        await world.MoveAsync(pupil, "plan-in-force", new(2018, 9, 14));
        await world.EvidenceAsync(pupil, consent ? EvidenceKind.Consent : EvidenceKind.ConsentRefused, "parent", new(2018, 10, 1));

        Assert.Contains(names, Assert.Single(Unmet(await world.MoveAsync(pupil, "managed-move", new(2018, 10, 2)))), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task CountyLadder_PassedOver_IsRecordedAndCountedAndNotBlocked(DatabaseKind kind)
    {
        // AS-LIN-5
        await using var world = await LadderWorld.CreateAsync(kind, "lincolnshire");
        var pupil = await world.BeginAsync("9", new(2018, 9, 10));

        Assert.Equal("Say why", Assert.Single(Assert.IsType<LadderMoved.Mend>(await world.MoveAsync(pupil, "closed", new(2018, 10, 1), outcome: "Ladder bypassed")).Errors).Message);
        Assert.Equal(new LadderMoved.Done(LadderChangeKind.Bypass), await world.MoveAsync(pupil, "closed", new(2018, 10, 1), reason: "Serious single incident", outcome: "Ladder bypassed"));

        await using var db = world.Store.Open();
        var counts = await db.BypassesAsync([world.School.OrganisationId], new(2018, 8, 1), default);
        Assert.Equal(1, counts[(world.School.OrganisationId, LadderChangeKind.Bypass)]);
        var closed = await db.LadderPlaces.SingleAsync();
        Assert.Equal(("Ladder bypassed", new DateOnly(2018, 10, 1)), (closed.Outcome, closed.ClosedOn));
    }

    [Fact]
    public async Task CountyLadder_PlanReturned_GoesBackWithReasonsAndTheProgrammeStaysShut()
    {
        // AS-LIN-6
        await using var world = await LadderWorld.CreateAsync(DatabaseKind.Sqlite, "lincolnshire");
        var pupil = await world.BeginAsync("9", new(2018, 9, 10));
        await world.MoveAsync(pupil, "plan-in-writing", new(2018, 9, 10));
        await world.EvidenceAsync(pupil, EvidenceKind.Plan, "psp", new(2018, 9, 14));
        await world.MoveAsync(pupil, "plan-in-force", new(2018, 9, 14));
        await world.MoveAsync(pupil, "approval", new(2018, 9, 14));

        Assert.IsType<LadderMoved.Mend>(await world.MoveAsync(pupil, "plan-in-writing", new(2018, 9, 17), Role.LaOfficer));   // reasons are returned with it
        Assert.Equal(new LadderMoved.Done(LadderChangeKind.Back), await world.MoveAsync(pupil, "plan-in-writing", new(2018, 9, 17), Role.LaOfficer, "Targets cannot be measured; the pupil was not heard"));

        var standing = await world.StandingAsync(pupil, new(2018, 9, 18));
        Assert.Equal("plan-in-writing", standing.Step.Id);
        Assert.DoesNotContain(standing.Moves, move => move.Step.Id == "boss");
    }

    [Theory]
    [InlineData("2019-02-04", false)]
    [InlineData("2019-03-29", true)]
    public async Task TwoTermsOfReviews_BeforeThePartnershipIsAsked_AreCounted(string on, bool open)
    {
        // AS-EBB-1
        await using var world = await LadderWorld.CreateAsync(DatabaseKind.Sqlite, "east-bassetlaw");
        var pupil = await world.BeginAsync("9", new(2018, 9, 10));
        await world.MoveAsync(pupil, "plan-do-review", new(2018, 9, 10));
        await world.EvidenceAsync(pupil, EvidenceKind.Review, "pdr", new(2018, 12, 14));
        await world.EvidenceAsync(pupil, EvidenceKind.Review, "pdr", new(2019, 3, 29));

        var result = await world.MoveAsync(pupil, "partnership", DateOnly.Parse(on, null));

        Assert.Equal(open, result is LadderMoved.Done);
        Assert.True(open || Assert.Single(Unmet(result)).Contains("1 of 2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ExtremeEvent_WithTheHeadsReason_IsAccepted()
    {
        // AS-EBB-1
        await using var world = await LadderWorld.CreateAsync(DatabaseKind.Sqlite, "east-bassetlaw");
        var pupil = await world.BeginAsync("9", new(2018, 9, 10));
        await world.MoveAsync(pupil, "plan-do-review", new(2018, 9, 10));

        Assert.IsType<LadderMoved.Mend>(await world.MoveAsync(pupil, "partnership", new(2018, 10, 8), Role.Head, exception: true));
        Assert.IsType<LadderMoved.Refused>(await world.MoveAsync(pupil, "partnership", new(2018, 10, 8), Role.SchoolLead, "A knife", exception: true));
        Assert.Equal(new LadderMoved.Done(LadderChangeKind.Exception), await world.MoveAsync(pupil, "partnership", new(2018, 10, 8), Role.Head, "A knife", exception: true));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task MoveAfterOwnProcesses_OneInternalExclusion_OpensIt(DatabaseKind kind)
    {
        // AS-ASH-7: the third step needs evidence; here an incident of the school's own record
        await using var world = await LadderWorld.CreateAsync(kind, "ashfield");
        var pupil = await world.BeginAsync("9", new(2018, 9, 10));

        Assert.Single(Unmet(await world.MoveAsync(pupil, "managed-move", new(2018, 11, 5), reason: "Not working")));
        await world.Store.AddAsync(new Incident
        {
            AreaId = world.Store.AreaId, IncidentId = Guid.CreateVersion7(), PupilId = pupil.PupilId, OrganisationId = world.School.OrganisationId,
            OccurredOn = new(2018, 10, 15), Type = "Disruption", InternalExclusionPeriods = 2,
        });

        Assert.IsType<LadderMoved.Done>(await world.MoveAsync(pupil, "managed-move", new(2018, 11, 5), reason: "Not working"));
    }

    [Fact]
    public async Task Layers_WithoutAReason_AreNotChanged()
    {
        // AS-BLU-5
        await using var world = await LadderWorld.CreateAsync(DatabaseKind.Sqlite, "bluecoat-aspley");
        var pupil = await world.BeginAsync("9", new(2018, 9, 10));

        Assert.IsType<LadderMoved.Mend>(await world.MoveAsync(pupil, "layer-1", new(2018, 9, 24)));
        Assert.IsType<LadderMoved.Done>(await world.MoveAsync(pupil, "layer-1", new(2018, 9, 24), reason: "Concern of the tutor"));
        Assert.Equal(new DateOnly(2018, 11, 9), (await world.StandingAsync(pupil, new(2018, 9, 24))).Place.ReviewOn);   // six school weeks: overdue from Monday 12 November
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Unit_SixteenPlaces_TheSeventeenthIsRefused(DatabaseKind kind)
    {
        // AS-NAC-1, AS-NAC-6
        await using var world = await LadderWorld.CreateAsync(kind, "nottingham-academy");
        var on = new DateOnly(2018, 10, 1);
        var last = await world.BeginAsync("10", new(2018, 9, 10));
        await StandManyAsync(world, 15, "in-house");
        await GoToInterventionAsync(world, last);
        Assert.IsType<LadderMoved.Done>(await world.MoveAsync(last, "in-house", on));
        var (next, young) = (await world.BeginAsync("11", new(2018, 9, 10)), await world.BeginAsync("9", new(2018, 9, 10)));
        await GoToInterventionAsync(world, next);
        await GoToInterventionAsync(world, young);

        Assert.Equal(["In-house alternative provision is full: 16 of 16 places."], Unmet(await world.MoveAsync(next, "in-house", on)));
        Assert.Contains("Only for key stage 4; this pupil is in key stage 3.", Unmet(await world.MoveAsync(young, "in-house", on)));
        Assert.Equal(["Only for key stage 3; this pupil is in key stage 4."], Unmet(await world.MoveAsync(next, "bridge", on)));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task TwoPeopleAtOnce_SecondIsToldAndThePupilIsMovedOnce(DatabaseKind kind)
    {
        await using var world = await LadderWorld.CreateAsync(kind, "empty");
        var pupil = await world.BeginAsync("9", new(2018, 9, 10));
        await world.EvidenceAsync(pupil, EvidenceKind.Plan, "support-plan", new(2018, 9, 12));
        var place = (await world.StandingAsync(pupil, new(2018, 9, 14))).Place;
        var (viewer, form) = (world.Viewer(Role.SchoolLead, new(2018, 9, 14)), new MoveForm("plan", new(2018, 9, 14)));

        Assert.IsType<LadderMoved.Done>(await world.Use<MoveOnLadder>().RunAsync(viewer, place.LadderPlaceId, place.Version, form, default));
        Assert.IsNotType<LadderMoved.Done>(await world.Use<MoveOnLadder>().RunAsync(viewer, place.LadderPlaceId, place.Version, form with { To = "panel", Reason = "At once" }, default));
        Assert.Equal("plan", (await world.StandingAsync(pupil, new(2018, 9, 14))).Step.Id);
    }

    [Fact]
    public async Task SomebodyOfAnotherSchool_SeesNobodyAndMovesNobody()
    {
        await using var world = await LadderWorld.CreateAsync(DatabaseKind.Sqlite, "empty");
        var pupil = await world.BeginAsync("9", new(2018, 9, 10));
        var stranger = world.Viewer(Role.SchoolLead, new(2018, 9, 14)) with { OrganisationId = OrganisationId.New(), RollOrganisations = [OrganisationId.New()] };
        var place = (await world.StandingAsync(pupil, new(2018, 9, 14))).Place;

        Assert.Null(await world.Store.Open().LadderStandingAsync(stranger, pupil.PupilId, default));
        Assert.IsType<LadderMoved.NotTheirs>(await world.Use<MoveOnLadder>().RunAsync(stranger, place.LadderPlaceId, place.Version, new MoveForm("plan", new(2018, 9, 14)), default));
        Assert.Empty((await world.Store.Open().LadderBoardsAsync(stranger, default)).SelectMany(board => board.Columns).SelectMany(column => column.Rows));
    }

    private static string[] Unmet(LadderMoved result) => [.. Assert.IsType<LadderMoved.Refused>(result).Unmet.Select(gate => gate.Message)];

    private static async Task GoToInterventionAsync(LadderWorld world, Pupil pupil)
    {
        await world.MoveAsync(pupil, "register", new(2018, 9, 17), reason: "Early identification");
        await world.MoveAsync(pupil, "intervention", new(2018, 9, 24));
    }

    private static async Task<Pupil> AtPanelAsync(LadderWorld world, string year)
    {
        var pupil = await world.BeginAsync(year, new(2018, 9, 10));
        await using var db = world.Store.Open();
        var place = await db.LadderPlaces.SingleAsync(p => p.PupilId == pupil.PupilId);
        place.StepId = "panel";
        await db.SaveAsync(TestStore.Tester, default);
        return pupil;
    }

    private static async Task StandManyAsync(LadderWorld world, int count, string step)
    {
        for (var one = 0; one < count; one++)
        {
            var pupil = await world.BeginAsync("11", new(2018, 9, 10));
            await using var db = world.Store.Open();
            var place = await db.LadderPlaces.SingleAsync(p => p.PupilId == pupil.PupilId);
            place.StepId = step;
            await db.SaveAsync(TestStore.Tester, default);
        }
    }
}
