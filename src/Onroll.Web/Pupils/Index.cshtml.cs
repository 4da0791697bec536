using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.Pupils;

/// <summary>The pupils the viewer may see: filtered, sorted and paged by the server.</summary>
[Requires(Permission.SeePupils)]
public sealed class IndexModel(CurrentViewer current, OnrollDbContext db) : PageModel
{
    public const int Size = 50;

    public IReadOnlyList<PupilListed> Pupils { get; private set; } = [];

    public IReadOnlyList<string> Years { get; private set; } = [];

    /// <summary>Schools to filter by, for people who see more than one.</summary>
    public IReadOnlyList<(OrganisationId Id, string Name)> Schools { get; private set; } = [];

    public int Total { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public OrganisationId? School { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Sort { get; set; } = "name";

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public bool MayExport => current.May(Permission.ExportPupils);

    public bool IsFiltered => Text is not null || Year is not null || School is not null;

    public DateOnly Today => current.Viewer.Today;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var request = PupilListAddress.Read(Text, Year, School, Sort);
        Total = await db.CountPupilsAsync(current.Viewer, request, stop);
        PageNumber = Math.Clamp(PageNumber, 1, Math.Max(1, (Total + Size - 1) / Size));
        Pupils = await db.ListPupilsAsync(current.Viewer, request, ((PageNumber - 1) * Size, Size), stop);
        Years = await db.YearsAsync(current.Viewer, stop);
        var schools = await db.SchoolsOfPupilsAsync(current.Viewer, stop);
        Schools = schools.Count > 1 ? schools : [];
    }
}

/// <summary>The list's filters as the address carries them.</summary>
public static class PupilListAddress
{
    public static PupilListRequest Read(string? text, string? year, OrganisationId? school, string? sort)
    {
        var isDescending = sort?.StartsWith('-') is true;
        return Enum.TryParse<PupilOrder>(sort?.TrimStart('-'), ignoreCase: true, out var order) && Enum.IsDefined(order)
            ? new(text, Blank(year), school, order, isDescending)
            : new(text, Blank(year), school, PupilOrder.Name, false);
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
