using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onroll.Core.Access;
using Onroll.Core.Demonstration;
using Onroll.Core.Store;
using Onroll.Testing;

namespace Onroll.Web.Tests.Commands;

/// <summary>The real program, written through by several people at once, killed at moments nobody chose, and started again.</summary>
public sealed partial class KillTests
{
    private const int Kills = 3;
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
            var first = new TaskCompletionSource();
            var people = Enumerable.Range(0, People).Select(_ => SignInUntilKilledAsync(program.Address, first)).ToList();

            await first.Task.WaitAsync(TimeSpan.FromMinutes(1));
            await Task.Delay(moments.Next(10, 1000));
            await program.KillAsync();

            acknowledged += (await Task.WhenAll(people)).Sum();
            var verified = await OnrollProcess.RunAsync(["verify", .. OnrollProcess.Naming(store)]);
            Assert.True(verified.ExitCode == 0, verified.Out + verified.Error);
            Assert.InRange(await SessionsAsync(store), acknowledged, acknowledged + (People * (kill + 1)));
        }

        Assert.InRange(acknowledged, Kills, int.MaxValue);
    }

    // How many sign-ins were answered. The one under way when the end comes may be kept or not: nobody was told.
    private static async Task<int> SignInUntilKilledAsync(Uri address, TaskCompletionSource first)
    {
        for (var answered = 0; ; answered++)
        {
            // Each time in a browser of its own: a second sign-in in the same one is another form.
            using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };
            try
            {
                var token = Token().Match(await http.GetStringAsync("/sign-in")).Groups[1].Value;
                using var form = new FormUrlEncodedContent([new("email", DemonstrationPersonas.SchoolLead), new("__RequestVerificationToken", token)]);
                using var answer = await http.PostAsync("/demonstration/sign-in", form);
                Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
                first.TrySetResult();
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException)
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

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
