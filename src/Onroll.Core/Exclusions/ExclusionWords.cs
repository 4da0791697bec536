using System.Globalization;
using Onroll.Rules.Codes;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Exclusions;

/// <summary>Suspensions as people say them.</summary>
public static class ExclusionWords
{
    /// <summary>"½ day", "1 day", "2½ days".</summary>
    public static string Days(int sessions)
    {
        var (whole, half) = Math.DivRem(sessions, 2);
        var number = half == 0 ? whole.ToString(CultureInfo.InvariantCulture) : whole == 0 ? "½" : whole.ToString(CultureInfo.InvariantCulture) + "½";
        return sessions is 1 or 2 ? number + " day" : number + " days";
    }

    /// <summary>"Suspended for 2½ days", "Permanently excluded".</summary>
    public static string Title(ExclusionCategory category, int? sessions) => category switch
    {
        ExclusionCategory.PermanentExclusion => "Permanently excluded",
        ExclusionCategory.LunchtimeSuspension => sessions is > 1 ? $"Suspended for {sessions} lunchtimes" : "Suspended for a lunchtime",
        _ => sessions is { } half ? "Suspended for " + Days(half) : "Suspended",
    };

    /// <summary>The reasons in words, those not in the list as they came. Empty when none was recorded.</summary>
    public static string Reasons(params string?[] codes) => string.Join(
        "; ", codes.OfType<string>().Select(code => CodeSet.ExclusionReason.Find(code)?.Label ?? code));
}
