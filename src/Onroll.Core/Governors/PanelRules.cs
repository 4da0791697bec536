using Onroll.Core.Exclusions;

namespace Onroll.Core.Governors;

/// <summary>Who may sit on a review panel (R-IRP-03).</summary>
public static class PanelRules
{
    private const int RecentYears = 5, TrainingYears = 2, GovernorMonths = 12;

    /// <summary>What keeps a panel from being properly made up, in sentences. Empty when it is.</summary>
    /// <param name="on">The day of the hearing, or today while there is none.</param>
    public static IEnumerable<string> Concerns(IReadOnlyList<ReviewPanelMember> members, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(members);
        if (members.Count is not (3 or 5))
        {
            yield return $"A panel has three or five members; this has {members.Count}.";
        }

        if (members.Count(m => m.SitsAs == SitsAs.LayChair) != 1)
        {
            yield return "It needs one lay chair, who has never worked in a school other than as governor or volunteer.";
        }

        var others = members.Count == 5 ? 2 : 1;
        foreach (var (role, words) in new[] { (SitsAs.Headteacher, "headteacher"), (SitsAs.Governor, "governor") })
        {
            if (members.Count(m => m.SitsAs == role) != others)
            {
                yield return others == 1 ? $"It needs one {words}." : $"It needs two {words}s.";
            }
        }

        foreach (var concern in members.SelectMany(member => Concerns(member, on)))
        {
            yield return concern;
        }
    }

    private static IEnumerable<string> Concerns(ReviewPanelMember member, DateOnly on)
    {
        if (member.IsConnected)
        {
            yield return $"{member.Name} has a connection that could raise doubt about their impartiality.";
        }

        if (member.SitsAs != SitsAs.LayChair && member.ServedTo is { } left && left < on.AddYears(-RecentYears))
        {
            yield return $"{member.Name} has not served for more than {RecentYears} years.";
        }

        if (member is { SitsAs: SitsAs.Governor, ServedFrom: { } from } && from.AddMonths(GovernorMonths) > (member.ServedTo ?? on))
        {
            yield return $"{member.Name} has served for less than {GovernorMonths} months.";
        }

        if (member.TrainedOn is null || member.TrainedOn < on.AddYears(-TrainingYears))
        {
            yield return member.TrainedOn is null ? $"It is not recorded when {member.Name} was trained." : $"{member.Name} was trained more than {TrainingYears} years before.";
        }
    }
}
