using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Restorative;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Restorative;

/// <summary>Says, some days later, whether what was agreed has held.</summary>
[Requires(Permission.KeepSupport)]
public sealed class CheckModel(OpenConversation open, CurrentViewer current, KeepConversation keep) : PageModel
{
    public OpenConversation Open => open;

    public static IReadOnlyList<Choice> Choices { get; } = Choice.From<HowItHeld>(ConversationWords.Of);

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public HowItHeld? Held { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty, Display(Name = "Day you ask again")]
    public DateOnly? NextOn { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid conversationId, CancellationToken stop)
    {
        if (!await OpenAsync(conversationId, stop))
        {
            return NotFound();
        }

        Seen = open.Conversation.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid conversationId, CancellationToken stop)
    {
        if (!await OpenAsync(conversationId, stop))
        {
            return NotFound();
        }

        var form = new HeldForm(Held, Text.Kept(Note), NextOn);
        if (this.HasErrors(form.Errors(open.Viewer.Today)))
        {
            return this.Invalid();
        }

        if (!await keep.CheckAsync(conversationId, form, (current.ChangedBy("Asked whether an agreement holds"), current.Viewer, Seen), stop))
        {
            return this.Conflict("Somebody else wrote about this conversation while you did. Open it to read it; what you typed is below");
        }

        TempData["Notice"] = "It is written down";
        return Redirect(open.Address());
    }

    private async Task<bool> OpenAsync(Guid conversationId, CancellationToken stop) =>
        await open.OpenAsync(conversationId, "Whether an agreement holds", stop) && open.IsOpen && open.Conversation.Agreement is not null;
}
