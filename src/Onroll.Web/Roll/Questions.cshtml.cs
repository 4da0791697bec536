using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Insight;
using Onroll.Core.Roll;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.Roll;

/// <summary>What can look like sending home or off-rolling, as questions with the facts behind them (R-OFF-01, R-OFF-02, G-200).</summary>
[Requires(Permission.SeeExclusions)]
public sealed class QuestionsModel(CurrentViewer current, OnrollDbContext db) : PageModel
{
    public IReadOnlyList<NamedQuestion> Open { get; private set; } = [];

    public IReadOnlyList<NamedQuestion> Answered { get; private set; } = [];

    /// <summary>Whether the person leads the school that is asked.</summary>
    public bool MayAnswer => current.May(Permission.PrepareExclusions);

    public async Task OnGetAsync(CancellationToken stop)
    {
        var place = await db.InsightPlaceAsync(current.Viewer, stop);
        var questions = await db.QuestionsAsync(current.Viewer, [.. place.Schools.Select(s => s.OrganisationId)], null, stop);
        Open = [.. questions.Where(q => q.Question.IsOpen)];
        Answered = [.. questions.Where(q => !q.Question.IsOpen)];
    }
}
