using Microsoft.EntityFrameworkCore;
using Onroll.Core.Casework;
using Onroll.Core.Exclusions;
using Onroll.Core.Partnerships;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Letters;

/// <summary>A case with what its letters need besides.</summary>
/// <param name="Contacts">Everybody recorded, the first to be asked first.</param>
/// <param name="Authority">The school's local authority. Null when it is not in Onroll.</param>
/// <param name="Home">The pupil's. Null when nobody has recorded it.</param>
public sealed record CaseLetters(ExclusionCase Case, LetterPupil Pupil, LetterSchool School, IReadOnlyList<Contact> Contacts, string? Authority, HomeAuthority? Home = null)
{
    private Exclusion X => Case.Exclusion;

    /// <summary>True when the pupil is told in their own right: from 18.</summary>
    public bool IsAdult => Pupil.BornOn is { } born && born.AddYears(18) <= X.StartsOn;

    /// <summary>What a letter about the case can say.</summary>
    /// <param name="today">The date of the letter.</param>
    /// <param name="isReconsideration">True for the board's second look.</param>
    /// <param name="by">How the letter will go: the time to ask for a review depends on it.</param>
    public LetterSubject Subject(LetterRecipient to, DateOnly today, bool isReconsideration = false, NoticeMethod by = NoticeMethod.Hand)
    {
        var reading = Case.Reading;
        return new LetterSubject
        {
            Today = today,
            To = to,
            Pupil = Pupil,
            School = School,
            Exclusion = Decided(),
            Duties = new LetterDuties
            {
                PublicPlaceDays = reading.Deadline(ExclusionDeadlineId.PublicPlaceDays) is { From: { } from, To: { } last } ? [.. Case.Calendar.OpenDaysBetween(from, last)] : [],
                Board = DutyOf(reading.Case),
                IsExamMissed = reading.Case == GoverningBoardCase.E || X.MissesPublicExam,
                IsRemoteAllowed = reading.PolicySet.InForceFrom >= BoardMeeting.RemoteAccessFrom,
                BoardMeetsBy = reading.Deadline(ExclusionDeadlineId.GoverningBoardMeeting)?.DueOn,
            },
            DaySix = DaySix(),
            Board = Board(isReconsideration ? Case.Reconsideration : Case.Board),
            Review = new LetterReview(ReadingIfDecisionGiven(today, by).Deadline(ExclusionDeadlineId.ReviewApplication)?.DueOn),
            Change = X.IsCancelled && X.CancelledOn is { } cancelled ? new LetterChange(cancelled, X.CancelledReason, null)
                : X.CorrectedOn is { } corrected ? new LetterChange(corrected, X.CorrectedReason, EarlierLetterOn())
                : null,
        };
    }

    /// <summary>What the law says once the board's decision has been given in that way on that day.</summary>
    public ExclusionReading ReadingIfDecisionGiven(DateOnly on, NoticeMethod by) => Case.Board?.Decision is null
        ? Case.Reading
        : Case.Law.Read(StoredEvent.Of(Case) with { DecisionNoticeGiven = on, DecisionNoticeMethod = by, DecisionNoticeTime = null }, X.ExclusionId);

    private LetterExclusion Decided() => new()
    {
        Category = X.Category,
        StartsOn = X.StartsOn,
        StartsInAfternoon = X.StartsInAfternoon,
        Sessions = X.Category == ExclusionCategory.PermanentExclusion ? null : X.Sessions,
        LastDay = Case.Reading.LastDay,
        LastSession = Case.Reading.LastSession,
        BackOn = X.ReturnsOn ?? Case.Reading.ReturnDate,
        IsBackAtNoon = X.ReturnsOn is null && Case.Reading.ReturnDate is { } back && back == Case.Reading.LastDay,
        DecidedOn = Case.Decision is { } decision ? DateOnly.FromDateTime(London.InLondon(decision.DecidedAtUtc)) : X.StartsOn,
        Reasons = ExclusionWords.Reasons(X.Reason1, X.Reason2, X.Reason3),
        WhatHappened = Case.Decision?.WhatHappened,
        HalfDaysThisTerm = Case.Reading.HalfDaysThisTerm,
        HalfDaysThisYear = Case.Reading.HalfDaysThisYear,
        ExamOn = X.ExamOn,
        WorkSet = Case.Decision?.WorkSet,
    };

    private LetterDaySix? DaySix()
    {
        if (Case.Reading.Deadline(ExclusionDeadlineId.DaySixProvision) is not { } owed)
        {
            return null;
        }

        var arranged = Case.DaySix.Count > 0 ? Case.DaySix[0] : null;
        return new LetterDaySix(owed.DueOn, owed.By == DutyHolder.LocalAuthority)
        {
            StartsOn = arranged?.StartsOn,
            Times = arranged?.SessionTimes,
            Place = arranged is null ? null : arranged.Address is null ? arranged.ProviderName : $"{arranged.ProviderName}, {arranged.Address}",
            ReportTo = arranged?.ReportTo,
        };
    }

