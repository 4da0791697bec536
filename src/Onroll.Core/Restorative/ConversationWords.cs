namespace Onroll.Core.Restorative;

/// <summary>The choices about conversations in words.</summary>
public static class ConversationWords
{
    public static string Of(ConversationStart start) => start switch
    {
        ConversationStart.Incident => "An incident",
        ConversationStart.RoomVisit => "A visit to the room",
        ConversationStart.Suspension => "Coming back from a suspension",
        ConversationStart.Referral => "A referral",
        ConversationStart.Request => "Somebody asked for it",
        _ => throw new ArgumentOutOfRangeException(nameof(start), start, null),
    };

    public static string Of(HowItHeld held) => held switch
    {
        HowItHeld.Held => "It held",
        HowItHeld.Partly => "Partly",
        HowItHeld.NotHeld => "It did not hold",
        _ => throw new ArgumentOutOfRangeException(nameof(held), held, null),
    };

    public static string Of(TakenDown taken) => taken switch
    {
        TakenDown.Typed => "The pupil typed it",
        TakenDown.Dictated => "The pupil dictated it",
        TakenDown.Scribed => "An adult wrote down what was said",
        _ => throw new ArgumentOutOfRangeException(nameof(taken), taken, null),
    };

    /// <summary>Where it stands, in a word or two.</summary>
    public static string State(Conversation conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return conversation switch
        {
            { Agreement: null } => "Being written",
            { ClosedOn: not null, Held: { } held } => Of(held),
            { ClosedOn: not null } => "Ended without agreement",
            { Held: { } held } => $"{Of(held)}, asked again",
            _ => "To be asked about",
        };
    }
}
