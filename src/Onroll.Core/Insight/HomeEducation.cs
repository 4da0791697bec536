using System.Text.RegularExpressions;

namespace Onroll.Core.Insight;

/// <summary>Whether the destination of a leaver, as somebody typed it, is home education.</summary>
public static partial class HomeEducation
{
    public static bool IsMeantBy(string? destination) => destination is not null && Pattern().IsMatch(destination);

    // "Back at the home school" is a school.
    [GeneratedRegex(@"\bEHE\b|\bhome[ -]?educat|\beducated (otherwise than )?at home\b|\bhome[ -]?schooled\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
