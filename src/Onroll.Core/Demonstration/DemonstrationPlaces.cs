using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Moves;
using Onroll.Core.Placements;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Moves;
using Onroll.Rules.Packs;

namespace Onroll.Core.Demonstration;

/// <summary>The provisions of the demonstration: the unit with the pupils who are on its second roll, near its quota, and a workshop for older pupils.</summary>
internal sealed class DemonstrationPlaces(OnrollDbContext db, Patch patch)
{
    private const int SchoolDaysThere = 60;
    private const int MondayToWednesday = 0b00_0011_1111;

    private readonly Dice _dice = new(patch.Options.Seed, Throw.Patch, 42);
    private uint _ids;

    private DateOnly Today => patch.Options.Today;

    public async Task RunAsync(CancellationToken stop)
    {
        var unit = patch.School("the-kiln");
        var there = await db.Enrolments.AsNoTracking().Where(e => e.OrganisationId == unit.Id && e.Status == "S").OrderBy(e => e.EntryDate).ThenBy(e => e.PupilId)
            .Select(e => new { e.PupilId, e.EntryDate, e.LeavingDate }).ToListAsync(stop);
        var ids = there.Select(t => t.PupilId).ToList();
        var homes = (await db.Enrolments.AsNoTracking().Where(e => ids.Contains(e.PupilId) && e.Status != "S").Select(e => new { e.PupilId, e.OrganisationId, e.EntryDate }).ToListAsync(stop))
            .GroupBy(e => e.PupilId).ToDictionary(of => of.Key, of => of.MaxBy(e => e.EntryDate)!.OrganisationId);
        var running = there.Count(t => t.LeavingDate is null || t.LeavingDate >= Today);
        var kiln = Offer(unit.Id, "The Kiln", running + 1, new DurationRule { Unit = DurationUnit.SchoolWeeks, Length = 12, LeadTime = 3 }, [3, 4], (running / patch.Schools.Count(s => s.IsSecondary)) + 1);
        var workshop = Offer(patch.Organisation("sawmill").OrganisationId, "Sawmill Workshops", 6, null, [4], null);
        // A story tells of its own pupil's dates, so none of those stays too long.
        var told = await db.PupilVoices.Where(v => ids.Contains(v.PupilId)).Select(v => v.PupilId).ToListAsync(stop);
        foreach (var (at, stay) in there.Where(t => homes.ContainsKey(t.PupilId)).OrderBy(t => told.Contains(t.PupilId)).Index())
        {
            AddStay(kiln, (stay.PupilId, homes[stay.PupilId]), (stay.EntryDate, stay.LeavingDate), isOverstay: at % 9 == 4 && !told.Contains(stay.PupilId));
        }

        Check(patch.Organisation("sawmill").OrganisationId);
        await AtTheWorkshopAsync(workshop, stop);
        await db.SaveAsync(ChangedBy.Onroll("Set up the demonstration"), stop);
        db.ChangeTracker.Clear();
    }

    private OfferedProvision Offer(OrganisationId runBy, string name, int places, DurationRule? lasts, int[] stages, int? perSchool)
    {
        var terms = new Provision { Id = name.ToLowerInvariant(), Name = name, Places = places, KeyStages = stages, Lasts = lasts, OffSite = true, TaskBeforeEnd = lasts is null ? null : "Write the return plan", VisitEvery = lasts is null ? new DurationRule { Unit = DurationUnit.SchoolWeeks, Length = 6 } : null };
        var provision = new OfferedProvision
        {
            AreaId = db.AreaId, ProvisionId = ProvisionId.From(Id()), OrganisationId = runBy, Name = name, Terms = KeptTerms.Write(terms), YearlyPence = lasts is null ? 9_500_00 : 17_500_00,
            Quota = perSchool is { } each ? KeptTerms.Write(new QuotaRule { Id = "shared", Name = $"{name} places", Kind = QuotaKind.Nominal, PerSchool = each, Total = places, Lending = true, OverrideBy = "chair" }) : null,
        };
        db.OfferedProvisions.Add(provision);
        db.QuotaShares.AddRange(patch.Schools.Where(s => s.IsSecondary && perSchool is not null).Select(school => new QuotaShare
        {
            AreaId = db.AreaId, ProvisionId = provision.ProvisionId, OrganisationId = school.Id, Places = perSchool!.Value,   // asked for just above
        }));
        return provision;
    }

    private void AddStay(OfferedProvision provision, (PupilId Pupil, OrganisationId Home) who, (DateOnly From, DateOnly? To) dates, bool isOverstay)
    {
        var isOver = dates.To is { } last && last < Today;
        // One of those who are there has stayed past the day that was planned.
        var planned = !isOver && isOverstay ? Today.AddDays(-8) : dates.To ?? patch.School("the-kiln").Calendar.NthSchoolDay(dates.From, SchoolDaysThere)?.Date;
        Add(provision, who, (dates.From, planned, isOver ? dates.To : null), isOver ? PlacementState.Ended : PlacementState.Running);
    }

