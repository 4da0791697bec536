namespace Onroll.Web.Design.Forms;

/// <summary>One answer people may choose.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Hint">A second line under the words; null for none.</param>
public sealed record Choice(string Value, string Text, string? Hint = null)
{
    /// <summary>"or" stands above this answer: it rules the others out.</summary>
    public bool IsApart { get; init; }

    /// <summary>Every value of an enum with the words for it.</summary>
    public static IReadOnlyList<Choice> From<T>(Func<T, string> words)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new Choice(value.ToString(), words(value)))];
}
