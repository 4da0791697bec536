using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Help;
using Onroll.Web.Access;
using Onroll.Web.Shared;

namespace Onroll.Web.Help;

/// <summary>Somebody says what works and what does not.</summary>
[RequiresSignIn]
public sealed class FeedbackPageModel(CurrentViewer current, GiveFeedback give) : PageModel
{
    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? About { get; set; }

    public void OnGet()
    {
        var from = Request.GetTypedHeaders().Referer;
        About = from?.Authority == Request.Host.Value ? from!.AbsolutePath : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (this.HasErrors(Errors()))
        {
            return this.Invalid();
        }

        await give.RunAsync(current.Viewer, Words!.Trim(), About, stop);   // checked just above
        TempData["Notice"] = "Thank you. The people who run Onroll here will read it";
        return Redirect("/help");
    }

    private IEnumerable<FieldError> Errors()
    {
        if (string.IsNullOrWhiteSpace(Words))
        {
            yield return new(nameof(Words), "Enter what you want to say");
        }
        else if (Words.Trim().Length > Feedback.TextMaxLength)
        {
            yield return new(nameof(Words), $"Use {Feedback.TextMaxLength} characters or fewer");
        }
    }
}
