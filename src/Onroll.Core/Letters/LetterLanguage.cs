using System.Globalization;

namespace Onroll.Core.Letters;

/// <summary>A language letters can be written in.</summary>
/// <param name="Name">In English, as it stands at a contact: "Polish".</param>
/// <param name="Tag">BCP 47.</param>
public sealed record LetterLanguage(string Name, string Tag, bool IsRightToLeft)
{
    private static readonly LetterLanguage[] Known = [.. EmbeddedText.Lines("languages.csv").Skip(1).Select(line => line.Split(',')).Select(cells => new LetterLanguage(cells[0], cells[1], cells[2] == "yes"))];

    private readonly CultureInfo _culture = CultureOf(Tag);

    public static LetterLanguage English { get; } = Known[0];

    public static IReadOnlyList<LetterLanguage> All => Known;

    /// <param name="name">Null means English.</param>
    /// <returns>Null for a language Onroll has no tag for.</returns>
    public static LetterLanguage? Find(string? name) => string.IsNullOrWhiteSpace(name)
        ? English
        : Array.Find(Known, language => language.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>"Thursday 20 November 2026", as the language writes it.</summary>
    public string Day(DateOnly day) => this == English ? day.ToString("dddd d MMMM yyyy", _culture) : day.ToString("D", _culture);

    public string Number(decimal number) => number.ToString("0.#", _culture);

    // Some countries count years otherwise; a school day in England is a day of the calendar on its wall.
    private static CultureInfo CultureOf(string tag)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(tag).Clone();
        if (culture.DateTimeFormat.Calendar is not GregorianCalendar)
        {
            culture.DateTimeFormat.Calendar = culture.OptionalCalendars.OfType<GregorianCalendar>().FirstOrDefault() ?? throw new CultureNotFoundException($"{tag} has no Gregorian calendar.");
        }

        return culture;
    }
}
