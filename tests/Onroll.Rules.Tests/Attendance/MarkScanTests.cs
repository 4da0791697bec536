using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;

namespace Onroll.Rules.Tests.Attendance;

/// <summary>R-ATT-08 over marks kept as bytes: the fast way and the plain way count the same.</summary>
public sealed class MarkScanTests
{
    private static readonly AcademicYear Year = new(2025);

    private static readonly char[] Storable =
        [.. AttendanceCode.All.Select(code => code.Stored), AttendanceCode.NoneStored, AttendanceCode.UnrecognisedStored];

    [Fact]
    public void Count_AnyMarks_IsWhatTheRegisterCounts() =>
        Prop.ForAll(
            Gen.Elements(Storable).ArrayOf().Resize(520).ToArbitrary(),
            marks => MarkScan.Count(Encoding.ASCII.GetBytes(marks)) == AttendanceMarks.Parse(Year, new string(marks)).Count())
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Count_EveryCodeTwentyTimes_KnowsEveryCode()
    {
        var marks = string.Concat(Enumerable.Repeat(new string(Storable), 20));

        var counts = MarkScan.Count(Encoding.ASCII.GetBytes(marks));

        Assert.Equal(20 * AttendanceCode.All.Count(code => code.Class == AttendanceClass.NotPossible), counts.NotPossible);
        Assert.Equal(20 * AttendanceCode.All.Count(code => code.Class == AttendanceClass.Authorised), counts.Authorised);
        Assert.Equal((20, 20), (counts.Suspended, counts.Unrecognised));
        Assert.Equal(20 * AttendanceCode.All.Count, counts.Possible + counts.NotPossible);
    }

    [Fact]
    public void Count_LongStretch_DoesNotOverflowItsCounters() =>
        Assert.Equal(100_003, MarkScan.Count(Encoding.ASCII.GetBytes(new string('/', 100_003))).Present);

    [Fact]
    public void Count_BytesThatAreNoMarks_CountAsNothing() =>
        Assert.Equal(default, MarkScan.Count([.. Enumerable.Range(128, 128).Select(b => (byte)b), 0, 31, (byte)' ', (byte)'~']));

    [Theory]
    [InlineData("2025-09-01", "2025-09-05", 0, 10)]   // a Monday to a Friday
    [InlineData("2025-09-06", "2025-09-08", 10, 12)]   // a weekend and a Monday
    [InlineData("2024-01-01", "2025-09-01", 0, 2)]
    [InlineData("2026-08-31", "2030-01-01", 520, 522)]
    [InlineData("2026-09-01", "2026-10-01", 0, 0)]
    public void RangeOf_Dates_IsTheirPlaceInTheText(string from, string to, int start, int end) =>
        Assert.Equal((start, end), MarkScan.RangeOf(Year, DateOnly.Parse(from, null), DateOnly.Parse(to, null)));
}
