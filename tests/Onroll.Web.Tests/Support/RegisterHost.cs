using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Exclusions;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Rules.Exclusions;
using Onroll.Testing;
using Onroll.Testing.Builders;
using Onroll.Testing.Worlds;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Support;

/// <summary>A host whose first school has pupils on its register.</summary>
internal static class RegisterHost
{
    /// <summary>Suspends pupils of the school and works out its register.</summary>
    public static async Task<WebHost> WithRegisterAsync(this Task<WebHost> starting)
    {
        var host = await starting;
        await host.SuspendAsync(host.World.Own, new(2026, 9, 21), new(2026, 10, 14), new(2026, 11, 9));
        await host.RefreshAsync();
        return host;
    }

    /// <summary>Nobody of the area is on any register.</summary>
    public static async Task<WebHost> WithEmptyRegisterAsync(this Task<WebHost> starting)
    {
        var host = await starting;
        await using var db = host.Open();
        await db.RegisterEntries.ExecuteDeleteAsync();
        return host;
    }

    /// <summary>One more pupil of the school, who enters the register at Amber.</summary>
    public static async Task<Pupil> AddAmberAsync(this WebHost host, int number, string forename, string surname)
    {
        var pupil = PupilExample.Pupil(host.World.AreaId, number, forename, surname);
        await using (var db = host.Open())
        {
            db.AddRange(pupil, PupilExample.Enrolment(pupil, host.World.Alderway.OrganisationId));
            await db.SaveAsync(TestStore.Tester, default);
        }

        await host.SuspendAsync(pupil, new(2026, 10, 14), new(2026, 11, 9));
        await host.RefreshAsync();
        return pupil;
    }

    public static async Task<RegisterEntry> EntryOfAsync(this WebHost host, Pupil pupil)
    {
        await using var db = host.Open();
        return await db.RegisterEntries.AsNoTracking().OrderByDescending(e => e.AddedOn).FirstAsync(e => e.PupilId == pupil.PupilId);
    }

    /// <summary>What the form of a review holds, with what the test changes.</summary>
    public static (string, string)[] Review(params (string Name, string Value)[] changes) =>
    [
        .. new (string Name, string Value)[]
        {
            ("Input.Note", "Met with Rowan and his mother"), ("Input.Rating", "Rules"), ("Input.NextReviewOn.Day", "4"),
            ("Input.NextReviewOn.Month", "12"), ("Input.NextReviewOn.Year", "2026"), ("Input.Seen", "2026-11-20T12:00:00Z"),
        }.Where(field => changes.All(change => change.Name != field.Name)),
        .. changes,
    ];

    public static Task<PageClient> LeadAsync(this WebHost host) => host.ClientAs(TestWorld.EmailOf(Role.SchoolLead));

    private static async Task SuspendAsync(this WebHost host, Pupil pupil, params DateOnly[] days)
    {
        await using var db = host.Open();
        db.AddRange(days.Select(day => new Exclusion
        {
            AreaId = host.World.AreaId,
            ExclusionId = ExclusionId.New(),
            PupilId = pupil.PupilId,
            OrganisationId = host.World.Alderway.OrganisationId,
            Category = ExclusionCategory.Suspension,
            StartsOn = day,
            Sessions = 4,
            PolicySet = "PS-2026",
        }));
        await db.SaveAsync(TestStore.Tester, default);
    }

    private static async Task RefreshAsync(this WebHost host)
    {
        await using var db = host.Open();
        await new RefreshRegister(db, host.Clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<RefreshRegister>.Instance)
            .RunAsync(host.World.Alderway.OrganisationId, TestStore.Tester, default);
    }
}
