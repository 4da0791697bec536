namespace Onroll.Rules.Attendance;

/// <summary>Counts stored characters by what they mean. One table look-up and one addition a session.</summary>
internal static class MarkTally
{
    private const int None = 0;
    public const int Present = 1;
    private const int ApprovedActivity = 2;
    private const int AuthorisedOther = 3;
    private const int Suspended = 4;
    private const int Unauthorised = 5;
    private const int NotPossible = 6;
    private const int Unrecognised = 7;

    // Eight bit-fields of a byte each are added at once, so a chunk must not count past 255.
    private const int MarksPerChunk = 255;

    // Code E has a bucket of its own so that suspended sessions need no second pass.
    private static readonly byte[] BucketOf = BuildTable();

    private static readonly ulong[] OneIn = [.. BucketOf.Select(bucket => 1UL << (8 * bucket))];

    public static SessionCounts Count(ReadOnlySpan<char> marks, int step = 1)
    {
        var counts = default(SessionCounts);
        while (!marks.IsEmpty)
        {
            var chunk = marks[..Math.Min(MarksPerChunk * step, marks.Length)];
            counts += CountChunk(chunk, step);
            marks = marks[chunk.Length..];
        }

        return counts;
    }

    /// <summary>The same for marks kept as bytes. A byte that is no stored mark counts as nothing.</summary>
    public static SessionCounts Count(ReadOnlySpan<byte> marks)
    {
        Span<char> text = stackalloc char[MarksPerChunk];
        var counts = default(SessionCounts);
        for (; !marks.IsEmpty; marks = marks[Math.Min(MarksPerChunk, marks.Length)..])
        {
            var chunk = marks[..Math.Min(MarksPerChunk, marks.Length)];
            for (var i = 0; i < chunk.Length; i++)
            {
                text[i] = chunk[i] < BucketOf.Length ? (char)chunk[i] : AttendanceCode.NoneStored;
            }

            counts += CountChunk(text[..chunk.Length], step: 1);
        }

        return counts;
    }

    /// <summary>Which of the eight classes a character below 128 is in; 0 for one that counts as nothing.</summary>
    public static int ClassOf(char stored) => BucketOf[stored & 127];

    public static bool IsPossible(char stored) => BucketOf[stored & 127] is >= Present and <= Unauthorised;

    public static bool IsUnauthorised(char stored) => BucketOf[stored & 127] == Unauthorised;

    /// <summary>Whether a character may stand in the stored text at all.</summary>
    public static bool IsStorable(char stored) =>
        stored is AttendanceCode.NoneStored or AttendanceCode.UnrecognisedStored || AttendanceCode.FromStored(stored) is not null;

    private static SessionCounts CountChunk(ReadOnlySpan<char> marks, int step)
    {
        var table = OneIn;
        var sums = 0UL;
        for (var i = 0; i < marks.Length; i += step)
        {
            sums += table[marks[i] & 127];
        }

        return new SessionCounts(
            In(Present), In(ApprovedActivity), In(AuthorisedOther) + In(Suspended), In(Unauthorised), In(Suspended), In(NotPossible), In(Unrecognised));

        int In(int bucket) => (int)((sums >> (8 * bucket)) & 255);
    }

    private static byte[] BuildTable()
    {
        var table = new byte[128];
        foreach (var code in AttendanceCode.All)
        {
            table[code.Stored] = code.Class switch
            {
                AttendanceClass.Present => Present,
                AttendanceClass.ApprovedActivity => ApprovedActivity,
                AttendanceClass.Authorised => code.Value == "E" ? (byte)Suspended : (byte)AuthorisedOther,
                AttendanceClass.Unauthorised => Unauthorised,
                _ => NotPossible,
            };
        }

        table[AttendanceCode.NoneStored] = None;
        table[AttendanceCode.UnrecognisedStored] = Unrecognised;
        return table;
    }
}
