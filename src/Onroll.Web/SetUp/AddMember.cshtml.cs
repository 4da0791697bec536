using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.SetUp;

/// <summary>Finds who is to be a member: in the national register of establishments or among the organisations known here.</summary>
[Requires(Permission.EditMembers)]
public sealed class AddMemberModel(OnrollDbContext db, CurrentViewer current) : PageModel
{
    [FromQuery(Name = "partnership")]
    public string? Code { get; set; }

    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    public Partnership Partnership { get; private set; } = null!;   // found before the page is shown

    /// <summary>Null until somebody searches.</summary>
    public MemberCandidates? Found { get; private set; }

    public bool HasRegister { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var partnerships = await db.PartnershipsToSetUpAsync(current.Viewer, stop);
        if (partnerships.Chosen(Code) is not { } partnership)
        {
            return NotFound();
        }

        Partnership = partnership;
        HasRegister = await db.Establishments.AnyAsync(stop);
        Found = string.IsNullOrWhiteSpace(Words) ? null : await db.FindMembersAsync(Words, current.Viewer.Today, stop);
        return Page();
    }

    public string AddressOf(MemberCandidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        var who = candidate.OrganisationId is { } id ? $"organisation={id}" : $"urn={candidate.Urn}";
        return $"/set-up/members/new?partnership={Uri.EscapeDataString(Partnership.Code)}&{who}";
    }
}
