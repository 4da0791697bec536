using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Onroll.Core.Documents;
using Onroll.Exchange.Documents;
using Page = Onroll.Core.Documents.Document;

namespace Onroll.Exchange.Tests.Documents;

public sealed class WordFileTests
{
    [Theory]
    [InlineData("en-GB", false, false)]
    [InlineData("pl", false, true)]
    [InlineData("ur", true, false)]
    public void Write_EveryKindOfBlock_IsAFileWordCanOpen(string language, bool rightToLeft, bool large)
    {
        var file = WordFile.Write(Everything with { Language = language, IsRightToLeft = rightToLeft, IsLarge = large });

        using var word = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Write_ALetterWithoutHeadOrFoot_IsAFileWordCanOpen()
    {
        var file = WordFile.Write(Everything with { Head = null, Foot = null });

        using var word = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word));
        Assert.Empty(word.MainDocumentPart!.HeaderParts);   // a Word file has a main part
    }

    [Fact]
    public void Write_Headings_AreWordsOwnHeadings()
    {
        using var word = Open(Everything);

        var styles = word.MainDocumentPart!.Document.Body!.Elements<Paragraph>().ToLookup(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value, p => p.InnerText);   // a file of ours has a body

        Assert.Equal(["Kian Docherty: permanent exclusion"], styles["Title"]);
        Assert.Equal(["What governors decide"], styles["Heading2"]);
        Assert.Equal(["Kian’s own words"], styles["Heading3"]);
    }

    [Fact]
    public void Write_Tables_RepeatTheirHeadAndSayWhatTheyAre()
    {
        using var word = Open(Everything);

        var table = word.MainDocumentPart!.Document.Body!.Elements<Table>().Single(t => t.InnerText.Contains("Decision and reasons", StringComparison.Ordinal));

        Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>());
        Assert.Equal("In this pack", table.GetFirstChild<TableProperties>()!.TableDescription!.Val!.Value);   // every table of ours has one
    }

    [Fact]
    public void Write_TheLanguage_IsInTheStylesForTheSpellingChecker()
    {
        using var word = Open(Everything with { Language = "pl" });

        var languages = word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Descendants<Languages>().Single();

        Assert.Equal("pl", languages.Val!.Value);
        Assert.Equal("pl", word.PackageProperties.Language);
    }

    [Fact]
    public void Write_HiddenText_IsMarkedAndTheWordsAroundItStay()
    {
        using var word = Open(Everything);

        var hidden = word.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.Run>().Single(run => run.RunProperties?.RunStyle?.Val?.Value == "HiddenText");

        Assert.Equal("name hidden", hidden.InnerText);
        Assert.Equal("It was said by name hidden on the bus.", hidden.Parent!.InnerText);
    }

    [Fact]
    public void Write_TextPastedWithControlCharacters_IsStillAFileWordCanOpen()
    {
        var file = WordFile.Write(Everything with { Blocks = [new Block.Paragraph("before\u0001\u000Bafter")] });

        using var word = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word));
        Assert.Contains("beforeafter", word.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Bars_AreAChartWithItsNumbersAndNothingForWhatIsHidden()
    {
        using var word = Open(Everything);

        var chart = Assert.Single(word.MainDocumentPart!.ChartParts);   // a Word file has a main part
        var values = chart.ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.Values>().Single();
        Assert.Equal(["12.4", "0"], values.Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumericPoint>().Select(point => point.InnerText));
        Assert.Contains("Birchfield: c", chart.ChartSpace.InnerText, StringComparison.Ordinal);
        using var book = SpreadsheetDocument.Open(chart.EmbeddedPackagePart!.GetStream(), isEditable: false);   // so that people can edit it
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(book));
    }

    private static WordprocessingDocument Open(Page page) => WordprocessingDocument.Open(new MemoryStream(WordFile.Write(page)), isEditable: false);

    private static Page Everything => new()
    {
        Title = "Kian Docherty: permanent exclusion",
        Lead = "For the governors’ meeting on Thursday 26 November 2026",
        Head = "Confidential. Copy 3 of 8: Mrs E. Farrar",
        Foot = "Printed Wednesday 18 November 2026 by R. Adeyemi",
        HasMark = true,
        Blocks =
        [
            new Block.Lines(["1 Mill Lane", "Aldermere"]),
            new Block.Facts([new Fact("Pupil", "Year 10, form 10T"), new Fact("Decision", "Permanent exclusion")]),
            new Block.Heading(2, "What governors decide"),
            new Block.Paragraph(Phrase.Parse("Whether Kian **returns** to Alderway.")),
            new Block.Items(["at once", "on a date you set"]),
            new Block.DayLine("The clock: decision 10 November, day six 17 November.", [new(new(2026, 11, 10), true, "Decision", "everyone told"), new(new(2026, 11, 11), true), new(new(2026, 11, 17), false, "Day six")]),
            new Block.Heading(3, "Kian’s own words"),
            new Block.Quote("I want to do my GCSEs.", "Kian, 11 November, to Mr Sandhu"),
            new Block.Paragraph(Phrase.Parse("It was said by [[name hidden]] on the bus.")),
            new Block.Beside([new Block.Paragraph("Tried")], [new Block.Paragraph("Not done")]),
            new Block.NewPage(),
            new Block.Bars("Suspensions, per 100 pupils", [new("Alderway", 12.4m, "12.4"), new("Birchfield", null, "c"), new("Cove", 0, "0.0")]),
            new Block.Table("In this pack", [new("Part"), new("What"), new("Pages", IsNumber: true)], [["1", "Decision and reasons", "2"], ["2", "Words", "4"]]),
        ],
    };
}
