using System.Collections.Frozen;

namespace Onroll.Rules.Attendance;

/// <summary>One code of the national register, with the days on which it may be used.</summary>
/// <remarks>
/// R-ATT-02 and R-ATT-03. A code never changes class: where the law moved a meaning (interviews from J to J1), it gave
/// it a new code, so each code has one row and validity is a matter of the session's date.
/// </remarks>
/// <param name="Value">The code as registers show it: /, \, L, C1 …</param>
/// <param name="Stored">The one character <see cref="AttendanceMarks"/> keeps it as.</param>
/// <param name="Meaning">What it says, in a few words.</param>
/// <param name="Class">What it means for rates.</param>
/// <param name="ValidFrom">First session date. Null when older than any record.</param>
/// <param name="ValidTo">Last session date. Null while in use.</param>
public sealed record AttendanceCode(
    string Value,
    char Stored,
    string Meaning,
    AttendanceClass Class,
    DateOnly? ValidFrom = null,
    DateOnly? ValidTo = null)
{
    /// <summary>Kept in place of a mark nobody can read: in no rate, but counted as unrecognised (R-COD-01).</summary>
    public const char UnrecognisedStored = '?';

    /// <summary>Kept where nothing was recorded.</summary>
    public const char NoneStored = '-';

    private static readonly DateOnly From2024 = new(2024, 8, 19);
    private static readonly DateOnly To2024 = new(2024, 8, 18);

    private static readonly AttendanceCode[] Table =
    [
        new("/", '/', "Present, morning", AttendanceClass.Present),
        new("\\", '\\', "Present, afternoon", AttendanceClass.Present),
        new("L", 'L', "Late, before the register closed", AttendanceClass.Present),
        new("K", 'K', "Education arranged by the local authority", AttendanceClass.ApprovedActivity, From2024),
        new("V", 'V', "Educational visit or trip", AttendanceClass.ApprovedActivity),
        new("P", 'P', "Approved sporting activity", AttendanceClass.ApprovedActivity),
        new("W", 'W', "Work experience", AttendanceClass.ApprovedActivity),
        new("B", 'B', "Other approved educational activity off site", AttendanceClass.ApprovedActivity),
        new("J", 'J', "Interview, as recorded before August 2024", AttendanceClass.ApprovedActivity, null, To2024),
        new("C1", 'c', "Leave for a regulated performance or employment abroad", AttendanceClass.Authorised, From2024),
        new("C2", 'p', "Part-time timetable, session not required", AttendanceClass.Authorised, From2024),
        new("C", 'C', "Leave in exceptional circumstances", AttendanceClass.Authorised),
        new("M", 'M', "Medical or dental appointment", AttendanceClass.Authorised),
        new("J1", 'j', "Interview", AttendanceClass.Authorised, From2024),
        new("S", 'S', "Study leave", AttendanceClass.Authorised),
        new("T", 'T', "Parent travelling for work", AttendanceClass.Authorised),
        new("R", 'R', "Religious observance", AttendanceClass.Authorised),
        new("I", 'I', "Illness", AttendanceClass.Authorised),
        new("E", 'E', "Suspended or permanently excluded, nothing provided", AttendanceClass.Authorised),
        new("F", 'F', "Extended family holiday, agreed", AttendanceClass.Authorised, null, new(2013, 8, 31)),
        new("H", 'H', "Family holiday, agreed", AttendanceClass.Authorised, null, To2024),
        new("G", 'G', "Holiday not granted", AttendanceClass.Unauthorised),
        new("N", 'N', "No reason yet", AttendanceClass.Unauthorised),
        new("O", 'O', "Other or unknown reason, not authorised", AttendanceClass.Unauthorised),
        new("U", 'U', "Late, after the register closed", AttendanceClass.Unauthorised),
        new("D", 'D', "Dual registered, due at the other school", AttendanceClass.NotPossible),
        new("X", 'X', "Not timetabled, below or above compulsory school age", AttendanceClass.NotPossible),
        new("Q", 'Q', "Access or transport owed by the local authority not in place", AttendanceClass.NotPossible, From2024),
        new("Y", 'Y', "Unable to attend, unavoidable cause", AttendanceClass.NotPossible, null, To2024),
        new("Y1", '1', "Usual transport not available", AttendanceClass.NotPossible, From2024),
        new("Y2", '2', "Widespread travel disruption", AttendanceClass.NotPossible, From2024),
        new("Y3", '3', "Part of the premises closed", AttendanceClass.NotPossible, From2024),
        new("Y4", '4', "Whole site unexpectedly closed", AttendanceClass.NotPossible, From2024),
        new("Y5", '5', "In criminal justice detention", AttendanceClass.NotPossible, From2024),
        new("Y6", '6', "Public health advice or law", AttendanceClass.NotPossible, From2024),
        new("Y7", '7', "Another unavoidable cause", AttendanceClass.NotPossible, From2024),
        new("Z", 'Z', "Prospective pupil, not on the admission register", AttendanceClass.NotPossible),
        new("#", '#', "Planned whole-school closure", AttendanceClass.NotPossible),
    ];

    private static readonly FrozenDictionary<string, AttendanceCode> ByValue = Table.ToFrozenDictionary(code => code.Value);
    private static readonly FrozenDictionary<char, AttendanceCode> ByStored = Table.ToFrozenDictionary(code => code.Stored);

    /// <summary>Every code, retired ones included, in the order of the national table.</summary>
    public static IReadOnlyList<AttendanceCode> All => Table;

    /// <summary>Whether it counts to the penalty notice threshold: G, N, O and U (R-PNF-01).</summary>
    public bool CountsToPenaltyNotice => Class == AttendanceClass.Unauthorised;

    /// <summary>Whether a session of that date may carry the code.</summary>
    public bool IsValidOn(DateOnly date) => (ValidFrom is null || date >= ValidFrom) && (ValidTo is null || date <= ValidTo);

    /// <summary>The code as registers write it; blanks around it and lower case are forgiven. Null when there is none.</summary>
    public static AttendanceCode? Find(string? value) =>
        value is null ? null : ByValue.GetValueOrDefault(value.Trim().ToUpperInvariant());

    /// <summary>The code kept as that character. Null for "nothing recorded" and "unrecognised".</summary>
    public static AttendanceCode? FromStored(char stored) => ByStored.GetValueOrDefault(stored);

    /// <summary>Reads a code as it stood on the day of the session.</summary>
    public static AttendanceCodeReading Read(string? value, DateOnly sessionDate) => Find(value) switch
    {
        null when value is null || value.Trim() is "" or "-" => new AttendanceCodeReading.None(),
        null => new AttendanceCodeReading.Unrecognised(value.Trim()),
        { } code when code.IsValidOn(sessionDate) => new AttendanceCodeReading.Recognised(code),
        { } code => new AttendanceCodeReading.NotValidOnDate(code),
    };

    /// <summary>The code as registers show it.</summary>
    public override string ToString() => Value;
}

/// <summary>What became of a register mark read from a file.</summary>
public abstract record AttendanceCodeReading
{
    private AttendanceCodeReading() { }

    /// <summary>Known, and valid on the day of the session.</summary>
    public sealed record Recognised(AttendanceCode Code) : AttendanceCodeReading;

    /// <summary>Known, but not in use on that day: kept under its own class, and flagged.</summary>
    public sealed record NotValidOnDate(AttendanceCode Code) : AttendanceCodeReading;

    /// <summary>Not a register code. Kept raw by the import and stored as <see cref="AttendanceCode.UnrecognisedStored"/>.</summary>
    public sealed record Unrecognised(string Raw) : AttendanceCodeReading;

    /// <summary>Nothing was recorded for the session.</summary>
    public sealed record None : AttendanceCodeReading;

    /// <summary>The character to keep in <see cref="AttendanceMarks"/>.</summary>
    public char Stored => this switch
    {
        Recognised(var code) => code.Stored,
        NotValidOnDate(var code) => code.Stored,
        Unrecognised => AttendanceCode.UnrecognisedStored,
        _ => AttendanceCode.NoneStored,
    };
}
