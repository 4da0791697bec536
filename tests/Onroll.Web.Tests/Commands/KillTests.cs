using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Testing;

namespace Onroll.Web.Tests.Commands;

/// <summary>The real program, written through by several people at once, killed at moments nobody chose, and started again.</summary>
public sealed class KillTests
{
    private const int Kills = 4;
    private const int People = 4;

    [Theory, BothDatabases]
    public async Task Kill_WhilePeopleSignIn_LosesNothingThatWasAcknowledged(DatabaseKind kind)
    {
        var store = await TestStore.CopyTemplateAsync(kind);
        string[] demo = ["demo", "--pupils", "200", .. OnrollProcess.Naming(store)];
        var acknowledged = 0;
        var moments = new Random(20261120);
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var program = await OnrollProcess.StartAsync(demo);
            using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = program.Address };
            var people = Enumerable.Range(0, People).Select(_ => SignInUntilKilledAsync(http)).ToList();

            await Task.Delay(moments.Next(200, 1500));
            await program.KillAsync();

            acknowledged += (await Task.WhenAll(people)).Sum();
            var verified = await OnrollProcess.RunAsync(["verify", .. OnrollProcess.Naming(store)]);
            Assert.True(verified.ExitCode == 0, verified.Out + verified.Error);
            Assert.InRange(await SessionsAsync(store), acknowledged, acknowledged + (People * (kill + 1)));
        }

        Assert.NotEqual(0, acknowledged);
    }

    // How many sign-ins were answered. The one under way when the end comes may be kept or not: nobody was told.
    private static async Task<int> SignInUntilKilledAsync(HttpClient http)
    {
        for (var answered = 0; ; answered++)
        {
            try
            {
                using var form = new FormUrlEncodedContent([new("email", Core.Demonstration.DemonstrationPersonas.SchoolLead)]);
                using var answer = await http.PostAsync("/demonstration/sign-in", form);
                if (answer.StatusCode == HttpStatusCode.TooManyRequests)
                {
                    return answered;
                }

                Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
            }
            catch (HttpRequestException)
            {
                return answered;
            }
        }
    }

    private static async Task<int> SessionsAsync(StoreLocation store)
    {
        await using var services = new ServiceCollection().AddLogging().AddOnrollStore(store).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OnrollDbContext>().UserSessions.CountAsync(session => session.Method == SignInMethod.Persona);
    }
}
