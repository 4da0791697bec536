using System.Reflection;
using BenchmarkDotNet.Running;

namespace Onroll.Benchmarks;

/// <summary>What is measured and how to run it: docs/performance.md.</summary>
internal static class Benchmarks
{
    private static async Task Main(string[] args)
    {
        if (args is ["pages", .. var rest])
        {
            await PageTimes.RunAsync(rest);
            return;
        }

        if (args is ["absence", .. var question])
        {
            await AbsenceTimes.RunAsync(question);
            return;
        }

        if (args is ["store", .. var size])
        {
            await StoreTimes.RunAsync(size);
            return;
        }

        if (args is ["allocation"])
        {
            AllocationTimes.Run();
            return;
        }

        BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
    }
}
