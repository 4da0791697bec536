using FsCheck;
using FsCheck.Fluent;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;
using Onroll.Rules.Policy;
using static Onroll.Rules.Tests.Calendar.TestCalendars;
using static Onroll.Rules.Tests.Exclusions.Cases;

namespace Onroll.Rules.Tests.Exclusions;

/// <summary>What must hold of every suspension there can be, on CAL-A, under every policy set.</summary>
public sealed class ExclusionLawPropertyTests
{
    // Deadlines that follow the end of the suspension move with it; all others may only come sooner.
    private static readonly ExclusionDeadlineId[] FollowTheEnd = [ExclusionDeadlineId.ReintegrationMeeting, ExclusionDeadlineId.PublicPlaceDays];

    // By their nature on any day: 48 hours before, one working day after.
    private static readonly ExclusionDeadlineId[] NotInSchoolDays =
    [
        ExclusionDeadlineId.AlternativeProvisionDetails, ExclusionDeadlineId.LocalAuthorityNotice, ExclusionDeadlineId.SocialWorkerNotice,
        ExclusionDeadlineId.VirtualSchoolHeadNotice, ExclusionDeadlineId.GoverningBoardNotice,
    ];

    private static readonly DateOnly[] SchoolDays = [.. Alderway.OpenDays[..260]];

    private static readonly Gen<ExclusionEvent> Suspensions =
        from start in Gen.Elements(SchoolDays)
        from category in Gen.Elements(ExclusionCategory.Suspension, ExclusionCategory.LunchtimeSuspension)
        from sessions in Gen.Choose(1, 60)
        from afternoon in Gen.Elements(true, false)
        from speaks in Gen.Elements(true, false)
        from exam in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from set in Gen.Elements(PolicySet.All.ToArray())
        select new ExclusionEvent
        {
            Category = category, Start = start, Sessions = sessions, StartsInAfternoon = afternoon, MissesPublicExam = exam, PolicySet = set,
            GoverningBoardTold = start, RepresentationsReceived = speaks ? start : null,
        };

    private static readonly Gen<EarlierExclusion[]> Histories =
        (from start in Gen.Elements(SchoolDays)
         from category in Gen.Elements(ExclusionCategory.Suspension, ExclusionCategory.LunchtimeSuspension)
         from sessions in Gen.Choose(1, 14)
         from afternoon in Gen.Elements(true, false)
         from cancelled in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
         select new EarlierExclusion(category, start, afternoon, sessions, cancelled)).ArrayOf().Resize(5);

    private static readonly Arbitrary<(ExclusionEvent What, EarlierExclusion[] History)> Cases =
        (from what in Suspensions from history in Histories select (what, history)).ToArbitrary();

    private static readonly ExcludedPupil LookedAfter = Rowan with { IsLookedAfter = true, HasSocialWorker = true };

    [Fact]
    public void Longer_NeverBringsALaterDutyNorDropsOne()
    {
        var longer = (from c in Cases.Generator from more in Gen.Choose(1, 30) select (c.What, c.History, more)).ToArbitrary();

        Check.QuickThrowOnFailure(Prop.ForAll(longer, c =>
        {
            var shortOne = ReadFor(LookedAfter, c.What, c.History);
            var longOne = ReadFor(LookedAfter, c.What with { Sessions = c.What.Sessions + c.more }, c.History);
            return shortOne.Deadlines.Where(deadline => !FollowTheEnd.Contains(deadline.Id))
                .All(deadline => longOne.Deadline(deadline.Id) is { } same && same.DueOn <= deadline.DueOn);
        }));
    }

    [Fact]
    public void Longer_NeverLowersATotalNorTheCase()
    {
        Check.QuickThrowOnFailure(Prop.ForAll(Cases, c =>
        {
            var (one, two) = (Read(c.What, c.History), Read(c.What with { Sessions = c.What.Sessions + 1 }, c.History));
            return two.HalfDaysThisTerm >= one.HalfDaysThisTerm && two.HalfDaysThisYear >= one.HalfDaysThisYear
                && (one.Refused?.Rule != "R-SUS-04" || two.Refused?.Rule == "R-SUS-04");
        }));
    }

