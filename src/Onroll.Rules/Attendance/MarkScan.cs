using System.Runtime.Intrinsics;
using Onroll.Rules.Calendar;

namespace Onroll.Rules.Attendance;

/// <summary>Counts stored marks kept as bytes, sixteen at a time: for questions over whole authorities.</summary>
/// <remarks>
/// A stored mark is an ASCII character. Its upper four bits choose one bit of eight, its lower four bits look up, class by
/// class, in which of those the class has a mark: two table look-ups within a register of the processor say what sixteen
/// marks are. Gives what <see cref="AttendanceMarks.Count()"/> gives; a property test holds the two together.
/// </remarks>
public static class MarkScan
{
    private const int Classes = 7;

    // Sixteen counters of a byte each: more rounds than this could overflow them.
    private const int RoundsPerChunk = 255;

    private static readonly Vector128<byte> UpperBits = Upper();

    private static readonly Vector128<byte>[] LowerBits = [.. Enumerable.Range(MarkTally.Present, Classes).Select(Lower)];

    /// <summary>Where the marks from one date to another, both included, lie in a year's text: ten a week, from a morning on.</summary>
    /// <returns>Start and end; equal when the year holds none of the dates. The end may be beyond a text, which ends with its last mark.</returns>
    public static (int Start, int End) RangeOf(AcademicYear year, DateOnly from, DateOnly to)
    {
        ArgumentNullException.ThrowIfNull(year);
        var (first, last) = (from < year.FirstDay ? year.FirstDay : from, to > year.LastDay ? year.LastDay : to);
        return last < first ? (0, 0) : (MarkPosition.FirstFrom(year, first), MarkPosition.FirstFrom(year, last.AddDays(1)));
    }

    /// <summary>Counts the sessions of a stretch of marks by what they mean for rates.</summary>
    /// <param name="marks">Stored marks, a byte each. A byte that is no stored mark counts as nothing.</param>
    public static SessionCounts Count(ReadOnlySpan<byte> marks)
    {
        var counts = default(SessionCounts);
        while (marks.Length >= Vector128<byte>.Count)
        {
            var rounds = Math.Min(marks.Length / Vector128<byte>.Count, RoundsPerChunk);
            counts += CountRounds(marks[..(rounds * Vector128<byte>.Count)]);
            marks = marks[(rounds * Vector128<byte>.Count)..];
        }

        return marks.IsEmpty ? counts : counts + MarkTally.Count(marks);
    }

    private static SessionCounts CountRounds(ReadOnlySpan<byte> marks)
    {
        var (present, activity, authorised, suspended) = (Vector128<byte>.Zero, Vector128<byte>.Zero, Vector128<byte>.Zero, Vector128<byte>.Zero);
        var (unauthorised, notPossible, unrecognised) = (Vector128<byte>.Zero, Vector128<byte>.Zero, Vector128<byte>.Zero);
        var (lowerMask, one, tables) = (Vector128.Create((byte)0x0F), Vector128<byte>.One, LowerBits);
        for (; marks.Length >= Vector128<byte>.Count; marks = marks[Vector128<byte>.Count..])
        {
            var sixteen = Vector128.Create(marks);
            var bit = Vector128.ShuffleNative(UpperBits, sixteen >> 4);
            var lower = sixteen & lowerMask;
            present += Vector128.Min(Vector128.ShuffleNative(tables[0], lower) & bit, one);
            activity += Vector128.Min(Vector128.ShuffleNative(tables[1], lower) & bit, one);
            authorised += Vector128.Min(Vector128.ShuffleNative(tables[2], lower) & bit, one);
            suspended += Vector128.Min(Vector128.ShuffleNative(tables[3], lower) & bit, one);
            unauthorised += Vector128.Min(Vector128.ShuffleNative(tables[4], lower) & bit, one);
            notPossible += Vector128.Min(Vector128.ShuffleNative(tables[5], lower) & bit, one);
            unrecognised += Vector128.Min(Vector128.ShuffleNative(tables[6], lower) & bit, one);
        }

        var suspendedSessions = Sum(suspended);
        return new SessionCounts(Sum(present), Sum(activity), Sum(authorised) + suspendedSessions, Sum(unauthorised), suspendedSessions, Sum(notPossible), Sum(unrecognised));
    }

    private static int Sum(Vector128<byte> counters) => Vector128.Sum(Vector128.WidenLower(counters) + Vector128.WidenUpper(counters));

    // Stored marks are ASCII: their upper half is 2 to 7, and each of the six has a bit. Other bytes have none.
    private static Vector128<byte> Upper()
    {
        var bits = new byte[Vector128<byte>.Count];
        for (var upper = 2; upper < 8; upper++)
        {
            bits[upper] = (byte)(1 << upper);
        }

        return Vector128.Create(bits);
    }

    private static Vector128<byte> Lower(int marksClass)
    {
        var bits = new byte[Vector128<byte>.Count];
        for (var mark = ' '; mark < 128; mark++)
        {
            if (MarkTally.ClassOf(mark) == marksClass)
            {
                bits[mark & 0x0F] |= (byte)(1 << (mark >> 4));
            }
        }

        return Vector128.Create(bits);
    }
}
