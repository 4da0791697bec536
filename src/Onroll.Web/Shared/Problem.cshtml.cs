using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Web.Design;

namespace Onroll.Web.Shared;

/// <summary>
/// The page behind every refusal and fault. It knows only the status code: nothing about what was asked for can reach it,
/// so a refusal never tells whether a child has a record.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ProblemModel : PageModel
{
    public string Title { get; private set; } = "";

    public IReadOnlyList<string> Lines { get; private set; } = [];

    public IconName Icon { get; private set; } = IconName.Info;

    /// <summary>Finds the fault in the log; null where nothing went wrong with Onroll itself.</summary>
    public string? Reference { get; private set; }

    public void OnGet(int code) => Say(code);

    public void OnPost(int code) => Say(code);

    private void Say(int code)
    {
        (Title, Lines, Icon) = code switch
        {
            403 => (
                "You cannot see this record",
                (IReadOnlyList<string>)[
                    "It is about a pupil who is not at your school, on your panel or placed with you, or it is a part of Onroll your role does not open.",
                    "If you were sent this link, ask the sender to share it with you in Onroll. Nothing about the pupil is shown. This attempt is logged.",
                ],
                IconName.Lock),
            404 => (
                "Page not found",
                ["There is nothing at this address that you can see.", "If you typed it, check it. If you were sent a link, ask the sender to share the record with you in Onroll."],
                IconName.Search),
            400 => (
                "This page was open too long",
                ["Onroll could not be sure that the form came from you, so nothing was saved.", "Go back, check what you typed and send it again."],
                IconName.Clock),
            _ => (
                "Sorry, Onroll has a problem",
                ["Nothing you had saved is lost. Try again in a few minutes."],
                IconName.Warning),
        };
        Reference = code >= 500 ? Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier : null;
    }
}
