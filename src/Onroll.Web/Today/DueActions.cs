using Onroll.Core.Today;

namespace Onroll.Web.Today;

/// <summary>Where the button of something due leads, and what it says. Every one of them can be carried out by who sees it.</summary>
public static class DueActions
{
    /// <returns>Null where reading the record is all there is to do.</returns>
    public static (string? Text, string? Href) Of(DueItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var pupil = item.Pupil is { } row ? $"/pupils/{row.PupilId}" : null;
        return item.Kind switch
        {
            DueKind.RegisterReview when item.Pupil is null => ("Open reviews", item.InSchoolDays < 0 ? "/register?review=late" : item.InSchoolDays == 0 ? "/register?review=today" : "/register?review=thisweek"),
            DueKind.RegisterReview => ("Open review", $"/register/{item.SubjectId}"),
            DueKind.PlanReview => ("Record review", $"/plans/{item.SubjectId}/review"),
            DueKind.PlanToApprove => ("Read and answer", $"/plans/{item.SubjectId}"),
            DueKind.PlanReturned => ("Put it right", $"/plans/{item.SubjectId}"),
            DueKind.InterventionEnd => ("Say how it ended", $"/support/stays/{item.SubjectId}/end"),
            DueKind.ConversationCheck => ("Ask and write down", $"/support/conversations/{item.SubjectId}/check"),
            DueKind.Trigger => ("Open it", $"{pupil}/triggers/{item.Tag}"),
            DueKind.CheckIn => ("Write it down", $"/support/groups/{item.SubjectId}"),
            DueKind.FamilyContact => ("Write it down", $"{pupil}/add/family-contact"),
            DueKind.Action => ("Mark as done", $"/actions/{item.SubjectId}/done"),
            DueKind.Reintegration => ("Record meeting", $"/exclusions/{item.SubjectId}/return"),
            DueKind.CaseDuty => ("Open case", $"/exclusions/{item.SubjectId}"),
            DueKind.DaySix => ("Say where", $"/exclusions/{item.SubjectId}/education"),
            DueKind.ToConfirm => ("Check it", $"/exclusions/drafts/{item.SubjectId}/check"),
            DueKind.UnexplainedAbsence => ("See who", "/today/absence-without-reason"),
            DueKind.MoveMeeting => ("Open the move", $"/moves/{item.SubjectId}"),
            DueKind.PlacementReview or DueKind.PlacementChecks => ("Open the place", $"/placements/{item.SubjectId}"),
            DueKind.Overstay => ("Extend or end", $"/placements/{item.SubjectId}"),
            DueKind.LadderStep => ("Open ladder", $"{pupil}/ladder"),
            DueKind.EmergencyReview => ("Review", $"/emergency-access/{item.SubjectId}"),
            DueKind.AttendanceStep => ("Open case", $"/attendance-cases/{item.SubjectId}"),
            DueKind.PenaltyReferral => ("Answer it", $"/penalty-referrals/{item.SubjectId}"),
            DueKind.LeaverUnknown => ("Say where", $"/roll/leavers/{item.SubjectId}/destination"),
            DueKind.PartTime => ("Open timetable", $"/roll/part-time/{item.SubjectId}"),
            DueKind.ReferralReturned => ("Open referral", $"/panels/referrals/{item.SubjectId}"),
            DueKind.AdviceLate => ("Open referral", $"/panels/referrals/{item.SubjectId}"),
            DueKind.AdviceAsked => ("Advise", $"/panels/advice/{item.SubjectId}"),
            DueKind.PanelMeeting or DueKind.MinutesToApprove => ("Open meeting", $"/panels/meetings/{item.SubjectId}"),
            DueKind.ReturnOwed or DueKind.ReturnGivenBack => ("Open figures", $"/insight/returns/{item.SubjectId}/schools/{item.AboutId}"),
            DueKind.ReturnsToAnswer => ("Open figures", $"/insight/returns/{item.SubjectId}"),
            DueKind.TellFamily => ("Tell them", $"/panels/outcomes/{item.SubjectId}"),
            DueKind.LoanAsked => ("Answer", $"/placements/{item.SubjectId}/lend"),
            DueKind.AgreementEnds or DueKind.NewHead => ("Open agreement", $"/set-up/agreement/{item.SubjectId}"),
            DueKind.FairAccessPlace => ("See the proposal", $"/fair-access/proposal?child={item.SubjectId}"),
            DueKind.FairAccessAnswer => ("Answer", $"/fair-access/children/{item.SubjectId}/answer"),
            DueKind.FairAccessReferral or DueKind.FairAccessCase => ("Open case", $"/fair-access/children/{item.SubjectId}"),
            DueKind.ShareEnding => ("See sharing", $"{pupil}/who-can-see"),
            _ => ("Open record", pupil),
        };
    }
}
