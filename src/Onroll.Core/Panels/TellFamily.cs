using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Documents;
using Onroll.Core.Exclusions;
using Onroll.Core.Letters;
using Onroll.Core.Pupils;
using Onroll.Core.Store;

namespace Onroll.Core.Panels;

/// <summary>A decision about a pupil of one's own school, with what has been told to whom.</summary>
public sealed record DecidedItem(AgendaItem Item, PanelMeeting Meeting, string Panel, string? Receiver, IReadOnlyList<Contact> Contacts, IReadOnlyList<OutcomeLetter> Letters);

/// <summary>The family hears what a panel decided the same day, in their own language, from their own school.</summary>
public sealed class TellFamily(OnrollDbContext db, TimeProvider time)
{
    /// <summary>How many days back a decision of which nobody was told is still chased.</summary>
    public const int DaysChased = 30;

    /// <returns>Null when there is no such decision, or the pupil is not of the person's own school.</returns>
    public async Task<DecidedItem?> FindAsync(Viewer viewer, Guid itemId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var item = await db.AgendaItems.AsNoTracking().SingleOrDefaultAsync(i => i.AgendaItemId == itemId && viewer.RollOrganisations.Contains(i.OrganisationId) && i.DecidedAtUtc != null, stop);
        if (item is null)
        {
            return null;
        }

        var meeting = await db.PanelMeetings.AsNoTracking().SingleAsync(m => m.PanelMeetingId == item.PanelMeetingId, stop);
        var panel = await db.PanelSeries.Where(s => s.PanelSeriesId == meeting.PanelSeriesId).Select(s => s.Name).SingleAsync(stop);
        var receiver = item.ReceiverId is { } to ? await db.Organisations.Where(o => o.OrganisationId == to).Select(o => o.Name).SingleAsync(stop) : null;
        var contacts = await db.Contacts.AsNoTracking().Where(c => c.PupilId == item.PupilId && c.HasParentalResponsibility).OrderBy(c => c.Order).ThenBy(c => c.Name).ToListAsync(stop);
        var letters = await db.OutcomeLetters.AsNoTracking().Where(l => l.AgendaItemId == itemId).OrderBy(l => l.SentOn).ThenBy(l => l.OutcomeLetterId).ToListAsync(stop);
        return new DecidedItem(item, meeting, panel, receiver, contacts, letters);
    }

    /// <param name="wish">Language and reading level; null for the contact's own.</param>
    /// <param name="askFor">Who at the school talks it through with them.</param>
    public async Task<FamilyLetter> PrepareAsync(DecidedItem decided, Contact to, (string? Language, ReadingLevel? Level) wish, string? askFor, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(decided);
        ArgumentNullException.ThrowIfNull(to);
        var (item, today) = (decided.Item, time.TodayInLondon());
        var choice = await db.LetterFor(item.OrganisationId, LetterKind.PanelOutcome, wish.Language ?? to.Language, wish.Level ?? (to.NeedsEasyRead ? ReadingLevel.EasyRead : ReadingLevel.Plain), today, stop);
        var school = await db.Organisations.AsNoTracking().SingleAsync(o => o.OrganisationId == item.OrganisationId, stop);
        var pupil = await db.Pupils.AsNoTracking().SingleAsync(p => p.PupilId == item.PupilId, stop);
        var subject = new LetterSubject
        {
            Today = today,
            To = new LetterRecipient(to.Name, to.Address),
            Pupil = new LetterPupil { Forename = pupil.PreferredForename ?? pupil.Forename, FullName = pupil.DisplayName, BornOn = pupil.DateOfBirth, Upn = pupil.Upn?.Value },
            School = await db.LetterSchoolAsync(school, await db.AuthorityOfAsync(school, stop), today, stop),
            Outcome = new LetterOutcome
            {
                Panel = decided.Panel, MetOn = decided.Meeting.On, Decision = item.DecisionName ?? "", Reasons = item.Reason, Place = decided.Receiver,
                FromOn = item.FromOn, UntilOn = item.UntilOn, ReviewOn = item.ReviewOn, Outstanding = item.ConsentsOutstanding, AskFor = askFor,
            },
        };
        return new FamilyLetter(LetterKind.PanelOutcome, to, FilledLetter.Of(choice.Template, subject, choice.Edition.Language), choice, LetterFrame.For(subject, choice.Edition.Language, choice.Edition.Level));
    }

    /// <param name="form">Already checked.</param>
    public Task SendAsync(DecidedItem decided, FamilyLetter prepared, FamilyLetterForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(decided);
        ArgumentNullException.ThrowIfNull(prepared);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(by);
        var edition = prepared.Choice.Edition;
        db.OutcomeLetters.Add(new OutcomeLetter
        {
            AreaId = db.AreaId,
            OutcomeLetterId = db.NewId(),
            AgendaItemId = decided.Item.AgendaItemId,
            PupilId = decided.Item.PupilId,
            ContactId = prepared.To.ContactId,
            RecipientName = prepared.To.Name,
            Address = prepared.AddressFor(form.Delivery!.Value),   // checked, as is what follows
            Delivery = form.Delivery.Value,
            SentOn = form.SentOn!.Value,
            SentByName = by.Name,
            Language = edition.Language == LetterLanguage.English ? null : edition.Language.Name,
            IsEasyRead = edition.Level == ReadingLevel.EasyRead,
            Text = form.Text!.ReplaceLineEndings("\n").Trim(),
        });
        return db.SaveAsync(by, stop);
    }

    /// <summary>The page of a letter that went, exactly as it went.</summary>
    public async Task<Document> PageOfAsync(DecidedItem decided, OutcomeLetter letter, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(decided);
        ArgumentNullException.ThrowIfNull(letter);
        var organisation = await db.Organisations.AsNoTracking().SingleAsync(o => o.OrganisationId == decided.Item.OrganisationId, stop);
        var school = await db.LetterSchoolAsync(organisation, null, letter.SentOn, stop);
        return LetterDocument.Of(letter.Text, new LetterFrame(
            school.Name, school.Address, school.Phone, letter.RecipientName, letter.Delivery == NoticeDelivery.FirstClassPost ? letter.Address : null, letter.SentOn,
            LetterLanguage.Find(letter.Language) ?? LetterLanguage.English, letter.IsEasyRead ? ReadingLevel.EasyRead : ReadingLevel.Plain)
        {
            SignedBy = school.HeadName,
            SignedAs = school.HeadTitle,
        });
    }
}