    [Fact]
    public void Cancelled_UnservedRecord_RestoresEveryTotalAndTheCase()
    {
        Check.QuickThrowOnFailure(Prop.ForAll(Cases, c =>
        {
            var without = Read(c.What, c.History);
            var cancelled = Read(c.What, [.. c.History, new EarlierExclusion(ExclusionCategory.Suspension, c.What.Start, false, 0, IsCancelled: true)]);
            return (without.HalfDaysThisTerm, without.HalfDaysThisYear, without.Case, without.Run) == (cancelled.HalfDaysThisTerm, cancelled.HalfDaysThisYear, cancelled.Case, cancelled.Run);
        }));
    }

    [Fact]
    public void Cancelled_ServedRecord_RestoresTheTermAndKeepsTheYear()
    {
        Check.QuickThrowOnFailure(Prop.ForAll(Cases, c =>
        {
            var kept = Read(c.What, c.History);
            var cancelled = Read(c.What, [.. c.History.Select(record => record with { IsCancelled = true })]);
            return cancelled.HalfDaysThisYear == kept.HalfDaysThisYear && cancelled.HalfDaysThisTerm == Read(c.What).HalfDaysThisTerm && cancelled.HalfDaysThisTerm <= kept.HalfDaysThisTerm;
        }));
    }

    [Fact]
    public void Clocks_ThatCountSchoolDays_NeverLandOnADayTheSchoolIsClosed()
    {
        Check.QuickThrowOnFailure(Prop.ForAll(Cases, c =>
        {
            var reading = ReadFor(LookedAfter, c.What with { GoverningBoardMeeting = c.What.Start.AddDays(30) }, c.History);
            return reading.Deadlines.Where(deadline => !NotInSchoolDays.Contains(deadline.Id)).All(deadline => deadline.DueOn is not { } due || Alderway.IsSchoolDay(due))
                && (reading.LastDay is not { } last || Alderway.IsSchoolDay(last)) && (reading.ReturnDate is not { } back || Alderway.IsSchoolDay(back))
                && (reading.Run?.DaySix is not { } six || Alderway.IsSchoolDay(six));
        }));
    }

    [Fact]
    public void Split_OneRunInTwoRecords_LeavesDaySixAndTheTotalsWhereTheyWere()
    {
        var splits = (from start in Gen.Elements(SchoolDays) from sessions in Gen.Choose(2, 60) from cut in Gen.Choose(1, sessions - 1) select (start, sessions, cut)).ToArbitrary();

        Check.QuickThrowOnFailure(Prop.ForAll(splits, s =>
        {
            var first = new EarlierExclusion(ExclusionCategory.Suspension, s.start, false, s.cut, false);
            var next = HalfDaysOut.Of(first, Alderway).Back!;
            var whole = Read(new ExclusionEvent { Category = ExclusionCategory.Suspension, Start = s.start, Sessions = s.sessions });
            var split = Read(
                new ExclusionEvent { Category = ExclusionCategory.Suspension, Start = next.Day, StartsInAfternoon = next.Session == Session.Afternoon, Sessions = s.sessions - s.cut }, first);
            return whole.Run == split.Run && whole.LastDay == split.LastDay && whole.HalfDaysThisYear >= split.HalfDaysThisYear
                && split.Refused?.Rule != "R-SUS-05";
        }));
    }

    [Fact]
    public void Totals_AnyOrderOfHistory_AreTheSame()
    {
        Check.QuickThrowOnFailure(Prop.ForAll(Cases, c =>
        {
            var (one, other) = (Read(c.What, c.History), Read(c.What, [.. c.History.Reverse()]));
            return (one.HalfDaysThisTerm, one.HalfDaysThisYear, one.Case, one.Run) == (other.HalfDaysThisTerm, other.HalfDaysThisYear, other.Case, other.Run);
        }));
    }

    // A closure may push days into the next term and so change the case; then its deadlines are others.
    [Fact]
    public void Closure_AnyDayOfTheCase_NeverBringsADeadlineForward()
    {
        var closures = (from c in Cases.Generator from after in Gen.Choose(1, 120) select (c.What, c.History, after)).ToArbitrary();

        Check.QuickThrowOnFailure(Prop.ForAll(closures, c =>
        {
            var snow = Alderway.With(new CalendarPeriod(PeriodKind.Closure, c.What.Start.AddDays(c.after)));
            var (before, after) = (Read(c.What), ExclusionLaw.Read(c.What, Rowan, [], snow));
            return before.Case != after.Case || before.Deadlines.All(deadline => after.Deadline(deadline.Id) is not { DueOn: { } due } || deadline.DueOn is null || due >= deadline.DueOn);
        }));
    }
}
