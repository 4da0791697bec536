using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.FairAccess;
using Onroll.Exchange.FairAccess;
using Onroll.Web.Access;
using Onroll.Web.Design;
using Onroll.Web.Support;

namespace Onroll.Web.FairAccess;

/// <summary>What fair access knows of each school, and its share.</summary>
[Requires(Permission.DecideFairAccess)]
public sealed class StandingsModel(CurrentViewer current, ChosenProtocol chosen, FairAccessSchools schools) : PageModel
{
    private IReadOnlyList<string> _turns = [];

    public ChosenProtocol Chosen => chosen;

    public IReadOnlyList<FairAccessSchoolNow> Schools { get; private set; } = [];

    public int Without => Schools.Count(school => school.Standing is null);

    [BindProperty(SupportsGet = true, Name = "partnership")]
    public string? PartnershipCode { get; set; }

    [BindProperty(SupportsGet = true, Name = "protocol")]
    public string? ProtocolId { get; set; }

    /// <summary>The number of the school's turn from here. Null when it is not on the rota.</summary>
    public int? TurnOf(FairAccessSchoolNow school)
    {
        ArgumentNullException.ThrowIfNull(school);
        var at = _turns.ToList().IndexOf(school.Key);
        return at < 0 ? null : at + 1;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(stop) ? Page() : NotFound();

    /// <summary>The facts in force in the form a file is taken in: change it in a spreadsheet and give it back.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        var (first, last) = (chosen.Protocol.FirstYear, chosen.Protocol.LastYear);
        return File(CsvText.Write(StandingFile.Headers(first, last), Schools.Select(school => Cells(school, first, last))), "text/csv; charset=utf-8", string.Create(DateWords.English, $"fair-access-schools-{current.Viewer.Today:yyyy-MM-dd}.csv"));
    }

    private string?[] Cells(FairAccessSchoolNow school, int first, int last) =>
    [
        school.School.Urn?.Value, school.School.Name, current.Viewer.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Text(school.Standing?.Roll), Text(school.Standing?.AdmissionNumber),
        .. Enumerable.Range(first, last - first + 1).Select(year => school.Places is { } places && school.Standing?.Places is not null ? Text(places.GetValueOrDefault(year)) : null),
        school.Points.ToString("0.##", CultureInfo.InvariantCulture), school.Standing?.Score?.ToString("0.##", CultureInfo.InvariantCulture), Text(school.Standing?.Most), Text(TurnOf(school)),
        school.IsInSpecialMeasures ? "yes" : "no", school.Faith,
    ];

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await chosen.FindAsync(PartnershipCode, ProtocolId, stop))
        {
            return false;
        }

        Schools = await schools.OnAsync(chosen.Protocol, chosen.Partnership.PartnershipId, current.Viewer.Today, null, stop);
        _turns = (await schools.TurnsAsync(chosen.Protocol, Schools, null, stop)).InTurn;
        return true;
    }
}
