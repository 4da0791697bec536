using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Core.Today;
using Onroll.Web.Access;

namespace Onroll.Web.Exclusions;

/// <summary>Who is out for six school days or more, on which day they are, and who has no education arranged.</summary>
[Requires(Permission.SeeExclusions)]
public sealed class DaySixModel(CurrentViewer current, OnrollDbContext db) : PageModel
{
    public Viewer Viewer => current.Viewer;

    public IReadOnlyList<DaySixRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Rows = await (await Workday.StartAsync(db, Viewer, stop)).DaySixBoardAsync(stop);

    /// <summary>Whether the education of that row is this person's to arrange.</summary>
    public bool MayArrange(DaySixRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.IsPermanent && Viewer.OrganisationKind == OrganisationKind.LocalAuthority
            ? Viewer.May(Permission.AddToRecord)
            : Viewer.May(Permission.PrepareExclusions) && row.SchoolId == Viewer.OrganisationId;
    }
}
