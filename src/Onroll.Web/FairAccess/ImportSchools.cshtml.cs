using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.FairAccess;
using Onroll.Exchange;
using Onroll.Exchange.FairAccess;
using Onroll.Web.Access;
using Onroll.Web.Shared;

namespace Onroll.Web.FairAccess;

/// <summary>Takes schools' facts in from a file: all of it, or nothing and what is to be mended.</summary>
[Requires(Permission.DecideFairAccess)]
public sealed class ImportSchoolsModel(CurrentViewer current, ChosenProtocol chosen, FairAccessSchools schools, KeepStanding keep) : PageModel
{
    private const int MostBytes = 1_000_000;

    public ChosenProtocol Chosen => chosen;

    public IEnumerable<string> Columns => StandingFile.Headers(chosen.Protocol.FirstYear, chosen.Protocol.LastYear);

    public IReadOnlyList<string> Problems { get; private set; } = [];

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty(SupportsGet = true, Name = "partnership")]
    public string? PartnershipCode { get; set; }

    [BindProperty(SupportsGet = true, Name = "protocol")]
    public string? ProtocolId { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await chosen.FindAsync(PartnershipCode, ProtocolId, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await chosen.FindAsync(PartnershipCode, ProtocolId, stop))
        {
            return NotFound();
        }

        if (Upload is not { Length: > 0 and <= MostBytes } file)
        {
            ModelState.AddModelError(nameof(Upload), Upload is { Length: > MostBytes } ? "The file is too large for a list of schools" : "Choose a CSV file that is not empty");
            return this.Invalid();
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, stop);
        var asked = await schools.OnAsync(chosen.Protocol, chosen.Partnership.PartnershipId, current.Viewer.Today, null, stop);
        var rows = StandingFile.Read(ImportFile.InMemory(Path.GetFileName(file.FileName), content.ToArray()), [.. asked.Select(s => new StandingSchool(s.Id, s.School.Name, s.School.Urn?.Value))], current.Viewer.Today);
        if (rows.Problems.Count > 0)
        {
            Problems = rows.Problems;
            ModelState.AddModelError(nameof(Upload), "Mend the file and choose it again");
            return this.Invalid();
        }

        return this.After(await keep.RunAsync(rows.Forms, current.ChangedBy("Took in schools’ facts for fair access"), stop), _ => chosen.Address("/fair-access/schools"), (rows.Forms.Count == 1 ? "1 school is taken in" : $"{rows.Forms.Count} schools are taken in", null));
    }
}
