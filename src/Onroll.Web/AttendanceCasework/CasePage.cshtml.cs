using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.AttendanceCasework;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;
using Onroll.Web.Access;

namespace Onroll.Web.AttendanceCasework;

/// <summary>One attendance case: what the register says, what was done, what comes next and whether it helped.</summary>
[Requires(Permission.SeeAttendanceCases)]
public sealed class CasePageModel(OpenAttendanceCaseFile open, TimeProvider time) : PageModel
{
    public OpenAttendanceCaseFile Open => open;

    public AttendanceCaseFile Case => open.File;

    public DateTime ShownAt => London.InLondon(time.UtcNowStored());

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken stop) =>
        await open.OpenAsync(caseId, "Attendance case", stop) ? Page() : NotFound();

    /// <summary>The step that is to be looked at again next. Null when none is.</summary>
    public AttendanceCaseStep? ToReview => Case.Steps.LastOrDefault(step => step.ReviewedOn is null && step.On <= Case.Today);

    /// <summary>School days from today to a day, negative when it has passed.</summary>
    public int SchoolDaysTo(DateOnly day) => Case.Facts.Calendar.SchoolDaysUntil(Case.Today, day) ?? day.DayNumber - Case.Today.DayNumber;

    /// <summary>The steps to choose from, what usually comes next first.</summary>
    public static IReadOnlyList<AttendanceStepKind> Kinds { get; } = Enum.GetValues<AttendanceStepKind>();

    /// <summary>Whom a letter of a step can go to: its one parent, or everybody recorded.</summary>
    public IEnumerable<Contact> RecipientsOf(AttendanceCaseStep step) =>
        AttendanceCaseLetters.KindOf(step.Kind) is null ? [] : open.Contacts.Where(contact => step.ContactId is null || step.ContactId == contact.ContactId);

    /// <summary>The referrals of this case; those of others only count.</summary>
    public IEnumerable<PenaltyNoticeReferral> Referrals => Case.Referrals.Where(r => r.AttendanceCaseId == Case.Case.AttendanceCaseId);
}
