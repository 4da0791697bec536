using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onroll.Core.Moves;
using Onroll.Core.Partnerships;
using Onroll.Core.Placements;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Core.Tests.Moves;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;
using Onroll.Rules.Moves;
using Onroll.Rules.Packs;
using Onroll.Testing;

namespace Onroll.Core.Tests.Placements;

/// <summary>Places of the partnership catalogue: capacity, quota, loans, key stages, checks and what the provider writes.</summary>
public sealed class PlacementTests
{
    private static readonly Provision Unit = new() { Id = "unit", Name = "The Unit", Places = 2, Lasts = Kinds.Weeks(6) };

    [Theory, BothDatabases]
    public async Task Book_WhenFull_WaitsInTheOrderAsked(DatabaseKind kind)   // AS-EBB-2, AS-NAC-1
    {
        await using var world = await MovesWorld.CreateAsync(kind);
        var unit = await OfferAsync(world, Unit);
        await BookAsync(world, unit);
        await BookAsync(world, unit);

        var third = Assert.IsType<PlaceAnswer.Full>(Assert.IsType<PlaceBooked.NotFree>(await BookAsync(world, unit)).Answer);
        var waits = Assert.IsType<PlaceBooked.Saved>(await BookAsync(world, unit, form => form with { MayWait = true }));

        Assert.Equal((2, 2, 1, MovesWorld.Day("2018-12-15")), (third.Used, third.Of, third.Position, third.FreeFrom));
        Assert.Equal(PlacementState.Waiting, waits.State);
    }

    [Theory]
    [BothDatabases("9", false)]
    [BothDatabases("10", true)]
    public async Task Book_OutsideItsKeyStages_IsRefused(DatabaseKind kind, string year, bool allowed)   // AS-LIN-2, AS-NAC-1
    {
        await using var world = await MovesWorld.CreateAsync(kind);
        var vocational = await OfferAsync(world, new Provision { Id = "vocational", Name = "Vocational places", KeyStages = [4], VisitEvery = Kinds.Weeks(6) });

        var outcome = await BookAsync(world, vocational, year: year);

        Assert.Equal(allowed, outcome is PlaceBooked.Saved);
        if (outcome is PlaceBooked.Saved saved)
        {
            await using var db = world.Store.Open();
            var stored = await db.Placements.SingleAsync(p => p.PlacementId == saved.PlacementId);
            Assert.Null(stored.EndsOn);
            Assert.False(stored.IsOverstay(MovesWorld.Day("2019-07-01")));   // no return date is asked for
        }
    }

    [Theory, BothDatabases]
    public async Task Book_KeyStageFourInAPlaceForYounger_IsRefused(DatabaseKind kind)   // AS-LIN-2
    {
        await using var world = await MovesWorld.CreateAsync(kind);
        var place = await OfferAsync(world, new Provision { Id = "place", Name = "Panel place", KeyStages = [1, 2, 3], Lasts = Kinds.Weeks(16) });

        var refused = Assert.IsType<PlaceBooked.Refused>(await BookAsync(world, place, year: "10"));

        Assert.Equal(["Panel place is only for key stages 1 to 3."], refused.Reasons);
    }

    [Theory, BothDatabases]
    public async Task Book_WithALength_EndsOverTheHolidaysAndPlansTheWayBack(DatabaseKind kind)   // AS-LIN-1, P-LIN-05
    {
        await using var world = await MovesWorld.CreateAsync(kind, "2019-02-20");
        var terms = new Provision { Id = "place", Name = "Panel place", Lasts = Kinds.Weeks(16) with { LeadTime = 3 }, TaskBeforeEnd = "Write the return plan" };
        var place = await OfferAsync(world, terms);

        var saved = Assert.IsType<PlaceBooked.Saved>(await BookAsync(world, place, form => form with { StartsOn = MovesWorld.Day("2019-02-25") }));
        await using var db = world.Store.Open();

        Assert.Equal(MovesWorld.Day("2019-07-05"), (await db.Placements.SingleAsync(p => p.PlacementId == saved.PlacementId)).EndsOn);
        var task = await db.PlannedActions.SingleAsync();
        Assert.Equal(("Write the return plan", MovesWorld.Day("2019-06-10")), (task.Title, task.DueOn));
    }

    [Theory, BothDatabases]
    public async Task Book_BeyondAFixedQuota_NeedsAReason(DatabaseKind kind)   // AS-ROT-2, with 3 in place of 30
    {
        await using var world = await MovesWorld.CreateAsync(kind);
        var quota = new QuotaRule { Id = "all", Name = "All places", Kind = QuotaKind.Fixed, Total = 3, OverrideBy = "chair" };
        var unit = await OfferAsync(world, Unit with { Places = 9 }, quota);
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await BookAsync(world, unit);
        }

