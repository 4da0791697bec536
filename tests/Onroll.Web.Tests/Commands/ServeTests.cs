using System.Net;
using System.Text.Json;
using Onroll.Core.Store;
using Onroll.Testing;

namespace Onroll.Web.Tests.Commands;

public sealed class ServeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("onroll-serve-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Serve_OnAFreshFolder_SaysOneLineAnswersAndEndsWell()
    {
        await using var program = await OnrollProcess.StartAsync("serve", "--data", Path.Combine(_folder, "data"));
        using var http = new HttpClient { BaseAddress = program.Address };

        var live = await http.GetAsync("/health/live");
        var ready = await http.GetStringAsync("/health/ready");
        var signIn = await http.GetStringAsync("/sign-in");

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal("ready", ready);
        Assert.Contains("Sign in", signIn, StringComparison.Ordinal);
        Assert.Equal(0, await program.StopAsync());
        Assert.Equal([$"Onroll is ready at {program.Address.GetLeftPart(UriPartial.Authority)}"], program.Lines);
    }

    [Theory, BothDatabases]
    public async Task BackupVerifyAndRestore_BesideARunningServer_Agree(DatabaseKind kind)
    {
        var store = await TestStore.CopyTemplateAsync(kind);
        var backup = Path.Combine(_folder, "backup.zip");
        await using var program = await OnrollProcess.StartAsync(["serve", .. OnrollProcess.Naming(store)]);

        var made = await OnrollProcess.RunAsync(["backup", backup, "--format", "json", .. OnrollProcess.Naming(store)]);
        var again = await OnrollProcess.RunAsync(["backup", backup, .. OnrollProcess.Naming(store)]);
        var refused = await OnrollProcess.RunAsync(["restore", backup, .. OnrollProcess.Naming(store)]);
        var restored = await OnrollProcess.RunAsync(["restore", backup, "--replace", "--format", "json", .. OnrollProcess.Naming(store)]);
        var verified = await OnrollProcess.RunAsync(["verify", "--format", "json", .. OnrollProcess.Naming(store)]);

        Assert.Equal((0, 1, 1, 0, 0), (made.ExitCode, again.ExitCode, refused.ExitCode, restored.ExitCode, verified.ExitCode));
        Assert.Equal(("", ""), (again.Out, refused.Out));
        Assert.Equal(Rows(made.Out), Rows(restored.Out));
        Assert.True(JsonDocument.Parse(verified.Out).RootElement.GetProperty("isWhole").GetBoolean());
        Assert.Equal(0, await program.StopAsync());
        Delete(store);
    }

    [Fact]
    public async Task Serve_AtAnAddressThatIsTaken_SaysSo()
    {
        await using var first = await OnrollProcess.StartAsync("serve", "--data", Path.Combine(_folder, "one"));

        var second = await OnrollProcess.RunAsync("serve", "--data", Path.Combine(_folder, "two"), "--urls", first.Address.ToString());

        Assert.Equal((1, ""), (second.ExitCode, second.Out));
        Assert.Contains("Choose another address with --urls", second.Error, StringComparison.Ordinal);
    }

    private static long Rows(string json) => JsonDocument.Parse(json).RootElement.GetProperty("rows").GetInt64();

    private static void Delete(StoreLocation store)
    {
        if (store is StoreLocation.Embedded embedded)
        {
            Directory.Delete(embedded.Folder, recursive: true);
        }
    }
}
