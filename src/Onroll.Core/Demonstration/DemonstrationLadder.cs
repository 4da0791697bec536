using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Agreements;
using Onroll.Core.Audit;
using Onroll.Core.Ladders;
using Onroll.Core.Packs;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Rules.Codes;

namespace Onroll.Core.Demonstration;

/// <summary>Gives the demonstration's partnership its way of working, and puts pupils on its ladder.</summary>
internal sealed class DemonstrationLadder(OnrollDbContext db, Patch patch)
{
    private const int MostForASchool = 14;
    private static readonly Upn Jaydon = Upn.Parse("H999211417036", null);

    private readonly Dice _dice = new(patch.Options.Seed, Throw.Patch, 41);
    private readonly string _text = DemonstrationData.Text("way-of-working.yaml");
    private uint _ids;
    private string _lead = "Onroll";
    private PackInUse _pack = null!;   // set first of all

    public async Task RunAsync(CancellationToken stop)
    {
        await ActivateAsync(stop);
        Sign();
        var told = await db.Pupils.Where(p => p.Upn == Jaydon).Select(p => p.PupilId).ToListAsync(stop);
        foreach (var school in patch.Schools.Where(school => school.IsSecondary))
        {
            var entries = await db.RegisterEntries.AsNoTracking()
                .Where(e => e.OrganisationId == school.Id && e.RemovedOn == null && !told.Contains(e.PupilId))
                .OrderByDescending(e => e.Rating).ThenBy(e => e.PupilId)
                .Take(MostForASchool).ToListAsync(stop);
            _lead = (await db.RegisterOwnersAsync(school.Id, patch.Options.Today, stop)).Select(owner => owner.Name).FirstOrDefault() ?? "Onroll";
            for (var at = 0; at < entries.Count; at++)
            {
                await StandAsync(entries[at], at, stop);
            }
        }

        await db.SaveAsync(ChangedBy.Onroll("Set up the demonstration"), stop);
        foreach (var pupil in told)
        {
            _lead = "Ruth Adeyemi";
            await TellJaydonAsync(pupil, stop);
        }

        await ExcludedAsync(stop);
        await db.SaveAsync(ChangedBy.Onroll("Set up the demonstration"), stop);
        db.ChangeTracker.Clear();
    }

    // Excluded for good this term: two of them without the steps, which is what the panel asks their schools about.
    private async Task ExcludedAsync(CancellationToken stop)
    {
        var from = patch.Options.Today.AddDays(-60);
        var excluded = await db.Exclusions.AsNoTracking()
            .Where(x => x.Category == Rules.Exclusions.ExclusionCategory.PermanentExclusion && x.StartsOn >= from && x.StartsOn <= patch.Options.Today && x.CancelledOn == null)
            .OrderBy(x => x.StartsOn).ThenBy(x => x.PupilId).Take(3).Select(x => new { x.PupilId, x.OrganisationId, x.StartsOn }).ToListAsync(stop);
        var before = db.NewId;
        db.NewId = () => _dice.Id(_ids++);
        foreach (var pupil in excluded.Where(x => patch.Schools.Any(s => s.IsSecondary && s.Id == x.OrganisationId)))
        {
            await db.CloseLaddersOnExclusionAsync(Person, (pupil.PupilId, pupil.OrganisationId), pupil.StartsOn, stop);
        }

        db.NewId = before;
    }

    // The first two versions were shorter; every case of today began under the third.
    private async Task ActivateAsync(CancellationToken stop)
    {
        for (var number = 1; number <= 3; number++)
        {
            db.PackVersions.Add(new PackVersion
            {
                AreaId = db.AreaId,
                PackVersionId = PackVersionId.From(_dice.Id(_ids++)),
                PartnershipId = patch.Partnership.PartnershipId,
                Number = number,
                Name = "Aldermere ladder",
                Text = number == 3 ? _text : _text.Replace("length: 6, extendable by: 6", $"length: {(number == 1 ? 12 : 8)}, extendable by: 6", StringComparison.Ordinal),
                StartsOn = new DateOnly(2022 + number, 9, 1),
                Reason = number == 1 ? "The heads agreed to work by one ladder" : "The heads reviewed the ladder after a year",
                ActivatedAtUtc = new DateTime(2022 + number, 7, 8, 14, 0, 0, DateTimeKind.Utc),
                ActivatedBy = UserId.System,
                ActivatedByName = "Onroll",
            });
        }

        await db.SaveAsync(ChangedBy.Onroll("Set up the demonstration"), stop);
        _pack = await db.PackInForceAsync(patch.Partnership.PartnershipId, patch.Options.Today, stop) ?? throw new InvalidOperationException("The pack has just been activated.");
    }

