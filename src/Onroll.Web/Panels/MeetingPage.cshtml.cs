using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Panels;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Rules.Panels;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Shared;

namespace Onroll.Web.Panels;

/// <summary>One meeting: its agenda, papers, members and minutes.</summary>
[Requires(Permission.SeePanels)]
public sealed class MeetingPageModel(OpenMeeting open, OnrollDbContext db, CurrentViewer current, BuildAgenda build, CirculatePapers circulate, RunMeeting run) : PageModel
{
    public OpenMeeting Open => open;

    public static IReadOnlyList<Choice> Kinds { get; } = Choice.From<AgendaItemKind>(PanelWords.Of);

    public int Waiting { get; private set; }

    /// <summary>Items that were added after the papers went out.</summary>
    public int Unsent { get; private set; }

    public MeetingGap? Gap { get; private set; }

    /// <summary>Pupils the person may put on the agenda: those they see.</summary>
    public IReadOnlyList<Choice> Pupils { get; private set; } = [];

    /// <summary>For whom the person may declare an interest: anybody for who runs the panel, else themselves.</summary>
    public IReadOnlyList<Choice> Interested { get; private set; } = [];

    public IReadOnlyList<Choice> ItemChoices => [.. open.Detail.Items.Where(i => i.Pupil is not null).Select(i => new Choice(i.Item.AgendaItemId.ToString(), $"{i.Item.Number}. {i.Pupil}"))];

    public bool MayApprove => open.Runs || open.Detail.Access.Member?.SeriesMemberId == open.Meeting.ChairId;

    [BindProperty]
    public PupilId? Pupil { get; set; }

    [BindProperty]
    public AgendaItemKind? Kind { get; set; }

    [BindProperty]
    public string? Asks { get; set; }

    [BindProperty]
    public LawfulBasis? Basis { get; set; }

    [BindProperty]
    public Guid? Item { get; set; }

    [BindProperty]
    public AppointmentId? Who { get; set; }

    [BindProperty]
    public string? Interest { get; set; }

    public string NameOf(ItemConflict conflict) => open.Detail.Seats.FirstOrDefault(s => s.AppointmentId == conflict.AppointmentId)?.Name ?? "somebody";

    public async Task<IActionResult> OnGetAsync(Guid meetingId, CancellationToken stop) => await LoadAsync(meetingId, stop) ? Page() : NotFound();

    public Task<IActionResult> OnPostFillAsync(Guid meetingId, CancellationToken stop) => ChangeAsync(meetingId, async () =>
    {
        var (added, because) = await build.FillAsync(open.Detail.Access, open.Type, open.Viewer, current.ChangedBy("Filled the agenda"), stop);
        TempData["NoticeMore"] = because is null ? null : because + ".";
        return added == 1 ? "1 item is added" : $"{added} items are added";
    }, stop);

    public Task<IActionResult> OnPostRemoveAsync(Guid meetingId, Guid item, CancellationToken stop) => ChangeAsync(
        meetingId, async () => await build.RemoveAsync(open.Detail.Access, open.Type, item, current.ChangedBy("Took an item off the agenda"), stop) ? "The item is off the agenda" : null, stop);

    public Task<IActionResult> OnPostCirculateAsync(Guid meetingId, CancellationToken stop) => ChangeAsync(meetingId, async () =>
    {
        var sent = await circulate.RunAsync(open.Detail.Access, open.Type, current.ChangedBy("Sent the papers of a panel"), stop);
        TempData["NoticeMore"] = "Members find them on Today and under Panels.";
        return sent == 1 ? "1 paper is with those entitled to it" : $"{sent} papers are with those entitled to them";
    }, stop);

    public async Task<IActionResult> OnPostStartAsync(Guid meetingId, CancellationToken stop) =>
        await LoadAsync(meetingId, stop) && open.Runs && await run.StartAsync(open.Detail.Access, current.ChangedBy("Began a panel meeting"), stop) ? Redirect(open.Address("live")) : NotFound();

    public async Task<IActionResult> OnPostApproveAsync(Guid meetingId, CancellationToken stop)
    {
        if (!await LoadAsync(meetingId, stop) || !MayApprove || !await run.ApproveMinutesAsync(open.Detail.Access, current.ChangedBy("Approved the minutes"), stop))
        {
            return NotFound();
        }

        return Done("The minutes are approved");
    }

