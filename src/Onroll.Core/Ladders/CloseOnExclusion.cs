using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Packs;
using Onroll.Core.Store;
using Onroll.Rules.Packs;

namespace Onroll.Core.Ladders;

/// <summary>A permanent exclusion ends support on the ladder; where the steps were left out, that is recorded and counted.</summary>
/// <remarks>P-LIN-10, AS-LIN-5. It never stands in the way of the exclusion, which is the head's decision.</remarks>
public static class CloseOnExclusion
{
    private const string AfterTheSteps = "Permanently excluded";
    private const string LeftOut = "Permanently excluded without the steps";

    /// <summary>Adds what is to be saved together with the exclusion.</summary>
    /// <param name="on">The day of the exclusion.</param>
    public static async Task CloseLaddersOnExclusionAsync(this OnrollDbContext db, Viewer viewer, (PupilId Pupil, OrganisationId School) whose, DateOnly on, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var open = await db.LadderPlaces.Where(p => p.PupilId == whose.Pupil && p.OrganisationId == whose.School && p.ClosedOn == null).ToListAsync(stop);
        foreach (var place in open)
        {
            var ladder = (await db.PackOfVersionAsync(place.PackVersionId, stop)).Pack.Ladders.First(l => l.Id == place.LadderId);   // a version never changes
            Close(db, place, ladder, on, viewer);
        }

        if (open.Count == 0)
        {
            await NeverBegunAsync(db, viewer, whose, on, stop);
        }
    }

    // A pupil who never stood on the ladder was excluded without all of its steps.
    private static async Task NeverBegunAsync(OnrollDbContext db, Viewer viewer, (PupilId Pupil, OrganisationId School) whose, DateOnly on, CancellationToken stop)
    {
        var packs = await db.PacksOfSchoolAsync(whose.School, on, stop);
        if (packs.Select(pack => (Pack: pack, Ladder: pack.Pack.Ladders.FirstOrDefault(l => l.BypassedOutcome is not null))).FirstOrDefault(found => found.Ladder is not null) is not ({ } use, { } ladder))
        {
            return;
        }

        var place = new LadderPlace
        {
            AreaId = db.AreaId,
            LadderPlaceId = db.NewId(),
            PupilId = whose.Pupil,
            OrganisationId = whose.School,
            PackVersionId = use.PackVersionId,
            LadderId = ladder.Id,
            BeganOn = on,
            StepId = ladder.Steps[0].Id,
            StepSince = on,
        };
        db.LadderPlaces.Add(place);
        Close(db, place, ladder, on, viewer);
    }

    private static void Close(OnrollDbContext db, LadderPlace place, Ladder ladder, DateOnly on, Viewer viewer)
    {
        var from = ladder.Step(place.StepId)!;   // a version never changes
        var isBypass = !LeadsToAnEnd(ladder, from);
        var to = ladder.Steps.FirstOrDefault(step => step.Closes) ?? from;
        (place.StepId, place.StepSince, place.ClosedOn, place.EndsOn, place.PrepareBy, place.ReviewOn) = (to.Id, on, on, null, null, null);
        place.Outcome = isBypass ? ladder.BypassedOutcome ?? LeftOut : AfterTheSteps;
        db.LadderChanges.Add(place.Changed(db.NewId(), (isBypass ? LadderChangeKind.ExcludedWithout : LadderChangeKind.Onwards, from.Id, to), (on, place.Outcome, null), viewer));
    }

    /// <summary>Whether the ladder itself goes from here to where cases close: then no step was left out.</summary>
    private static bool LeadsToAnEnd(Ladder ladder, LadderStep from) => from.Next.Count > 0
        ? from.Next.Any(way => ladder.Step(way.To) is { Closes: true })
        : ladder.Steps.ElementAtOrDefault(ladder.PlaceOf(from.Id) + 1) is null or { Closes: true };
}
