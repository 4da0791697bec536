using System.Reflection;
using BenchmarkDotNet.Running;

namespace Onroll.Benchmarks;

internal static class Benchmarks
{
    private static void Main(string[] args) =>
        BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
}
