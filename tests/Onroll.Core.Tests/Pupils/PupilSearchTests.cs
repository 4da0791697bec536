using Onroll.Core.Access;
using Onroll.Core.Partnerships;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Testing;
using Onroll.Testing.Builders;

namespace Onroll.Core.Tests.Pupils;

/// <summary>The search box: forgiving about spelling, strict about who may be found.</summary>
public sealed class PupilSearchTests
{
    [Theory]
    [BothDatabases("jaydon", "Jaydon Pell")]
    [BothDatabases("pel", "Jaydon Pell")]
    [BothDatabases("Pell Jaydon", "Jaydon Pell")]
    [BothDatabases("O'Neill", "Rowan O'Neill")]
    [BothDatabases("oneill", "Rowan O'Neill")]
    [BothDatabases("Nguyen", "Linh Nguyễn")]
    [BothDatabases("Nguyễn", "Linh Nguyễn")]
    [BothDatabases("aydo", "Jaydon Pell")]
    public async Task Search_PartOfAName_FindsThePupil(DatabaseKind kind, string typed, string found)
    {
        await using var store = await StoreAsync(kind);

        var result = await SearchAsync(store, typed);

        Assert.Equal([found], result.Pupils.Select(p => p.Name));
        Assert.False(result.IsGuess);
    }

    [Theory]
    [BothDatabases("Jadon Pel")]
    [BothDatabases("Jaydn Pell")]
    [BothDatabases("Jaidon Pell")]
    public async Task Search_Mistyped_OffersTheNearestAndSaysSo(DatabaseKind kind, string typed)
    {
        await using var store = await StoreAsync(kind);

        var result = await SearchAsync(store, typed);

        Assert.Equal("Jaydon Pell", result.Pupils[0].Name);
        Assert.True(result.IsGuess);
    }

    [Theory, BothDatabases]
    public async Task Search_FormerName_StillFindsThePupil(DatabaseKind kind)
    {
        await using var store = await StoreAsync(kind);
        await using (var db = store.Open())
        {
            var pupil = db.Pupils.Single(p => p.Surname == "Pell");
            var details = PupilDetails.Of(pupil) with { Surname = "Marsh" };
            await new CorrectPupil(db, store.Clock).RunAsync(pupil.PupilId, pupil.Version, details, TestStore.Tester, default);
        }

        Assert.Equal(["Jaydon Marsh"], (await SearchAsync(store, "Pell")).Pupils.Select(p => p.Name));
        Assert.Equal("Jaydon Marsh", (await SearchAsync(store, "Mrash Jaydon")).Pupils[0].Name);
    }

    [Theory, BothDatabases]
    public async Task Search_UpnOrItsBeginning_FindsThePupil(DatabaseKind kind)
    {
        await using var store = await StoreAsync(kind);
        var upn = PupilExample.Upn(1).Value;

        Assert.Equal(["Jaydon Pell"], (await SearchAsync(store, upn)).Pupils.Select(p => p.Name));
        Assert.Contains("Jaydon Pell", (await SearchAsync(store, upn[..6])).Pupils.Select(p => p.Name));
    }

    [Theory, BothDatabases]
    public async Task Search_SchoolAndName_NarrowsToThatSchool(DatabaseKind kind)
    {
        await using var store = await StoreAsync(kind);

        Assert.Equal(3, (await SearchAsync(store, "alderway")).Pupils.Count);
        Assert.Equal(["Linh Nguyễn"], (await SearchAsync(store, "alderway linh")).Pupils.Select(p => p.Name));
    }

    [Theory]
    [BothDatabases("Hidden")]
    [BothDatabases("Hiden Elsewere")]
    [BothDatabases("Hollin")]
    [BothDatabases("")]
    [BothDatabases("'%_")]
    public async Task Search_PupilOfAnotherSchool_IsNeverListed(DatabaseKind kind, string typed)
    {
        await using var store = await StoreAsync(kind);

        var result = await SearchAsync(store, typed);

        Assert.DoesNotContain("Hidden Elsewhere", result.Pupils.Select(p => p.Name));
    }

    private static async Task<PupilSearchResult> SearchAsync(TestStore store, string typed)
    {
        await using var db = store.Open();
        var school = db.Organisations.Single(o => o.Name == "Alderway Academy").OrganisationId;
        var viewer = new Viewer
        {
            UserId = UserId.New(),
            Name = "Somebody",
            AreaId = store.AreaId,
            AppointmentId = AppointmentId.New(),
            OrganisationId = school,
            OrganisationKind = OrganisationKind.School,
            Role = Role.SchoolLead,
            RollOrganisations = [school],
            Today = new DateOnly(2026, 11, 20),
            GraceFrom = new DateOnly(2026, 11, 6),
        };
        return await db.SearchPupilsAsync(viewer, typed, 10, default);
    }

    private static async Task<TestStore> StoreAsync(DatabaseKind kind)
    {
        var store = await TestStore.CreateAsync(kind);
        var (here, there) = (OrganisationExample.School(store.AreaId), OrganisationExample.School(store.AreaId, "999002", "Hollin Mill"));
        await store.AddAsync(here, there);
        (string Forename, string Surname, Organisation School)[] pupils =
            [("Jaydon", "Pell", here), ("Rowan", "O'Neill", here), ("Linh", "Nguyễn", here), ("Hidden", "Elsewhere", there)];
        for (var n = 0; n < pupils.Length; n++)
        {
            var pupil = PupilExample.Pupil(store.AreaId, n + 1, pupils[n].Forename, pupils[n].Surname);
            await using var db = store.Open();
            db.AddRange(pupil, PupilExample.Enrolment(pupil, pupils[n].School.OrganisationId));
            await db.RefoldAsync(pupil, default);
            await db.SaveAsync(TestStore.Tester, default);
        }

        return store;
    }
}
