namespace Onroll.Rules.Attendance;

/// <summary>Counts stored characters by what they mean. One table look-up and one addition a session.</summary>
internal static class MarkTally
{
    private const int None = 0;
    private const int Present = 1;
    private const int ApprovedActivity = 2;
    private const int AuthorisedOther = 3;
    private const int Suspended = 4;
    private const int Unauthorised = 5;
    private const int NotPossible = 6;
    private const int Unrecognised = 7;
    private const int Buckets = 8;

    // Code E has a bucket of its own so that suspended sessions need no second pass.
    private static readonly byte[] BucketOf = BuildTable();

    public static SessionCounts Count(ReadOnlySpan<char> marks, int step = 1)
    {
        Span<int> buckets = stackalloc int[Buckets];
        buckets.Clear();
        var table = BucketOf;
        for (var i = 0; i < marks.Length; i += step)
        {
            buckets[table[marks[i] & 127]]++;
        }

        return new SessionCounts(
            buckets[Present],
            buckets[ApprovedActivity],
            buckets[AuthorisedOther] + buckets[Suspended],
            buckets[Unauthorised],
            buckets[Suspended],
            buckets[NotPossible],
            buckets[Unrecognised]);
    }

    public static bool IsPossible(char stored) => BucketOf[stored & 127] is >= Present and <= Unauthorised;

    public static bool IsUnauthorised(char stored) => BucketOf[stored & 127] == Unauthorised;

    /// <summary>Whether a character may stand in the stored text at all.</summary>
    public static bool IsStorable(char stored) =>
        stored is AttendanceCode.NoneStored or AttendanceCode.UnrecognisedStored || AttendanceCode.FromStored(stored) is not null;

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
