using System.Text.RegularExpressions;

namespace Onroll.Core.Letters;

/// <summary>Reads the text of a template. Each line is a paragraph, a heading (#, ##) or an item (-).</summary>
/// <remarks>
/// <c>{first-day}</c> stands for a fact; <c>{Pupil}</c> is the same with a capital.
/// Alone on a line: <c>[if permanent and not exam]</c>, <c>[otherwise]</c>, <c>[end]</c>; <c>[says reasons]</c> before the line that makes that point of the law.
/// A line that begins with <c>//</c> is a note to whoever edits the text.
/// </remarks>
public sealed partial class TemplateReader
{
    private readonly List<TemplateProblem> _problems = [];
    private readonly Stack<OpenChoice> _open = new();
    private readonly List<TemplatePart> _top = [];
    private (string Item, int Line)? _says;

    private TemplateReader() { }

    private List<TemplatePart> Here => _open.TryPeek(out var choice) ? choice.Otherwise ?? choice.Then : _top;

    public static TemplateReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = new TemplateReader();
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries))
        {
            reader.Take(line, ++number);
        }

        return reader.Finish();
    }

    private void Take(string line, int number)
    {
        if (line.StartsWith("//", StringComparison.Ordinal))
        {
            return;
        }

        if (Mark().Match(line) is { Success: true } mark)
        {
            TakeMark(mark.Groups[1].Value, mark.Groups[2].Value.Trim(), number);
        }
        else if (line.Length > 0)
        {
            Here.Add(new TemplatePart.Line(number, Pieces(line, number), _says?.Item));
            _says = null;
        }
    }

    private void TakeMark(string word, string rest, int number)
    {
        switch (word)
        {
            case "if":
                _open.Push(new OpenChoice(number, Condition(rest, number)));
                break;
            case "otherwise" when _open.TryPeek(out var choice) && choice.Otherwise is null:
                choice.Otherwise = [];
                break;
            case "otherwise":
                Wrong(number, "[otherwise] without an [if] before it");
                break;
            case "end" when _open.TryPop(out var choice):
                Here.Add(new TemplatePart.Choice(choice.When, choice.Then, choice.Otherwise ?? []));
                break;
            case "end":
                Wrong(number, "[end] without an [if] before it");
                break;
            case "says" when LetterPoints.All.Any(point => point.Id == rest):
                _says = (rest, number);
                break;
            case "says":
                Wrong(number, $"“{rest}” is not a point of the law’s list. The points are: {string.Join(", ", LetterPoints.All.Select(point => point.Id))}");
                break;
            default:
                Wrong(number, $"[{word}] means nothing here. Use [if …], [otherwise], [end] or [says …]");
                break;
        }
    }

    private TemplateCondition Condition(string text, int number)
    {
        var groups = text.Split(" or ", StringSplitOptions.TrimEntries).Select(group => (IReadOnlyList<(string, bool)>)
            [.. group.Split(" and ", StringSplitOptions.TrimEntries).Select(name => Negated(name))]).ToList();
        foreach (var name in groups.SelectMany(group => group).Select(one => one.Item1).Where(name => !LetterVocabulary.Conditions.ContainsKey(name)))
        {
            Wrong(number, name.Length == 0 ? "[if] needs a condition, such as [if permanent]" : $"“{name}” is not a condition{Near(name, LetterVocabulary.Conditions.Keys)}");
        }

        return new TemplateCondition(groups);
    }

    private static (string, bool) Negated(string name) =>
        name.StartsWith("not ", StringComparison.Ordinal) ? (name["not ".Length..].Trim(), true) : (name, false);

    private List<LinePiece> Pieces(string line, int number)
    {
        var pieces = new List<LinePiece>();
        var at = 0;
        foreach (Match gap in Gap().Matches(line))
        {
            if (gap.Index > at)
            {
                pieces.Add(new LinePiece(line[at..gap.Index], null, false));
            }

            var written = gap.Groups[1].Value.Trim();
            var name = written.Length > 0 && char.IsUpper(written[0]) ? char.ToLowerInvariant(written[0]) + written[1..] : written;
            if (!LetterVocabulary.Placeholders.ContainsKey(name))
            {
                Wrong(number, $"{{{written}}} is not something Onroll can fill in{Near(name, LetterVocabulary.Placeholders.Keys)}");
            }

            pieces.Add(new LinePiece(null, name, name != written));
            at = gap.Index + gap.Length;
        }

        if (at < line.Length)
        {
            pieces.Add(new LinePiece(line[at..], null, false));
        }

        if (pieces.Any(piece => piece.Text is { } text && text.AsSpan().IndexOfAny('{', '}') >= 0))
        {
            Wrong(number, "A { or } without its pair");
        }

        return pieces;
    }

    private TemplateReading Finish()
    {
        foreach (var choice in _open)
        {
            Wrong(choice.Line, "[if] without an [end] after it");
        }

        if (_says is { } says)
        {
            Wrong(says.Line, $"[says {says.Item}] has no line after it");
        }

        if (_top.FirstOrDefault() is not TemplatePart.Line { Pieces: [{ Text: { } first }, ..] } || !first.StartsWith("# ", StringComparison.Ordinal))
        {
            Wrong(1, "The first line must be the title, such as: # Suspension from {school}");
        }

        return new TemplateReading(_problems.Count == 0 ? new LetterTemplate(_top) : null, [.. _problems.OrderBy(problem => problem.Line)]);
    }

    private void Wrong(int line, string message) => _problems.Add(new TemplateProblem(line, message));

    // The name somebody probably meant: the one that shares most of its letters in a row.
    private static string Near(string name, IEnumerable<string> names) =>
        names.OrderByDescending(other => Shared(name, other)).FirstOrDefault(other => Shared(name, other) >= 3) is { } near ? $". Did you mean “{near}”?" : "";

    private static int Shared(string one, string other) =>
        Enumerable.Range(0, one.Length)
            .SelectMany(from => Enumerable.Range(1, one.Length - from).Where(length => other.Contains(one.Substring(from, length), StringComparison.Ordinal)))
            .DefaultIfEmpty(0).Max();

    [GeneratedRegex(@"^\[(\w+)\s*([^\[\]]*)\]$")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Gap();

    private sealed record OpenChoice(int Line, TemplateCondition When)
    {
        public List<TemplatePart> Then { get; } = [];

        /// <summary>Null until [otherwise].</summary>
        public List<TemplatePart>? Otherwise { get; set; }
    }
}
