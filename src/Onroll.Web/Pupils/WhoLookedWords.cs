using Onroll.Core.Access;

namespace Onroll.Web.Pupils;

/// <summary>Looks at a record, counted in a sentence.</summary>
public static class WhoLookedWords
{
    public static string Of(IReadOnlyList<Looked> looked)
    {
        ArgumentNullException.ThrowIfNull(looked);
        var seen = looked.Where(l => l.Times > 0).ToList();
        var times = seen.Sum(l => l.Times);
        return (times, seen.Count) switch
        {
            (0, _) => "Nobody has looked in 30 days.",
            (1, _) => "Looked at once in 30 days.",
            (_, 1) => $"Looked at {times} times by 1 person in 30 days.",
            var (n, people) => $"Looked at {n} times by {people} people in 30 days.",
        };
    }
}
