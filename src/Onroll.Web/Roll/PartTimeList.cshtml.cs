using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Insight;
using Onroll.Core.Roll;
using Onroll.Core.Store;
using Onroll.Rules.Insight.Disclosure;
using Onroll.Web.Access;

namespace Onroll.Web.Roll;

/// <summary>Every part-time timetable the person may see, and how many there are at each school (R-ATT-07).</summary>
[Requires(Permission.SeeRoll)]
public sealed class PartTimeListModel(CurrentViewer current, OnrollDbContext db) : PageModel
{
    public Viewer Viewer => current.Viewer;

    public InsightPlace Place { get; private set; } = null!;   // read before the page is drawn

    public bool MayKeep => current.May(Permission.KeepRoll);

    public IReadOnlyList<PartTimeShown> Open { get; private set; } = [];

    public IReadOnlyList<PartTimeShown> Ended { get; private set; } = [];

    /// <summary>Empty for one school, whose list says it all.</summary>
    public IReadOnlyList<PartTimeCount> Counts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Place = await db.InsightPlaceAsync(Viewer, stop);
        var schools = Place.Schools.Select(s => s.OrganisationId).ToList();
        Open = await db.PartTimeAsync(Viewer, schools, isOpen: true, stop);
        Ended = await db.PartTimeAsync(Viewer, schools, isOpen: false, stop);
        Counts = schools.Count > 1 ? await db.PartTimeCountsAsync(Place.Schools, (Viewer.Today, DisclosureRule.Internal(Place.MayOpenPupils)), stop) : [];
    }
}
