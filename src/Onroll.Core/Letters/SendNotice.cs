using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Exclusions;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Letters;

/// <summary>How a notice went, as somebody writes it down.</summary>
/// <param name="Delivery">Null while not said.</param>
/// <param name="Agreed">For e-mail to a family: that they agreed beforehand to be told so.</param>
public sealed record SendForm(string? Text, NoticeDelivery? Delivery, DateOnly? SentOn, TimeOnly? SentAt, string? Address, bool Agreed, string? Name)
{
    /// <summary>The longest a letter can be.</summary>
    public const int TextMaxLength = 40000;

    /// <summary>How it went, as the law counts.</summary>
    public NoticeMethod Method => Delivery switch
    {
        NoticeDelivery.FirstClassPost => NoticeMethod.FirstClassPost,
        NoticeDelivery.Email => NoticeMethod.Email,
        _ => NoticeMethod.Hand,
    };

    public IEnumerable<FieldError> Errors(CaseLetters letters, WantedNotice wanted, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(letters);
        ArgumentNullException.ThrowIfNull(wanted);
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

        if (SentOn is not { } day)
        {
            yield return new(nameof(SentOn), "Enter the day it went");
        }
        else if (day > today)
        {
            yield return new(nameof(SentOn), "The day it went must be today or in the past");
        }
        else if (letters.Case.Decision is { } decision && day < DateOnly.FromDateTime(London.InLondon(decision.DecidedAtUtc)))
        {
            yield return new(nameof(SentOn), "It cannot have gone before the decision");
        }

        if (Delivery == NoticeDelivery.Email && wanted.IsToFamily && !Agreed)
        {
            yield return new(nameof(Agreed), "An e-mail only counts when they agreed to it beforehand. Send it by post or by hand as well, and record that");
        }

        if (string.IsNullOrWhiteSpace(Name) || Name.Trim().Length > ExclusionNotice.NameMaxLength)
        {
            yield return new(nameof(Name), string.IsNullOrWhiteSpace(Name) ? "Enter who it went to" : $"Use {ExclusionNotice.NameMaxLength} characters or fewer");
        }

        if (Address?.Trim().Length > ExclusionNotice.AddressMaxLength)
        {
            yield return new(nameof(Address), $"Use {ExclusionNotice.AddressMaxLength} characters or fewer");
        }
    }

    /// <summary>The day it counts as given (R-CAL-11).</summary>
    /// <returns>Null when it does not count, or no calendar can say.</returns>
    public DateOnly? CountsOn(CaseLetters letters, WantedNotice wanted)
    {
        ArgumentNullException.ThrowIfNull(letters);
        ArgumentNullException.ThrowIfNull(wanted);
        var day = SentOn!.Value;   // checked
        NoticeGivenOutcome outcome = Delivery switch
        {
            NoticeDelivery.FirstClassPost => NoticeGiven.ByFirstClassPost(day, letters.Case.Calendar.BankHolidays),
            NoticeDelivery.Email => NoticeGiven.ByEmail(new EmailSent(day, SentAt ?? TimeOnly.MinValue, Agreed || !wanted.IsToFamily), new CalendarForCounting(letters.Case.Calendar)),
            _ => NoticeGiven.ByHand(day),
        };
        return (outcome as NoticeGivenOutcome.Given)?.On;
    }
}

/// <summary>Records that a notice went. From then on it stays as it is; a further notice corrects it.</summary>
public sealed class SendNotice(OnrollDbContext db)
{
    /// <summary>The dates each letter tells a family. They stay, whatever becomes of the calendar.</summary>
    private static readonly Dictionary<NoticeKind, ExclusionDeadlineId[]> Told = new()
    {
        [NoticeKind.Exclusion] = [ExclusionDeadlineId.PublicPlaceDays, ExclusionDeadlineId.DaySixProvision, ExclusionDeadlineId.GoverningBoardMeeting],
        [NoticeKind.Correction] = [ExclusionDeadlineId.PublicPlaceDays, ExclusionDeadlineId.DaySixProvision, ExclusionDeadlineId.GoverningBoardMeeting],
        [NoticeKind.GoverningBoardDecision] = [ExclusionDeadlineId.ReviewApplication],
    };

    /// <param name="form">Already checked.</param>
    /// <param name="who">Who, and the version of the draft they saw: 0 when there was none.</param>
    /// <returns>The notice as it is kept. Null when somebody saved other words for it meanwhile.</returns>
    public async Task<ExclusionNotice?> RunAsync(CaseLetters letters, PreparedNotice prepared, SendForm form, (ChangedBy By, int SeenVersion) who, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(letters);
        ArgumentNullException.ThrowIfNull(prepared);
        ArgumentNullException.ThrowIfNull(form);
        var by = who.By;
        ArgumentNullException.ThrowIfNull(by);
        var text = NoticeDraftQueries.Tidy(form.Text!);   // checked
        var drafts = await db.NoticeDrafts.DraftsOf(letters, prepared.Wanted).ToListAsync(stop);
        if (drafts.Find(NoticeDraftQueries.Of(prepared).Compile().Invoke) is { } draft && draft.Version != who.SeenVersion && draft.Text != text)
        {
            return null;
        }

        db.NoticeDrafts.RemoveRange(drafts);
        var (x, wanted, edition) = (letters.Case.Exclusion, prepared.Wanted, prepared.Choice.Edition);
        var notice = new ExclusionNotice
        {
            AreaId = db.AreaId,
            ExclusionNoticeId = Guid.CreateVersion7(),
            ExclusionId = x.ExclusionId,
            PupilId = x.PupilId,
            Kind = wanted.Kind,
            Recipient = wanted.Recipient,
            RecipientName = form.Name!.Trim(),   // checked, as is what follows
            ContactId = wanted.Contact?.ContactId,
            Address = string.IsNullOrWhiteSpace(form.Address) ? null : form.Address.Trim(),
            Delivery = form.Delivery!.Value,
            SentAtUtc = London.ToUtc(form.SentOn!.Value, form.SentAt ?? TimeOnly.FromDateTime(London.InLondon(db.Time.UtcNowStored()))),
            SentByName = by.Name,
            CountsAsGivenOn = form.CountsOn(letters, wanted),
            Language = edition.Language == LetterLanguage.English ? null : edition.Language.Name,
            IsEasyRead = edition.Level == ReadingLevel.EasyRead,
            Text = text,
            CorrectsId = wanted.Kind == NoticeKind.Correction ? (wanted with { Kind = NoticeKind.Exclusion }).Sent(letters.Case.Notices)?.ExclusionNoticeId : null,
        };
        db.ExclusionNotices.Add(notice);
        if (wanted.IsToFamily && Told.TryGetValue(wanted.Kind, out var ids))
        {
            var reading = wanted.Kind == NoticeKind.GoverningBoardDecision ? letters.ReadingIfDecisionGiven(form.SentOn.Value, form.Method) : letters.Case.Reading;
            db.NoticeDates.AddRange(ids.Select(reading.Deadline).OfType<ExclusionDeadline>().Where(deadline => deadline.DueOn is not null).Select(deadline => new NoticeDate
            {
                AreaId = db.AreaId,
                ExclusionNoticeId = notice.ExclusionNoticeId,
                ExclusionId = x.ExclusionId,
                Deadline = ExclusionNames.Of(deadline.Id),
                On = deadline.DueOn!.Value,   // filtered just above
            }));
        }

        try
        {
            await db.SaveAsync(by, stop);
            return notice;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return null;
        }
    }
}