        var refused = Assert.IsType<PlaceAnswer.QuotaUsed>(Assert.IsType<PlaceBooked.NotFree>(await BookAsync(world, unit)).Answer);
        var saved = await BookAsync(world, unit, form => form with { OverrideReason = "A child with nowhere to go" });

        Assert.Equal((3, 3, true), (refused.Used, refused.Of, refused.MayBeOverridden));
        Assert.IsType<PlaceBooked.Saved>(saved);
    }

    [Theory, BothDatabases]
    public async Task Book_BeyondOnesShare_BorrowsAnUnusedPlaceWithConsent(DatabaseKind kind)   // AS-EBB-2
    {
        await using var world = await MovesWorld.CreateAsync(kind);
        var quota = new QuotaRule { Id = "focus", Name = "Focus", Kind = QuotaKind.Nominal, PerSchool = 4, Lending = true };
        var focus = await OfferAsync(world, Unit with { Name = "Focus", Places = 12 }, quota, (world.Home, 4), (world.Host, 4), (world.Third, 4));
        foreach (var school in new[] { world.Home, world.Home, world.Home, world.Home, world.Host, world.Host, world.Host, world.Host, world.Third, world.Third, world.Third })
        {
            await BookAsync(world, focus, school: school);
        }

        var offered = Assert.IsType<PlaceAnswer.OnLoan>(Assert.IsType<PlaceBooked.NotFree>(await BookAsync(world, focus)).Answer);
        var asked = Assert.IsType<PlaceBooked.Saved>(await BookAsync(world, focus, form => form with { LenderId = world.Third.OrganisationId }));
        var lent = await world.Use<BookPlace>().LendAsync(asked.PlacementId, (world.Third.OrganisationId, true), TestStore.Tester, default);
        var thirteenth = Assert.IsType<PlaceAnswer.Full>(Assert.IsType<PlaceBooked.NotFree>(await BookAsync(world, focus, school: world.Third)).Answer);
        await using var db = world.Store.Open();
        var loan = await db.Placements.SingleAsync(p => p.LenderId != null);

        Assert.Equal([world.Third.OrganisationId], offered.From);
        Assert.Equal((PlacementState.Proposed, true, PlacementState.Booked), (asked.State, lent, loan.State));
        Assert.Equal((MovesWorld.Day("2018-12-14"), 12, 12), (loan.EndsOn, thirteenth.Used, thirteenth.Of));
    }

    [Theory, BothDatabases]
    public async Task Book_WhileProposed_IsRefused(DatabaseKind kind)   // AS-ROT-11, P-ROT-14
    {
        await using var world = await MovesWorld.CreateAsync(kind);
        var proposed = await OfferAsync(world, Unit with { Status = ProvisionStatus.Proposed });

        Assert.IsType<PlaceBooked.Refused>(await BookAsync(world, proposed));
    }

    [Theory, BothDatabases]
    public async Task Book_TheLastPlaceByTwoAtOnce_GivesItToOne(DatabaseKind kind)
    {
        await using var world = await MovesWorld.CreateAsync(kind);
        var unit = await OfferAsync(world, Unit with { Places = 1 });

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => BookAsync(world, unit))));

        Assert.Single(outcomes.OfType<PlaceBooked.Saved>());
        Assert.Single(outcomes.OfType<PlaceBooked.NotFree>());
    }

    [Theory, BothDatabases]
    public async Task Start_WithFourOfFiveChecks_IsRefused(DatabaseKind kind)   // AS-BEM-6
    {
        await using var world = await MovesWorld.CreateAsync(kind);
        string[] own = ["Plan read", "Family visited", "Taxi booked", "Laptop", "Uniform"];
        var unit = await OfferAsync(world, Unit with { ChecksBeforeStart = own });
        var id = Assert.IsType<PlaceBooked.Saved>(await BookAsync(world, unit)).PlacementId;
        string[] ofLaw = [.. ProvisionChecks.OfPupil.Select(check => check.ToString())];

        await WithAsync(world, id, (use, place) => use.CheckAsync(place, [.. ofLaw, .. own[..4]], TestStore.Tester, default));
        var refused = Assert.IsType<MoveKept.Refused>(await WithAsync(world, id, (use, place) => use.StartAsync(place, TestStore.Tester, default)));
        await WithAsync(world, id, (use, place) => use.CheckAsync(place, own, TestStore.Tester, default));
        var started = await WithAsync(world, id, (use, place) => use.StartAsync(place, TestStore.Tester, default));

        Assert.Contains("Missing: Uniform.", Assert.Single(refused.Reasons), StringComparison.Ordinal);
        Assert.IsType<MoveKept.Saved>(started);
    }

    [Theory, BothDatabases]
    public async Task Mark_AtAProviderWithoutARoll_StandsInTheSchoolsRegister(DatabaseKind kind)   // G-251, R-OSD-05
    {
        await using var world = await MovesWorld.CreateAsync(kind);
        var farm = OrganisationOf(world, OrganisationKind.AlternativeProvider, "Farm");
        await world.Store.AddAsync(farm);
        await world.Use<OfferProvision>().CheckAsync(farm.OrganisationId, ProvisionChecks.OfProvider, MovesWorld.Day("2018-10-01"), TestStore.Tester, default);
        var (id, pupil) = await RunningAsync(world, await OfferAsync(world, Unit, runBy: farm), form => form with { Sessions = 0b11 });

        var there = await MarkAsync(world, id, (MovesWorld.Day("2018-11-05"), Session.Morning), null);
        var away = await MarkAsync(world, id, (MovesWorld.Day("2018-11-05"), Session.Afternoon), "I");
        var notDue = await MarkAsync(world, id, (MovesWorld.Day("2018-11-06"), Session.Morning), null);
        await using var db = world.Store.Open();
        var register = AttendanceMarks.Parse(new AcademicYear(2018), (await db.AttendanceYears.SingleAsync(a => a.PupilId == pupil.PupilId)).Marks);

        Assert.Equal((true, true, false), (there, away, notDue));
        Assert.Equal(("B", "I"), (register.Get(MovesWorld.Day("2018-11-05"), Session.Morning)?.Value, register.Get(MovesWorld.Day("2018-11-05"), Session.Afternoon)?.Value));
    }

    [Theory, BothDatabases]
    public async Task Mark_AtAUnitWithARoll_IsTheUnitsAndTheSchoolHasD(DatabaseKind kind)   // R-ATT-05
    {
        await using var world = await MovesWorld.CreateAsync(kind);
        var (id, pupil) = await RunningAsync(world, await OfferAsync(world, Unit));

        await MarkAsync(world, id, (MovesWorld.Day("2018-11-05"), Session.Morning), "N");
        await using var db = world.Store.Open();
        var codes = await db.AttendanceYears.Where(a => a.PupilId == pupil.PupilId).ToDictionaryAsync(a => a.OrganisationId, a => a.Marks);

        Assert.Equal(('D', 'N'), (codes[world.Home.OrganisationId][^1], codes[world.Unit.OrganisationId][^1]));
    }

    [Theory, BothDatabases]
    public async Task Provider_SeesThePupilFromTheBookingToTheEnd(DatabaseKind kind)
    {
        await using var world = await MovesWorld.CreateAsync(kind);
        var (id, pupil) = await RunningAsync(world, await OfferAsync(world, Unit));
        var during = await world.SeesAsync(world.Unit, pupil);
        world.Store.Clock.SetDay(MovesWorld.Day("2018-11-30"));
        await WithAsync(world, id, (use, place) => use.EndAsync(place, (MovesWorld.Day("2018-11-30"), PlacementDestination.OwnSchool, "Ready"), TestStore.Tester, default));
        world.Store.Clock.SetDay(MovesWorld.Day("2018-12-03"));
        await using var db = world.Store.Open();

        Assert.Equal((true, false), (during, await world.SeesAsync(world.Unit, pupil)));
        Assert.Equal(MovesWorld.Day("2018-12-03"), (await db.PlannedActions.SingleAsync(a => a.PupilId == pupil.PupilId)).DueOn);   // G-252
    }

    [Theory, BothDatabases]
    public async Task Grid_ForAReaderWhoDoesNotKnowThePupil_ShowsTheSchoolAndNoInitials(DatabaseKind kind)
    {
        await using var world = await MovesWorld.CreateAsync(kind);
        var unit = await OfferAsync(world, Unit);
        await BookAsync(world, unit, school: world.Third);
        await using var db = world.Store.Open();

        var grid = await db.PlaceGridAsync(world.ViewerAt(world.Home), MovesWorld.Day("2018-10-29"), default);
        var bar = Assert.Single(grid.Provisions.Single().Places.SelectMany(place => place));

        Assert.Equal((null, "Cove School", 1, 6), (bar.Initials, bar.Home, bar.From, bar.To));
        Assert.Equal([2, 1, 1, 1, 1, 1, 1, 2], grid.Provisions.Single().Free.Take(8));
    }

    [Fact]
    public void Destinations_OneHundred_KeepTheUnknownInTheCount()   // AS-N-6
    {
        var figures = DestinationFigures.Of(
        [
            .. Enumerable.Repeat<PlacementDestination?>(PlacementDestination.OwnSchool, 57), .. Enumerable.Repeat<PlacementDestination?>(PlacementDestination.NothingYet, 40),
            null, PlacementDestination.Unknown, PlacementDestination.Unknown,
        ]);

        Assert.Equal((57.0m, 3, 100), (figures.Percent, figures.Unknown, figures.All));
    }

    [Theory]
    [InlineData(0b11_1111_1111, "all week")]
    [InlineData(0b00_0011_1111, "Monday to Wednesday")]
    [InlineData(0b00_1000_0011, "Monday, Thursday afternoon")]
    public void InWords_PartOfAWeek_IsAsPeopleSayIt(int sessions, string words) => Assert.Equal(words, WeekPart.InWords(sessions));

    private static Organisation OrganisationOf(MovesWorld world, OrganisationKind kind, string name) => Onroll.Testing.Builders.OrganisationExample.Other(world.Store.AreaId, kind, name);

    private static Task<ProvisionId> OfferAsync(MovesWorld world, Provision terms, QuotaRule? quota = null, params (Organisation School, int Places)[] shares) =>
        world.Use<OfferProvision>().RunAsync(world.Unit.OrganisationId, terms, (quota, shares.ToDictionary(s => s.School.OrganisationId, s => s.Places), null), TestStore.Tester, default);

    private static Task<ProvisionId> OfferAsync(MovesWorld world, Provision terms, Organisation runBy) =>
        world.Use<OfferProvision>().RunAsync(runBy.OrganisationId, terms, (null, new Dictionary<OrganisationId, int>(), null), TestStore.Tester, default);

    private static async Task<PlaceBooked> BookAsync(MovesWorld world, ProvisionId provision, Func<BookPlaceForm, BookPlaceForm>? change = null, Organisation? school = null, string year = "9") =>
        (await BookPupilAsync(world, provision, change, school, year)).Outcome;

    private static async Task<(PlaceBooked Outcome, Pupil Pupil)> BookPupilAsync(MovesWorld world, ProvisionId provision, Func<BookPlaceForm, BookPlaceForm>? change, Organisation? school, string year)
    {
        var at = school ?? world.Home;
        var pupil = await world.EnrolAsync(at, year);
        var form = new BookPlaceForm(provision, PlacementBasis.Agreement, MovesWorld.Day("2018-11-05"), null, Placement.FullWeek, "Needs a smaller group for a while") { FamilyAgreedOn = MovesWorld.Day("2018-11-01") };
        return (await world.Use<BookPlace>().RunAsync((pupil.PupilId, at.OrganisationId), change?.Invoke(form) ?? form, TestStore.Tester, default), pupil);
    }

    private static async Task<(PlacementId Id, Pupil Pupil)> RunningAsync(MovesWorld world, ProvisionId provision, Func<BookPlaceForm, BookPlaceForm>? change = null)
    {
        var (outcome, pupil) = await BookPupilAsync(world, provision, change, null, "9");
        var id = Assert.IsType<PlaceBooked.Saved>(outcome).PlacementId;
        world.Store.Clock.SetDay(MovesWorld.Day("2018-11-05"));
        await WithAsync(world, id, (use, place) => use.CheckAsync(place, place.PupilChecks, TestStore.Tester, default));
        Assert.IsType<MoveKept.Saved>(await WithAsync(world, id, (use, place) => use.StartAsync(place, TestStore.Tester, default)));
        world.Store.Clock.SetDay(MovesWorld.Day("2018-11-06"));
        return (id, pupil);
    }

    private static async Task<MoveKept> WithAsync(MovesWorld world, PlacementId id, Func<KeepPlacement, PlacementCase, Task<MoveKept>> act)
    {
        await using var scope = world.Store.Scope();
        var place = await scope.ServiceProvider.GetRequiredService<OnrollDbContext>().PlacementCaseAsync(id, default);
        return await act(scope.ServiceProvider.GetRequiredService<KeepPlacement>(), place!);   // the test has made it
    }

    private static async Task<bool> MarkAsync(MovesWorld world, PlacementId id, (DateOnly Day, Session Session) session, string? absence)
    {
        await using var scope = world.Store.Scope();
        var place = await scope.ServiceProvider.GetRequiredService<OnrollDbContext>().PlacementCaseAsync(id, default);
        return await scope.ServiceProvider.GetRequiredService<MarkAtPlace>().RunAsync(place!, session, absence, TestStore.Tester, default);   // the test has made it
    }
}
