using Onroll.Rules.Exclusions;

namespace Onroll.Core.Roll;

/// <summary>Leavers in words.</summary>
public static class LeaverWords
{
    public static string Of(RemovalGround ground) => ground switch
    {
        RemovalGround.OtherSchool => "Registered at another school",
        RemovalGround.HomeEducation => "The parent has written that they educate at home",
        RemovalGround.MovedAway => "Moved too far away to come",
        RemovalGround.LongAbsence => "Absent 20 school days, and not found with the council’s help",
        RemovalGround.PermanentExclusion => "Permanently excluded, and every review is over",
        RemovalGround.Custody => "In custody for more than four months",
        RemovalGround.OverCompulsoryAge => "Over compulsory school age",
        RemovalGround.DualRegistrationEnded => "Dual registration ended",
        RemovalGround.Death => "Died",
        _ => "Another ground of the regulations",
    };

    public static string Of(LeaverDestination destination) => destination switch
    {
        LeaverDestination.OtherSchool => "Another school",
        LeaverDestination.HomeEducation => "Educated at home",
        LeaverDestination.AlternativeProvisionOnly => "Alternative provision only",
        LeaverDestination.Other => "Somewhere else",
        _ => "Not known",
    };

    /// <summary>What a signal asks. A question for the school, never an accusation.</summary>
    public static string Question(OffRollingSignal signal, Leaver leaver)
    {
        ArgumentNullException.ThrowIfNull(leaver);
        var to = leaver.Destination switch
        {
            LeaverDestination.HomeEducation => "and is educated at home",
            LeaverDestination.AlternativeProvisionOnly => "and is registered at alternative provision only",
            _ => "and it is not known where to",
        };
        return signal switch
        {
            OffRollingSignal.SoonAfterSuspension =>
                FormattableString.Invariant($"The pupil left on {leaver.LeftOn:d MMMM yyyy}, soon after a suspension that ended on {leaver.LastSuspendedOn:d MMMM yyyy}, {to}. Whose wish was it, and how do you know it was best for the pupil?"),
            OffRollingSignal.BeforeExamCensus =>
                FormattableString.Invariant($"The pupil left Year {leaver.CurriculumYear} on {leaver.LeftOn:d MMMM yyyy}, before the year group is counted for exams, {to}. Whose wish was it, and how will the pupil sit their exams?"),
            OffRollingSignal.ParentAsked =>
                "The parent said that they were asked to take the pupil out, or were told of exclusion otherwise. What was said, by whom, and has the family been offered the place back?",
            _ => "The pupil left during a managed move or off-site direction that had not ended with a place. Which school is responsible now?",
        };
    }
}
