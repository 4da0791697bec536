using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.FairAccess;
using Onroll.Web.Shared;

namespace Onroll.Web.FairAccess;

/// <summary>What the pages of fair access do with the outcome of a change.</summary>
internal static class FairAccessPage
{
    /// <summary>On with a word of success, or the form again with why not.</summary>
    public static IActionResult After(this PageModel page, FairAccessKept outcome, Func<Guid, string> address, (string Title, string? More) said)
    {
        switch (outcome)
        {
            case FairAccessKept.Refused refused:
                page.HasErrors(refused.Errors);
                return page.Invalid();
            case FairAccessKept.Saved saved:
                page.TempData["Notice"] = said.Title;
                if (said.More is not null)
                {
                    page.TempData["NoticeMore"] = said.More;
                }

                return new RedirectResult(address(saved.Id));
            default:
                return page.Conflict("Somebody else changed this while you were writing. Open it again to see what they wrote; what you typed is below");
        }
    }
}
