using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.FairAccess;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design;
using Onroll.Web.Pupils;

namespace Onroll.Web.FairAccess;

/// <summary>Children who arrive: who comes when, what the school should know, and the support given.</summary>
[Requires(Permission.SeeFairAccess)]
public sealed class ArrivalsModel(OnrollDbContext db, CurrentViewer current, KeepArrivals keep) : PageModel
{
    private const string Here = "/fair-access/arrivals";

    public Viewer Viewer => current.Viewer;

    public IReadOnlyList<ArrivalRow> Rows { get; private set; } = [];

    public IEnumerable<IGrouping<string, ArrivalRow>> Groups => Rows.OrderBy(row => row.Arrival.Kind).GroupBy(row => FairAccessWords.Of(row.Arrival.Kind));

    [BindProperty]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Support { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Whether the person keeps the line: who listed the child, and the school the child comes to.</summary>
    public bool MayKeep(ArrivalRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return current.May(Permission.ReferForFairAccess) && (row.Arrival.ListedById == Viewer.OrganisationId || row.Arrival.ToId == Viewer.OrganisationId);
    }

    public string ShareWords(ArrivalRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Arrival.ToId == row.Arrival.ListedById ? "" : row.IsShared(Viewer.Today) ? $"{row.To} reads it until {row.Arrival.SharedUntil.ToPlain()}." : "The share has ended.";
    }

    public async Task OnGetAsync(CancellationToken stop) => await LoadAsync(stop);

    public Task<IActionResult> OnPostSupportAsync(CancellationToken stop) => ChangeAsync(async () => Support?.Length > Arrival.TextMaxLength
        ? FairAccessKept.Refused.Because("Use 1,000 characters or fewer for the support")
        : await keep.SupportAsync(Id, Version, Text.Kept(Support), current.ChangedBy("Wrote down support for an arrival"), stop), ("The support is written down", null), stop);

    public Task<IActionResult> OnPostArrivedAsync(CancellationToken stop) =>
        ChangeAsync(() => keep.ArrivedAsync(Id, Viewer.Today, current.ChangedBy("Wrote down an arrival"), stop), ("The arrival is written down", null), stop);

    public Task<IActionResult> OnPostEndAsync(CancellationToken stop) => ChangeAsync(async () => Text.Kept(Reason) is { Length: <= Arrival.TextMaxLength } reason
        ? await keep.EndAsync(Id, reason, current.ChangedBy("Took a child off the list of arrivals"), stop)
        : FairAccessKept.Refused.Because("Say why the child is taken off the list"), ("The child is off the list", "The school no longer reads it through the list."), stop);

    private async Task<IActionResult> ChangeAsync(Func<Task<FairAccessKept>> change, (string, string?) said, CancellationToken stop)
    {
        await LoadAsync(stop);
        return Rows.FirstOrDefault(row => row.Arrival.ArrivalId == Id) is { } row && MayKeep(row) ? this.After(await change(), _ => Here, said) : NotFound();
    }

    private async Task LoadAsync(CancellationToken stop) => Rows = [.. (await db.ArrivalRowsAsync(Viewer, stop)).Where(row => row.Arrival.EndedOn is null)];
}
