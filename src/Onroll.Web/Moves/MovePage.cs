using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Moves;
using Onroll.Web.Shared;

namespace Onroll.Web.Moves;

/// <summary>What the pages of a move do with the outcome of a change.</summary>
internal static class MovePage
{
    /// <summary>Back to the move with a word of success, or the form again with why not.</summary>
    public static IActionResult After(this PageModel page, MoveKept outcome, string address, (string Title, string? More) said)
    {
        switch (outcome)
        {
            case MoveKept.Refused refused:
                foreach (var reason in refused.Reasons)
                {
                    page.ModelState.AddModelError("", reason);
                }

                return page.Invalid();
            case MoveKept.ChangedMeanwhile:
                return page.Conflict("Somebody else changed this while you were writing. Open it again to see what they wrote; what you typed is below");
            default:
                page.TempData["Notice"] = said.Title;
                if (said.More is not null)
                {
                    page.TempData["NoticeMore"] = said.More;
                }

                return new RedirectResult(address);
        }
    }
}
