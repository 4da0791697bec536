namespace Onroll.Rules.Attendance;

/// <summary>A pupil's sessions in some period, sorted by what they mean for rates. Every number is in sessions (half days).</summary>
/// <remarks>R-ATT-08.</remarks>
/// <param name="Present">Class P.</param>
/// <param name="ApprovedActivity">Class E.</param>
/// <param name="Authorised">Class A, suspended sessions included.</param>
/// <param name="Unauthorised">Class U.</param>
/// <param name="Suspended">Code E: part of <paramref name="Authorised"/>.</param>
/// <param name="NotPossible">Class N: in no rate.</param>
/// <param name="Unrecognised">Marks nobody could read: in no rate, shown so that someone looks.</param>
public readonly record struct SessionCounts(
    int Present,
    int ApprovedActivity,
    int Authorised,
    int Unauthorised,
    int Suspended,
    int NotPossible,
    int Unrecognised)
{
    /// <summary>Sessions that count in rates: P, E, A and U.</summary>
    public int Possible => Attended + Absent;

    /// <summary>Sessions attended: P and E.</summary>
    public int Attended => Present + ApprovedActivity;

    /// <summary>Sessions missed, authorised or not: overall absence.</summary>
    public int Absent => Authorised + Unauthorised;

    /// <summary>Share of possible sessions attended.</summary>
    public Share AttendanceRate => new(Attended, Possible);

    /// <summary>Share of possible sessions missed.</summary>
    public Share AbsenceRate => new(Absent, Possible);

    /// <summary>Share of possible sessions missed with authority.</summary>
    public Share AuthorisedRate => new(Authorised, Possible);

    /// <summary>Share of possible sessions missed without authority.</summary>
    public Share UnauthorisedRate => new(Unauthorised, Possible);

    /// <summary>The two added up, number by number.</summary>
    public static SessionCounts operator +(SessionCounts left, SessionCounts right) => new(
        left.Present + right.Present,
        left.ApprovedActivity + right.ApprovedActivity,
        left.Authorised + right.Authorised,
        left.Unauthorised + right.Unauthorised,
        left.Suspended + right.Suspended,
        left.NotPossible + right.NotPossible,
        left.Unrecognised + right.Unrecognised);

    /// <summary>The two added up, number by number.</summary>
    public static SessionCounts Add(SessionCounts left, SessionCounts right) => left + right;
}
