using Microsoft.EntityFrameworkCore;
using Onroll.Core.Calendar;
using Onroll.Core.Exclusions;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Casework;

/// <summary>What the law asks to know before it can say anything about a suspension: the pupil, their history and the school's days.</summary>
/// <param name="History">Every suspension and exclusion of the pupil at any school of the area, the oldest first.</param>
public sealed record LawInputs(
    PupilId PupilId, OrganisationId School, ExcludedPupil Pupil, IReadOnlyList<Exclusion> History, CalendarInForce Calendar)
{
    /// <summary>Reads a suspension or exclusion by the law of its first day.</summary>
    /// <param name="itself">The stored record it is, so that it does not count twice. Null while it is not stored.</param>
    public ExclusionReading Read(ExclusionEvent what, ExclusionId? itself = null)
    {
        ArgumentNullException.ThrowIfNull(what);
        var earlier = History.Where(x => x.ExclusionId != itself && x.StartsOn <= what.Start).Select(AsEarlier).ToList();
        return ExclusionLaw.Read(what, Pupil, earlier, Calendar.Calendar);
    }

    /// <summary>The same with or without examinations still to come, which only the form knows.</summary>
    public LawInputs WithNoMoreExams(bool hasNone) => hasNone ? this with { Pupil = Pupil with { HasExamsRemaining = false } } : this;

    // Of a cancelled one those half days count that were served; a cancelled import does not say, so all of it does.
    private static EarlierExclusion AsEarlier(Exclusion x) =>
        new(x.Category, x.StartsOn, x.StartsInAfternoon, x.Category == ExclusionCategory.PermanentExclusion ? null : x.CountedHalfDays, x.IsCancelled);
}

public static class LawInputQueries
{
    private static readonly PupilFactKind[] Asked = [PupilFactKind.LookedAfter, PupilFactKind.SocialWorker, PupilFactKind.ChildInNeed, PupilFactKind.ChildProtectionPlan];

    /// <param name="on">The day whose facts about the pupil count: the first day out.</param>
    public static async Task<LawInputs> LawInputsAsync(this OnrollDbContext db, PupilId pupilId, OrganisationId school, DateOnly on, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var born = await db.Pupils.Where(p => p.PupilId == pupilId).Select(p => p.DateOfBirth).SingleAsync(stop);
        var facts = await db.PupilFacts
            .Where(f => f.PupilId == pupilId && Asked.Contains(f.Kind) && f.ValidFrom <= on && (f.ValidTo == null || f.ValidTo >= on))
            .Select(f => new { f.Kind, f.Code })
            .ToListAsync(stop);
        var yes = facts.Where(f => f.Code is "Y" or "1" or "true").Select(f => f.Kind).ToHashSet();
        var history = await db.Exclusions.AsNoTracking().Where(x => x.PupilId == pupilId).OrderBy(x => x.StartsOn).ThenBy(x => x.ExclusionId).ToListAsync(stop);

        // Whoever is looked after, in need or under a protection plan has a social worker, whether or not that is recorded by itself.
        return new LawInputs(
            pupilId, school, new ExcludedPupil(born, yes.Contains(PupilFactKind.LookedAfter), yes.Count > 0), history, await db.CalendarOfAsync(school, stop));
    }
}