    private static LetterBoard? Board(GoverningBoardReview? review) => review is null ? null : new LetterBoard
    {
        MeetsOn = review.MeetsOn,
        MeetsAt = review.MeetsAt,
        Place = review.Place,
        IsRemote = review.Remote is not null,
        Outcome = review.Decision switch
        {
            BoardDecision.Declined => BoardOutcome.Declined,
            BoardDecision.ReinstateAtOnce => BoardOutcome.ReinstatedAtOnce,
            BoardDecision.ReinstateOnDay => BoardOutcome.ReinstatedOnDay,
            null => null,
            _ => BoardOutcome.ViewGiven,
        },
        WasJustified = review.Decision == BoardDecision.ReturnedJustified,
        DecidedOn = review.DecidedOn,
        ReinstateOn = review.ReinstateOn,
        Reasons = review.DecisionReasons,
        IsReconsideration = review.IsReconsideration,
    };

    private DateOnly? EarlierLetterOn() => Case.Notices
        .Where(n => n.Kind == NoticeKind.Exclusion && n.Recipient is NoticeRecipient.Parent or NoticeRecipient.Pupil && n.Text is not null)
        .Select(n => (DateOnly?)DateOnly.FromDateTime(London.InLondon(n.SentAtUtc)))
        .Max();

    private static BoardDuty DutyOf(GoverningBoardCase @case) => @case switch
    {
        GoverningBoardCase.A => BoardDuty.Consider,
        GoverningBoardCase.B or GoverningBoardCase.C => BoardDuty.MeetIfAsked,
        _ => BoardDuty.Meet,
    };
}

/// <summary>Gathers what the letters of a case need.</summary>
public static class CaseLetterQueries
{
    public static async Task<CaseLetters> LettersOfAsync(this OnrollDbContext db, ExclusionCase @case, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(@case);
        var x = @case.Exclusion;
        var school = await db.Organisations.AsNoTracking().SingleAsync(o => o.OrganisationId == x.OrganisationId, stop);
        var authority = await db.AuthorityOfAsync(school, stop);
        return new CaseLetters(
            @case, await PupilAsync(db, @case, stop), await SchoolAsync(db, @case, (school, authority), today, stop), await db.ContactsOfAsync(x.PupilId, stop), authority,
            await db.HomeAuthorityAsync(x, stop));
    }

    private static async Task<LetterPupil> PupilAsync(OnrollDbContext db, ExclusionCase @case, CancellationToken stop)
    {
        var x = @case.Exclusion;
        var pupil = await db.Pupils.AsNoTracking().SingleAsync(p => p.PupilId == x.PupilId, stop);
        var year = await db.Enrolments
            .Where(e => e.PupilId == x.PupilId && e.OrganisationId == x.OrganisationId && e.EntryDate <= x.StartsOn)
            .OrderByDescending(e => e.EntryDate).Select(e => e.NcYear).FirstOrDefaultAsync(stop);
        var sen = await db.PupilFacts
            .Where(f => f.PupilId == x.PupilId && f.Kind == PupilFactKind.SenProvision && f.ValidFrom <= x.StartsOn && (f.ValidTo == null || f.ValidTo >= x.StartsOn))
            .OrderByDescending(f => f.ValidFrom).Select(f => f.Code).FirstOrDefaultAsync(stop);
        return new LetterPupil
        {
            Forename = pupil.PreferredForename ?? pupil.Forename,
            FullName = pupil.DisplayName,
            BornOn = pupil.DateOfBirth,
            YearGroup = year is null ? null : $"Year {year}",
            Upn = pupil.Upn?.Value,
            IsCompulsorySchoolAge = @case.Law.Pupil.IsOfCompulsorySchoolAgeOn(x.StartsOn),
            IsLookedAfter = @case.Law.Pupil.IsLookedAfter,
            HasSocialWorker = @case.Law.Pupil.HasSocialWorker,
            Needs = sen is null or "N" ? null : FactWords.Meaning(PupilFactKind.SenProvision, sen),
        };
    }

    private static async Task<LetterSchool> SchoolAsync(OnrollDbContext db, ExclusionCase @case, (Organisation School, string? Authority) at, DateOnly today, CancellationToken stop)
    {
        var school = await db.LetterSchoolAsync(at.School, at.Authority, today, stop);
        return school with
        {
            HeadName = @case.Decision?.DecidedByName ?? school.HeadName,
            HeadTitle = @case.Decision?.DecidedAs == DecidedAs.ActingHead ? $"Acting {school.HeadTitle.ToLowerInvariant()}" : school.HeadTitle,
        };
    }
}
