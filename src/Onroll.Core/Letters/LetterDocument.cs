using Onroll.Core.Documents;

namespace Onroll.Core.Letters;

/// <summary>How a letter stands on its page: the school's, with no mark of Onroll.</summary>
public static class LetterDocument
{
    /// <param name="text">As <see cref="PlainText"/> reads it: the letter as filled, or as somebody changed it.</param>
    /// <param name="frame">What stands round the text.</param>
    public static Document Of(string text, LetterFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var blocks = PlainText.Read(text).ToList();
        var title = blocks.OfType<Block.Heading>().FirstOrDefault(heading => heading.Level == 1);
        if (title is not null)
        {
            blocks.Remove(title);
        }

        return new Document
        {
            Title = title?.Text ?? frame.SchoolName,
            Language = frame.Language.Tag,
            IsRightToLeft = frame.Language.IsRightToLeft,
            IsLarge = frame.Level == ReadingLevel.EasyRead,
            Opening =
            [
                new Block.Lines([frame.SchoolName, .. Lines(frame.SchoolAddress), .. Present(frame.SchoolPhone)]),
                new Block.Lines([frame.RecipientName, .. Lines(frame.RecipientAddress)]),
                new Block.Lines([frame.Language.Day(frame.On)]),
            ],
            Blocks = [.. blocks, new Block.Lines([.. Present(frame.SignedBy), .. Present(frame.SignedAs)])],
        };
    }

    private static IEnumerable<string> Present(string? text) => string.IsNullOrWhiteSpace(text) ? [] : [text];

    // An address is kept in one line with commas, or in several.
    private static string[] Lines(string? address) => address?.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}

/// <summary>What stands round the text of a letter.</summary>
public sealed record LetterFrame(
    string SchoolName, string? SchoolAddress, string? SchoolPhone, string RecipientName, string? RecipientAddress, DateOnly On, LetterLanguage Language, ReadingLevel Level)
{
    public string? SignedBy { get; init; }

    public string? SignedAs { get; init; }

    public static LetterFrame For(LetterSubject subject, LetterLanguage language, ReadingLevel level) => new(
        subject.School.Name, subject.School.Address, subject.School.Phone, subject.To.Name, subject.To.Address, subject.Today, language, level)
    {
        SignedBy = subject.School.HeadName,
        SignedAs = subject.School.HeadTitle,
    };
}
