using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Panels;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Shared;

namespace Onroll.Web.Panels;

/// <summary>One panel: its members, its dates and how it meets.</summary>
[Requires(Permission.EditMembers)]
public sealed class SetUpSeriesModel(CurrentViewer current, OnrollDbContext db, KeepSeries keep) : PageModel
{
    public PanelSeries Series { get; private set; } = null!;   // found before the page is shown

    public PanelType Type { get; private set; } = new();

    public IReadOnlyList<(SeriesMember Member, string Name, string Place)> Members { get; private set; } = [];

    public IReadOnlyList<DateOnly> Dates { get; private set; } = [];

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public IReadOnlyList<Choice> Bodies { get; private set; } = [];

    public IReadOnlyList<Choice> Roles => [.. Type.Members.Select(r => new Choice(r.Id, r.Name, r.Parts.Count == 0 ? r.Votes ? "Votes" : null : $"Sees only {string.Join(", ", r.Parts.Select(p => Type.PartName(p)))}"))];

    [BindProperty]
    public SeriesInput Form { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public AppointmentId? Appointment { get; set; }

    [BindProperty]
    public OrganisationId? SpeaksFor { get; set; }

    [BindProperty]
    public string? RoleId { get; set; }

    [BindProperty]
    public bool Chairs { get; set; }

    [BindProperty]
    public bool Hosts { get; set; }

    [BindProperty, DisplayName("The first meeting")]
    public DateOnly? FirstOn { get; set; }

    [BindProperty, DisplayName("The last day")]
    public DateOnly? LastOn { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid seriesId, CancellationToken stop)
    {
        if (!await LoadAsync(seriesId, stop))
        {
            return NotFound();
        }

        (Form, Version) = (SeriesInput.Of(Series), Series.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid seriesId, CancellationToken stop)
    {
        if (!await LoadAsync(seriesId, stop))
        {
            return NotFound();
        }

        if (this.HasErrors(Form.AsForm().Errors(), nameof(Form)))
        {
            return this.Invalid();
        }

        return await keep.ChangeAsync(Series, Form.AsForm(), Version, current.ChangedBy("Changed how a panel meets"), stop)
            ? Done("Saved") : this.Conflict("Somebody changed this while you were writing. Open the page again to see what they saved");
    }

    public async Task<IActionResult> OnPostAddAsync(Guid seriesId, CancellationToken stop)
    {
        if (!await LoadAsync(seriesId, stop))
        {
            return NotFound();
        }

        if (Again(this.HasErrors(MemberErrors())) is { } again)
        {
            return again;
        }

        await keep.AddMemberAsync(Series, new SeriesMemberForm(Appointment, SpeaksFor, RoleId, Chairs, Hosts), current.Viewer.Today, current.ChangedBy("Added a member to a panel"), stop);
        return Done("They belong to the panel");
    }

    public async Task<IActionResult> OnPostEndAsync(Guid seriesId, Guid member, CancellationToken stop) =>
        await LoadAsync(seriesId, stop) && await keep.EndMemberAsync(Series, member, current.Viewer.Today.AddDays(-1), current.ChangedBy("Ended a membership of a panel"), stop) ? Done("The membership is ended") : NotFound();

    public async Task<IActionResult> OnPostScheduleAsync(Guid seriesId, CancellationToken stop)
    {
        if (!await LoadAsync(seriesId, stop))
        {
            return NotFound();
        }

        if (Again(this.HasErrors(DateErrors())) is { } again)
        {
            return again;
        }

        var added = await keep.ScheduleAsync(Series, Type, (FirstOn!.Value, LastOn!.Value), current.ChangedBy("Put meetings into the calendar"), stop);   // checked just above
        return Done(added == 1 ? "1 meeting is in the calendar" : $"{added} meetings are in the calendar");
    }

    private IEnumerable<FieldError> MemberErrors()
    {
        if (!People.Any(p => p.Value == Appointment?.ToString()))
        {
            yield return new(nameof(Appointment), "Choose a person");
        }

        if (!Bodies.Any(b => b.Value == SpeaksFor?.ToString()))
        {
            yield return new(nameof(SpeaksFor), "Choose the school or body they speak for");
        }

        if (!Type.Members.Any(r => r.Id == RoleId))
        {
            yield return new(nameof(RoleId), "Choose a seat");
        }
    }

    private IEnumerable<FieldError> DateErrors()
    {
        if (FirstOn is null || FirstOn < current.Viewer.Today)
        {
            yield return new(nameof(FirstOn), FirstOn is null ? "Enter the day of the first meeting" : "The first meeting must be today or later");
        }

        if (LastOn is null || LastOn < FirstOn || LastOn > current.Viewer.Today.AddMonths(18))
        {
            yield return new(nameof(LastOn), "Enter a last day after the first, within eighteen months");
        }
    }

    private IActionResult? Again(bool isWrong)
    {
        if (!isWrong)
        {
            return null;
        }

        (Form, Version) = (SeriesInput.Of(Series), Series.Version);
        return this.Invalid();
    }

    private RedirectResult Done(string notice)
    {
        TempData["Notice"] = notice;
        return Redirect($"/set-up/panels/{Series.PanelSeriesId}");
    }

    private async Task<bool> LoadAsync(Guid seriesId, CancellationToken stop)
    {
        var mine = (await db.PartnershipsToSetUpAsync(current.Viewer, stop)).Select(p => p.PartnershipId).ToList();
        if (await db.PanelSeries.SingleOrDefaultAsync(s => s.PanelSeriesId == seriesId && mine.Contains(s.PartnershipId), stop) is not { } found)
        {
            return false;
        }

        Series = found;
        var today = current.Viewer.Today;
        Type = await db.PanelTypeAsync(found.PartnershipId, found.PanelTypeId, today, stop);
        var members = await (
            from m in db.SeriesMembers
            where m.PanelSeriesId == seriesId && (m.EndsOn == null || m.EndsOn >= today)
            join a in db.Appointments on m.AppointmentId equals a.AppointmentId
            join u in db.Users on a.UserId equals u.Id
            join o in db.Organisations on m.OrganisationId equals o.OrganisationId
            orderby o.Name, u.Name
            select new { m, u.Name, Place = o.Name }).AsNoTracking().ToListAsync(stop);
        Members = [.. members.Select(m => (m.m, m.Name, m.Place))];
        Dates = await db.PanelMeetings.Where(m => m.PanelSeriesId == seriesId && m.On >= today && m.State != MeetingState.Cancelled).OrderBy(m => m.On).Select(m => m.On).ToListAsync(stop);
        await ChoicesAsync(today, stop);
        return true;
    }

    private async Task ChoicesAsync(DateOnly today, CancellationToken stop)
    {
        Role[] roles = [.. Enum.GetValues<Role>().Where(role => RolePermissions.Allows(role, Permission.SeePanels))];
        var people = await (
            from a in db.Appointments
            where roles.Contains(a.Role) && a.StartsOn <= today && (a.EndsOn == null || a.EndsOn >= today)
            join u in db.Users on a.UserId equals u.Id
            where u.ClosedAtUtc == null
            join o in db.Organisations on a.OrganisationId equals o.OrganisationId
            orderby u.Name
            select new { a.AppointmentId, u.Name, a.Role, Place = o.Name }).ToListAsync(stop);
        People = [.. people.Select(p => new Choice(p.AppointmentId.ToString(), $"{p.Name}, {RoleWords.Of(p.Role).ToLowerInvariant()}, {p.Place}"))];
        var bodies = await db.Organisations.Where(o => o.ClosedOn == null).OrderBy(o => o.Name).Select(o => new { o.OrganisationId, o.Name }).ToListAsync(stop);
        Bodies = [.. bodies.Select(b => new Choice(b.OrganisationId.ToString(), b.Name))];
    }
}
