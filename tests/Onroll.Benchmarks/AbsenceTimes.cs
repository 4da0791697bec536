using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using Onroll.Core.Attendance;

namespace Onroll.Benchmarks;

/// <summary>Absence and persistent absence of every school, a year of marks: over bytes, against bare reading and against rows in PostgreSQL.</summary>
/// <remarks><c>dotnet run -c Release --project tests/Onroll.Benchmarks -- absence [pupils…] [rows]</c>. The word rows adds PostgreSQL, for the first number of pupils.</remarks>
internal static class AbsenceTimes
{
    private const int Runs = 9;

    public static async Task RunAsync(string[] arguments)
    {
        var sizes = arguments.Where(a => a != "rows").Select(a => int.Parse(a, CultureInfo.InvariantCulture)).DefaultIfEmpty(100_000).ToList();
        Console.WriteLine("| pupils | sessions | what | median ms | against bare reading |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var pupils in sizes)
        {
            Console.WriteLine(Scan(pupils));
            GC.Collect();
        }

        if (arguments.Contains("rows"))
        {
            var (answer, milliseconds) = await AbsenceInRows.RunAsync(sizes[0]);
            var column = SampleRegisters.Column(sizes[0]);
            var expected = Ask(column, sizes[0]).Select((t, school) => (school, t.Absent, t.Possible, t.Registers, t.Persistent));
            Console.WriteLine(answer.SequenceEqual(expected) ? "Both give the same answer." : "THE ANSWERS DIFFER.");
            Console.WriteLine(Line(sizes[0], "PostgreSQL, one row a mark", milliseconds, milliseconds / Median(() => Ask(column, sizes[0]))).Replace("| against", "| ", StringComparison.Ordinal));
        }
    }

    private static string Scan(int pupils)
    {
        var bytes = SampleRegisters.Bytes(pupils);
        var bare = Median(() => Read(bytes));
        bytes.Clear();
        GC.Collect();
        var column = SampleRegisters.Column(pupils);
        var scan = Median(() => Ask(column, pupils));
        return Line(pupils, "reading the bytes and adding them up", bare, 1) + "\n" + Line(pupils, "absence, persistent and severe absence by school", scan, scan / bare);
    }

    private static AbsenceTotals[] Ask(AttendanceColumn column, int pupils)
    {
        var schools = new int[pupils];
        for (var pupil = 0; pupil < pupils; pupil++)
        {
            schools[pupil] = SampleRegisters.SchoolOf(pupil);
        }

        return column.Totals(SampleRegisters.Year.FirstDay, SampleRegisters.Year.LastDay, schools, SampleRegisters.Schools(pupils));
    }

    // The least that can be done with bytes on both cores: load each once and use it.
    private static long Read(List<byte[]> pages)
    {
        var total = 0L;
        Parallel.ForEach(pages, page =>
        {
            var sums = Vector<uint>.Zero;
            var words = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, Vector<uint>>(page);
            foreach (var word in words)
            {
                sums += word;
            }

            Interlocked.Add(ref total, Vector.Sum(sums));
        });
        return total;
    }

    private static double Median<T>(Func<T> question)
    {
        question();   // compiles it and brings the memory in
        var times = new double[Runs];
        for (var i = 0; i < Runs; i++)
        {
            var began = Stopwatch.GetTimestamp();
            question();
            times[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }

        Array.Sort(times);
        return times[Runs / 2];
    }

    private static string Line(int pupils, string what, double milliseconds, double ratio) => string.Create(
        CultureInfo.InvariantCulture, $"| {pupils:N0} | {(long)pupils * SampleRegisters.SessionsHeld:N0} | {what} | {milliseconds:N1} | {ratio:N1} |");
}
