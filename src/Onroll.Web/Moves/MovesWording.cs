using Onroll.Core.Moves;
using Onroll.Rules.Moves;
using Onroll.Rules.Packs;
using Onroll.Web.Design;

namespace Onroll.Web.Moves;

/// <summary>How pages speak of moves.</summary>
public static class MovesWording
{
    private static readonly string[] Levels = ["not yet developing", "developing", "developed", "established", "enhancing"];

    public static ChipLook Look(MoveState state) => state switch
    {
        MoveState.Proposed => ChipLook.Provisional,
        MoveState.ComingBack => ChipLook.Today,
        MoveState.Settled => ChipLook.Done,
        MoveState.Closed or MoveState.Withdrawn => ChipLook.Quiet,
        _ => ChipLook.Plain,
    };

    /// <summary>What a kind of move is for and how long it lasts, beside its name in a list to choose from.</summary>
    public static string Terms(MoveType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var lasts = type.Lasts is { } rule ? $"Lasts {rule}." : "Permanent.";
        return type.Summary is { } summary ? $"{summary.TrimEnd('.')}. {lasts}" : lasts;
    }

    public static string Of(TrialBecomes becomes) => becomes switch
    {
        TrialBecomes.CompletedMove => "complete the move",
        TrialBecomes.OffSiteDirection => "make it an off-site direction",
        _ => "end it",
    };

    /// <summary>"72% of 18". Counts stand beside the percentage, since they are small.</summary>
    public static string Of(MoveRate rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        return rate.Decided == 0 ? "None decided" : $"{100 * rate.Successes / rate.Decided}% of {rate.Decided}";
    }

    /// <summary>The finding in a sentence, with the level of the self-evaluation framework.</summary>
    public static string Finding(MoveFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var rate = figures.Rating.Level is null ? figures.All : figures.Rating;
        return rate.Level is { } level
            ? $"{rate.Successes} of {rate.Decided} managed moves lasted a year: {Levels[level]}{(rate == figures.All ? ", provisionally" : "")}"
            : "No managed move has been decided yet";
    }

    /// <summary>The next thing to do, as the heading of the card says it.</summary>
    public static string Of(MoveStep step) => step switch
    {
        MoveStep.GiveRights => "Tell the family of their rights",
        MoveStep.GetConsents => "Ask those who must agree",
        MoveStep.SendPassport => "Send the information ahead",
        MoveStep.HoldAdmissionMeeting => "Hold the admission meeting",
        MoveStep.GiveNotice => "Give the written notice",
        MoveStep.Start => "Begin",
        MoveStep.Review => "Review",
        MoveStep.DecideAtEnd => "Decide: stay longer, return or remain",
        MoveStep.HoldReEntryMeeting => "Hold the re-entry meeting",
        MoveStep.Close => "Close the case",
        MoveStep.Follow => "Nothing to do: the record follows the pupil for a year",
        _ => "Nothing to do",
    };
}
