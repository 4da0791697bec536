using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Panels;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Panels;

/// <summary>An agency's own part of a referral. It opens only while the share given for it lasts.</summary>
[Requires(Permission.AdvisePanel)]
public sealed class AdviceModel(PupilRecord record, OnrollDbContext db, CurrentViewer current, AskForAdvice ask) : PageModel
{
    public PupilRecord Record => record;

    public static IReadOnlyList<Choice> Answers { get; } = [new("yes", "Yes"), new("no", "No"), new("", "Not asked to")];

    public AgencyAdvice Advice { get; private set; } = null!;   // found before the page is shown

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Takes { get; set; }

    [BindProperty, DisplayName("The first appointment")]
    public DateOnly? FirstSeenOn { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid adviceId, CancellationToken stop)
    {
        if (!await LoadAsync(adviceId, stop))
        {
            return NotFound();
        }

        (Text, FirstSeenOn, Version) = (Advice.Text, Advice.FirstSeenOn, Advice.Version);
        Takes = Advice.IsAccepted is { } takes ? takes ? "yes" : "no" : "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid adviceId, CancellationToken stop)
    {
        if (!await LoadAsync(adviceId, stop))
        {
            return NotFound();
        }

        var answer = new AdviceAnswer(Text, Takes switch { "yes" => true, "no" => false, _ => null }, FirstSeenOn);
        if (this.HasErrors(answer.Errors(Advice)))
        {
            return this.Invalid();
        }

        if (await ask.AnswerAsync(Advice, answer, Version, current.ChangedBy("Advised the panel"), stop))
        {
            TempData["Notice"] = "Your advice is with the panel and the school";
            return Redirect("/panels");
        }

        await LoadAsync(adviceId, stop);
        ModelState.Remove(nameof(Version));
        Version = Advice.Version;
        return this.Conflict($"{Advice.GivenByName} saved advice while you were writing: “{Advice.Text}” Put both together, then save");
    }

    private async Task<bool> LoadAsync(Guid adviceId, CancellationToken stop)
    {
        var organisation = current.Viewer.OrganisationId;
        var advice = await db.AgencyAdvice.SingleOrDefaultAsync(a => a.AgencyAdviceId == adviceId && a.OrganisationId == organisation, stop);
        if (advice is null || !await record.OpenAsync(advice.PupilId, "Advice to the panel", RecordSections.Identity, stop))
        {
            return false;
        }

        Advice = advice;
        return true;
    }
}
