using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Page = Onroll.Core.Documents.Document;

namespace Onroll.Exchange.Documents;

/// <summary>Writes a document as a Word file that people can edit: real headings, real lists, real tables.</summary>
public static class WordFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // A4 with the margins of the print page, in twentieths of a point.
    private const uint PageWidth = 11906, PageHeight = 16838, Margin = 1134;

    /// <summary>The width of the text in twentieths of a point.</summary>
    internal const int TextWidth = (int)(PageWidth - (2 * Margin));

    public static byte[] Write(Page document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            file.PackageProperties.Title = document.Title;
            file.PackageProperties.Language = document.Language;
            Fill(file.AddMainDocumentPart(), document);
        }

        return stream.ToArray();
    }

    private static void Fill(MainDocumentPart main, Page document)
    {
        main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.For(document);
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = WordStyles.Bullets();
        main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(
            new EvenAndOddHeaders { Val = false },
            new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
            new ThemeFontLanguages { Val = document.Language });

        var section = new SectionProperties();
        if (document.Head is not null)
        {
            var head = main.AddNewPart<HeaderPart>();
            head.Header = new Header(WordText.Paragraph(document.Head, WordStyles.Header, document.IsRightToLeft));
            section.Append(new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(head) });
        }

        var foot = main.AddNewPart<FooterPart>();
        foot.Footer = new Footer(Foot(document));
        section.Append(new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(foot) });
        section.Append(
            new PageSize { Width = PageWidth, Height = PageHeight },
            new PageMargin { Top = (int)Margin, Bottom = (int)Margin, Left = Margin, Right = Margin, Header = 567, Footer = 567, Gutter = 0 });

        var body = new Body(new WordBlocks(document, main).All());
        body.Append(section);
        main.Document = new Document(body);
    }

    private static Paragraph Foot(Page document)
    {
        var foot = WordText.Paragraph(document.Foot ?? "", WordStyles.Footer, document.IsRightToLeft);
        if (document.Foot is not null)
        {
            foot.Append(new Run(new TabChar()), WordText.Plain("Page "));
        }

        foot.Append(PageField("PAGE"));
        if (document.Foot is not null)
        {
            foot.Append(WordText.Plain(" of "), PageField("NUMPAGES"));
        }

        return foot;
    }

    private static SimpleField PageField(string name) => new(new Run(new Text("1"))) { Instruction = name };
}
