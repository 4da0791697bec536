using System.Diagnostics.CodeAnalysis;

namespace Onroll.Rules.Codes;

/// <summary>A unique pupil number: 13 characters that identify one pupil in English state schools.</summary>
/// <remarks>
/// R-FMT-03. Source: DfE guidance on unique pupil numbers. Shape: check letter, local authority (3 digits),
/// establishment (4), year of allocation (2), serial (3). A temporary number ends in a letter.
/// </remarks>
public sealed record Upn : IParsable<Upn>
{
    /// <summary>Characters in every UPN.</summary>
    public const int Length = 13;

    private const string Letters = "ABCDEFGHJKLMNPQRTUVWXYZ";   // no I, O or S

    private Upn(string value) => Value = value;

    /// <summary>The 13 characters, in capitals.</summary>
    public string Value { get; }

    /// <summary>True for a number issued before the pupil's permanent one was known.</summary>
    public bool IsTemporary => char.IsAsciiLetter(Value[12]);

    /// <summary>The three-digit code of the local authority that allocated the number.</summary>
    public string LocalAuthorityCode => Value[1..4];

    /// <summary>Reads a UPN and says the first thing that is wrong with it.</summary>
    /// <param name="text">What was typed or sent. Blanks around it and lower case are forgiven.</param>
    /// <param name="knownLocalAuthorities">Three-digit codes to accept. Null accepts any three digits.</param>
    /// <returns>The UPN, or one problem. The problem never repeats the text: it may be a real child's.</returns>
    public static UpnReading Read(string? text, IReadOnlySet<string>? knownLocalAuthorities = null)
    {
        var upn = text?.Trim().ToUpperInvariant() ?? "";

        return ProblemOf(upn, knownLocalAuthorities) is { } problem
            ? new UpnReading.Rejected(problem)
            : new UpnReading.Accepted(new Upn(upn));
    }

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Upn result)
    {
        result = Read(s) is UpnReading.Accepted accepted ? accepted.Upn : null;
        return result is not null;
    }

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out Upn)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out Upn result) => TryParse(s, null, out result);

    /// <inheritdoc/>
    /// <exception cref="FormatException">Not a UPN. The message never contains the text.</exception>
    public static Upn Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var upn) ? upn : throw new FormatException("Not a valid UPN.");

    /// <summary>The letter that makes twelve characters into a valid UPN.</summary>
    /// <param name="body">Characters 2 to 13: eleven digits, then a digit or, for a temporary number, a letter.</param>
    /// <exception cref="FormatException">The body does not have that shape.</exception>
    public static char CheckLetterFor(string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (body.Length != Length - 1 || !body[..11].All(char.IsAsciiDigit) || ValueOf(body[11]) < 0)
        {
            throw new FormatException("Eleven digits and then a digit or letter are needed.");
        }

        return Letters[WeightedSum(body) % Letters.Length];
    }

    /// <summary>The 13 characters.</summary>
    public override string ToString() => Value;

    // The order is the rule book's: one message for each failure, the most basic first.
    private static UpnProblem? ProblemOf(string upn, IReadOnlySet<string>? knownLocalAuthorities) => upn switch
    {
        { Length: not Length } => UpnProblem.WrongLength,
        _ when !Letters.Contains(upn[0]) => UpnProblem.FirstCharacterNotACheckLetter,
        _ when !IsLocalAuthority(upn[1..4], knownLocalAuthorities) => UpnProblem.UnknownLocalAuthority,
        _ when !upn[4..12].All(char.IsAsciiDigit) => UpnProblem.MiddleNotDigits,
        _ when ValueOf(upn[12]) < 0 => UpnProblem.LastCharacterInvalid,
        _ when Letters[WeightedSum(upn.AsSpan(1)) % Letters.Length] != upn[0] => UpnProblem.WrongCheckLetter,
        _ => null,
    };

    private static bool IsLocalAuthority(string code, IReadOnlySet<string>? known) =>
        code.All(char.IsAsciiDigit) && (known is null || known.Contains(code));

    private static int WeightedSum(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
        {
            sum += ValueOf(body[i]) * (i + 2);   // the second character of the number weighs 2
        }

        return sum;
    }

    private static int ValueOf(char c) => char.IsAsciiDigit(c) ? c - '0' : Letters.IndexOf(c);
}
