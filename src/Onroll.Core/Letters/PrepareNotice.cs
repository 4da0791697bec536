using Onroll.Core.Documents;
using Onroll.Core.Exclusions;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Letters;

/// <summary>A notice ready to be read, changed and sent.</summary>
/// <param name="Letter">As Onroll fills it; what somebody makes of it is theirs.</param>
/// <param name="Choice">Which text it was made from, and whether it fell back to English.</param>
public sealed record PreparedNotice(WantedNotice Wanted, FilledLetter Letter, LetterChoice Choice, LetterFrame Frame)
{
    /// <summary>The letter on its page, with the text as it is now.</summary>
    public Document Page(string text) => LetterDocument.Of(text, Frame);
}

/// <param name="Today">The date of the letter.</param>
/// <param name="By">How it will go.</param>
/// <param name="Language">Null for the contact's own.</param>
/// <param name="Level">Null for what the contact needs.</param>
public sealed record LetterWish(DateOnly Today, NoticeMethod By = NoticeMethod.Hand, string? Language = null, ReadingLevel? Level = null);

/// <summary>Fills the letter for somebody who is to be told something.</summary>
public static class PrepareNotice
{
    /// <param name="wish">What the person preparing it wants otherwise than the contact's details say.</param>
    public static async Task<PreparedNotice> PrepareAsync(this OnrollDbContext db, CaseLetters letters, WantedNotice wanted, LetterWish wish, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(letters);
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(wish);
        var choice = await db.LetterFor(
            letters.Case.Exclusion.OrganisationId, wanted.Letter(letters.Case.Exclusion.Category), wish.Language ?? wanted.Language, wish.Level ?? wanted.Level, wish.Today, stop);
        var to = new LetterRecipient(wanted.Name, wanted.Contact?.Address, wanted.Recipient == NoticeRecipient.Pupil, wanted.Recipient == NoticeRecipient.HomeLocalAuthority);
        var subject = letters.Subject(to, wish.Today, wanted.Kind == NoticeKind.Reconsideration, wish.By);
        var frame = LetterFrame.For(subject, choice.Edition.Language, choice.Edition.Level);
        if (wanted.Kind is NoticeKind.GoverningBoardMeeting or NoticeKind.GoverningBoardDecision or NoticeKind.Reconsideration)
        {
            // These are the board's own letters: its clerk signs, not the head whose decision it weighed.
            frame = frame with { SignedBy = null, SignedAs = $"For the governing board of {letters.School.Name}" };
        }

        return new PreparedNotice(wanted, FilledLetter.Of(choice.Template, subject, choice.Edition.Language), choice, frame);
    }

    /// <summary>The page of a letter that went, exactly as it went.</summary>
    public static Document? PageOf(this CaseLetters letters, ExclusionNotice notice)
    {
        ArgumentNullException.ThrowIfNull(letters);
        ArgumentNullException.ThrowIfNull(notice);
        if (notice.Text is null)
        {
            return null;
        }

        var isBoards = notice.Kind is NoticeKind.GoverningBoardMeeting or NoticeKind.GoverningBoardDecision or NoticeKind.Reconsideration;
        return LetterDocument.Of(notice.Text, new LetterFrame(
            letters.School.Name, letters.School.Address, letters.School.Phone, notice.RecipientName, notice.Delivery == NoticeDelivery.Email ? null : notice.Address,
            DateOnly.FromDateTime(London.InLondon(notice.SentAtUtc)), LetterLanguage.Find(notice.Language) ?? LetterLanguage.English, notice.IsEasyRead ? ReadingLevel.EasyRead : ReadingLevel.Plain)
        {
            SignedBy = isBoards ? null : letters.School.HeadName,
            SignedAs = isBoards ? $"For the governing board of {letters.School.Name}" : letters.School.HeadTitle,
        });
    }
}
