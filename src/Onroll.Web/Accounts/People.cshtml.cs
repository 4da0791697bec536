using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.Accounts;

/// <summary>Who works in the area, in which role, and who has been invited.</summary>
[Requires(Permission.ManagePeople)]
public sealed class PeopleModel(OnrollDbContext db, CurrentViewer viewer, TimeProvider time) : PageModel
{
    public const int Size = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    // Not a bound property: the framework keeps the word "page" for itself among the parts of an address.
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public PeoplePage People { get; private set; } = new([], 0);

    public IReadOnlyList<OpenInvitation> Invitations { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Number = Math.Max(1, Number);
        People = await db.PeopleAsync(Words, ((Number - 1) * Size, Size), stop);
        Invitations = await db.OpenInvitationsAsync(stop);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(InvitationId invitation, CancellationToken stop)
    {
        var offer = await db.Invitations.SingleOrDefaultAsync(i => i.InvitationId == invitation, stop);
        if (offer is null)
        {
            return NotFound();
        }

        if (offer.IsOpen(time.UtcNowStored()))
        {
            offer.WithdrawnAtUtc = time.UtcNowStored();
            await db.SaveAsync(viewer.ChangedBy("Took back an invitation"), stop);
        }

        TempData["Notice"] = $"The invitation to {offer.Name} does not work any more.";
        return RedirectToPage();
    }
}
