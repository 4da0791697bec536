using Onroll.Core.Store;

namespace Onroll.Web.Commands;

/// <summary><c>onroll verify</c></summary>
public static class VerifyCommand
{
    public static Verb Verb { get; } = new("verify", "Proves that the record is whole, or lists what is not.", RunAsync);

    private static async Task<int> RunAsync(Arguments arguments, Terminal terminal, CancellationToken stop)
    {
        await using var services = await CommandStore.OpenExistingAsync(arguments.Location, stop);
        var report = await VerifyStore.RunAsync(services, stop);
        terminal.Print(arguments, report, Describe);
        return report.IsWhole ? ExitCode.Done : ExitCode.Refused;
    }

    private static string Describe(StoreReport report)
    {
        var read = $"areas {report.Areas}, entries of the audit log {report.AuditEntries}, registers {report.AttendanceYears}";
        return report.IsWhole
            ? $"The record is whole: {read}."
            : string.Join('\n', [$"The record is NOT whole ({read} read).", .. report.Faults.Select(fault => $"{fault.Check}: {fault.Where}: {fault.Problem}")]);
    }
}
