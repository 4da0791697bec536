using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Documents;
using Onroll.Core.Exclusions;
using Onroll.Core.Letters;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;

namespace Onroll.Core.AttendanceCasework;

/// <summary>The letters of attendance cases: filled from the case and the register, and kept as they went.</summary>
public sealed class AttendanceCaseLetters(OnrollDbContext db)
{
    /// <summary>The letter that goes with a step. Null where none does.</summary>
    public static LetterKind? KindOf(AttendanceStepKind step) => step switch
    {
        AttendanceStepKind.Panel => LetterKind.AbsencePanelInvitation,
        AttendanceStepKind.Contract => LetterKind.ParentingContract,
        AttendanceStepKind.NoticeToImprove => LetterKind.NoticeToImprove,
        _ => null,
    };

    /// <param name="wish">Language and reading level; null for the contact's own.</param>
    /// <returns>Null where no letter goes with the step.</returns>
    public async Task<FamilyLetter?> PrepareAsync(
        AttendanceCaseFile file, AttendanceCaseStep step, Contact to, (string? Language, ReadingLevel? Level) wish, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(to);
        if (KindOf(step.Kind) is not { } kind)
        {
            return null;
        }

        var choice = await db.LetterFor(
            file.Case.OrganisationId, kind, wish.Language ?? to.Language, wish.Level ?? (to.NeedsEasyRead ? ReadingLevel.EasyRead : ReadingLevel.Plain), file.Today, stop);
        var school = await db.Organisations.AsNoTracking().SingleAsync(o => o.OrganisationId == file.Case.OrganisationId, stop);
        var pupil = await db.Pupils.AsNoTracking().SingleAsync(p => p.PupilId == file.Case.PupilId, stop);
        var subject = new LetterSubject
        {
            Today = file.Today,
            To = new LetterRecipient(to.Name, to.Address),
            Pupil = new LetterPupil { Forename = pupil.PreferredForename ?? pupil.Forename, FullName = pupil.DisplayName, BornOn = pupil.DateOfBirth, Upn = pupil.Upn?.Value },
            School = await db.LetterSchoolAsync(school, await db.AuthorityOfAsync(school, stop), file.Today, stop),
            Attendance = Facts(file, step, to),
        };
        return new FamilyLetter(kind, to, FilledLetter.Of(choice.Template, subject, choice.Edition.Language), choice, LetterFrame.For(subject, choice.Edition.Language, choice.Edition.Level));
    }

    /// <param name="form">Already checked.</param>
    public async Task SendAsync(AttendanceCaseFile file, FamilyLetter prepared, FamilyLetterForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(prepared);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(by);
        var edition = prepared.Choice.Edition;
        db.AttendanceLetters.Add(new AttendanceLetter
        {
            AreaId = db.AreaId,
            AttendanceLetterId = Guid.CreateVersion7(),
            AttendanceCaseId = file.Case.AttendanceCaseId,
            PupilId = file.Case.PupilId,
            Kind = prepared.Kind,
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
        await db.SaveAsync(by, stop);
    }

    /// <summary>The page of a letter that went, exactly as it went.</summary>
    public async Task<Document> PageOfAsync(AttendanceCaseFile file, AttendanceLetter letter, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(letter);
        var organisation = await db.Organisations.AsNoTracking().SingleAsync(o => o.OrganisationId == file.Case.OrganisationId, stop);
        var school = await db.LetterSchoolAsync(organisation, null, letter.SentOn, stop);
        return LetterDocument.Of(letter.Text, new LetterFrame(
            school.Name, school.Address, school.Phone, letter.RecipientName, letter.Delivery == NoticeDelivery.FirstClassPost ? letter.Address : null, letter.SentOn,
            LetterLanguage.Find(letter.Language) ?? LetterLanguage.English, letter.IsEasyRead ? ReadingLevel.EasyRead : ReadingLevel.Plain)
        {
            SignedBy = school.HeadName,
            SignedAs = school.HeadTitle,
        });
    }

    private static LetterAttendance Facts(AttendanceCaseFile file, AttendanceCaseStep step, Contact to)
    {
        var (year, window) = (file.Facts.ThisYear, file.Facts.Window);
        var penalty = PenaltyNotice.IssuedOn(file.Today, file.NoticesTo(to.ContactId)) as PenaltyNotice.Payable;
        var isPanel = step.Kind == AttendanceStepKind.Panel;
        return new LetterAttendance
        {
            Since = file.Facts.Year.FirstDay,
            Possible = year.Possible,
            Missed = year.Absent,
            Unauthorised = year.Unauthorised,
            InTenWeeks = window.Sessions.Count,
            TenWeeksFrom = window.From,
            IsThresholdMet = window.IsMet,
            PenaltyLowPounds = penalty?.LowerPounds,
            PenaltyPounds = penalty?.Pounds,
            KeyWorker = file.Case.KeyWorker,
            MeetsOn = isPanel ? step.On : null,
            MeetsAt = step.MeetsAt,
            Place = step.Place,
            Barriers = step.Barriers,
            Support = step.Support,
            Agreed = step.Agreed,
            BeginsOn = step.On,
            EndsOn = step.EndsOn,
            ReviewOn = step.ReviewOn,
        };
    }
}
