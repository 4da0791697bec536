using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Attendance;
using Onroll.Core.Insight;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design;

namespace Onroll.Web.Insight;

/// <summary>The dashboard of a school, trust, partnership or council.</summary>
[Requires(Permission.SeeFigures)]
public sealed class InsightModel(OnrollDbContext db, CurrentViewer current, KeptColumns kept) : PageModel
{
    [BindProperty(SupportsGet = true), FromQuery]
    public InsightAddress Address { get; set; } = new();

    /// <summary>Null where nothing was recorded yet.</summary>
    public InsightContents? Contents { get; private set; }

    public InsightBoard? Board => Contents?.Board;

    public Measure Measure => Address.MeasureInForce;

    public IReadOnlyList<InsightTrend> Trends { get; private set; } = [];

    /// <summary>Null where there is no board.</summary>
    public InsightPublished? Published { get; private set; }

    /// <summary>Whether the person may bring in published figures.</summary>
    public bool MayImport => current.Viewer.Role == Role.Administrator;

    /// <summary>Whether the person may be led on to the pupils behind a figure.</summary>
    public bool MayOpenPupils => Board!.Place.MayOpenPupils;   // asked only where there is a board

    public async Task OnGetAsync(CancellationToken stop)
    {
        Contents = await InsightContents.ReadAsync((db, kept), current.Viewer, Address, stop);
        if (Board is { } board)
        {
            (Trends, Published) = (InsightTrend.Of(board, Measure), Contents!.Published(Measure));   // it has a board
        }
    }

    public string Link(string key, string? value) => ListAddress.With(Request, key, value);
}
