using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Onroll.Core.Documents;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Onroll.Exchange.Documents;

/// <summary>Paragraphs and the text in them.</summary>
internal static class WordText
{
    public static Paragraph Paragraph(Phrase phrase, string style, bool rightToLeft)
    {
        var paragraph = new Paragraph(Properties(style, rightToLeft));
        paragraph.Append(phrase.Runs.Select(run => Of(run, rightToLeft)));
        return paragraph;
    }

    public static ParagraphProperties Properties(string style, bool rightToLeft)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (rightToLeft)
        {
            properties.Append(new BiDi());
        }

        return properties;
    }

    public static Run Plain(string text) => new(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve });

    private static Run Of(Core.Documents.Run text, bool rightToLeft)
    {
        var properties = new RunProperties();
        if (text.IsStrong)
        {
            properties.Append(new RunStyle { Val = WordStyles.Strong });
        }
        else if (text.IsHidden)
        {
            properties.Append(new RunStyle { Val = WordStyles.Hidden });
        }

        if (rightToLeft)
        {
            properties.Append(new RightToLeftText());
        }

        var run = Plain(text.Text);
        if (properties.HasChildren)
        {
            run.PrependChild(properties);
        }

        return run;
    }

    // What no XML file may hold: text pasted from other programs sometimes does.
    private static string Clean(string text) => string.Concat(text.Where(c => c >= ' ' || c is '\t')).Replace("\uFFFE", "", StringComparison.Ordinal).Replace("\uFFFF", "", StringComparison.Ordinal);
}
