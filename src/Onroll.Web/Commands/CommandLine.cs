using System.Runtime.InteropServices;

namespace Onroll.Web.Commands;

/// <summary>The <c>onroll</c> program: finds the verb, reads its arguments, runs it and says what went wrong.</summary>
public static class CommandLine
{
    /// <summary>Every verb, in the order the help lists them.</summary>
    public static IReadOnlyList<Verb> Verbs { get; } =
    [
        ServeCommand.Verb,
        DemoCommand.Verb,
        ImportCommand.Verb,
        MeasureCommand.Verb,
        ClockCommand.Verb,
        VerifyCommand.Verb,
        BackupCommand.Verb,
        RestoreCommand.Verb,
        RatesCommand.Verb,
        DisproportionalityCommand.Verb,
        SuppressCommand.Verb,
        AllocateCommand.Verb,
    ];

    public static async Task<int> RunAsync(IReadOnlyList<string> words, Terminal terminal)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(terminal);
        if (words is ["--help"] or ["help"])
        {
            await terminal.Out.WriteAsync(Help());
            return ExitCode.Done;
        }

        if (words.Count == 0 || Verbs.FirstOrDefault(verb => verb.Name == words[0]) is not { } verb)
        {
            await terminal.Error.WriteAsync(words.Count == 0 ? Help() : $"There is no verb {words[0]}.\n\n{Help()}");
            return ExitCode.WrongUsage;
        }

        if (words.Contains("--help"))
        {
            await terminal.Out.WriteAsync(verb.Help());
            return ExitCode.Done;
        }

        return await RunAsync(verb, words.Skip(1).ToList(), terminal);
    }

    private static async Task<int> RunAsync(Verb verb, List<string> words, Terminal terminal)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            return await verb.RunAsync(Arguments.Read(verb, words), terminal, stop.Token);
        }
        catch (WrongUsageException wrong)
        {
            await terminal.Error.WriteLineAsync($"{wrong.Message} See onroll {verb.Name} --help.");
            return ExitCode.WrongUsage;
        }
        catch (InputRefusedException refused)
        {
            await terminal.Error.WriteLineAsync(refused.Message);
            return ExitCode.Refused;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await terminal.Error.WriteLineAsync($"{verb.Name} was stopped before it was done.");
            return ExitCode.Refused;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static string Help()
    {
        var width = Verbs.Max(verb => verb.Name.Length);
        var lines = Verbs.Select(verb => $"  {verb.Name.PadRight(width)}  {verb.Summary}");
        return $"onroll VERB [options]\n\n{string.Join('\n', lines)}\n\nonroll VERB --help tells what a verb takes.\n";
    }
}
