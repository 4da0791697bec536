namespace Onroll.Rules.Partnerships;

/// <summary>How a membership check came out.</summary>
public enum MembershipLevel
{
    /// <summary>As it should be.</summary>
    Pass,

    /// <summary>Worth knowing; nothing is asked.</summary>
    Info,

    /// <summary>A departure from guidance: never blocks, and can be answered with a reason.</summary>
    Advice,

    /// <summary>Against the duty: the change cannot be activated.</summary>
    Breach,
}

/// <summary>One check with its outcome.</summary>
/// <param name="Rule">The catalogue's id, such as G-040.</param>
/// <param name="Level">How it came out.</param>
/// <param name="Paragraph">Where the guidance says so.</param>
/// <param name="Message">One sentence for the coordinator.</param>
/// <param name="Members">Names of the members it is about. Empty when it is about the partnership.</param>
public sealed record MembershipResult(string Rule, MembershipLevel Level, string Paragraph, string Message, IReadOnlyList<string> Members)
{
    internal static MembershipResult Pass(string rule, string paragraph, string message) => new(rule, MembershipLevel.Pass, paragraph, message, []);

    internal static MembershipResult Of(string rule, MembershipLevel level, string paragraph, string message, params IEnumerable<string> members) =>
        new(rule, level, paragraph, message, [.. members]);
}
