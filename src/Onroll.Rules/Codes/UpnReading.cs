namespace Onroll.Rules.Codes;

/// <summary>What became of an attempt to read a UPN: accepted, or rejected for one reason.</summary>
public abstract record UpnReading
{
    private UpnReading() { }

    /// <summary>A well-formed number with the right check letter.</summary>
    public sealed record Accepted(Upn Upn) : UpnReading;

    /// <summary>Not a UPN, for the one reason given.</summary>
    public sealed record Rejected(UpnProblem Problem) : UpnReading
    {
        /// <summary>One sentence for the person who has to put it right.</summary>
        public string Message => Problem.Message();
    }
}

/// <summary>Why a text is not a UPN, in the order in which the rule looks (R-FMT-03).</summary>
public enum UpnProblem
{
    /// <summary>Not 13 characters.</summary>
    WrongLength,

    /// <summary>The first character is not one of the 23 letters in use.</summary>
    FirstCharacterNotACheckLetter,

    /// <summary>Characters 2 to 4 are not a known local authority.</summary>
    UnknownLocalAuthority,

    /// <summary>Characters 5 to 12 are not all digits.</summary>
    MiddleNotDigits,

    /// <summary>The last character is neither a digit nor one of the 23 letters.</summary>
    LastCharacterInvalid,

    /// <summary>Well formed, but the check letter does not fit the rest: most often one digit is mistyped.</summary>
    WrongCheckLetter,

    /// <summary>Another pupil of the same school has it already. Decided by whoever holds the other pupils.</summary>
    AlreadyUsedInSchool,
}

/// <summary>The words for each problem.</summary>
public static class UpnProblems
{
    /// <summary>One sentence that says what is wrong, without repeating the number.</summary>
    public static string Message(this UpnProblem problem) => problem switch
    {
        UpnProblem.WrongLength => "A UPN must have 13 characters.",
        UpnProblem.FirstCharacterNotACheckLetter => "A UPN must start with a letter, and never I, O or S.",
        UpnProblem.UnknownLocalAuthority => "Characters 2 to 4 of a UPN must be a local authority number.",
        UpnProblem.MiddleNotDigits => "Characters 5 to 12 of a UPN must be digits.",
        UpnProblem.LastCharacterInvalid => "A UPN must end in a digit, or in a letter other than I, O or S if it is temporary.",
        UpnProblem.WrongCheckLetter => "The first letter of this UPN does not fit its digits. Check for a mistyped digit.",
        UpnProblem.AlreadyUsedInSchool => "Another pupil at this school has this UPN.",
        _ => throw new ArgumentOutOfRangeException(nameof(problem)),
    };
}
