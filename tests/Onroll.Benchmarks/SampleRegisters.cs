using System.Text;
using Onroll.Core.Attendance;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;

namespace Onroll.Benchmarks;

/// <summary>Registers of a year like any other: 190 days of two sessions, most attended. Pupil n has the register n modulo their number.</summary>
internal static class SampleRegisters
{
    public const int SessionsHeld = 380;

    private const int Different = 4_096;
    private const int PupilsPerSchool = 1_000;
    private const string Absences = "IIIIIIMMCSROOOGUNE";

    /// <summary>School weeks from Monday 1 September 2025, with half terms, Christmas and Easter between them.</summary>
    private static readonly (int First, int Weeks)[] Terms = [(0, 7), (8, 7), (17, 6), (24, 6), (32, 6), (39, 6)];

    public static AcademicYear Year { get; } = new(2025);

    public static IReadOnlyList<byte[]> All { get; } = [.. Enumerable.Range(0, Different).Select(Make)];

    public static int SchoolOf(int pupil) => pupil / PupilsPerSchool;

    public static int Schools(int pupils) => ((pupils - 1) / PupilsPerSchool) + 1;

    /// <summary>The registers of so many pupils, laid end to end.</summary>
    public static AttendanceColumn Column(int pupils)
    {
        var column = new AttendanceColumn.Builder(Year);
        for (var pupil = 0; pupil < pupils; pupil++)
        {
            column.Add(new RegisterKey(default, default(OrganisationId)), All[pupil % Different]);
        }

        return column.Build();
    }

    /// <summary>The same bytes in plain arrays.</summary>
    public static List<byte[]> Bytes(int pupils) =>
        [.. Enumerable.Range(0, pupils).Chunk(8_192).Select(page => page.SelectMany(pupil => All[pupil % Different]).ToArray())];

    // Every school week but two days of training: 38 weeks of ten sessions.
    private static byte[] Make(int number)
    {
        var dice = new Random(number);
        var often = dice.NextDouble() * dice.NextDouble() * 0.35;   // how much this pupil misses: most little, a few a lot
        var text = new StringBuilder(new string('-', 450));
        foreach (var (first, weeks) in Terms)
        {
            for (var i = first * 10; i < (first + weeks) * 10; i++)
            {
                text[i] = dice.NextDouble() < often ? Absences[dice.Next(Absences.Length)] : i % 2 == 0 ? '/' : '\\';
            }
        }

        return Encoding.ASCII.GetBytes(text.ToString());
    }
}
