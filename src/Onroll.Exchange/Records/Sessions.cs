using Onroll.Rules.Calendar;

namespace Onroll.Exchange.Records;

/// <summary>The words for the two sessions of a school day.</summary>
internal static class Sessions
{
    public static IReadOnlyDictionary<string, Session> Words { get; } =
        new Dictionary<string, Session>(StringComparer.OrdinalIgnoreCase) { ["AM"] = Session.Morning, ["PM"] = Session.Afternoon };
}
