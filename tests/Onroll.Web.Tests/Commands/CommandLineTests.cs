using Onroll.Core.Store;
using Onroll.Web.Commands;

namespace Onroll.Web.Tests.Commands;

public sealed class CommandLineTests
{
    public static TheoryData<string> Verbs() => [.. CommandLine.Verbs.Select(verb => verb.Name)];

    [Theory]
    [InlineData("measure-nothing", "There is no verb measure-nothing.")]
    [InlineData("verify --wat", "verify has no option --wat.")]
    [InlineData("verify extra", "verify takes no words besides its options.")]
    [InlineData("backup", "backup takes FILE.")]
    [InlineData("backup a b", "backup takes FILE.")]
    [InlineData("verify --data", "--data needs its value: DIR.")]
    [InlineData("verify --data --format json", "--data needs its value: DIR.")]
    [InlineData("verify --data a --data b", "--data is given twice.")]
    [InlineData("restore f --replace=yes", "--replace takes no value.")]
    [InlineData("verify --format xml", "--format must be text or json.")]
    [InlineData("demo --pupils many", "--pupils must be a whole number from")]
    [InlineData("demo --today 20/11/2026", "--today must be a date such as 2026-11-20.")]
    [InlineData("demo --today 2031-01-01", "--today must be from")]
    [InlineData("serve --public-address here", "--public-address must be an address")]
    [InlineData("serve --mail smtp://mail.example?from=a@b.example", "A mail server needs --public-address too")]
    public async Task Run_WrongUsage_IsCode2WithTheReasonAndNothingOnTheOutput(string line, string problem)
    {
        var (code, output, error) = await RunAsync(line.Split(' '));

        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.StartsWith(problem, error, StringComparison.Ordinal);
        Assert.Empty(output);
    }

    [Fact]
    public async Task Run_Nothing_TellsTheVerbs()
    {
        var (code, output, error) = await RunAsync();

        Assert.Equal((ExitCode.WrongUsage, ""), (code, output));
        Assert.All(CommandLine.Verbs, verb => Assert.Contains(verb.Name, error, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Verbs))]
    public async Task Run_HelpOfAVerb_ListsItsOptionsOnTheOutput(string verb)
    {
        var (code, output, error) = await RunAsync(verb, "--help");

        Assert.Equal((ExitCode.Done, ""), (code, error));
        Assert.StartsWith($"onroll {verb}", output, StringComparison.Ordinal);
        Assert.Contains("--connection", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("backup nowhere.zip")]
    public async Task Run_WhereThereIsNoRecord_IsCode1AndMakesNone(string line)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"onroll-none-{Guid.NewGuid():N}");

        var (code, output, error) = await RunAsync([.. line.Split(' '), "--data", folder]);

        Assert.Equal((ExitCode.Refused, ""), (code, output));
        Assert.StartsWith($"There is no record in {folder}.", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task Run_AServerThatIsNotThere_IsCode1WithoutThePassword()
    {
        var (code, _, error) = await RunAsync("verify", "--connection", "Host=127.0.0.1;Port=1;Database=onroll;Username=onroll;Password=sesame");

        Assert.Equal(ExitCode.Refused, code);
        Assert.StartsWith("No PostgreSQL database called onroll answers at 127.0.0.1, port 1.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OptionsInEitherForm_AreTheSame()
    {
        var one = Arguments.Read(BackupCommand.Verb, ["--data", "d", "f.zip", "--format=json"]);
        var other = Arguments.Read(BackupCommand.Verb, ["f.zip", "--format", "json", "--data=d"]);

        Assert.Equal((one.Operands[0], one.IsJson, one.Location), (other.Operands[0], other.IsJson, other.Location));
        Assert.Equal(new StoreLocation.Embedded(Path.GetFullPath("d")), one.Location);
    }

    private static async Task<(int Code, string Out, string Error)> RunAsync(params string[] words)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync(words, new Terminal(output, error));
        return (code, output.ToString(), error.ToString());
    }
}
