using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Onroll.Core.Audit;
using Onroll.Core.Calendar;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Rules.Calendar;
using Onroll.Rules.Support;

namespace Onroll.Core.Demonstration;

/// <summary>Grows the registers of the demonstration the way they grow in life: the rules look again and again, and people review.</summary>
internal sealed class DemonstrationRegister(OnrollDbContext db, Patch patch)
{
    private const int RulesVersion = 4;

    /// <summary>Days before today on which the rules looked; the last is today.</summary>
    private static readonly int[] DaysBack = [52, 38, 24, 10, 4, 0];

    /// <summary>Of those, the days on which people brought in pupils whom the rules leave to them.</summary>
    private static readonly int[] WorriedDaysBack = [24, 4];

    private static readonly SignalKind[] OfAttendance =
        [SignalKind.Absence, SignalKind.RecentAbsence, SignalKind.UnauthorisedAbsence, SignalKind.AbsenceRise];

    private static readonly string[] Notes =
    [
        "Settled with the morning check-in. Keep it until the end of the half term.",
        "Spoke with the family. Mornings are hard since the move; the bus pass is sorted.",
        "Two good weeks, then a difficult Friday. The tutor will meet on Thursdays instead.",
        "Wants to be in the workshop more. Asked the head of year about period 5.",
        "Attendance is better than a month ago. The plan stays as it is.",
        "Support agreed but not started. The place is promised for Monday.",
    ];

    private static readonly string[] Packages =
    [
        "Mentor three times a week, shortened lunch, weekly call home.",
        "Two afternoons at The Kiln, lessons in maths and English in school.",
        "Key worker on arrival, exit card, part of the attendance group.",
    ];

    private readonly Dice _dice = new(patch.Options.Seed, Throw.Patch, 40);
    private readonly RegisterRules _rules = Rules(AcademicYear.Containing(patch.Options.Today));
    private uint _ids;

    public async Task RunAsync(TimeProvider time, CancellationToken stop)
    {
        db.NewId = () => _dice.Id(_ids++);
        await SetRulesAsync(stop);
        var refresh = new RefreshRegister(db, time, NullLogger<RefreshRegister>.Instance);
        foreach (var school in patch.Schools)
        {
            var owners = await db.RegisterOwnersAsync(school.Id, patch.Options.Today, stop);
            var calendars = new CalendarForCounting((await db.CalendarOfAsync(school.Id, stop)).Calendar);
            foreach (var day in DaysBack.Select(days => patch.Options.Today.AddDays(-days)))
            {
                await refresh.RunAsAtAsync(school.Id, day, ChangedBy.Onroll("Worked out the register"), stop);
                if (owners.Count > 0 && WorriedDaysBack.Contains(patch.Options.Today.DayNumber - day.DayNumber))
                {
                    await AddByHandAsync(school.Id, day, owners, calendars, stop);
                }

                if (owners.Count > 0)
                {
                    await LookAfterAsync(school.Id, day, owners, calendars, stop);
                }

                db.ChangeTracker.Clear();
            }
        }
    }

    // The partnership's own thresholds, and Red alone enters by itself: what its schools can look after. Amber is for pupils
    // whom people have added, and for those who are on their way down.
    private static RegisterRules Rules(AcademicYear year)
    {
        var standard = RegisterRules.Standard(year);
        return standard with
        {
            Name = "Aldermere register",
            Version = RulesVersion,
            EntersAt = Rating.Red,
            Rules = [.. standard.Rules.Select(rule => rule.Kind switch
            {
                SignalKind.Absence => rule with { Amber = 20 },
                SignalKind.RecentAbsence => rule with { Amber = 16, Red = 21 },
                SignalKind.UnauthorisedAbsence => rule with { Amber = 25, Red = 60 },
                SignalKind.AbsenceRise => rule with { Amber = 20 },
                _ => rule,
            })],
        };
    }

    private async Task SetRulesAsync(CancellationToken stop)
    {
        var first = AcademicYear.Containing(patch.Options.Today).FirstDay;
        db.RegisterRuleSets.AddRange(Enumerable.Range(1, RulesVersion).Select(number => new RegisterRuleSet
        {
            AreaId = db.AreaId,
            RegisterRuleSetId = _dice.Id(_ids++),
            OrganisationId = patch.Partnership.OfficeId,
            Number = number,
            Name = _rules.Name,
            StartsOn = first.AddYears(number - RulesVersion),
            Rules = RegisterRuleSets.Write(_rules with { Version = number }),
        }));
        await db.SaveAsync(ChangedBy.Onroll("Set up the demonstration"), stop);
    }

