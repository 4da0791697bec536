using Onroll.Core.Letters;

namespace Onroll.Web.Letters;

/// <summary>Letters as pages and addresses call them.</summary>
internal static class LetterWords
{
    public static string Name(ReadingLevel level) => level == ReadingLevel.EasyRead ? "Easy read" : "Plain English or plain text";

    public static string Short(ReadingLevel level) => level == ReadingLevel.EasyRead ? "Easy read" : "Plain";

    public static string Slug(this ReadingLevel level) => level == ReadingLevel.EasyRead ? "easy-read" : "plain";

    public static ReadingLevel? LevelOf(string? slug) => slug switch
    {
        null or "plain" => ReadingLevel.Plain,
        "easy-read" => ReadingLevel.EasyRead,
        _ => null,
    };

    /// <summary>"Polish, easy read".</summary>
    public static string Name(LetterEdition edition) => $"{edition.Language.Name}, {Short(edition.Level).ToLowerInvariant()}";
}
