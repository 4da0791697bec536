using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Page = Onroll.Core.Documents.Document;

namespace Onroll.Exchange.Documents;

/// <summary>The styles of our Word files, by the names Word itself knows, so that a school's own template can restyle them.</summary>
internal static class WordStyles
{
    public const string Normal = "Normal", Title = "Title", Lead = "Subtitle", Heading2 = "Heading2", Heading3 = "Heading3", Item = "ListParagraph",
        Quote = "Quote", QuoteBy = "QuoteBy", Caption = "Caption", Cell = "TableText", Lines = "AddressLines", Header = "Header", Footer = "Footer",
        Strong = "Strong", Hidden = "HiddenText", Grid = "PlainGrid";

    public const int BulletList = 1;

    /// <summary>Half points: 12 point letters, 16 point easy-read.</summary>
    private const int BodySize = 24, LargeSize = 32;

    private const string Font = "Arial";

    public static Styles For(Page document)
    {
        var size = document.IsLarge ? LargeSize : BodySize;
        var gap = document.IsLarge ? 240 : 140;
        return new Styles(
            Defaults(document, size),
            Text(Normal, "Normal", null, new SpacingBetweenLines { After = Say(gap), Line = document.IsLarge ? "360" : "288", LineRule = LineSpacingRuleValues.Auto }, isDefault: true),
            Heading("Title", "Title", 0, size + 12, gap),
            Text(Lead, "Subtitle", Normal, new SpacingBetweenLines { After = Say(gap * 2) }),
            Heading(Heading2, "heading 2", 1, size + 4, gap),
            Heading(Heading3, "heading 3", 2, size, gap),
            Text(Item, "List Paragraph", Normal, new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = BulletList }), new SpacingBetweenLines { After = Say(gap / 2) }),
            Text(Quote, "Quote", Normal, new KeepNext(), QuoteBar(), new SpacingBetweenLines { After = "60" }, new Indentation { Left = "284" }),
            Text(QuoteBy, "Quote by", Normal, QuoteBar(), new SpacingBetweenLines { After = Say(gap) }, new Indentation { Left = "284" }),
            Text(Caption, "caption", Normal, new KeepNext(), new SpacingBetweenLines { Before = "120", After = "60" }),
            Text(Cell, "Table text", Normal, new SpacingBetweenLines { Before = "40", After = "40", Line = "252", LineRule = LineSpacingRuleValues.Auto }),
            Text(Lines, "Address lines", Normal, new SpacingBetweenLines { After = "0" }),
            Text(Header, "header", Normal, Line<BottomBorder>(), new Justification { Val = JustificationValues.Right }),
            Text(Footer, "footer", Normal, Line<TopBorder>(), new Tabs(new TabStop { Val = TabStopValues.Right, Position = WordFile.TextWidth })),
            Character(Strong, "Strong", new Bold()),
            Character(Hidden, "Hidden text", new Border { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" }),
            TableStyle());
    }

    public static Numbering Bullets() => new(
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = NumberFormatValues.Bullet },
                new LevelText { Val = "•" },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = "454", Hanging = "284" }))
            { LevelIndex = 0 })
        { AbstractNumberId = 1 },
        new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = BulletList });

    private static DocDefaults Defaults(Page document, int size)
    {
        var languages = new Languages { Val = document.Language };
        if (document.IsRightToLeft)
        {
            languages.Bidi = document.Language;
        }

        return new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font, EastAsia = Font },
            new FontSize { Val = Say(size) },
            new FontSizeComplexScript { Val = Say(size) },
            languages)));
    }

    private static Style Text(string id, string name, string? basedOn, OpenXmlElement first, OpenXmlElement? second = null, OpenXmlElement? third = null, OpenXmlElement? fourth = null, bool isDefault = false)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };
        style.Append(new StyleName { Val = name });
        if (basedOn is not null)
        {
            style.Append(new BasedOn { Val = basedOn });
        }

        style.Append(new PrimaryStyle());
        style.Append(new StyleParagraphProperties(new[] { first, second, third, fourth }.OfType<OpenXmlElement>()));
        return style;
    }

    private static Style Heading(string id, string name, int outline, int size, int gap) => new(
        new StyleName { Val = name },
        new BasedOn { Val = Normal },
        new NextParagraphStyle { Val = Normal },
        new PrimaryStyle(),
        new StyleParagraphProperties(new KeepNext(), new KeepLines(), new SpacingBetweenLines { Before = Say(outline == 0 ? 0 : gap * 2), After = Say(gap / 2) }, new OutlineLevel { Val = outline }),
        new StyleRunProperties(new Bold(), new BoldComplexScript(), new FontSize { Val = Say(size) }, new FontSizeComplexScript { Val = Say(size) }))
    { Type = StyleValues.Paragraph, StyleId = id };

    private static Style Character(string id, string name, OpenXmlElement look) =>
        new(new StyleName { Val = name }, new PrimaryStyle(), new StyleRunProperties(look)) { Type = StyleValues.Character, StyleId = id, CustomStyle = id == Hidden ? true : null };

    private static Style TableStyle() => new(
        new StyleName { Val = "Plain grid" },
        new StyleTableProperties(
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 4, Color = "808080" },
                new BottomBorder { Val = BorderValues.Single, Size = 4, Color = "808080" },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "808080" }),
            new TableCellMarginDefault(new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa })),
        new TableStyleProperties(
            new RunPropertiesBaseStyle(new Bold()),
            new TableStyleConditionalFormattingTableCellProperties(new TableCellBorders(new BottomBorder { Val = BorderValues.Single, Size = 8, Color = "000000" })))
        { Type = TableStyleOverrideValues.FirstRow })
    { Type = StyleValues.Table, StyleId = Grid, CustomStyle = true };

    private static ParagraphBorders QuoteBar() => new(new LeftBorder { Val = BorderValues.Single, Size = 24, Space = 10, Color = "000000" });

    private static ParagraphBorders Line<T>()
        where T : BorderType, new() => new(new T { Val = BorderValues.Single, Size = 6, Space = 6, Color = "000000" });

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
}
