namespace Onroll.Core.Letters;

/// <summary>What is wrong with a text before it is used.</summary>
public static class CheckWording
{
    /// <summary>Mistakes by line; for a text without, the points that Onroll's own letter makes and this one does not.</summary>
    public static IReadOnlyList<string> Problems(LetterKind kind, ReadingLevel level, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LetterWording.TextMaxLength)
        {
            return [$"The text must be {LetterWording.TextMaxLength:N0} characters or fewer"];
        }

        var reading = TemplateReader.Read(text);
        if (reading.Template is not { } template)
        {
            return [.. reading.Problems.Select(problem => problem.ToString())];
        }

        var standard = StandardLetters.Template(kind, level);
        return [.. SampleLetter.Cases(kind)
            .SelectMany(sample => Points(standard, sample).Except(Points(template, sample)))
            .Distinct()
            .Select(id => $"The letter must say {LetterPoints.All.First(point => point.Id == id).Meaning}. Put [says {id}] on the line before it")];
    }

    private static IEnumerable<string> Points(LetterTemplate template, LetterSubject subject) =>
        FilledLetter.Of(template, subject, LetterLanguage.English).Said.Select(said => said.Point);
}
