using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Packs;
using Onroll.Core.Rooms;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Rooms;

/// <summary>Closes a visit to the room: what the pupil says, whether people have spoken, and what is still to be put right.</summary>
[Requires(Permission.KeepSupport)]
public sealed class ReturnModel(PupilRecord record, OnrollDbContext db, CurrentViewer current, KeepRoom keep, TimeProvider time) : PageModel
{
    private RoomVisit? _visit;

    public PupilRecord Record => record;

    public RoomVisit Visit => _visit ?? throw new InvalidOperationException("The visit has not been opened.");

    /// <summary>The prompts of the conversation the room holds before a pupil goes back.</summary>
    public IReadOnlyList<string> Prompts { get; private set; } = [];

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? PupilsAccount { get; set; }

    [BindProperty]
    public bool ConversationHeld { get; set; }

    [BindProperty]
    public string? StillOpen { get; set; }

    [BindProperty]
    public string? Left { get; set; }

    private DateTime Now => London.InLondon(time.GetUtcNow().UtcDateTime);

    public async Task<IActionResult> OnGetAsync(Guid visitId, CancellationToken stop)
    {
        if (!await OpenAsync(visitId, stop))
        {
            return NotFound();
        }

        (Seen, Left) = (Visit.Version, Visit.On == record.Today ? TimeOnly.FromDateTime(Now).ToClock() : null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid visitId, CancellationToken stop)
    {
        if (!await OpenAsync(visitId, stop))
        {
            return NotFound();
        }

        var form = new RoomReturnForm(ClockInput.Read(Left), Text.Kept(PupilsAccount), ConversationHeld, Text.Kept(StillOpen));
        if (this.HasErrors(form.Errors(Visit, Now).Select(error => error.Field == nameof(form.LeftAt) ? error with { Field = nameof(Left) } : error)))
        {
            return this.Invalid();
        }

        if (!await keep.ReturnAsync(visitId, Seen, form, (current.ChangedBy("Closed a visit to the room"), current.Viewer), stop))
        {
            return this.Conflict("Somebody else has closed this visit. Open the room to see it");
        }

        TempData["Notice"] = "Back to lessons";
        return Redirect("/support/room");
    }

    private async Task<bool> OpenAsync(Guid visitId, CancellationToken stop)
    {
        var place = current.Viewer.OrganisationId;
        _visit = await db.RoomVisits.AsNoTracking().SingleOrDefaultAsync(v => v.RoomVisitId == visitId && v.OrganisationId == place && v.LeftAt == null, stop);
        if (_visit is null || !await record.OpenAsync(_visit.PupilId, "Close a visit to the room", RecordSections.Behaviour, stop))
        {
            return false;
        }

        var packs = await db.PacksNamingAsync(place, record.Today, pack => pack.Rooms.Count > 0, stop);
        var script = packs.SelectMany(pack => pack.Rooms).FirstOrDefault(room => room.Id == _visit.Room)?.Conversation;
        Prompts = packs.SelectMany(pack => pack.Conversations).FirstOrDefault(one => one.Id == script)?.Prompts ?? [];
        return true;
    }
}
