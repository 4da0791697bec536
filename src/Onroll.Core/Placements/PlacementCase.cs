using Microsoft.EntityFrameworkCore;
using Onroll.Core.Calendar;
using Onroll.Core.Moves;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Moves;
using Onroll.Rules.Packs;

namespace Onroll.Core.Placements;

/// <summary>A placement with everything that belongs to it.</summary>
/// <param name="ProviderChecks">The day each check of the provider was last made.</param>
/// <param name="Direction">The off-site direction it rests on. Null when it rests on something else.</param>
/// <param name="Calendar">The home school's.</param>
public sealed record PlacementCase(
    Placement Placement, OfferedProvision Provision, Organisation Home, Organisation Provider,
    IReadOnlyList<PlacementCheck> Checks, IReadOnlyDictionary<ProvisionCheck, DateOnly> ProviderChecks, IReadOnlyList<PlacementNote> Notes,
    MoveCase? Direction, SchoolCalendar Calendar)
{
    public Provision Terms { get; } = Provision.ReadTerms();

    /// <summary>A school answers for itself; every other provider is checked before the first session.</summary>
    public bool ChecksProvider => Provider.Kind == OrganisationKind.AlternativeProvider;

    /// <summary>Checks still to be made of the provider, for all its pupils.</summary>
    public IReadOnlyList<ProvisionCheck> ProviderOutstanding => !ChecksProvider ? [] :
        [.. ProvisionChecks.OfProvider.Where(check => !ProviderChecks.TryGetValue(check, out var on) || ProvisionChecks.ValidTo(on) < Placement.StartsOn)];

    /// <summary>Every check for this pupil, the law's and the partnership's own, as it is stored.</summary>
    public IReadOnlyList<string> PupilChecks => [.. ProvisionChecks.OfPupil.Select(check => check.ToString()), .. Terms.ChecksBeforeStart];

    public IReadOnlyList<string> PupilOutstanding => [.. PupilChecks.Where(check => !Checks.Any(done => done.Check == check))];

    /// <summary>Everything that stands in the way of the first session, each in a sentence.</summary>
    public IReadOnlyList<string> Blocks(DateOnly today)
    {
        var blocks = new List<string>();
        var (done, all) = (PupilChecks.Count - PupilOutstanding.Count, PupilChecks.Count);
        if (PupilOutstanding.Count > 0)
        {
            blocks.Add($"{done} of {all} checks are done. Missing: {string.Join(", ", PupilOutstanding.Select(PlacementWords.OfCheck))}.");
        }

        if (ProviderOutstanding.Count > 0)
        {
            blocks.Add($"The provider has not been checked within a year: {string.Join(", ", ProviderOutstanding.Select(PlacementWords.Of))}.");
        }

        if (Placement.Basis == PlacementBasis.Agreement && Placement.FamilyAgreedOn is null)
        {
            blocks.Add("The family’s agreement is not recorded.");
        }

        if (Placement.Basis == PlacementBasis.OffSiteDirection && Direction is { Move.State: MoveState.Proposed or MoveState.Agreed } direction)
        {
            blocks.AddRange(MoveSteps.Blocks(direction, today));
        }

        return blocks;
    }

    /// <summary>The next visit to see that it is good. Null when none is asked for, or it has ended.</summary>
    public DateOnly? VisitBy => Placement.State == PlacementState.Running && Terms.VisitEvery is { } every
        ? every.PlannedEnd(Calendar, Notes.Where(n => n.Kind == PlacementNoteKind.QualityVisit).Select(n => n.On).DefaultIfEmpty(Placement.StartsOn).Max())?.Date
        : null;

    /// <summary>What is still to be at the home school: ten half days less those elsewhere (G-250).</summary>
    public int SessionsAtHome => WeeklyTimetable.FullTime - WeekPart.Count(Placement.Sessions);
}

public static class PlacementCaseQueries
{
    /// <returns>Null when there is none. Whoever asks has opened the pupil's record.</returns>
    public static async Task<PlacementCase?> PlacementCaseAsync(this OnrollDbContext db, PlacementId id, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var placement = await db.Placements.SingleOrDefaultAsync(p => p.PlacementId == id, stop);
        if (placement is null)
        {
            return null;
        }

        var provision = await db.OfferedProvisions.AsNoTracking().SingleAsync(p => p.ProvisionId == placement.ProvisionId, stop);
        return new PlacementCase(
            placement, provision,
            await db.Organisations.AsNoTracking().SingleAsync(o => o.OrganisationId == placement.HomeId, stop),
            await db.Organisations.AsNoTracking().SingleAsync(o => o.OrganisationId == provision.OrganisationId, stop),
            await db.PlacementChecks.AsNoTracking().Where(c => c.PlacementId == id).ToListAsync(stop),
            await db.ProviderChecksAsync(provision.OrganisationId, stop),
            await db.PlacementNotes.AsNoTracking().Where(n => n.PlacementId == id).OrderByDescending(n => n.On).ThenByDescending(n => n.PlacementNoteId).ToListAsync(stop),
            placement.MoveId is { } direction ? await db.MoveCaseAsync(direction, stop) : null,
            (await db.CalendarOfAsync(placement.HomeId, stop)).Calendar);
    }

    /// <summary>Whose pupil a placement is about. Null when there is no such placement.</summary>
    public static Task<PupilId?> PupilOfPlacementAsync(this OnrollDbContext db, PlacementId id, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Placements.Where(p => p.PlacementId == id).Select(p => (PupilId?)p.PupilId).FirstOrDefaultAsync(stop);
    }
}
