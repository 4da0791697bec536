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

        BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
    }
}