    private async Task AtTheWorkshopAsync(OfferedProvision workshop, CancellationToken stop)
    {
        var school = patch.School("alderway");
        var pupils = await db.Enrolments
            .Where(e => e.OrganisationId == school.Id && e.Status == "C" && e.LeavingDate == null && e.NcYear == "10"
                && !db.PupilVoices.Any(v => v.PupilId == e.PupilId) && !db.PlannedActions.Any(a => a.PupilId == e.PupilId) && db.Incidents.Any(i => i.PupilId == e.PupilId))
            .Select(e => e.PupilId).Distinct().OrderBy(id => id).Take(2).ToListAsync(stop);
        foreach (var (at, pupil) in pupils.Index())
        {
            var starts = at == 0 ? Today.AddDays(-44) : Today.AddDays(10);
            var placement = Add(workshop, (pupil, school.Id), (starts, null, null), at == 0 ? PlacementState.Running : PlacementState.Booked);
            (placement.Sessions, placement.Reason) = (MondayToWednesday, "Engineering and English for part of the week; the rest in school with a key worker.");
            db.Shares.Add(new Share
            {
                AreaId = db.AreaId, ShareId = ShareId.From(Id()), PupilId = pupil, OrganisationId = workshop.OrganisationId, Purpose = SharePurpose.Placement, LawfulBasis = LawfulBasis.PublicTask,
                Sections = RecordSections.Identity | RecordSections.Attendance | RecordSections.Support | RecordSections.Needs, StartsOn = starts.AddDays(-14) < Today ? starts.AddDays(-14) : Today, EndsOn = null,
                Reason = "So that Sawmill Workshops can prepare for the pupil’s place and look after the pupil while it lasts.",
            });
        }
    }

    private Placement Add(OfferedProvision provision, (PupilId Pupil, OrganisationId Home) who, (DateOnly From, DateOnly? To, DateOnly? Ended) dates, PlacementState state)
    {
        var placement = new Placement
        {
            AreaId = db.AreaId, PlacementId = PlacementId.From(Id()), PupilId = who.Pupil, HomeId = who.Home, ProvisionId = provision.ProvisionId, State = state, Basis = PlacementBasis.Agreement,
            AskedOn = dates.From.AddDays(-14) < Today ? dates.From.AddDays(-14) : Today.AddDays(-3), StartsOn = dates.From, EndsOn = dates.To, EndedOn = dates.Ended, Sessions = Placement.FullWeek,
            Reason = "Lessons in a group of six for a while, to find the way back into a full class.", Goals = "Every lesson, every day; two weeks without being sent out.",
            ReturnPlan = "Two, then five, then eight half days a week back in school, with Mr Sandhu at the gate.", FamilyAgreedOn = dates.From.AddDays(-10) < Today ? dates.From.AddDays(-10) : null,
            ReviewOn = state == PlacementState.Running ? Today.AddDays(6) : null, Destination = state == PlacementState.Ended ? PlacementDestination.OwnSchool : null,
            EndedReason = state == PlacementState.Ended ? "Ready for his own classes again" : null,
        };
        db.Placements.Add(placement);
        var checks = ProvisionChecks.OfPupil.Take(state == PlacementState.Booked ? 3 : ProvisionChecks.OfPupil.Count);
        db.PlacementChecks.AddRange(checks.Select(check => new PlacementCheck
        {
            AreaId = db.AreaId, PlacementId = placement.PlacementId, PupilId = who.Pupil, Check = check.ToString(), CheckedOn = placement.AskedOn, CheckedByName = "Ruth Adeyemi",
        }));
        if (state == PlacementState.Running)
        {
            db.PlacementNotes.Add(new PlacementNote
            {
                AreaId = db.AreaId, PlacementNoteId = Id(), PlacementId = placement.PlacementId, PupilId = who.Pupil, Kind = PlacementNoteKind.Progress, On = dates.From > Today.AddDays(-7) ? dates.From : Today.AddDays(-7),
                ByName = "Moira Sykes", Text = "On time every day this week. Joins in when the group is small; left the room once and came back by himself.",
            });
        }

        return placement;
    }

    private void Check(OrganisationId provider) => db.ProviderChecks.AddRange(ProvisionChecks.OfProvider.Select(check => new ProviderCheck
    {
        AreaId = db.AreaId, ProviderCheckId = Id(), OrganisationId = provider, Check = check, CheckedOn = Today.AddDays(-80), CheckedByName = "Dilys Hartnell",
    }));

    private Guid Id() => _dice.Id(_ids++);
}
