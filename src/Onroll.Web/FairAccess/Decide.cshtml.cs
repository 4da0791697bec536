using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.FairAccess;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.FairAccess;

/// <summary>Decides for one child, with or against the proposal. A school the rules bar may still be chosen: people decide, and say why.</summary>
[Requires(Permission.DecideFairAccess)]
public sealed class DecideModel(OpenFairAccess open, OnrollDbContext db, CurrentViewer current, DecidePlace decide, CaseSchools schools) : PageModel
{
    private const int LongestReason = 1000;

    private FairAccessRound? _round;

    public OpenFairAccess Open => open;

    public IReadOnlyList<Choice> Schools { get; private set; } = [];

    /// <summary>The school proposed by name. Null when none is.</summary>
    public string? Proposed { get; private set; }

    [BindProperty]
    public OrganisationId? School { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The proposal the person was looking at.</summary>
    [BindProperty]
    public Guid? Round { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken stop)
    {
        if (!await LoadAsync(caseId, stop))
        {
            return NotFound();
        }

        Round = _round?.FairAccessRoundId;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid caseId, CancellationToken stop)
    {
        if (!await LoadAsync(caseId, stop))
        {
            return NotFound();
        }

        if (Round != _round?.FairAccessRoundId)
        {
            ModelState.Remove(nameof(Round));
            Round = _round?.FairAccessRoundId;
            return this.Conflict("The proposal was worked out anew while you were writing. What you typed is below; look at the schools again");
        }

        if (School is not { } school || Schools.All(choice => choice.Value != school.ToString()) || Reason?.Length > LongestReason)
        {
            ModelState.AddModelError(Reason?.Length > LongestReason ? nameof(Reason) : nameof(School), Reason?.Length > LongestReason ? "Use 1,000 characters or fewer" : "Choose the school");
            return this.Invalid();
        }

        return this.After(await decide.RunAsync(caseId, school, _round, Text.Kept(Reason), current.ChangedBy("Decided a fair access place"), stop), _ => open.Address(), ("The place is decided", "The school sees it on Today and answers."));
    }

    private async Task<bool> LoadAsync(Guid caseId, CancellationToken stop)
    {
        if (!await open.OpenAsync(caseId, "Fair access: decide", stop) || open.Case.State != FairAccessState.Waiting)
        {
            return false;
        }

        _round = open.File.Protocol is { } protocol ? await db.LatestRoundAsync(open.Case.PartnershipId, protocol.Id, stop) : null;
        var answer = _round is null ? null : JsonSerializer.Deserialize<RoundAnswer>(_round.Answer);
        var place = answer?.Places.FirstOrDefault(p => p.CaseId == caseId);
        var considered = (place?.Considered ?? answer?.Unplaced.FirstOrDefault(u => u.CaseId == caseId)?.Considered ?? []).ToDictionary(c => new OrganisationId(c.SchoolId).ToString());
        Proposed = place?.School;
        var (asked, _) = await schools.ChoicesAsync(open.Case.PartnershipId, stop);
        Schools = [.. asked.OrderBy(s => considered.TryGetValue(s.Value, out var known) ? known.Cost ?? decimal.MaxValue : decimal.MaxValue).Select(s => s with { Hint = Hint(s, considered.GetValueOrDefault(s.Value), place) })];
        return true;
    }

    private static string? Hint(Choice school, RoundConsidered? known, RoundPlace? place) => known switch
    {
        null => null,
        _ when place is not null && new OrganisationId(place.SchoolId).ToString() == school.Value => "Proposed",
        { Bar: { } bar } => $"The rules bar it: it {bar}",
        { Cost: { } cost } => $"Cost {FairAccessWording.Amount(cost)} by itself",
        _ => null,
    };
}
