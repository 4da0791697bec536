using Onroll.Rules.Attendance;

namespace Onroll.Core.Roll;

/// <summary>Part-time timetables in words.</summary>
public static class PartTimeWords
{
    public static string Of(PartTimeWarning warning) => warning switch
    {
        PartTimeWarning.LongerThanSixWeeks => "It runs for more than six school weeks. Full time is what every pupil is entitled to",
        PartTimeWarning.TooFewHours => "It leaves less than 12½ hours a week",
        PartTimeWarning.ParentHasNotAgreed => "The parent has not agreed. Without their agreement it cannot go on",
        PartTimeWarning.NoPlan => "There is no plan for coming back to full days",
        PartTimeWarning.SocialWorkerNotAsked => "The social worker has not been asked",
        PartTimeWarning.EhcPlanNotLookedAt => "The council has not been asked about the EHC plan",
        _ => "The council has not been told",
    };
}
