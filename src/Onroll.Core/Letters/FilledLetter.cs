using Onroll.Core.Documents;

namespace Onroll.Core.Letters;

/// <summary>A letter with its facts in place, ready to be read, changed and sent.</summary>
/// <param name="Text">As <see cref="PlainText"/> reads it, the title in its first line.</param>
/// <param name="Said">The points of the law's list the letter makes, each with the paragraph that makes it.</param>
/// <param name="Gaps">What was not known and is marked in the text to be filled in.</param>
public sealed record FilledLetter(string Text, IReadOnlyList<SaidPoint> Said, IReadOnlyList<string> Gaps)
{
    private const string GapFrom = "‹fill in: ", GapTo = "›";

    /// <summary>Whether a text still holds something to fill in: no letter is sent like that.</summary>
    public static bool HasGaps(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains(GapFrom, StringComparison.Ordinal);
    }

    public static FilledLetter Of(LetterTemplate template, LetterSubject subject, LetterLanguage language)
    {
        ArgumentNullException.ThrowIfNull(template);
        var filler = new Filler(subject, language);
        filler.Add(template.Parts);
        return filler.Letter();
    }

    /// <summary>The points whose paragraph is no longer in the text as it stood.</summary>
    public IReadOnlyList<string> NoLongerSaid(string changed)
    {
        var lines = changed.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries).ToHashSet();
        return [.. Said.Where(said => !lines.Contains(said.Paragraph)).Select(said => said.Point).Distinct()];
    }

    private sealed class Filler(LetterSubject subject, LetterLanguage language)
    {
        private readonly List<string> _lines = [];
        private readonly List<SaidPoint> _said = [];
        private readonly List<string> _gaps = [];

        public void Add(IReadOnlyList<TemplatePart> parts)
        {
            foreach (var part in parts)
            {
                if (part is TemplatePart.Choice choice)
                {
                    Add(choice.When.Holds(name => LetterVocabulary.Conditions[name].Holds(subject)) ? choice.Then : choice.Otherwise);
                }
                else if (part is TemplatePart.Line line)
                {
                    Add(line);
                }
            }
        }

        public FilledLetter Letter() => new(string.Join('\n', Spaced()), _said, [.. _gaps.Distinct()]);

        private void Add(TemplatePart.Line line)
        {
            var text = string.Concat(line.Pieces.Select(Fill));
            _lines.Add(text);
            if (line.Says is { } point)
            {
                _said.Add(new SaidPoint(point, text));
            }
        }

        private string Fill(LinePiece piece)
        {
            if (piece.Placeholder is not { } name)
            {
                return piece.Text ?? "";
            }

            var placeholder = LetterVocabulary.Placeholders[name];
            if (placeholder.Value(subject, language) is not { } value || string.IsNullOrWhiteSpace(value))
            {
                _gaps.Add(placeholder.Meaning);
                return GapFrom + placeholder.Meaning + GapTo;
            }

            // What somebody typed in several lines stays one paragraph: a line of ours is a block.
            value = value.ReplaceLineEndings(" ").Trim();
            return piece.IsCapital ? char.ToUpper(value[0], System.Globalization.CultureInfo.InvariantCulture) + value[1..] : value;
        }

        // An empty line round headings and between paragraphs, none between items: as people write.
        private IEnumerable<string> Spaced()
        {
            for (var at = 0; at < _lines.Count; at++)
            {
                if (at > 0 && !(IsItem(_lines[at]) && IsItem(_lines[at - 1])))
                {
                    yield return "";
                }

                yield return _lines[at];
            }
        }

        private static bool IsItem(string line) => line.StartsWith("- ", StringComparison.Ordinal);
    }
}

/// <param name="Point">An id of <see cref="LetterPoints"/>.</param>
public sealed record SaidPoint(string Point, string Paragraph);
