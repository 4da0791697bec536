namespace Onroll.Core.Letters;

/// <summary>The letters that ship with Onroll, in English.</summary>
public static class StandardLetters
{
    /// <summary>The text of the template.</summary>
    public static string Text(LetterKind kind, ReadingLevel level) =>
        EmbeddedText.Read($"{kind.Slug()}.{(level == ReadingLevel.EasyRead ? "easy-read" : "plain")}.txt").ReplaceLineEndings("\n").TrimEnd('\n');

    /// <exception cref="FormatException">The text is wrong: a mistake in the build, which a test finds.</exception>
    public static LetterTemplate Template(LetterKind kind, ReadingLevel level)
    {
        var reading = TemplateReader.Read(Text(kind, level));
        return reading.Template ?? throw new FormatException($"{kind}, {level}: {reading.Problems[0]}");
    }
}
