namespace Onroll.Core.Letters;

/// <summary>The text of a letter with its gaps and choices.</summary>
public sealed record LetterTemplate(IReadOnlyList<TemplatePart> Parts);

/// <summary>A line of a template, or a choice between lines.</summary>
public abstract record TemplatePart
{
    private TemplatePart() { }

    /// <param name="Number">Where it stands in the text; the first line is 1.</param>
    /// <param name="Says">The point of the law's list that the line makes. Null for most.</param>
    public sealed record Line(int Number, IReadOnlyList<LinePiece> Pieces, string? Says) : TemplatePart;

    public sealed record Choice(TemplateCondition When, IReadOnlyList<TemplatePart> Then, IReadOnlyList<TemplatePart> Otherwise) : TemplatePart;
}

/// <summary>Text as it stands, or the name of what is to stand there.</summary>
/// <param name="Placeholder">Null for text.</param>
/// <param name="IsCapital">True when the first letter is to be a capital: the name was written with one.</param>
public sealed record LinePiece(string? Text, string? Placeholder, bool IsCapital);

/// <summary>Groups joined by "or" of names joined by "and", each perhaps with "not".</summary>
public sealed record TemplateCondition(IReadOnlyList<IReadOnlyList<(string Name, bool IsNot)>> AnyOf)
{
    public bool Holds(Func<string, bool> isTrue) => AnyOf.Any(all => all.All(one => isTrue(one.Name) != one.IsNot));
}

/// <summary>What is wrong with a template.</summary>
/// <param name="Line">The first line is 1.</param>
public sealed record TemplateProblem(int Line, string Message)
{
    public override string ToString() => $"Line {Line}: {Message}";
}

/// <summary>A template read, or what is wrong with it.</summary>
/// <param name="Template">Null when there are problems.</param>
public sealed record TemplateReading(LetterTemplate? Template, IReadOnlyList<TemplateProblem> Problems);
