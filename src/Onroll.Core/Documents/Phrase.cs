using System.Text;

namespace Onroll.Core.Documents;

/// <summary>A stretch of text of one look.</summary>
/// <param name="IsHidden">True where something was taken out; the text then says what kind of thing, never the thing.</param>
public sealed record Run(string Text, bool IsStrong = false, bool IsHidden = false);

/// <summary>Text with strong and hidden stretches.</summary>
public sealed record Phrase(IReadOnlyList<Run> Runs)
{
    private const string StrongMark = "**", HiddenFrom = "[[", HiddenTo = "]]";

    public static implicit operator Phrase(string text) => FromString(text);

    /// <summary>The text as it is, without looking for marks.</summary>
    public static Phrase FromString(string text) => new([new Run(text)]);

    /// <summary>Reads <c>**strong**</c> and <c>[[hidden]]</c>. A mark without its pair is text.</summary>
    public static Phrase Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var runs = new List<Run>();
        var plain = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            if (Stretch(text, at, StrongMark, StrongMark) is { } strong)
            {
                Flush();
                runs.Add(new Run(strong, IsStrong: true));
                at += strong.Length + (2 * StrongMark.Length);
            }
            else if (Stretch(text, at, HiddenFrom, HiddenTo) is { } hidden)
            {
                Flush();
                runs.Add(new Run(hidden, IsHidden: true));
                at += hidden.Length + HiddenFrom.Length + HiddenTo.Length;
            }
            else
            {
                plain.Append(text[at++]);
            }
        }

        Flush();
        return new Phrase(runs);

        void Flush()
        {
            if (plain.Length > 0)
            {
                runs.Add(new Run(plain.ToString()));
                plain.Clear();
            }
        }
    }

    /// <summary>The words alone.</summary>
    public override string ToString() => string.Concat(Runs.Select(run => run.Text));

    private static string? Stretch(string text, int at, string from, string to)
    {
        if (!text.AsSpan(at).StartsWith(from, StringComparison.Ordinal))
        {
            return null;
        }

        var end = text.IndexOf(to, at + from.Length, StringComparison.Ordinal);
        return end > at + from.Length ? text[(at + from.Length)..end] : null;
    }
}
