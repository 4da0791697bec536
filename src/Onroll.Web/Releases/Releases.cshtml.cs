using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Releases;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.Releases;

/// <summary>The releases somebody may read, and those they work on.</summary>
[Requires(Permission.SeeFigures)]
public sealed class ReleasesModel(OnrollDbContext db, CurrentViewer current) : PageModel
{
    public IReadOnlyList<ReleaseForReader> Releases { get; private set; } = [];

    public DateOnly Today => current.Viewer.Today;

    public bool MayPrepare => current.May(Permission.PrepareReleases);

    public bool HasOut => Releases.Any(one => one.Release.IsOut(Today));

    public async Task OnGetAsync(CancellationToken stop) => Releases = await db.ReleasesForAsync(current.Viewer, stop);
}
