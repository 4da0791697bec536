using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Calendar;
using Onroll.Core.Pupils;
using Onroll.Core.Roll;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Roll;

/// <summary>Records a part-time timetable, or corrects one (R-ATT-07).</summary>
[Requires(Permission.KeepRoll)]
public sealed class PartTimeFormModel(PupilRecord record, CurrentViewer current, OnrollDbContext db, KeepPartTime keep) : PageModel
{
    public static IReadOnlyList<Choice> SocialWorkerChoices { get; } =
        [new(nameof(WasAsked.Yes), "Yes"), new(nameof(WasAsked.NotYet), "Not yet"), new(nameof(WasAsked.DoesNotApply), "There is no social worker")];

    public static IReadOnlyList<Choice> PlanChoices { get; } =
        [new(nameof(WasAsked.Yes), "Yes"), new(nameof(WasAsked.NotYet), "Not yet"), new(nameof(WasAsked.DoesNotApply), "There is no EHC plan")];

    private PartTimeTimetable? _timetable;

    public PupilRecord Record => record;

    /// <summary>The one that goes on already and that a new one follows. Null when there is none, and for a correction.</summary>
    public PartTimeTimetable? FollowsOn { get; private set; }

    public Guid? TimetableId => _timetable?.PartTimeTimetableId;

    public bool IsChange => _timetable is not null;

    /// <summary>The last day of six school weeks.</summary>
    public string EndHint { get; private set; } = "There is always one";

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty, Display(Name = "First day")]
    public DateOnly? StartsOn { get; set; }

    [BindProperty, Display(Name = "Last day")]
    public DateOnly? EndsOn { get; set; }

    [BindProperty, Display(Name = "Half days in school each week")]
    public int? SessionsAWeek { get; set; }

    [BindProperty]
    public string? Which { get; set; }

    [BindProperty]
    public string? AgreedBy { get; set; }

    [BindProperty, Display(Name = "Day the parent agreed")]
    public DateOnly? ParentAgreedOn { get; set; }

    [BindProperty]
    public WasAsked? SocialWorker { get; set; }

    [BindProperty]
    public WasAsked? EhcPlan { get; set; }

    [BindProperty, Display(Name = "Day the council was told")]
    public DateOnly? AuthorityToldOn { get; set; }

    [BindProperty]
    public string? Plan { get; set; }

    [BindProperty]
    public string? WhyChanged { get; set; }

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, Guid? timetableId, CancellationToken stop)
    {
        if (await RefusedAsync(pupilId, timetableId, stop) is { } refused)
        {
            return refused;
        }

        if (_timetable is { } known)
        {
            (Seen, Why, StartsOn, EndsOn, SessionsAWeek, Which) = (known.Version, known.Why, known.StartsOn, known.EndsOn, known.SessionsAWeek, known.Which);
            (AgreedBy, ParentAgreedOn, SocialWorker, EhcPlan) = (known.AgreedBy, known.ParentAgreedOn, known.SocialWorker, known.EhcPlan);
            (AuthorityToldOn, Plan) = (known.AuthorityToldOn, known.Plan);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PupilId pupilId, Guid? timetableId, CancellationToken stop)
    {
        if (await RefusedAsync(pupilId, timetableId, stop) is { } refused)
        {
            return refused;
        }

        var form = new PartTimeForm(
            Text.Kept(Why), StartsOn, EndsOn, SessionsAWeek, Text.Kept(Which), Text.Kept(AgreedBy), ParentAgreedOn, SocialWorker, EhcPlan, AuthorityToldOn, Text.Kept(Plan), Text.Kept(WhyChanged));
        if (this.HasErrors(form.Errors(record.Today, HasEhcPlan, IsChange)))
        {
            return this.Invalid();
        }

        if (_timetable is { } known && !await keep.CorrectAsync(known, form, (current.ChangedBy("Corrected a part-time timetable"), Seen), stop))
        {
            return this.Conflict("Somebody else changed this timetable while you were writing. Open it to see what they wrote; what you typed is below");
        }

        var id = _timetable?.PartTimeTimetableId ?? await keep.AddAsync(pupilId, record.Viewer.OrganisationId, form, current.ChangedBy("Recorded a part-time timetable"), stop);
        TempData["Notice"] = IsChange ? "The part-time timetable is corrected" : "The part-time timetable is recorded";
        TempData["NoticeMore"] = IsChange ? null : "Its reviews and its end come up on Today.";
        return Redirect($"/roll/part-time/{id}");
    }

    private bool HasEhcPlan => record.Header.Fact(PupilFactKind.SenProvision) is { Code: "E" };

    /// <returns>Null when the form is open to this person.</returns>
    private async Task<IActionResult?> RefusedAsync(PupilId pupilId, Guid? timetableId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Part-time timetable", RecordSections.Attendance, stop) || !record.MayKeepPartTime)
        {
            return PupilRecord.Refused();
        }

        var school = record.Viewer.OrganisationId;
        var own = db.PartTimeTimetables.Where(t => t.PupilId == pupilId && t.OrganisationId == school);
        if (timetableId is { } id)
        {
            _timetable = await own.SingleOrDefaultAsync(t => t.PartTimeTimetableId == id, stop);
            return _timetable is null ? NotFound() : null;
        }

        FollowsOn = await own.AsNoTracking().Where(t => t.EndedOn == null).OrderByDescending(t => t.StartsOn).FirstOrDefaultAsync(stop);
        var calendar = (await db.CalendarOfAsync(school, stop)).Calendar;
        if (Rules.Attendance.PartTimeTimetable.StopsOn(calendar, FollowsOn?.RunsSince ?? record.Today) is { } stops)
        {
            EndHint = $"There is always one. Six school weeks {(FollowsOn is null ? "from today end" : "in all end")} on {stops.ToPlain()}";
        }

        return null;
    }
}
