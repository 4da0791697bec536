using Onroll.Core.Calendar;
using Onroll.Core.Casework;
using Onroll.Core.Exclusions;
using Onroll.Core.Letters;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;
using CalendarPeriod = Onroll.Rules.Calendar.CalendarPeriod;

namespace Onroll.Core.Tests.Letters;

/// <summary>R-SUS-07: what a letter to the family must say, in each case of R-SUS-09 and under the law of its date.</summary>
public sealed class ParentNoticeTests
{
    private static readonly DateOnly Start = new(2026, 11, 12);

    private static readonly Dictionary<string, ParentNoticeItem> Items = new()
    {
        ["length"] = ParentNoticeItem.Period,
        ["reasons"] = ParentNoticeItem.Reasons,
        ["representations"] = ParentNoticeItem.Representations,
        ["how-to-write"] = ParentNoticeItem.WhereToSend,
        ["attending"] = ParentNoticeItem.Meeting,
        ["remote"] = ParentNoticeItem.RemoteAccess,
        ["public-place"] = ParentNoticeItem.PublicPlaces,
        ["day-six"] = ParentNoticeItem.DaySix,
        ["advice"] = ParentNoticeItem.Advice,
    };

    public static TheoryData<string, GoverningBoardCase, ReadingLevel> Cases
    {
        get
        {
            var all = new TheoryData<string, GoverningBoardCase, ReadingLevel>();
            foreach (var level in Enum.GetValues<ReadingLevel>())
            {
                all.Add("three days", GoverningBoardCase.A, level);
                all.Add("five lunchtimes", GoverningBoardCase.A, level);
                all.Add("seven days", GoverningBoardCase.C, level);
                all.Add("eleven lunchtimes", GoverningBoardCase.C, level);
                all.Add("sixteen days", GoverningBoardCase.D, level);
                all.Add("an exam missed", GoverningBoardCase.E, level);
                all.Add("permanent", GoverningBoardCase.F, level);
            }

            return all;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Letter_InEachCase_SaysAllTheLawAsksFor(string what, GoverningBoardCase boardCase, ReadingLevel level)
    {
        var letters = Of(what);

        var letter = Write(letters, level);

        Assert.Equal(boardCase, letters.Case.Reading.Case);
        var missing = ParentNoticeContent.Missing(letters.Case.Reading, letter.Said.Select(said => Items[said.Point]).ToHashSet());
        Assert.DoesNotContain(missing, line => !line.MayFollow);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Letter_WithEducationArranged_SaysWhereAndWhen(string what, GoverningBoardCase boardCase, ReadingLevel level)
    {
        var plain = Of(what);
        var letters = plain with { Case = plain.Case with { DaySix = [Kiln(plain.Case.Exclusion)] } };

        var letter = Write(letters, level);

        Assert.Equal(boardCase, letters.Case.Reading.Case);
        Assert.Empty(ParentNoticeContent.Missing(letters.Case.Reading, letter.Said.Select(said => Items[said.Point]).ToHashSet()));
        if (letters.Case.Reading.Deadline(ExclusionDeadlineId.DaySixProvision) is not null)
        {
            Assert.Contains("The times are 9:15am to 2:45pm. The place is The Kiln, Mill Lane. Please ask for Ms Ogden.", letter.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(ReadingLevel.Plain)]
    [InlineData(ReadingLevel.EasyRead)]
    public void Letter_OfASuspension_NamesEachDayThePupilMustStayOutOfPublicPlaces(ReadingLevel level)
    {
        var letter = Write(Of("seven days"), level);

        Assert.Contains("Thursday 12 November 2026; Friday 13 November 2026; Monday 16 November 2026; Tuesday 17 November 2026; Wednesday 18 November 2026", letter.Text, StringComparison.Ordinal);
        Assert.Contains("from Thursday 19 November 2026", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Monday 23 November 2026", letter.Text, StringComparison.Ordinal);   // back on
    }

    [Theory]
    [InlineData(ReadingLevel.Plain)]
    [InlineData(ReadingLevel.EasyRead)]
    public void Letter_OfAPermanentExclusion_NamesTheLastDayForTheBoardAndTheAuthoritysDuty(ReadingLevel level)
    {
        var letter = Write(Of("permanent"), level);

        Assert.Contains("Thursday 3 December 2026", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Alder Council", letter.Text, StringComparison.Ordinal);
        Assert.Empty(letter.Gaps);
    }

    [Theory]
    [InlineData(ReadingLevel.Plain)]
    [InlineData(ReadingLevel.EasyRead)]
    public void Letter_BeforeTheBoardIsTold_SaysHowLongItHasInsteadOfADay(ReadingLevel level)
    {
        var told = Of("permanent");
        var letters = told with { Case = told.Case with { Board = null, Reading = told.Case.Law.Read(StoredEvent.Of(told.Case.Exclusion), told.Case.Exclusion.ExclusionId) } };

        var letter = Write(letters, level);

        Assert.Contains("within 15 school days", letter.Text, StringComparison.Ordinal);
        Assert.Empty(letter.Gaps);
    }

    [Theory]
    [InlineData(ReadingLevel.Plain)]
    [InlineData(ReadingLevel.EasyRead)]
    public void Letter_ToAPupilOfEighteen_AsksNothingOfParents(ReadingLevel level)
    {
        var letters = Of("seven days", born: new DateOnly(2008, 10, 1));

        var letter = Write(letters, level);

        Assert.True(letters.IsAdult);
        Assert.DoesNotContain("public place", letter.Text, StringComparison.Ordinal);
        Assert.Contains("You are suspended", letter.Text.Replace("I have decided to suspend you", "You are suspended", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Wanted_ParentsWhoLiveApart_EachGetALetter()
    {
        var letters = Of("three days");

        var wanted = letters.Wanted().Where(w => w is { Kind: NoticeKind.Exclusion, Recipient: NoticeRecipient.Parent }).ToList();

        Assert.Equal(["Dana Pell", "Marek Wolan"], wanted.Select(w => w.Name));
        Assert.Equal([null, "Polish"], wanted.Select(w => w.Language));
        Assert.Equal([ReadingLevel.Plain, ReadingLevel.EasyRead], wanted.Select(w => w.Level));
    }

    // R-GBD-04 with R-IRP-01: by hand that day, by post the second working day, then fifteen school days.
    [Theory]
    [InlineData(NoticeMethod.Hand, "Thursday 17 December 2026")]
    [InlineData(NoticeMethod.FirstClassPost, "Monday 4 January 2027")]
    public void DecisionLetter_OfADeclinedPermanentExclusion_SaysAllTheLawAsksForAndTheLastDay(NoticeMethod by, string lastDay)
    {
        var plain = Of("permanent", start: new DateOnly(2026, 11, 10));
        var board = new GoverningBoardReview
        {
            AreaId = plain.Case.Exclusion.AreaId, GoverningBoardReviewId = Guid.CreateVersion7(), ExclusionId = plain.Case.Exclusion.ExclusionId, PupilId = plain.Case.Exclusion.PupilId,
            OrganisationId = plain.Case.Exclusion.OrganisationId, MeetsOn = new(2026, 11, 26), Decision = BoardDecision.Declined, DecidedOn = new(2026, 11, 26), DecisionReasons = "It was lawful and fair.",
        };
        var letters = plain with { Case = plain.Case with { Board = board } };

        foreach (var level in Enum.GetValues<ReadingLevel>())
        {
            var letter = FilledLetter.Of(StandardLetters.Template(LetterKind.BoardDecision, level), letters.Subject(new LetterRecipient("Dana Pell"), new(2026, 11, 26), by: by), LetterLanguage.English);

            var said = letter.Said.Select(s => s.Point).ToHashSet();
            Assert.Superset(new HashSet<string> { "decision", "decision-reasons", "review", "review-by", "sen-expert", "representative", "discrimination", "remote" }, said);
            Assert.Contains(lastDay, letter.Text, StringComparison.Ordinal);
        }
    }

    private static FilledLetter Write(CaseLetters letters, ReadingLevel level)
    {
        var wanted = new WantedNotice(NoticeKind.Exclusion, NoticeRecipient.Parent, "Dana Pell");
        var to = new LetterRecipient("Dana Pell", IsPupil: letters.IsAdult);
        return FilledLetter.Of(StandardLetters.Template(wanted.Letter(letters.Case.Exclusion.Category), level), letters.Subject(to, Start), LetterLanguage.English);
    }

    private static CaseLetters Of(string what, DateOnly? born = null, DateOnly? start = null)
    {
        var (category, sessions) = what switch
        {
            "three days" or "an exam missed" => (ExclusionCategory.Suspension, (int?)6),
            "seven days" => (ExclusionCategory.Suspension, 14),
            "sixteen days" => (ExclusionCategory.Suspension, 32),
            "five lunchtimes" => (ExclusionCategory.LunchtimeSuspension, 5),
            "eleven lunchtimes" => (ExclusionCategory.LunchtimeSuspension, 11),
            _ => (ExclusionCategory.PermanentExclusion, null),
        };
        var area = new AreaId(Guid.CreateVersion7());
        var x = new Exclusion
        {
            AreaId = area, ExclusionId = ExclusionId.New(), PupilId = new PupilId(Guid.CreateVersion7()), OrganisationId = new OrganisationId(Guid.CreateVersion7()),
            Category = category, StartsOn = start ?? Start, Sessions = sessions, Reason1 = "PP", PolicySet = "PS-2026", MissesPublicExam = what == "an exam missed", ExamOn = what == "an exam missed" ? Start : null,
        };
        var pupil = new ExcludedPupil(born ?? new DateOnly(2012, 5, 9), IsLookedAfter: true, HasSocialWorker: true);
        var law = new LawInputs(x.PupilId, x.OrganisationId, pupil, [x], new CalendarInForce(Terms(), false));
        var bare = new ExclusionCase
        {
            Exclusion = x, School = "Alderway Academy", Checks = [], Notices = [], DatesTold = [], DaySix = [], Law = law, Reading = law.Read(StoredEvent.Of(x), x.ExclusionId), Out = TimeOut.Of(x, law.Calendar.Calendar),
            Decision = new ExclusionDecision
            {
                AreaId = area, ExclusionId = x.ExclusionId, PupilId = x.PupilId, DecidedAtUtc = x.StartsOn.ToDateTime(new(10, 20), DateTimeKind.Utc), DecidedBy = UserId.System, DecidedByName = "Martin Okafor", DecidedAs = DecidedAs.Head,
                WhatHappened = "He hit another pupil.", Considered = "What led to it.",
            },
        };
        var told = bare with { Board = new GoverningBoardReview { AreaId = area, GoverningBoardReviewId = Guid.CreateVersion7(), ExclusionId = x.ExclusionId, PupilId = x.PupilId, OrganisationId = x.OrganisationId, ToldOn = x.StartsOn } };
        return new CaseLetters(
            told with { Reading = law.Read(StoredEvent.Of(told), x.ExclusionId) },
            new LetterPupil { Forename = "Jaydon", FullName = "Jaydon Pell", BornOn = pupil.DateOfBirth, YearGroup = "Year 10", Upn = "T999400126001", IsLookedAfter = true, HasSocialWorker = true, Needs = "SEN support" },
            new LetterSchool { Name = "Alderway Academy", Phone = "01632 960 100", HeadName = "Martin Okafor", LocalAuthority = "Alder Council", BoardContact = "the Clerk", ReviewContact = "the Review Clerk", LocalAdvice = "Alder SENDIASS" },
            [Contact(x, "Dana Pell", livesWith: true), Contact(x, "Marek Wolan", livesWith: false, "Polish", easy: true)],
            "Alder Council");
    }

    private static Core.Pupils.Contact Contact(Exclusion x, string name, bool livesWith, string? language = null, bool easy = false) => new()
    {
        AreaId = x.AreaId, ContactId = Guid.CreateVersion7(), PupilId = x.PupilId, Name = name, Relationship = "Parent", HasParentalResponsibility = true, LivesWithPupil = livesWith, Language = language, NeedsEasyRead = easy,
    };

    private static DaySixArrangement Kiln(Exclusion x) => new()
    {
        AreaId = x.AreaId, DaySixArrangementId = Guid.CreateVersion7(), ExclusionId = x.ExclusionId, PupilId = x.PupilId, OrganisationId = x.OrganisationId,
        ProviderName = "The Kiln", Address = "Mill Lane", StartsOn = new(2026, 11, 19), SessionTimes = "9:15am to 2:45pm", ReportTo = "Ms Ogden",
    };

    private static SchoolCalendar Terms() => new(
    [
        Term(new(2026, 9, 1), new(2026, 10, 23)), Term(new(2026, 11, 2), new(2026, 12, 18)), Term(new(2027, 1, 4), new(2027, 2, 12)), Term(new(2027, 2, 22), new(2027, 3, 25)),
    ]);

    private static CalendarPeriod Term(DateOnly from, DateOnly to) => new(PeriodKind.Term, from, to);
}
