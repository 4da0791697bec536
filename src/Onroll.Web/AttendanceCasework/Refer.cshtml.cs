using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.AttendanceCasework;
using Onroll.Core.Pupils;
using Onroll.Rules.Attendance;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.AttendanceCasework;

/// <summary>Shows what the national framework expects before a penalty notice and what of it is missing; then refers to the council.</summary>
[Requires(Permission.KeepAttendanceCases)]
public sealed class ReferModel(OpenAttendanceCaseFile open, CurrentViewer current, ReferForPenaltyNotice refer) : PageModel
{
    public OpenAttendanceCaseFile Open => open;

    [BindProperty]
    public Guid? ParentId { get; set; }

    [BindProperty]
    public PenaltyGround? Ground { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public IReadOnlyList<Choice> Parents => [.. open.Contacts.Select(c => new Choice(c.ContactId.ToString(), c.Name, ParentHint(c)))];

    public static IReadOnlyList<Choice> Grounds { get; } = Choice.From<PenaltyGround>(StepWords.Name);

    /// <summary>What is missing for each parent if the ground is the threshold: shown before anything is chosen.</summary>
    public IEnumerable<(string Parent, IReadOnlyList<PenaltyGap> Gaps)> Missing =>
        open.Contacts.Select(contact => (contact.Name, new ReferralForm(contact, PenaltyGround.Threshold, null).Gaps(open.File)));

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken stop) => await OpenAsync(caseId, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid caseId, CancellationToken stop)
    {
        if (!await OpenAsync(caseId, stop))
        {
            return NotFound();
        }

        var form = new ReferralForm(open.Contacts.FirstOrDefault(c => c.ContactId == ParentId), Ground, Text.Kept(Why));
        if (this.HasErrors(form.Errors(open.File)))
        {
            return this.Invalid();
        }

        if (!await refer.RunAsync(open.File, form, current.ChangedBy("Referred for a penalty notice"), stop))
        {
            return this.Conflict("Somebody else referred this parent while you were writing. Open the case to see it; what you typed is below");
        }

        TempData["Notice"] = "The referral has gone to the council";
        TempData["NoticeMore"] = "The officer sees it in Onroll, with the sessions and steps it rests on, and answers there.";
        return Redirect(open.Address());
    }

    private string ParentHint(Contact contact)
    {
        var counted = PenaltyNotice.IssuedOn(open.Viewer.Today, open.File.NoticesTo(contact.ContactId));
        return contact.Relationship + (counted switch
        {
            PenaltyNotice.Payable { Number: 1 } payable => $". A notice would be the first in three years: £{payable.LowerPounds}, or £{payable.Pounds} after {PenaltyNotice.DaysAtLowerAmount} days",
            PenaltyNotice.Payable payable => $". A notice would be the second in three years: £{payable.Pounds}",
            _ => ". Two notices in three years already",
        });
    }

    private async Task<bool> OpenAsync(Guid caseId, CancellationToken stop) => await open.OpenAsync(caseId, "Referral for a penalty notice", stop) && open.MayKeep;
}
