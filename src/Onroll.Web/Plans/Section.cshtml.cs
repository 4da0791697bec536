using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Forms;
using Onroll.Core.Plans;
using Onroll.Rules.Packs;
using Onroll.Web.Access;
using Onroll.Web.Forms;
using Onroll.Web.Shared;

namespace Onroll.Web.Plans;

/// <summary>Writes one section of a plan.</summary>
[Requires(Permission.AddToRecord)]
public sealed class SectionModel(OpenPlan open, CurrentViewer current, KeepPlan keep) : PageModel, ISectionPage
{
    public OpenPlan Open => open;

    public FormSection Section { get; private set; } = new();

    [BindProperty]
    public SectionForm Form { get; set; } = new();

    /// <summary>What somebody else wrote meanwhile. Null unless they did.</summary>
    public FormAnswers? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid planId, string sectionId, CancellationToken stop)
    {
        if (!await OpenAsync(planId, sectionId, stop))
        {
            return NotFound();
        }

        Form = SectionForm.Of(Section, open.Answers);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid planId, string sectionId, CancellationToken stop)
    {
        if (!await OpenAsync(planId, sectionId, stop))
        {
            return NotFound();
        }

        Form.Complete(Section);
        if (this.HasErrors(Form.Errors(Section), nameof(Form)))
        {
            return this.Invalid();
        }

        var saved = await keep.SaveSectionAsync(planId, Section, Form.Answers(Section), Form.Seen, current.ChangedBy($"Wrote “{Section.Name}” in a plan"), stop);
        if (saved != SectionSaved.Saved)
        {
            return await ShowBothAsync(planId, saved, stop);
        }

        TempData["Notice"] = $"“{Section.Name}” is saved";
        return Redirect(open.Address());
    }

    private async Task<IActionResult> ShowBothAsync(Guid planId, SectionSaved saved, CancellationToken stop)
    {
        await open.OpenAsync(planId, "Support plan", stop);
        if (saved == SectionSaved.Closed)
        {
            return this.Conflict("The plan was sent or ended while you wrote. What you typed is below; nothing was saved");
        }

        Theirs = open.Answers;
        Form.Seen = open.Answers.MarkOf(Section);
        ModelState.Remove($"{nameof(Form)}.{nameof(Form.Seen)}");
        return this.Conflict("Somebody else wrote this section while you did. Nothing of yours is lost");
    }

    private async Task<bool> OpenAsync(Guid planId, string sectionId, CancellationToken stop)
    {
        if (!await open.OpenAsync(planId, "Write a support plan", stop) || !open.MayWrite || open.Template.Sections.FirstOrDefault(s => s.Id == sectionId) is not { } section)
        {
            return false;
        }

        Section = section;
        return true;
    }
}
