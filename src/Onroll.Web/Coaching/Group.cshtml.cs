using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Calendar;
using Onroll.Core.Coaching;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Coaching;
using Onroll.Rules.Packs;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Coaching;

/// <summary>A group: its session to tick, its members with what they aim at, and what the coach is worried about.</summary>
[Requires(Permission.SeeRegister)]
public sealed class GroupModel(OnrollDbContext db, CurrentViewer current, KeepGroups keep) : PageModel
{
    private const int MostFound = 8;

    private WholeGroup? _whole;
    private GroupType? _type;

    public Viewer Viewer => current.Viewer;

    public WholeGroup Whole => _whole ?? throw new InvalidOperationException("The group has not been opened.");

    public bool MayKeep => current.May(Permission.KeepSupport) && Whole.Group.OrganisationId == Viewer.OrganisationId && Whole.Group.EndedOn is null;

    public string TypeName => _type?.Name ?? "Group";

    /// <summary>How often the coach meets each family in a year. Null when nothing is agreed.</summary>
    public int? FamilyMeetings => _type?.FamilyMeetingsAYear;

    public IReadOnlyList<Choice> Sessions => _type is { Sessions.Count: > 0 } type ? [.. type.Sessions.Select(session => new Choice(session.Name, session.Name))] : [new("Session", "Session")];

    /// <summary>The session that is on today. Null when none is.</summary>
    public string? SessionNow { get; private set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    public IReadOnlyList<Choice> Found { get; private set; } = [];

    [BindProperty, Display(Name = "Day")]
    public DateOnly? HeldOn { get; set; }

    [BindProperty]
    public string? Session { get; set; }

    [BindProperty]
    public List<MarkRow> Marks { get; set; } = [];

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Target { get; set; }

    private PupilId? Pupil => PupilId.TryParse(Who, null, out var pupil) ? pupil : null;

    private string Here => $"/support/groups/{Whole.Group.CoachingGroupId}";

    public async Task<IActionResult> OnGetAsync(Guid groupId, CancellationToken stop)
    {
        if (!await OpenAsync(groupId, stop))
        {
            return NotFound();
        }

        Offer();
        return Page();
    }

    public async Task<IActionResult> OnPostCheckInAsync(Guid groupId, CancellationToken stop)
    {
        if (!await OpenAsync(groupId, stop) || !MayKeep)
        {
            return NotFound();
        }

        // The rows stand in the page's order, whatever the browser sends.
        Marks = [.. Whole.Members.Select(member => Marks.Find(row => row.PupilId == member.Member.PupilId.ToString()) ?? new MarkRow())];
        if (this.HasErrors(Errors()))
        {
            return this.Invalid();
        }

        var marks = Whole.Members.Zip(Marks).Select(pair => new MarkForm(pair.First.Member.PupilId, pair.Second.Came, pair.Second.Spoke, Text.Kept(pair.Second.Concern))).ToList();
        if (!await keep.CheckInAsync(Whole.Group, (HeldOn!.Value, Session!), marks, (current.ChangedBy("Recorded a group’s session"), Viewer), stop))   // checked just above
        {
            return this.Conflict("That session is written down already");
        }

        TempData["Notice"] = "The session is written down";
        return Redirect(Here);
    }

    public async Task<IActionResult> OnPostJoinAsync(Guid groupId, CancellationToken stop)
    {
        if (!await OpenAsync(groupId, stop) || !MayKeep)
        {
            return NotFound();
        }

        Offer();
        if (Pupil is not { } pupil || !Found.Any(choice => choice.Value == Who))
        {
            ModelState.AddModelError(nameof(Who), "Say whom you mean");
            return this.Invalid();
        }

        if (!await keep.JoinAsync(groupId, pupil, (current.ChangedBy("Added a pupil to a group"), Viewer.Today), stop))
        {
            return this.Conflict("That pupil is in the group, or left it today");
        }

        TempData["Notice"] = "The pupil is in the group";
        return Redirect(Here);
    }

    public async Task<IActionResult> OnPostLeaveAsync(Guid groupId, CancellationToken stop)
    {
        if (!await OpenAsync(groupId, stop) || !MayKeep || Pupil is not { } pupil || !IsMember(pupil))
        {
            return NotFound();
        }

        if (await keep.LeaveAsync(groupId, pupil, (current.ChangedBy("Took a pupil out of a group"), Viewer.Today), stop))
        {
            TempData["Notice"] = "The pupil has left the group";
        }

        return Redirect(Here);
    }

    public async Task<IActionResult> OnPostAimAsync(Guid groupId, CancellationToken stop)
    {
        if (!await OpenAsync(groupId, stop) || !MayKeep || Pupil is not { } pupil || !IsMember(pupil))
        {
            return NotFound();
        }

        Offer();
        if (Text.Kept(Target) is { Length: > CoachingGroup.TextMaxLength })
        {
            ModelState.AddModelError("", $"Use {CoachingGroup.TextMaxLength} characters or fewer for what a pupil aims at");
            return this.Invalid();
        }

        if (!await keep.AimAsync(groupId, pupil, Text.Kept(Target), (current.ChangedBy("Set what a pupil aims at"), Seen), stop))
        {
            return this.Conflict("Somebody else changed what this pupil aims at. Read it below, then set it again");
        }

        TempData["Notice"] = "It is set";
        return Redirect(Here);
    }

    private bool IsMember(PupilId pupil) => Whole.Members.Any(member => member.Member.PupilId == pupil);

    private void Offer()
    {
        HeldOn ??= Viewer.Today;
        Session ??= SessionNow ?? Sessions[0].Value;
        Marks = [.. Whole.Members.Select(_ => new MarkRow { Came = true, Spoke = true })];   // those who did not are fewer
    }

    private IEnumerable<FieldError> Errors()
    {
        if (HeldOn is null)
        {
            yield return new(nameof(HeldOn), "Enter the day");
        }
        else if (HeldOn > Viewer.Today)
        {
            yield return new(nameof(HeldOn), "The day must be today or in the past");
        }

        if (Session is null || !Sessions.Any(choice => choice.Value == Session))
        {
            yield return new(nameof(Session), "Say which session");
        }

        if (Marks.Exists(row => row.Concern?.Length > CoachingGroup.TextMaxLength))
        {
            yield return new("", $"Use {CoachingGroup.TextMaxLength} characters or fewer for a concern");
        }
    }

    private async Task<bool> OpenAsync(Guid groupId, CancellationToken stop)
    {
        _whole = await db.WholeGroupAsync(Viewer, groupId, stop);
        if (_whole is null)
        {
            return false;
        }

        var school = _whole.Group.OrganisationId;
        _type = (await db.GroupTypesAsync(school, Viewer.Today, stop)).FirstOrDefault(type => type.Id == _whole.Group.Type);
        var calendar = (await db.CalendarOfAsync(school, stop)).Calendar;
        SessionNow = _type?.Sessions.FirstOrDefault(session => GroupDeal.DayOf(session.Weekday, Viewer.Today, calendar) == Viewer.Today)?.Name;
        Found = Text.Kept(Query) is { } query
            ? [.. (await db.SearchPupilsAsync(Viewer, query, MostFound, stop)).Pupils.Where(pupil => !IsMember(pupil.PupilId)).Select(pupil => new Choice(pupil.PupilId.ToString(), pupil.Name, pupil.Form))]
            : [];
        return true;
    }
}

/// <summary>A pupil's row of a session, as it is ticked.</summary>
public sealed class MarkRow
{
    public string? PupilId { get; set; }

    public bool Came { get; set; }

    public bool Spoke { get; set; }

    public string? Concern { get; set; }
}
