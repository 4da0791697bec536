using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Calendar;
using Onroll.Core.Partnerships;
using Onroll.Core.Pupils;
using Onroll.Core.Roll;
using Onroll.Core.Store;
using Onroll.Core.Tests.Support;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;
using Onroll.Rules.Insight.Disclosure;
using Onroll.Testing;
using Onroll.Testing.Builders;
using CalendarPeriod = Onroll.Core.Calendar.CalendarPeriod;

namespace Onroll.Core.Tests.Roll;

/// <summary>N-03 and N-04: where leavers went, who confirms it, and the figures beside permanent exclusions.</summary>
public sealed class LeaverTests
{
    private static readonly DateOnly Today = RegisterWorld.Today, LeftLong = new(2026, 10, 9), LeftLately = new(2026, 11, 13);

    // AS-N-2
    [Theory, BothDatabases]
    public async Task Table_TwentyFourLeaversOfAThousand_HasTheSharesOfTheScenario(DatabaseKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var (school, other) = (OrganisationExample.School(store.AreaId), OrganisationExample.School(store.AreaId, "999002", "Birchfield School"));
        var (left, asked) = (new DateOnly(2019, 1, 18), new DateOnly(2019, 2, 15));
        List<object> rows = [school, other, Term(store, school, new(2019, 1, 7), new(2019, 3, 29))];
        for (var number = 1; number <= 1024; number++)
        {
            var pupil = PupilExample.Pupil(store.AreaId, number);
            var spell = PupilExample.Enrolment(pupil, school.OrganisationId, new(2016, 9, 5), number <= 24 ? left : null);
            spell.NcYear = number switch { 20 or 21 => "10", 22 or 23 => "11", _ => "9" };
            rows.AddRange([pupil, spell]);
            if (number <= 15)
            {
                rows.Add(PupilExample.Enrolment(pupil, other.OrganisationId, left.AddDays(3)));
            }
            else if (number <= 19)
            {
                rows.Add(Evidenced(spell, number == 16 ? LeaverDestination.HomeEducation : LeaverDestination.Other));
            }
        }

        await store.AddAsync([.. rows]);
        await using var db = store.Open();
        var leavers = await db.LeaversAsync(db.Enrolments.Where(e => e.OrganisationId == school.OrganisationId).Leavers(new(2018, 9, 1), asked), asked, default);
        var table = await db.LeaverTableAsync([school], leavers, (new AcademicYear(2018), asked), default);

        var figures = Assert.Single(table.Rows).Figures;
        Assert.Equal((24, 15, 4, 1, 5, 4, 1000), (figures.Leavers, figures.ConfirmedByRoll, figures.Evidenced, figures.HomeEducated, figures.Unexplained, figures.UnexplainedInExamYears, figures.OnRoll));
        Assert.Equal((0.5m, 0.6m, 80.0m, 0), (figures.UnexplainedShare.Rounded(), figures.WithHomeEducationShare.Rounded(), figures.ExamYearShare.Rounded(), figures.PermanentExclusions));
        Assert.True(figures.LookIntoLeavers);
        Assert.All(leavers.Where(l => l.State == LeaverState.Unexplained), l => Assert.Equal(asked, l.KnownBy));
        Assert.Equal(5, (await db.LeaversAsync(db.Enrolments.StillSought(db, asked), asked.AddDays(-1), default)).Count(l => l.State == LeaverState.Waiting));
    }

    [Theory, BothDatabases]
    public async Task Table_SmallCountsForOutsiders_AreHiddenAndCannotBeWorkedOut(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.CreateAsync(kind);
        var other = OrganisationExample.School(world.Store.AreaId, "999002", "Birchfield School");
        await world.Store.AddAsync(other);
        await world.EnrolAsync("Ana", to: LeftLong);
        await world.EnrolAsync("Ben", to: LeftLong);
        await using var db = world.Store.Open();
        var leavers = await db.LeaversAsync(db.Enrolments.Leavers(new(2026, 9, 1), Today), Today, default);

        var table = await db.LeaverTableAsync([world.School, other], leavers, (new AcademicYear(2026), Today), default);

        Assert.All(table.For(DisclosureRule.None).Rows, row => Assert.Empty(row.Hidden));
        var hidden = table.For(DisclosureRule.External);
        foreach (var row in new[] { hidden.Schools[0], hidden.All! })
        {
            Assert.True(row.Hides(LeaverCount.Left));
            Assert.True(row.Hides(LeaverCount.Unexplained));
        }
    }

    [Theory, BothDatabases]
    public async Task Leavers_EndOfYearElevenSecondSchoolAndPrimary_AreNone(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.CreateAsync(kind);
        await world.EnrolAsync("Finished", "11", new(2026, 6, 25));
        await world.EnrolAsync("Primary", "6", LeftLong);
        await world.EnrolAsync("Early", "11", new(2026, 6, 19));
        await using var db = world.Store.Open();

        var leaver = Assert.Single(await db.LeaversAsync(db.Enrolments.Leavers(new(2025, 11, 20), Today), Today, default));

        Assert.Equal(new DateOnly(2026, 6, 19), leaver.LeftOn);
    }

