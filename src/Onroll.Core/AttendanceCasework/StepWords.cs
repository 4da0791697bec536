using Onroll.Rules.Attendance;

namespace Onroll.Core.AttendanceCasework;

/// <summary>The steps and findings of attendance cases in words, the same on pages, in letters and in the log.</summary>
public static class StepWords
{
    public static string Name(AttendanceStepKind kind) => kind switch
    {
        AttendanceStepKind.Panel => "Absence panel",
        AttendanceStepKind.SupportPlan => "Attendance support plan",
        AttendanceStepKind.Contract => "Parenting contract",
        AttendanceStepKind.NoticeToImprove => "Notice to improve",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string What(AttendanceNext next) => next switch
    {
        AttendanceNext.MeetFamily => "Meet the family",
        AttendanceNext.AgreeSupport => "Agree support",
        AttendanceNext.Wait => "Wait for the day agreed",
        AttendanceNext.Review => "Review whether it works",
        AttendanceNext.ContractOrNotice => "Offer a contract, or give a notice to improve",
        AttendanceNext.ConsiderReferral => "Decide whether to refer for a penalty notice",
        AttendanceNext.Close => "Close the case",
        _ => throw new ArgumentOutOfRangeException(nameof(next), next, null),
    };

    public static string Name(AttendanceProgress progress) => progress switch
    {
        AttendanceProgress.Enough => "Enough: the pupil attends well",
        AttendanceProgress.Some => "Some: worth going on",
        _ => "None",
    };

    public static string Name(PenaltyGround ground) => ground switch
    {
        PenaltyGround.Threshold => "Ten unauthorised sessions in ten school weeks",
        PenaltyGround.TermTimeHoliday => "Holiday in term time",
        _ => "Individual case below the threshold",
    };

    /// <summary>What is missing, as it stands in a list of what is missing.</summary>
    public static string Name(PenaltyGap gap) => gap switch
    {
        PenaltyGap.ThresholdNotMet => "Ten unauthorised sessions in ten school weeks have not been reached",
        PenaltyGap.TwoNoticesAlready => "This parent has had two notices for this child within three years: no third may be issued",
        PenaltyGap.NoSupportOffered => "No meeting with the family, plan or contract is recorded",
        PenaltyGap.SupportNotReviewed => "Nobody has reviewed whether the support works",
        PenaltyGap.NoNoticeToImprove => "This parent has had no notice to improve",
        PenaltyGap.NoticeStillRunning => "This parent’s notice to improve is still running",
        _ => "The review after the notice to improve found attendance good enough",
    };

    public static string Name(AttendanceOutcome outcome) => outcome switch
    {
        AttendanceOutcome.Improved => "Attendance is good enough",
        AttendanceOutcome.OtherPlan => "Another plan carries the work now",
        AttendanceOutcome.Prosecuted => "Prosecuted, or before a court",
        AttendanceOutcome.LeftSchool => "The pupil has left the school",
        _ => "Opened in error",
    };

    public static string Name(ReferralDecision? decision) => decision switch
    {
        ReferralDecision.Accepted => "Accepted",
        ReferralDecision.Returned => "Returned",
        _ => "Waits for the council",
    };
}
