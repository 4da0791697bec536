using Onroll.Core.Exclusions;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Governors;

/// <summary>Whether a recorded panel may sit (R-IRP-03), in sentences.</summary>
public static class PanelRules
{
    /// <summary>What keeps the panel from being properly made up. Empty when nothing does.</summary>
    /// <param name="on">The day of the hearing, or today while there is none.</param>
    public static IEnumerable<string> Concerns(IReadOnlyList<ReviewPanelMember> members, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(members);

        // When the clerk was trained is not recorded: the page asks for it in words.
        return PanelComposition.Check([.. members.Select(member => AsRule(member, on))], clerkTrainedOn: on, on).Select(problem => Sentence(problem, members.Count));
    }

    private static PanelMember AsRule(ReviewPanelMember member, DateOnly on) => new((PanelSeat)(int)member.SitsAs, member.IsConnected, member.TrainedOn)
    {
        ServedUntil = member.ServedTo,
        MonthsServed = member.ServedFrom is { } from ? Months(from, member.ServedTo ?? on) : null,
    };

    private static int Months(DateOnly from, DateOnly to) => ((to.Year - from.Year) * 12) + to.Month - from.Month - (to.Day < from.Day ? 1 : 0);

    private static string Sentence(PanelProblem problem, int size) => problem switch
    {
        PanelProblem.Size => $"A panel has three or five members; this has {size}.",
        PanelProblem.LayChair => "It needs one lay chair, who has never worked in a school other than as governor or volunteer.",
        PanelProblem.Headteachers => size == 5 ? "It needs two headteachers." : "It needs one headteacher.",
        PanelProblem.Governors => size == 5 ? "It needs two governors." : "It needs one governor.",
        PanelProblem.Connected => "A member has a connection that could raise doubt about impartiality.",
        PanelProblem.ServedTooLongAgo => "A head or governor has not served in the last five years.",
        PanelProblem.ServedTooShort => "A governor has not served for twelve months, or it is not recorded.",
        PanelProblem.NotTrained => "A member has not been trained in the last two years, or it is not recorded.",
        _ => "The clerk has not been trained in the last two years.",
    };
}
