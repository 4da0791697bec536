using Onroll.Core.Store;
using Onroll.Rules.Packs;

namespace Onroll.Core.Restorative;

/// <summary>A conversation as somebody begins it.</summary>
public sealed record BeginConversation(DateOnly? HeldOn, ConversationStart? BeganWith, string? About, DateOnly? HappenedOn, string? Part, string? LedBy, bool LedByPupil)
{
    public IEnumerable<FieldError> Errors(ConversationScript script, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(script);
        if (HeldOn is null)
        {
            yield return new(nameof(HeldOn), "Enter the day you spoke");
        }
        else if (HeldOn > today)
        {
            yield return new(nameof(HeldOn), "The day must be today or in the past");
        }

        if (BeganWith is null)
        {
            yield return new(nameof(BeganWith), "Say what it began with");
        }

        if (About is null)
        {
            yield return new(nameof(About), "Enter what it is about, in a line");
        }
        else if (About.Length > Conversation.TextMaxLength)
        {
            yield return new(nameof(About), $"Use {Conversation.TextMaxLength} characters or fewer");
        }

        if (HappenedOn > HeldOn)
        {
            yield return new(nameof(HappenedOn), "It must have happened on or before the day you spoke");
        }

        if (Part is null || (script.Participants.Count > 0 && !script.Participants.Contains(Part)))
        {
            yield return new(nameof(Part), "Say which part the pupil takes");
        }

        if (LedBy is null)
        {
            yield return new(nameof(LedBy), "Enter who led it");
        }
        else if (LedBy.Length > Conversation.NameMaxLength)
        {
            yield return new(nameof(LedBy), $"Use {Conversation.NameMaxLength} characters or fewer");
        }

        if (LedByPupil && !script.PupilsMayLead)
        {
            yield return new(nameof(LedByPupil), "By this script an adult leads");
        }
    }
}

/// <summary>Something one of them will do.</summary>
public sealed record AgreedAction(PupilId PupilId, string What, DateOnly DueOn);

/// <summary>How a conversation ended, as somebody writes it down.</summary>
public sealed record AgreementForm(string? Agreement, string? Agreed, DateOnly? CheckOn, IReadOnlyList<AgreedAction> Actions)
{
    public IEnumerable<FieldError> Errors(Conversation conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        var answers = conversation.ReadScript().Agreements;
        if (Agreement is null || !answers.Contains(Agreement))
        {
            yield return new(nameof(Agreement), "Say whether they agreed");
        }
        else if (Agreed is null)
        {
            yield return new(nameof(Agreed), Agreement == answers[^1] ? "Enter what you try next" : "Enter what they agreed");
        }

        if (Agreed?.Length > Conversation.TextMaxLength)
        {
            yield return new(nameof(Agreed), $"Use {Conversation.TextMaxLength} characters or fewer");
        }

        if (CheckOn < conversation.HeldOn)
        {
            yield return new(nameof(CheckOn), "The day must be after the conversation");
        }
        else if (CheckOn is null && Agreement is not null && Agreement != answers[^1])
        {
            yield return new(nameof(CheckOn), "Enter the day you will ask whether it holds");
        }
    }
}

/// <summary>Whether it held, as somebody writes it down.</summary>
public sealed record HeldForm(HowItHeld? Held, string? Note, DateOnly? NextOn)
{
    public IEnumerable<FieldError> Errors(DateOnly today)
    {
        if (Held is null)
        {
            yield return new(nameof(Held), "Say whether it held");
        }
        else if (Held != HowItHeld.Held && Note is null)
        {
            yield return new(nameof(Note), "Say what did not hold, and what happens now");
        }

        if (Note?.Length > Conversation.TextMaxLength)
        {
            yield return new(nameof(Note), $"Use {Conversation.TextMaxLength} characters or fewer");
        }

        if (NextOn <= today)
        {
            yield return new(nameof(NextOn), "The next day must be after today");
        }
    }
}
