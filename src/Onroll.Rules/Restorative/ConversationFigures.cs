using Onroll.Rules.Attendance;

namespace Onroll.Rules.Restorative;

/// <summary>How a conversation ended and whether it held.</summary>
/// <param name="Agreement">The place of the answer in the script's list, the fullest agreement first.</param>
/// <param name="DaysAfter">Days from what happened to the conversation. Null when nothing is dated.</param>
/// <param name="KeptActions">Actions agreed that are done.</param>
/// <param name="Actions">Actions agreed.</param>
/// <param name="People">The pupils who took part, by a key each.</param>
public sealed record EndedConversation(int Agreement, int? DaysAfter, int KeptActions, int Actions, IReadOnlyList<string> People);

/// <summary>What a term's conversations come to. Counts only: what was said belongs to those who said it.</summary>
/// <remarks>T-RST-06.</remarks>
/// <param name="Agreements">For each answer of the script, its share of those that ended.</param>
/// <param name="Kept">Actions done, of those agreed.</param>
/// <param name="Again">Conversations between pupils who had spoken before.</param>
/// <param name="MedianDays">Half of them came sooner after what happened. Null when none is dated.</param>
public sealed record ConversationFigures(int Ended, IReadOnlyList<Share> Agreements, Share Kept, int Again, decimal? MedianDays)
{
    /// <param name="ended">In the order they were held.</param>
    /// <param name="answers">How many answers the script's list of agreements has.</param>
    public static ConversationFigures Of(IReadOnlyList<EndedConversation> ended, int answers)
    {
        ArgumentNullException.ThrowIfNull(ended);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var again = ended.Count(one => !seen.Add(string.Join('|', one.People.Order(StringComparer.Ordinal))) && one.People.Count > 1);
        return new ConversationFigures(
            ended.Count,
            [.. Enumerable.Range(0, answers).Select(answer => new Share(ended.Count(one => one.Agreement == answer), ended.Count))],
            new Share(ended.Sum(one => one.KeptActions), ended.Sum(one => one.Actions)),
            again,
            Median([.. ended.Select(one => one.DaysAfter).OfType<int>().Order()]));
    }

    private static decimal? Median(List<int> days) => days.Count switch
    {
        0 => null,
        var count when count % 2 == 1 => days[count / 2],
        var count => (days[(count / 2) - 1] + days[count / 2]) / 2m,
    };
}
