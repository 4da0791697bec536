using Onroll.Core.Exclusions;

namespace Onroll.Core.Casework;

/// <summary>What a suspension may be for, and the other way there is where it may not be (R-SUS-01).</summary>
public static class GroundWords
{
    public static string Of(ExclusionGround ground) => ground switch
    {
        ExclusionGround.Behaviour => "What the pupil did",
        ExclusionGround.Attainment => "Attainment or attendance",
        ExclusionGround.NeedsNotMet => "A need the school cannot meet",
        ExclusionGround.ParentsConduct => "What a parent did, or would not do",
        ExclusionGround.UntilAMeeting => "Until a meeting is held",
        ExclusionGround.KeepApart => "To keep pupils apart after an allegation",
        _ => throw new ArgumentOutOfRangeException(nameof(ground)),
    };

    /// <summary>Why the law refuses it and what can be done.</summary>
    internal static string Refusal(ExclusionGround ground)
    {
        const string Only = "The law allows a suspension for behaviour only. ";
        return Only + ground switch
        {
            ExclusionGround.Attainment => "For attendance or attainment, plan support with the family instead",
            ExclusionGround.NeedsNotMet => "Ask for an early review of the support or the plan, and for advice from the partnership",
            ExclusionGround.ParentsConduct => "Speak to the governors or the council about the parent; the child stays in school",
            ExclusionGround.UntilAMeeting => "Hold the meeting while the child is in school: coming back can never wait for one",
            _ => "Ask the designated safeguarding lead, who can arrange a separation that is no suspension and never counts as one",
        };
    }
}
