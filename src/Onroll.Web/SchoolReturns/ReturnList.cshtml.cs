using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.SchoolReturns;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.SchoolReturns;

/// <summary>The rounds of figures somebody returns, answers or may read.</summary>
[Requires(Permission.SeeFigures)]
public sealed class ReturnListModel(OnrollDbContext db, CurrentViewer current) : PageModel
{
    public IReadOnlyList<RoundForReader> Rounds { get; private set; } = [];

    public ILookup<Guid, SchoolStanding> Standings { get; private set; } = Array.Empty<SchoolStanding>().ToLookup(_ => Guid.Empty);

    public bool MayAsk { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        Rounds = await db.ReturnRoundsAsync(current.Viewer, stop);
        Standings = await db.StandingsAsync(Rounds, stop);
        MayAsk = (await db.PartnershipsToAskAsync(current.Viewer, stop)).Count > 0;
    }
}
