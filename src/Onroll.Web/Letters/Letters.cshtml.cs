using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Letters;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.Letters;

/// <summary>The letters of a school or partnership: which texts it has of its own, in which languages.</summary>
[Requires(Permission.SetLetters)]
public sealed class LettersModel(OnrollDbContext db, CurrentViewer current) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "owner")]
    public OrganisationId? OwnerId { get; set; }

    public IReadOnlyList<PolicyOwner> Owners { get; private set; } = [];

    public PolicyOwner? Owner { get; private set; }

    /// <summary>The texts in use that are not Onroll's own, by letter.</summary>
    public ILookup<LetterKind, LetterEdition> Own { get; private set; } = Array.Empty<LetterEdition>().ToLookup(edition => edition.Kind);

    /// <summary>What the letterhead lacks. Null for a partnership, which has none.</summary>
    public IReadOnlyList<string>? LetterheadLacks { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Owners = await db.PolicyOwnersAsync(current.Viewer, Permission.SetLetters, stop);
        Owner = OwnerId is { } id ? Owners.FirstOrDefault(owner => owner.OrganisationId == id) : Owners.Count > 0 ? Owners[0] : null;
        if (Owner is not { } owner)
        {
            return OwnerId is null ? Page() : NotFound();
        }

        OwnerId = owner.OrganisationId;
        Own = (await db.OwnEditionsAsync(owner.OrganisationId, stop)).ToLookup(edition => edition.Kind);
        if (!owner.IsPartnership)
        {
            var letterhead = await db.SchoolLetterheads.AsNoTracking().SingleOrDefaultAsync(l => l.OrganisationId == owner.OrganisationId, stop);
            LetterheadLacks = [.. LetterheadDetails.Of(letterhead).Missing()];
        }

        return Page();
    }
}
