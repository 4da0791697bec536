using Onroll.Core.Casework;
using Onroll.Rules.Exclusions;
using Onroll.Web.Design;

namespace Onroll.Web.Exclusions;

/// <summary>One stage of a case, with its day or what is known of it.</summary>
public sealed record CaseStage(string Name, string Detail, bool IsDone, bool IsNow);

/// <summary>Where a case stands: the stages that this kind of exclusion goes through, in order.</summary>
public static class CaseStages
{
    public static IReadOnlyList<CaseStage> Of(ExclusionCase @case, IReadOnlyList<CaseDuty> duties, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(duties);
        if (@case.Exclusion.IsCancelled)
        {
            return [];
        }

        var decidedOn = @case.Decision is { } decision ? DateOnly.FromDateTime(Core.Store.London.InLondon(decision.DecidedAtUtc)) : @case.Exclusion.StartsOn;
        List<(string Name, string Detail, bool IsDone)> stages = [("Decided", Short(decidedOn), true)];
        if (@case.Decision is not null)
        {
            var told = duties.Where(d => d.Deadline.Id <= ExclusionDeadlineId.GoverningBoardNotice).ToList();
            var left = told.Count(d => !d.IsDone);
            stages.Add(("Everyone told", left == 0 ? Short(told.Max(d => d.DoneOn) ?? decidedOn) : left == 1 ? "1 still to tell" : $"{left} still to tell", left == 0));
        }

        Add(ExclusionDeadlineId.DaySixProvision, "Day-six education");
        Add(ExclusionDeadlineId.GoverningBoardMeeting, "Governors");
        Add(ExclusionDeadlineId.ReviewApplication, "Review window");
        Add(ExclusionDeadlineId.ReviewHearing, "Review");
        Add(ExclusionDeadlineId.Reconsideration, "Governors again");
        if (@case.Exclusion.Category == ExclusionCategory.Suspension && @case.Out.BackOn is { } back)
        {
            stages.Add(("Back in school", Short(back), back <= today));
        }

        var now = stages.FindIndex(s => !s.IsDone);
        return [.. stages.Select((s, i) => new CaseStage(s.Name, s.Detail, s.IsDone, i == now))];

        void Add(ExclusionDeadlineId id, string name)
        {
            if (duties.FirstOrDefault(d => d.Deadline.Id == id) is { } duty)
            {
                var isOver = duty.IsDone || (duty.IsPeriod && duty.DueOn < today);
                stages.Add((name, duty.DoneOn is { } done ? Short(done) : duty.DueOn is { } due ? $"by {Short(due)}" : "date not known", isOver && (duty.DoneOn is null || duty.DoneOn <= today)));
            }
        }
    }

    private static string Short(DateOnly day) => day.ToString("d MMMM", DateWords.English);
}
