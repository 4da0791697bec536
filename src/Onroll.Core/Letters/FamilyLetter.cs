using Onroll.Core.Documents;
using Onroll.Core.Exclusions;
using Onroll.Core.Pupils;

namespace Onroll.Core.Letters;

/// <summary>A letter to one of the family, ready to be read, changed and sent.</summary>
public sealed record FamilyLetter(LetterKind Kind, Contact To, FilledLetter Letter, LetterChoice Choice, LetterFrame Frame)
{
    /// <summary>The letter on its page, with the text as it is now.</summary>
    public Document Page(string text) => LetterDocument.Of(text, Frame);

    /// <summary>Where it goes by a way of delivery. Null when it is handed over.</summary>
    public string? AddressFor(NoticeDelivery delivery) => delivery switch { NoticeDelivery.Email => To.Email, NoticeDelivery.FirstClassPost => To.Address, _ => null };
}

/// <summary>How a letter went, as somebody writes it down.</summary>
public sealed record FamilyLetterForm(string? Text, NoticeDelivery? Delivery, DateOnly? SentOn)
{
    public const int TextMaxLength = 40000;

    public IEnumerable<FieldError> Errors(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Text))
        {
            yield return new(nameof(Text), "Enter the text of the letter");
        }
        else if (Text.Length > TextMaxLength)
        {
            yield return new(nameof(Text), $"The letter must be {TextMaxLength} characters or fewer");
        }
        else if (FilledLetter.HasGaps(Text))
        {
            yield return new(nameof(Text), "Fill in what is marked ‹fill in: …› before you send it");
        }

        if (Delivery is not (NoticeDelivery.Hand or NoticeDelivery.FirstClassPost or NoticeDelivery.Email))
        {
            yield return new(nameof(Delivery), "Say how it went");
        }

        if (SentOn is not { } day || day > today)
        {
            yield return new(nameof(SentOn), "Enter the day it went: today or in the past");
        }
    }
}
