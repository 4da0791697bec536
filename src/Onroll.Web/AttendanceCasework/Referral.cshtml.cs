using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.AttendanceCasework;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.AttendanceCasework;

/// <summary>The evidence sheet of one referral, for the school that sent it and the council that answers it.</summary>
[Requires(Permission.SeeAttendanceCases, Permission.DecidePenaltyReferrals)]
public sealed class ReferralModel(OnrollDbContext db, CurrentViewer current, PupilRecord record, DecideReferral decide, TimeProvider time) : PageModel
{
    public PupilRecord Record => record;

    public PenaltyNoticeReferral Referral { get; private set; } = null!;   // loaded before the page is shown

    public string School { get; private set; } = "";

    /// <summary>The steps of the case up to the referral: kind, day, parent and what the review found. What a family said stays with the school.</summary>
    public IReadOnlyList<AttendanceCaseStep> Steps { get; private set; } = [];

    /// <summary>Notices to this parent for this child that count with it.</summary>
    public IReadOnlyList<DateOnly> Earlier { get; private set; } = [];

    public bool MayDecide => current.May(Permission.DecidePenaltyReferrals) && current.Viewer.DutySchools.Contains(Referral.OrganisationId);

    public DateTime ShownAt => London.InLondon(time.UtcNowStored());

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public ReferralDecision? Decision { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "Day the notice was issued")]
    public DateOnly? IssuedOn { get; set; }

    public static IReadOnlyList<Choice> Decisions { get; } = [new("Accepted", "Accept", "The council will issue a notice, or act otherwise"), new("Returned", "Return to the school", "With the reason. The pupil’s record then closes to the council")];

    public async Task<IActionResult> OnGetAsync(Guid referralId, CancellationToken stop)
    {
        if (!await LoadAsync(referralId, stop))
        {
            return NotFound();
        }

        (Seen, Decision, Reason, IssuedOn) = (Referral.Version, Referral.Decision, Referral.DecisionReason, Referral.IssuedOn);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid referralId, CancellationToken stop)
    {
        if (!await LoadAsync(referralId, stop) || !MayDecide)
        {
            return NotFound();
        }

        var form = new DecideReferralForm(Decision, Text.Kept(Reason), IssuedOn);
        if (this.HasErrors(form.Errors(Referral, record.Today)))
        {
            return this.Invalid();
        }

        if (!await decide.RunAsync(referralId, Seen, form, (record.Today, current.ChangedBy("Answered a referral for a penalty notice")), stop))
        {
            return this.Conflict("Somebody else answered this while you were writing. Open the referral again to see their answer; what you typed is below");
        }

        TempData["Notice"] = form.Decision == ReferralDecision.Returned ? "The referral is returned to the school" : "The referral is accepted";
        return Redirect("/penalty-referrals");
    }

    private async Task<bool> LoadAsync(Guid referralId, CancellationToken stop)
    {
        var viewer = current.Viewer;
        var found = await db.PenaltyNoticeReferrals.AsNoTracking().SingleOrDefaultAsync(r => r.PenaltyNoticeReferralId == referralId, stop);
        var isTheirs = found is not null && (viewer.May(Permission.SeeAttendanceCases) && viewer.RollOrganisations.Contains(found.OrganisationId)
            || viewer.DutySchools.Contains(found.OrganisationId) && found.Decision != ReferralDecision.Returned);
        if (!isTheirs || !await record.OpenAsync(found!.PupilId, "Referral for a penalty notice", RecordSections.Attendance, stop))   // theirs, so found
        {
            return false;
        }

        Referral = found;
        School = await db.Organisations.Where(o => o.OrganisationId == found.OrganisationId).Select(o => o.Name).SingleAsync(stop);
        Steps = await db.AttendanceCaseSteps.AsNoTracking().Where(s => s.AttendanceCaseId == found.AttendanceCaseId && s.On <= found.SentOn).OrderBy(s => s.On).ToListAsync(stop);
        Earlier = await db.PenaltyNoticeReferrals.Where(r => r.PupilId == found.PupilId && r.ContactId == found.ContactId && r.IssuedOn != null && r.PenaltyNoticeReferralId != referralId)
            .Select(r => r.IssuedOn!.Value).OrderBy(day => day).ToListAsync(stop);   // filtered
        return true;
    }
}
