using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Coaching;
using Onroll.Core.Store;
using Onroll.Rules.Coaching;
using Onroll.Web.Access;

namespace Onroll.Web.Coaching;

/// <summary>The caseloads of a place: everybody's for those who run its support, one's own for everybody else.</summary>
[Requires(Permission.AddToRecord)]
public sealed class CaseloadsModel(OnrollDbContext db, CurrentViewer current) : PageModel
{
    public bool MayKeep => current.May(Permission.KeepSupport);

    public IReadOnlyList<Caseload> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => All = await db.CaseloadsAsync(current.Viewer, stop);

    /// <summary>"90.0% of 40: in range", "No limit set".</summary>
    public static string Standing(Caseload row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Standing switch
        {
            { Most: { } most, State: CaseloadState.InRange or CaseloadState.BelowRange } standing => $"{standing.Used} of {most}: {CoachingWords.Of(standing.State).ToLowerInvariant()}",
            { Most: { } most } standing => $"{standing.Used} of {most}",
            var standing => CoachingWords.Of(standing.State),
        };
    }
}
