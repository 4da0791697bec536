using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Core.Restorative;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Restorative;

/// <summary>A restorative conversation: what each said, how it ended, whether it holds; and who else takes part.</summary>
[Requires(Permission.KeepSupport)]
public sealed class OneModel(OpenConversation open, OnrollDbContext db, CurrentViewer current, KeepConversation keep) : PageModel
{
    private const int MostFound = 8;

    public OpenConversation Open => open;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    public IReadOnlyList<Choice> Found { get; private set; } = [];

    public IReadOnlyList<Choice> Parts => BeginModel.PartsOf([open.Script]);

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public string? Part { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid conversationId, CancellationToken stop)
    {
        if (!await open.OpenAsync(conversationId, "Restorative conversation", stop))
        {
            return NotFound();
        }

        await FindAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync(Guid conversationId, CancellationToken stop)
    {
        if (!await open.OpenAsync(conversationId, "Restorative conversation", stop) || !open.IsOpen || open.Conversation.Agreement is not null)
        {
            return NotFound();
        }

        await FindAsync(stop);
        if (Found.FirstOrDefault(choice => choice.Value == Who) is not { } found || !PupilId.TryParse(found.Value, null, out var pupil))
        {
            ModelState.AddModelError(nameof(Who), "Say whom you mean");
            return this.Invalid();
        }

        if (Text.Kept(Part) is not { } part || !open.Script.Participants.Contains(part))
        {
            ModelState.AddModelError(nameof(Part), "Say which part they take");
            return this.Invalid();
        }

        if (!await keep.AddAsync(conversationId, pupil, part, current.ChangedBy("Added a pupil to a restorative conversation"), stop))
        {
            return this.Conflict("That pupil takes part already");
        }

        return Redirect(open.Address($"answers/{pupil}"));
    }

    private async Task FindAsync(CancellationToken stop)
    {
        var there = open.Speakers.Select(speaker => speaker.Part.PupilId).ToList();
        Found = Text.Kept(Query) is { } query
            ? [.. (await db.SearchPupilsAsync(current.Viewer, query, MostFound, stop)).Pupils.Where(pupil => !there.Contains(pupil.PupilId)).Select(pupil => new Choice(pupil.PupilId.ToString(), pupil.Name, pupil.Form))]
            : [];
    }
}
