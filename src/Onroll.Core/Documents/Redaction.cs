using System.Text.RegularExpressions;

namespace Onroll.Core.Documents;

/// <summary>Takes names out of a document. What is taken out is gone from it: nothing lies under the mark.</summary>
public sealed class Redaction
{
    private const string Mark = "name hidden";
    private const int ShortestPart = 3;

    private readonly Regex? _names;

    /// <param name="names">Whom to hide: "Reece Malik". Each part of a name is hidden too, wherever it stands alone.</param>
    /// <param name="keep">Names that stay, such as the pupil's own: a part shared with them is not hidden alone.</param>
    public Redaction(IEnumerable<string> names, IEnumerable<string> keep)
    {
        var kept = keep.SelectMany(Parts).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var whole = names.Select(name => name.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var hidden = whole.Concat(whole.SelectMany(Parts).Where(part => part.Length >= ShortestPart && !kept.Contains(part)))
            .Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(name => name.Length).Select(Regex.Escape).ToList();
        _names = hidden.Count == 0 ? null : new Regex($@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', hidden)})(?![\p{{L}}\p{{N}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    public Document Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return _names is null ? document : document with
        {
            Title = Plain(document.Title),
            Lead = document.Lead is null ? null : Plain(document.Lead),
            Opening = [.. document.Opening.Select(Of)],
            Blocks = [.. document.Blocks.Select(Of)],
        };
    }

    private Block Of(Block block) => block switch
    {
        Block.Heading heading => heading with { Text = Plain(heading.Text) },
        Block.Paragraph paragraph => new Block.Paragraph(Of(paragraph.Text)),
        Block.Items items => new Block.Items([.. items.All.Select(Of)]),
        Block.Lines lines => new Block.Lines([.. lines.All.Select(Plain)]),
        Block.Facts facts => new Block.Facts([.. facts.All.Select(fact => new Fact(Plain(fact.Label), Of(fact.Value)))]),
        Block.Table table => table with { Caption = Plain(table.Caption), Rows = [.. table.Rows.Select(row => (IReadOnlyList<Phrase>)[.. row.Select(Of)])] },
        Block.Quote quote => new Block.Quote(Of(quote.Words), Plain(quote.By)),
        Block.DayLine line => new Block.DayLine(Plain(line.Name), [.. line.Days.Select(day => day with { Mark = day.Mark is null ? null : Plain(day.Mark), Note = day.Note is null ? null : Plain(day.Note) })]),
        Block.Bars bars => new Block.Bars(Plain(bars.Name), [.. bars.All.Select(bar => bar with { Label = Plain(bar.Label), Words = Plain(bar.Words) })]),
        Block.Beside beside => new Block.Beside([.. beside.Left.Select(Of)], [.. beside.Right.Select(Of)]),
        Block.NewPage => block,
        _ => throw new NotSupportedException($"No way to take names out of {block.GetType().Name}."),   // never pass on what was not looked at
    };

    private Phrase Of(Phrase phrase) => new([.. phrase.Runs.SelectMany(Of)]);

    private IEnumerable<Run> Of(Run run)
    {
        var at = 0;
        foreach (Match match in _names!.Matches(run.Text))   // asked only when there are names
        {
            if (match.Index > at)
            {
                yield return run with { Text = run.Text[at..match.Index] };
            }

            yield return new Run(Mark, IsHidden: true);
            at = match.Index + match.Length;
        }

        if (at < run.Text.Length)
        {
            yield return run with { Text = run.Text[at..] };
        }
    }

    private string Plain(string text) => _names!.Replace(text, $"[{Mark}]");   // likewise

    private static string[] Parts(string name) => name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
