using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Exclusions;
using Onroll.Core.Letters;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.Letters;

/// <summary>Who is to be told what about a case, who has been, and what still waits.</summary>
[Requires(Permission.SeePupils)]
public sealed class NoticesModel(OpenNotice open, OnrollDbContext db) : PageModel
{
    public OpenNotice Open => open;

    /// <summary>What is to be told, a kind at a time, in the order of a case.</summary>
    public IReadOnlyList<IGrouping<NoticeKind, WantedNotice>> Wanted { get; private set; } = [];

    /// <summary>Letters somebody has begun to change.</summary>
    public IReadOnlyList<NoticeDraft> Drafts { get; private set; } = [];

    /// <summary>Everything that went, the newest first.</summary>
    public IReadOnlyList<ExclusionNotice> Sent { get; private set; } = [];

    public int Waiting => Wanted.SelectMany(group => group).Count(w => !w.IsIfNeeded && w.Sent(Sent) is null);

    public async Task<IActionResult> OnGetAsync(ExclusionId exclusionId, CancellationToken stop)
    {
        if (!await open.OpenAsync(exclusionId, "Notices", stop))
        {
            return NotFound();
        }

        Wanted = [.. open.Letters.Wanted().GroupBy(w => w.Kind)];
        Drafts = await db.NoticeDraftsAsync(exclusionId, stop);
        Sent = [.. open.Letters.Case.Notices.Reverse()];
        return Page();
    }

    public string Address(WantedNotice wanted) =>
        Url.Content("~" + open.Open.Address($"notices/prepare?kind={wanted.Kind}&to={wanted.Recipient}{(wanted.Contact is { } contact ? $"&contact={contact.ContactId}" : "")}"));
}