    // R-DPR-03: while a leaver is sought the school and the authority may look; once confirmed, no longer than anybody who left.
    [Theory, BothDatabases]
    public async Task Sought_OpensTheRecordUntilItIsConfirmed(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.CreateAsync(kind);
        var pupil = await world.EnrolAsync("Kayleigh", to: LeftLong);
        var lead = world.Viewer();
        var officer = world.Viewer(Role.LaOfficer) with { OrganisationKind = OrganisationKind.LocalAuthority, RollOrganisations = [], DutySchools = [world.School.OrganisationId] };
        await using var db = world.Store.Open();
        var spell = await db.Enrolments.AsNoTracking().SingleAsync();

        Assert.Equal((RecordSections.Ordinary, RecordSections.Ordinary, true), await SeenAsync(db, lead, pupil));
        var duty = RecordSections.Identity | RecordSections.Attendance | RecordSections.Exclusions;
        Assert.Equal((duty, duty, true), await SeenAsync(db, officer, pupil));
        Assert.Contains(await db.WhoCanSeeAsync(pupil.PupilId, Today, default), seen => seen.Route == GrantRoute.Roll && seen.Who == world.School.Name);

        Assert.True(await Keep(world).AcceptAsync(spell, new EvidenceForm(LeaverDestination.HomeEducation, null, "A visit", Today), (TestStore.Tester, 0), default));
        await using var after = world.Store.Open();
        Assert.Equal((RecordSections.None, RecordSections.None, false), await SeenAsync(after, lead, pupil));
        Assert.Equal((RecordSections.None, RecordSections.None, false), await SeenAsync(after, officer, pupil));
    }

    [Theory, BothDatabases]
    public async Task Say_TwoPeopleAtOnce_KeepsTheFirstAndTellsTheSecond(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.CreateAsync(kind);
        await world.EnrolAsync("Kayleigh", to: LeftLately);
        await using var db = world.Store.Open();
        var spell = await db.Enrolments.AsNoTracking().SingleAsync();

        Assert.True(await Keep(world).SayAsync(spell, Said("Riverside"), (TestStore.Tester, 0), default));
        Assert.False(await Keep(world).SayAsync(spell, Said("Hillside"), (TestStore.Tester, 0), default));
        Assert.True(await Keep(world).SayAsync(spell, Said("Riverside Academy") with { WhyChanged = "The name was wrong" }, (TestStore.Tester, 1), default));

        Assert.Equal("Riverside Academy", (await db.Leavings.AsNoTracking().SingleAsync()).Place);
        Assert.Contains("The name was wrong", await db.AuditEntries.Where(a => a.Subject == "leavings").Select(a => a.Reason).ToListAsync());
    }

    // Evidence proves the place it was about, and no other.
    [Theory, BothDatabases]
    public async Task Say_AnotherPlaceAfterEvidence_TakesTheConfirmationAway(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.CreateAsync(kind);
        await world.EnrolAsync("Kayleigh", to: LeftLately);
        await using var db = world.Store.Open();
        var spell = await db.Enrolments.AsNoTracking().SingleAsync();
        await Keep(world).AcceptAsync(spell, new EvidenceForm(LeaverDestination.HomeEducation, null, "A visit", Today), (TestStore.Tester, 0), default);

        await Keep(world).SayAsync(spell, Said("Riverside"), (TestStore.Tester, 1), default);

        var leaving = await db.Leavings.AsNoTracking().SingleAsync();
        Assert.Equal((null, null, null), (leaving.Confirmation, leaving.ConfirmedBy, leaving.Evidence));
    }

    private static KeepLeaving Keep(RegisterWorld world) => new(world.Store.Open(), world.Store.Clock);

    private static DestinationForm Said(string place) => new(RemovalGround.OtherSchool, LeaverDestination.OtherSchool, place, false, null, false, null, null, null);

    private static async Task<(RecordSections List, RecordSections Record, bool IsListed)> SeenAsync(OnrollDbContext db, Viewer viewer, Pupil pupil) => (
        (await db.SectionsOfAsync(viewer, [pupil.PupilId], default)).GetValueOrDefault(pupil.PupilId),
        (await db.AccessToAsync(viewer, pupil.PupilId, default))?.Sections ?? RecordSections.None,
        await db.Pupils.VisibleTo(db, viewer).AnyAsync(p => p.PupilId == pupil.PupilId));

    private static Leaving Evidenced(Enrolment spell, LeaverDestination destination) => new()
    {
        AreaId = spell.AreaId,
        EnrolmentId = spell.EnrolmentId,
        PupilId = spell.PupilId,
        OrganisationId = spell.OrganisationId,
        Destination = destination,
        SaidOn = new(2019, 1, 21),
        SaidBy = "The office",
        Confirmation = LeaverConfirmation.Evidence,
        ConfirmedBy = "An officer",
        ConfirmedOn = new(2019, 2, 1),
        Evidence = "A letter",
    };

    private static CalendarPeriod Term(TestStore store, Organisation school, DateOnly from, DateOnly to) => new()
    {
        AreaId = store.AreaId,
        CalendarPeriodId = Guid.CreateVersion7(),
        OrganisationId = school.OrganisationId,
        Kind = CalendarPeriodKind.Term,
        StartsOn = from,
        EndsOn = to,
    };
}