    public async Task<IActionResult> OnPostAddAsync(Guid meetingId, CancellationToken stop)
    {
        if (!await LoadAsync(meetingId, stop) || !open.Runs)
        {
            return NotFound();
        }

        var pupil = Pupils.Any(p => p.Value == Pupil?.ToString()) ? Pupil : null;
        var form = new ItemForm(pupil, Kind, Asks, Basis);
        var school = pupil is { } one ? (await db.PlacesAsync([one], open.Viewer.Today, stop))[one].FirstOrDefault()?.OrganisationId : null;
        var noSchool = pupil is not null && school is null ? [new FieldError(nameof(Pupil), "The pupil is on no roll here")] : Array.Empty<FieldError>();
        if (this.HasErrors(form.Errors().Concat(noSchool)))
        {
            return this.Invalid();
        }

        var sections = (await db.SectionsOfAsync(open.Viewer, [pupil!.Value], stop))[pupil.Value];   // checked just above
        await build.AddAsync(open.Detail.Access, open.Type, (form, school!.Value, sections), current.ChangedBy("Put a pupil on the agenda"), stop);   // likewise
        return Done("The pupil is on the agenda");
    }

    public async Task<IActionResult> OnPostConflictAsync(Guid meetingId, CancellationToken stop)
    {
        if (!await LoadAsync(meetingId, stop))
        {
            return NotFound();
        }

        var who = open.Runs ? Interested.Any(i => i.Value == Who?.ToString()) ? Who : null : open.Viewer.AppointmentId;
        FieldError?[] errors =
        [
            ItemChoices.Any(i => i.Value == Item?.ToString()) ? null : new(nameof(Item), "Choose the item"),
            who is null ? new(nameof(Who), "Choose who") : null,
            string.IsNullOrWhiteSpace(Interest) || Interest.Length > ItemConflict.ReasonMaxLength ? new(nameof(Interest), $"Say why, in {ItemConflict.ReasonMaxLength} characters or fewer") : null,
        ];
        if (this.HasErrors(errors.OfType<FieldError>()))
        {
            return this.Invalid();
        }

        await circulate.DeclareConflictAsync(open.Detail.Access, Item!.Value, (who!.Value, Interest!.Trim()), current.ChangedBy("Declared an interest"), stop);   // checked just above
        return Done("The interest is declared. The item is closed to them");
    }

    private async Task<IActionResult> ChangeAsync(Guid meetingId, Func<Task<string?>> change, CancellationToken stop) =>
        await LoadAsync(meetingId, stop) && open.Runs && open.Meeting.State is MeetingState.Planned or MeetingState.Circulated && await change() is { } notice ? Done(notice) : NotFound();

    private RedirectResult Done(string notice)
    {
        TempData["Notice"] = notice;
        return Redirect(open.Address());
    }

    private async Task<bool> LoadAsync(Guid meetingId, CancellationToken stop)
    {
        if (!await open.OpenAsync(meetingId, stop))
        {
            return false;
        }

        var meeting = open.Meeting;
        if (open.Runs && meeting.State is MeetingState.Planned or MeetingState.Circulated)
        {
            Waiting = (await build.WaitingAsync(open.Detail.Access, open.Viewer, stop)).Count;
            Unsent = await db.AgendaItems.CountAsync(i => i.PanelMeetingId == meetingId && !db.Shares.Any(s => s.ForId == i.AgendaItemId && s.EndedAtUtc == null), stop);
            Gap = await GapAsync(meeting, stop);
            await PupilsAsync(stop);
        }

        Interested = open.Runs
            ? [.. open.Detail.Seats.Select(s => new Choice(s.AppointmentId.ToString(), s.Name)).DistinctBy(c => c.Value)]
            : open.Detail.Access.Member is null ? [] : [new Choice(open.Viewer.AppointmentId.ToString(), open.Viewer.Name)];
        return true;
    }

    private async Task<MeetingGap?> GapAsync(PanelMeeting meeting, CancellationToken stop)
    {
        var last = await db.PanelMeetings.Where(m => m.PanelSeriesId == meeting.PanelSeriesId && m.On < meeting.On && m.State != MeetingState.Cancelled).Select(m => (DateOnly?)m.On).MaxAsync(stop);
        return last is { } before ? MeetingGap.Between(before, meeting.On, open.Type.Rhythm.MaximumDays, open.Type.Rhythm.MinimumDays) : null;
    }

    private async Task PupilsAsync(CancellationToken stop)
    {
        var there = open.Detail.Items.Select(i => i.Item.PupilId).ToList();
        var pupils = await db.Pupils.VisibleTo(db, open.Viewer).Where(p => !there.Contains(p.PupilId))
            .Select(p => new { p.PupilId, Name = (p.PreferredForename ?? p.Forename) + " " + (p.PreferredSurname ?? p.Surname) }).OrderBy(p => p.Name).ToListAsync(stop);
        Pupils = [.. pupils.Select(p => new Choice(p.PupilId.ToString(), p.Name))];
    }
}
