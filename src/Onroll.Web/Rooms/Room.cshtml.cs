using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Rooms;
using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Web.Access;

namespace Onroll.Web.Rooms;

/// <summary>Who is in the school's room now, and who went back lately.</summary>
[Requires(Permission.SeeRegister)]
public sealed class RoomModel(OnrollDbContext db, CurrentViewer current) : PageModel
{
    private const int MostRecent = 12;

    public Viewer Viewer => current.Viewer;

    public bool MayKeep => current.May(Permission.KeepSupport);

    public IReadOnlyList<BehaviourRoom> Rooms { get; private set; } = [];

    public IReadOnlyList<VisitShown> Now { get; private set; } = [];

    public IReadOnlyList<VisitShown> Recent { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Rooms = await db.RoomsAsync(Viewer.OrganisationId, Viewer.Today, stop);
        Now = await db.InRoomNowAsync(Viewer, stop);
        Recent = await db.RecentVisitsAsync(Viewer, MostRecent, stop);
    }
}