    // What people see before the registers show it: the second suspension, the corridor, the move, and whomever they have promised something.
    private async Task AddByHandAsync(
        OrganisationId school, DateOnly day, IReadOnlyList<RegisterOwner> owners, CalendarForCounting calendars, CancellationToken stop)
    {
        var records = await SchoolRecords.LoadAsync(db, school, day, only: null, stop);
        var there = await db.RegisterEntries.Where(e => e.OrganisationId == school && e.RemovedOn == null).Select(e => e.PupilId).ToListAsync(stop);
        var known = there.ToHashSet();
        var promised = (await db.PlannedActions.Where(a => a.OrganisationId == school && a.PupilId != null).Select(a => a.PupilId!.Value).ToListAsync(stop)).ToHashSet();
        var at = 0;
        foreach (var pupil in records.Roll.Where(p => !known.Contains(p.PupilId)).OrderBy(p => p.PupilId.Value))
        {
            var assessment = RegisterAssessment.Assess(FactsOfPupil.Of(records, pupil, isOnRegister: false), _rules);
            if (assessment.Rating == Rating.Amber && (promised.Contains(pupil.PupilId) || assessment.Reasons.Any(reason => !OfAttendance.Contains(reason.Kind))))
            {
                AddByHand(assessment, (pupil.PupilId, school, day), owners[at++ % owners.Count], calendars);
            }
        }

        await db.SaveAsync(ChangedBy.Onroll("Looked after the register"), stop);
    }

    private void AddByHand(
        RegisterAssessment assessment, (PupilId Pupil, OrganisationId School, DateOnly Day) what, RegisterOwner owner, CalendarForCounting calendars)
    {
        const string why = "Their tutor and head of year asked for it.";
        db.AddRated(
            new RegisterEntry
            {
                AreaId = db.AreaId,
                RegisterEntryId = RegisterEntryId.From(_dice.Id(_ids++)),
                PupilId = what.Pupil,
                OrganisationId = what.School,
                Rating = assessment.Rating.AsStored(),
                RatingSince = what.Day,
                Reasons = RegisterReasons.Of(assessment).Write(),
                AssessedOn = what.Day,
                RulesVersion = RulesVersion,
                AddedOn = what.Day,
                AddedReason = why,
                OwnerId = owner.UserId,
                ReviewOn = _rules.NextReview(assessment.Rating, what.Day, calendars)?.Date,
            },
            new ChangedBy(owner.UserId, owner.Name, why));
    }

    // Entries are shared out in turn and reviewed when due, but for a few that wait, as in life.
    private async Task LookAfterAsync(
        OrganisationId school, DateOnly day, IReadOnlyList<RegisterOwner> owners, CalendarForCounting calendars, CancellationToken stop)
    {
        var entries = await db.RegisterEntries
            .Where(e => e.OrganisationId == school && e.RemovedOn == null)
            .OrderBy(e => e.PupilId)
            .ToListAsync(stop);
        foreach (var (entry, at) in entries.Select((entry, at) => (entry, at)))
        {
            var owner = owners.FirstOrDefault(o => o.UserId == entry.OwnerId) ?? owners[at % owners.Count];
            if (entry.Rating == RegisterRating.Green && at % 3 != 0)
            {
                db.Remove(entry, "Attendance has held since the last review.", day, new ChangedBy(owner.UserId, owner.Name, "Attendance has held since the last review."));
                continue;
            }

            entry.OwnerId = owner.UserId;
            if (entry.ReviewOn <= day && day < patch.Options.Today && (at + day.Day) % 9 != 0)
            {
                Review(entry, owner, day, at);
                entry.ReviewOn = _rules.NextReview(entry.Rating.AsRule(), day.AddDays(-(at % 5)), calendars)?.Date;
            }
        }

        await db.SaveAsync(ChangedBy.Onroll("Looked after the register"), stop);
    }

    private void Review(RegisterEntry entry, RegisterOwner owner, DateOnly day, int at)
    {
        if (entry.RequiresPackage && at % 4 != 0)
        {
            entry.RatingAction ??= Packages[at % Packages.Length];
            entry.CurrentSupport ??= entry.RatingAction;
        }

        db.RegisterReviews.Add(new RegisterReview
        {
            AreaId = entry.AreaId,
            RegisterReviewId = _dice.Id(_ids++),
            RegisterEntryId = entry.RegisterEntryId,
            PupilId = entry.PupilId,
            ReviewedAtUtc = day.ToDateTime(new TimeOnly(14, 30), DateTimeKind.Utc),
            ReviewedBy = owner.UserId,
            ReviewerName = owner.Name,
            Rating = entry.Rating,
            Note = Notes[at % Notes.Length],
        });
    }
}
