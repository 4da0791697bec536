using Onroll.Core.Access;
using Onroll.Core.SchoolReturns;
using Onroll.Rules.Policy;

namespace Onroll.Core.Today;

/// <summary>Figures a school owes its partnership, and returns that wait for the partnership's answer.</summary>
internal static class ReturnsDue
{
    public static async Task<IEnumerable<DueItem>> OfAsync(Workday workday, CancellationToken stop)
    {
        var viewer = workday.Viewer;
        if (!viewer.May(Permission.KeepReturns) && !viewer.May(Permission.RunReturns))
        {
            return [];
        }

        var rounds = (await workday.Db.ReturnRoundsAsync(viewer, stop)).Where(one => one.Own.Count > 0 && one.Round.DueOn <= workday.Until).ToList();
        var standings = await workday.Db.StandingsAsync(rounds, stop);
        return rounds.SelectMany(one => one.MayRun ? Waiting(workday, one, standings[one.Round.ReturnRoundId]) : Owed(workday, one, standings[one.Round.ReturnRoundId]));
    }

    private static IEnumerable<DueItem> Owed(Workday workday, RoundForReader one, IEnumerable<SchoolStanding> standings) =>
        from standing in standings
        where one.Own.Contains(standing.School.OrganisationId) && !standing.IsIn
        let isBack = standing.Newest?.State == ReturnState.GivenBack
        let item = Item(
            workday, one, isBack ? DueKind.ReturnGivenBack : DueKind.ReturnOwed, isBack ? "Put the school’s figures right" : "Return the school’s figures",
            one.Own.Count > 1 ? $"{one.Round.Title}, {standing.School.Name}" : one.Round.Title)
        select item with { AboutId = standing.School.OrganisationId.Value };

    private static IEnumerable<DueItem> Waiting(Workday workday, RoundForReader one, IEnumerable<SchoolStanding> standings)
    {
        var all = standings.ToList();
        var (waiting, missing) = (all.Count(standing => standing.Newest?.State == ReturnState.Submitted), all.Count(standing => !standing.IsIn));
        if (waiting > 0)
        {
            yield return Item(workday, one, DueKind.ReturnsToAnswer, waiting == 1 ? "Look at a school’s figures" : $"Look at {waiting} schools’ figures", one.Round.Title);
        }
        else if (missing > 0 && one.Round.DueOn < workday.Today)
        {
            yield return Item(workday, one, DueKind.ReturnsToAnswer, missing == 1 ? "Ask after a school’s figures" : $"Ask after {missing} schools’ figures", one.Round.Title);
        }
    }

    private static DueItem Item(Workday workday, RoundForReader one, DueKind kind, string what, string detail) =>
        new(kind, one.Round.DueOn, workday.SchoolDaysTo(one.Round.DueOn), Force.Local, what, "School figures", null, detail, one.Round.ReturnRoundId);
}
