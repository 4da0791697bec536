namespace Onroll.Rules.Codes;

/// <summary>One code of one set, with the days on which it may be used.</summary>
/// <remarks>R-COD-01. The same letters mean different things in different sets, so a code is always named with its set.</remarks>
/// <param name="Set">The set's name, such as "sen-provision".</param>
/// <param name="Value">The code, in capitals.</param>
/// <param name="Label">What it means, in a few words.</param>
/// <param name="ValidFrom">First day of use. Null when it has always been valid.</param>
/// <param name="ValidTo">Last day of use. Null while it is in use.</param>
/// <param name="MinorGroup">The finer group used in published figures, or the code it is counted as. Null when there is none.</param>
/// <param name="MajorGroup">The broader group used in published figures. Null when there is none.</param>
/// <param name="Sort">Place in the official list, from 1.</param>
public sealed record Code(
    string Set,
    string Value,
    string Label,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    string? MinorGroup,
    string? MajorGroup,
    int Sort)
{
    /// <summary>Whether a record of that date may carry the code.</summary>
    public bool IsValidOn(DateOnly date) => (ValidFrom is null || date >= ValidFrom) && (ValidTo is null || date <= ValidTo);
}

/// <summary>What became of a code read from a file. Whatever it says, the file's own text is kept.</summary>
/// <remarks>R-COD-01, UNKNOWN_CODE_POLICY = KEEP_AND_FLAG: never dropped, never guessed.</remarks>
public abstract record CodeReading
{
    private CodeReading() { }

    /// <summary>Known, and valid on the record's own date.</summary>
    public sealed record Recognised(Code Code) : CodeReading;

    /// <summary>Known, but not in use on the record's own date. Kept and flagged.</summary>
    public sealed record NotValidOnDate(Code Code) : CodeReading;

    /// <summary>Not in the set. Kept as it came, trimmed and in capitals, and shown as "unrecognised".</summary>
    public sealed record Unrecognised(string Raw) : CodeReading;

    /// <summary>Nothing was supplied, which is not the same as a code meaning "none" or "not known".</summary>
    public sealed record Missing : CodeReading;
}