    // Every secondary school signed when the ladder began, but one, which is still asked to.
    private void Sign()
    {
        DateOnly on = new(2024, 9, 16);
        foreach (var (at, school) in patch.Schools.Where(school => school.IsSecondary).Index())
        {
            var signs = at != 4;
            db.AgreementEntries.Add(new AgreementEntry
            {
                AreaId = db.AreaId, AgreementEntryId = _dice.Id(_ids++), PartnershipId = patch.Partnership.PartnershipId, OrganisationId = school.Id,
                StateId = signs ? "member" : "invited", StateName = signs ? "signed" : "invited", On = on, EndsOn = signs ? on.AddYears(3).AddDays(-1) : null,
                SignedByName = signs ? "The chair of governors and the head" : null, Note = signs ? "The paper is with the partnership’s office" : "Their governors meet in January", ByName = "Dilys Hartnell",
            });
        }
    }

    /// <summary>Most stand on the first two steps, some on the third, a few at The Kiln, and one of them too long.</summary>
    private async Task StandAsync(RegisterEntry entry, int at, CancellationToken stop)
    {
        var reached = at switch { 2 or 6 or 9 => 2, 4 => 3, _ when at % 2 == 0 => 1, _ => 0 };
        var began = patch.Options.Today.AddDays(-(21 + (reached * 63) + (at * 3)));
        await WalkAsync((entry.PupilId, entry.OrganisationId), reached, step => began.AddDays(7 * (int)(step * (step == 3 ? 4 : 5.6))), stop);
    }

    // School support from January, the plan from April, the partnership since September; what is after today has not happened.
    private async Task TellJaydonAsync(PupilId pupil, CancellationToken stop)
    {
        DateOnly[] days = [new(2026, 1, 12), new(2026, 4, 20), new(2026, 9, 28)];
        var place = await WalkAsync((pupil, patch.School("alderway").Id), days.Count(day => day <= patch.Options.Today) - 1, step => days[step], stop);
        foreach (var reviewed in new DateOnly[] { new(2026, 6, 12), new(2026, 9, 25) }.Where(day => day <= patch.Options.Today))
        {
            Add(place, EvidenceKind.Review, "support-plan", reviewed, "In the pupil's folder");
        }

        var finished = new DateOnly(2026, 11, 13);
        if (finished <= patch.Options.Today)
        {
            var step = _pack.Pack.MainLadder!.Steps[2];   // the pack has five
            place.FinishedOn = finished;
            db.LadderChanges.Add(place.Changed(_dice.Id(_ids++), (LadderChangeKind.Finished, step.Id, step), (finished, null, null), Person));
        }
    }

    private async Task<LadderPlace> WalkAsync((PupilId Pupil, OrganisationId School) whom, int reached, Func<int, DateOnly> on, CancellationToken stop)
    {
        var steps = _pack.Pack.MainLadder!.Steps;   // the pack has one
        var place = new LadderPlace
        {
            AreaId = db.AreaId,
            LadderPlaceId = _dice.Id(_ids++),
            PupilId = whom.Pupil,
            OrganisationId = whom.School,
            PackVersionId = _pack.PackVersionId,
            LadderId = _pack.Pack.MainLadder.Id,
            BeganOn = on(0),
            StepId = steps[reached].Id,
            StepSince = on(reached),
        };
        await new StepClock(db).SetAsync(place, steps[reached], stop);
        db.LadderPlaces.Add(place);
        for (var step = 0; step <= reached; step++)
        {
            var kind = step == 0 ? LadderChangeKind.Began : LadderChangeKind.Onwards;
            db.LadderChanges.Add(place.Changed(_dice.Id(_ids++), (kind, step == 0 ? null : steps[step - 1].Id, steps[step]), (on(step), null, null), Person));
        }

        if (reached > 0)
        {
            Add(place, EvidenceKind.Plan, "support-plan", on(1), null);
        }

        return place;
    }

    private void Add(LadderPlace place, EvidenceKind kind, string what, DateOnly on, string? note) => db.LadderEvidence.Add(new LadderEvidence
    {
        AreaId = db.AreaId,
        LadderEvidenceId = _dice.Id(_ids++),
        LadderPlaceId = place.LadderPlaceId,
        PupilId = place.PupilId,
        Kind = kind,
        What = what,
        On = on,
        Note = note,
        ByName = _lead,
    });

    private Viewer Person => new()
    {
        UserId = UserId.System,
        Name = _lead,
        AreaId = db.AreaId,
        AppointmentId = default,
        OrganisationId = default,
        OrganisationKind = OrganisationKind.School,
        Role = Role.SchoolLead,
        Today = patch.Options.Today,
        GraceFrom = patch.Options.Today,
    };
}
