using Onroll.Core.Access;
using Onroll.Core.Agreements;
using Onroll.Core.Ladders;
using Onroll.Core.Partnerships;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Core.Tests.Ladders;
using Onroll.Testing;
using Onroll.Testing.Builders;

namespace Onroll.Core.Tests.Agreements;

public sealed class AgreementTests
{
    private static readonly DateOnly Today = new(2018, 11, 1);

    [Theory, BothDatabases]
    public async Task Register_SeventeenSecondaries_TellsBothSharesAndWhoHasNoState(DatabaseKind kind)
    {
        // AS-NOT-1
        await using var world = await LadderWorld.CreateAsync(kind, "nottingham");
        var schools = new List<Organisation> { world.School };
        for (var number = 2; number <= 17; number++)
        {
            schools.Add(await world.JoinAsync($"9990{number:00}", $"School {number:00}"));
        }

        foreach (var (at, school) in schools.Take(16).Index())
        {
            await RecordAsync(world, school, at < 10 ? "signed" : at < 13 ? "in-principle" : "not-agreed", new(2018, 9, 3));
        }

        var register = await RegisterAsync(world);
        Assert.Equal((10, 16, 17, 1), (register.SignedCount, register.WithState, register.Rows.Count, register.WithoutState));
        Assert.Equal(new DateOnly(2021, 9, 2), register.Rows.First(row => row.IsInForce).Standing!.EndsOn);   // three years
        Assert.Empty(register.EndingSoon(new DateOnly(2021, 3, 1)));
        Assert.Equal(10, register.EndingSoon(new DateOnly(2021, 3, 2)).Count);   // six months before

        // A new head leaves it in force and has it explained.
        await NewHeadAsync(world, schools[0], new(2018, 10, 29));
        register = await RegisterAsync(world);
        Assert.Equal((10, "Hana Sykes"), (register.SignedCount, Assert.Single(register.Rows, row => row.NewHead is not null).NewHead!.Name));

        await world.Use<KeepAgreement>().ExplainedAsync(register.Rows.Single(row => row.NewHead is not null).Standing!, TestStore.Tester, default);
        register = await RegisterAsync(world);
        Assert.Equal((10, 0), (register.SignedCount, register.Rows.Count(row => row.NewHead is not null)));
    }

    [Theory, BothDatabases]
    public async Task Places_ByTheFormula_AreSharedAmongThoseWhoHaveSigned(DatabaseKind kind)
    {
        // AS-NOT-3 with rolls of ten: 30 places, 60% by size and 40% by free meals, are 21 and 9
        await using var world = await LadderWorld.CreateAsync(kind, "nottingham");
        var other = await world.JoinAsync("999002", "Birchfield School");
        var pupils = new List<Pupil>();
        for (var number = 0; number < 20; number++)
        {
            pupils.Add(await EnrolAsync(world, number < 10 ? world.School : other, 100 + number, hasMeals: number < 5));
        }

        await RecordAsync(world, world.School, "signed", new(2018, 9, 3));
        Assert.Equal(30, await ShareAsync());
        await RecordAsync(world, other, "signed", new(2018, 9, 4));
        Assert.Equal(21, await ShareAsync());

        async Task<int> ShareAsync() =>
            (await new GateFacts(world.Store.Open()).OfAsync(new GateCase(pupils[0].PupilId, world.School.OrganisationId, world.Pack), Today, default)).Quotas["unit-places"].Total;
    }

    [Fact]
    public async Task Record_AnEntryBeforeTheLast_IsRefusedAndTheTermRunsOnThroughAReview()
    {
        await using var world = await LadderWorld.CreateAsync(DatabaseKind.Sqlite, "nottingham");
        await RecordAsync(world, world.School, "signed", new(2018, 9, 3));
        await RecordAsync(world, world.School, "review", new(2018, 10, 1));

        var row = Assert.Single((await RegisterAsync(world)).Rows);
        Assert.Equal((new DateOnly(2021, 9, 2), "Head of the school"), (row.Standing!.EndsOn, row.Standing.SignedByName));
        var errors = new AgreementForm("renewed", new(2018, 9, 5), null, null, null).Errors(world.Pack.Pack.Agreement!, row.Standing, Today);
        Assert.Equal("The last entry is of 1 October 2018: enter a day on or after it", Assert.Single(errors).Message);
    }

    private static async Task RecordAsync(LadderWorld world, Organisation school, string state, DateOnly on)
    {
        world.Store.Clock.SetDay(Today);
        var standing = (await RegisterAsync(world)).Rows.Single(row => row.School.OrganisationId == school.OrganisationId).Standing;
        var form = new AgreementForm(state, on, null, "Head of the school", null);
        Assert.Empty(form.Errors(world.Pack.Pack.Agreement!, standing, Today));
        await world.Use<KeepAgreement>().RecordAsync(world.Partnership.PartnershipId, school.OrganisationId, (world.Pack.Pack.Agreement!, standing), form, TestStore.Tester, default);
    }

    private static async Task<AgreementRegister> RegisterAsync(LadderWorld world) =>
        (await world.Store.Open().AgreementRegisterAsync(world.Partnership.PartnershipId, Today, default))!;   // the pack has an agreement

    private static async Task NewHeadAsync(LadderWorld world, Organisation school, DateOnly since)
    {
        var user = new User { Id = UserId.New(), Name = "Hana Sykes", UserName = "hana@example.org", Email = "hana@example.org" };
        await world.Store.AddAsync(user, new Appointment
        {
            AreaId = world.Store.AreaId, AppointmentId = AppointmentId.New(), UserId = user.Id, OrganisationId = school.OrganisationId, Role = Role.Head, StartsOn = since,
        });
    }

    private static async Task<Pupil> EnrolAsync(LadderWorld world, Organisation school, int number, bool hasMeals)
    {
        var pupil = PupilExample.Pupil(world.Store.AreaId, number, "Rowan", $"Pell{number}");
        await world.Store.AddAsync(pupil, PupilExample.Enrolment(pupil, school.OrganisationId, from: new DateOnly(2016, 9, 1)));
        if (hasMeals)
        {
            await world.Store.AddAsync(new PupilFact { AreaId = world.Store.AreaId, PupilFactId = Guid.CreateVersion7(), PupilId = pupil.PupilId, Kind = PupilFactKind.FreeSchoolMeals, Source = "Test", Code = "Y", ValidFrom = new DateOnly(2016, 9, 1) });
        }

        return pupil;
    }
}
