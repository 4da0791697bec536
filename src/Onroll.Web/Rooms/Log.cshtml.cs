using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Rooms;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Packs;
using Onroll.Web.Access;
using Onroll.Web.Design;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Rooms;

/// <summary>Logs a pupil who comes to the room, in a few taps.</summary>
[Requires(Permission.KeepSupport)]
public sealed class LogModel(PupilRecord record, OnrollDbContext db, CurrentViewer current, KeepRoom keep, TimeProvider time) : PageModel
{
    public PupilRecord Record => record;

    public IReadOnlyList<BehaviourRoom> Rooms { get; private set; } = [];

    public IReadOnlyList<Choice> RoomChoices => [.. Rooms.Select(room => new Choice(room.Id, room.Name))];

    /// <summary>The reasons of all its rooms.</summary>
    public IReadOnlyList<Choice> Reasons => [.. Rooms.SelectMany(room => room.Reasons).Distinct().Select(reason => new Choice(reason, reason))];

    public static IReadOnlyList<Choice> Stays { get; } = Choice.From<RoomStay>(RoomWords.Of);

    /// <summary>Visits of this school year.</summary>
    public int Before { get; private set; }

    [BindProperty]
    public string? Room { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? OtherReason { get; set; }

    [BindProperty]
    public string? SentBy { get; set; }

    [BindProperty]
    public RoomStay? Stay { get; set; }

    [BindProperty]
    public string? WorkSet { get; set; }

    [BindProperty, Display(Name = "Day")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Arrived { get; set; }

    [BindProperty]
    public string? Lessons { get; set; }

    private DateTime Now => London.InLondon(time.GetUtcNow().UtcDateTime);

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        (On, Arrived, Stay, SentBy) = (record.Today, TimeOnly.FromDateTime(Now).ToClock(), RoomStay.Lesson, current.Viewer.Name);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        var reason = Text.Kept(OtherReason) ?? (Reasons.Any(one => one.Value == Reason) ? Reason : null);
        var form = new RoomVisitForm(Rooms.Count == 1 ? Rooms[0].Id : Room, On, ClockInput.Read(Arrived), Stay, Text.Kept(Lessons), reason, Text.Kept(SentBy), Text.Kept(WorkSet));
        if (this.HasErrors(form.Errors(Now, [.. Rooms.Select(room => room.Id)]).Select(OnPage)))
        {
            return this.Invalid();
        }

        var room = Rooms.First(one => one.Id == form.Room);
        if (await keep.LogAsync(pupilId, room, form, (current.ChangedBy("Logged a visit to the room"), current.Viewer), stop) is null)
        {
            return this.Conflict($"{record.Header.FirstName} is in the room already that day. Open the room to see it");
        }

        TempData["Notice"] = "It is logged";
        return Redirect("/support/room");
    }

    // The form's fields by the names they have on the page.
    private FieldError OnPage(FieldError error) => error.Field switch
    {
        nameof(RoomVisitForm.ArrivedAt) => error with { Field = nameof(Arrived) },
        nameof(RoomVisitForm.Reason) when Reasons.Count == 0 => error with { Field = nameof(OtherReason) },
        _ => error,
    };

    private async Task<bool> OpenAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Log a visit to the room", RecordSections.Behaviour, stop) || !record.MayKeepSupport)
        {
            return false;
        }

        var (school, from) = (current.Viewer.OrganisationId, AcademicYear.Containing(record.Today).FirstDay);
        Rooms = await db.RoomsAsync(school, record.Today, stop);
        Before = await db.RoomVisits.CountAsync(v => v.PupilId == pupilId && v.OrganisationId == school && v.On >= from, stop);
        return true;
    }
}
