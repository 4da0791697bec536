using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Support;
using Onroll.Testing;

namespace Onroll.Core.Tests.Support;

/// <summary>P-BEM-01, P-NAC-01: people add pupils with a reason, once.</summary>
public sealed class AddToRegisterTests
{
    [Theory, BothDatabases]
    public async Task Run_TwoPeopleAtOnce_MakeOneEntry(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.CreateAsync(kind);
        var pupil = await world.EnrolAsync("Jaydon");
        var form = new AddToRegisterForm(pupil.PupilId, "No friends yet", null, null, null);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => world.Use<AddToRegister>().RunAsync(world.Viewer(), form, default))));

        await using var db = world.Store.Open();
        Assert.Single(outcomes.OfType<AddedToRegister.Added>());
        Assert.Equal(3, outcomes.OfType<AddedToRegister.AlreadyThere>().Count());
        Assert.Equal(1, await db.RegisterEntries.CountAsync());
    }

    [Theory, BothDatabases]
    public async Task Run_RoleThatKeepsNoRegister_AddsNobody(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.CreateAsync(kind);
        var pupil = await world.EnrolAsync("Jaydon");

        var outcome = await world.Use<AddToRegister>().RunAsync(world.Viewer(Role.TrustLead), new(pupil.PupilId, "No friends yet", null, null, null), default);

        Assert.IsType<AddedToRegister.NotOnRoll>(outcome);
    }

    [Theory, BothDatabases]
    public async Task Freshness_ChangesWithTheDayAndNewRules(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.CreateAsync(kind);
        await using var db = world.Store.Open();
        var before = await db.RegisterFreshnessAsync(default);
        var same = await db.RegisterFreshnessAsync(default);

        world.Store.Clock.Advance(TimeSpan.FromDays(1));
        var tomorrow = await db.RegisterFreshnessAsync(default);

        Assert.Equal(before, same);
        Assert.NotEqual(before, tomorrow);
    }
}
