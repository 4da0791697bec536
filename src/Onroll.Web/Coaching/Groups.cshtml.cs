using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Coaching;
using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Web.Access;
using Share = Onroll.Rules.Attendance.Share;

namespace Onroll.Web.Coaching;

/// <summary>The groups of a school, and who has been heard today.</summary>
[Requires(Permission.SeeRegister)]
public sealed class GroupsModel(OnrollDbContext db, CurrentViewer current) : PageModel
{
    public Viewer Viewer => current.Viewer;

    public bool MayKeep => current.May(Permission.KeepSupport);

    public IReadOnlyList<GroupType> Types { get; private set; } = [];

    public IReadOnlyList<GroupInList> Groups { get; private set; } = [];

    public (Share Heard, IReadOnlyList<string> NotHeard) Heard { get; private set; } = (default, []);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Types = await db.GroupTypesAsync(Viewer.OrganisationId, Viewer.Today, stop);
        Groups = await db.GroupsAsync(Viewer, stop);
        Heard = await db.HeardAsync(Viewer, Viewer.Today, stop);
    }
}
