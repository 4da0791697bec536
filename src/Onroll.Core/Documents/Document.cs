namespace Onroll.Core.Documents;

/// <summary>A letter, pack or report, before it is a page or a Word file: what it says, not how it looks.</summary>
public sealed record Document
{
    /// <summary>The title, shown as the first heading.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence under the title. Null when the title is enough.</summary>
    public string? Lead { get; init; }

    /// <summary>The language of the text as a BCP 47 tag: "en-GB", "pl".</summary>
    public string Language { get; init; } = "en-GB";

    /// <summary>True for languages written from right to left.</summary>
    public bool IsRightToLeft { get; init; }

    /// <summary>True for easy-read documents: big type, wide spacing.</summary>
    public bool IsLarge { get; init; }

    /// <summary>True for what Onroll writes (packs, reports); a letter is the school's own and has no mark of ours.</summary>
    public bool HasMark { get; init; }

    /// <summary>At the head of each page: who holds this copy, how secret it is. Null for letters.</summary>
    public string? Head { get; init; }

    /// <summary>At the foot of each page: printed by whom and when. Null for letters.</summary>
    public string? Foot { get; init; }

    /// <summary>What stands above the title: a letter's addresses and date. Empty for packs.</summary>
    public IReadOnlyList<Block> Opening { get; init; } = [];

    public required IReadOnlyList<Block> Blocks { get; init; }
}

/// <summary>A piece of a document that stands by itself.</summary>
public abstract record Block
{
    private Block() { }

    /// <param name="Level">2 for a section, 3 for a part of it. The title is the only 1.</param>
    public sealed record Heading(int Level, string Text) : Block;

    public sealed record Paragraph(Phrase Text) : Block;

    public sealed record Items(IReadOnlyList<Phrase> All) : Block;

    /// <summary>Lines that stay together and are not paragraphs: an address, a signature.</summary>
    public sealed record Lines(IReadOnlyList<string> All) : Block;

    /// <summary>Labels and what stands for each.</summary>
    public sealed record Facts(IReadOnlyList<Fact> All) : Block;

    /// <param name="Caption">What the table tells; read out before it.</param>
    public sealed record Table(string Caption, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Phrase>> Rows) : Block;

    /// <summary>A person's own words.</summary>
    /// <param name="By">Who, when, to whom.</param>
    public sealed record Quote(Phrase Words, string By) : Block;

    /// <summary>School days in a row with what is fixed for some of them.</summary>
    /// <param name="Name">Says the same in words, for who cannot see the figure.</param>
    public sealed record DayLine(string Name, IReadOnlyList<DayOnLine> Days) : Block;

    /// <summary>Amounts side by side from nought. In Word a chart whose numbers can be edited.</summary>
    /// <param name="Name">What it shows; read out in its place.</param>
    public sealed record Bars(string Name, IReadOnlyList<Bar> All) : Block;

    /// <summary>Two columns of blocks side by side where there is room.</summary>
    public sealed record Beside(IReadOnlyList<Block> Left, IReadOnlyList<Block> Right) : Block;

    /// <summary>What follows begins on a new page.</summary>
    public sealed record NewPage : Block;
}

public sealed record Fact(string Label, Phrase Value);

public sealed record Column(string Name, bool IsNumber = false);

/// <param name="Value">Null is no bar: hidden, or nothing to tell.</param>
/// <param name="Words">The value as it is read: "1.4", "c".</param>
public sealed record Bar(string Label, decimal? Value, string Words);

/// <param name="IsFilled">Drawn filled: a day out of school without other education.</param>
/// <param name="Mark">What falls on the day, short. Null for a day without.</param>
/// <param name="Note">The line under the mark. Null when the mark says all.</param>
/// <param name="IsLaw">Law is written above the line, all else below it.</param>
public sealed record DayOnLine(DateOnly Day, bool IsFilled, string? Mark = null, string? Note = null, bool IsLaw = true);
