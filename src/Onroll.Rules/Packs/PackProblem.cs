using System.Text;

namespace Onroll.Rules.Packs;

/// <summary>Something that must be mended before a pack can be used.</summary>
/// <param name="Path">The field, as a pack writes it: <c>ladders[0].steps[2].lasts</c>.</param>
/// <param name="Message">What is missing or wrong and how to mend it, as a sentence.</param>
public sealed record PackProblem(string Path, string Message)
{
    /// <summary>The same within a larger part.</summary>
    public PackProblem Under(string path) => this with { Path = Path.Length == 0 ? path : $"{path}.{Path}" };
}

/// <summary>How a field is written in a pack.</summary>
public static class FieldName
{
    /// <summary>A name of code as lower-case words: "TaskBeforeEnd" is written "task before end".</summary>
    public static string Of(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && words.Length > 0)
            {
                words.Append(' ');
            }

            words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }

    /// <summary>One part of a list.</summary>
    public static string Of(string name, int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Of(name)}[{index}]");
}
