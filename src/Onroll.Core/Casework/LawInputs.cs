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
    /// <summary>Reads a suspension or exclusion by the law of its first day, or the set it was stored with.</summary>
    /// <param name="itself">The stored record it is, so that it does not count twice. Null while it is not stored.</param>
    public ExclusionReading Read(ExclusionEvent what, ExclusionId? itself = null)
    {
        ArgumentNullException.ThrowIfNull(what);
        var earlier = History.Where(x => x.ExclusionId != itself && x.StartsOn <= what.Start).Select(x => x.AsEarlier()).ToList();
        return ExclusionLaw.Read(what, Pupil, earlier, Calendar.Calendar);
    }

    /// <summary>The same with or without examinations still to come, which only the form knows.</summary>
    public LawInputs WithNoMoreExams(bool hasNone) => hasNone ? this with { Pupil = Pupil with { HasExamsRemaining = false } } : this;
}

/// <summary>One pupil at one school on one day, whom the law is asked about.</summary>
/// <param name="On">The day whose facts about the pupil count: the first day out.</param>
public sealed record AskedAbout(PupilId PupilId, OrganisationId School, DateOnly On);

public static class LawInputQueries
{
    private static readonly PupilFactKind[] Facts = [PupilFactKind.LookedAfter, PupilFactKind.SocialWorker, PupilFactKind.ChildInNeed, PupilFactKind.ChildProtectionPlan];

    public static async Task<LawInputs> LawInputsAsync(this OnrollDbContext db, AskedAbout asked, CancellationToken stop)
    {
        var all = await db.LawInputsAsync([asked], stop);
        return all[asked];
    }

    /// <summary>Many at once, for lists.</summary>
    public static async Task<IReadOnlyDictionary<AskedAbout, LawInputs>> LawInputsAsync(this OnrollDbContext db, IReadOnlyCollection<AskedAbout> asked, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(asked);
        var pupils = asked.Select(a => a.PupilId).Distinct().ToList();
        var born = await db.Pupils.Where(p => pupils.Contains(p.PupilId)).Select(p => new { p.PupilId, p.DateOfBirth }).ToDictionaryAsync(p => p.PupilId, p => p.DateOfBirth, stop);
        var facts = (await db.PupilFacts.AsNoTracking().Where(f => pupils.Contains(f.PupilId) && Facts.Contains(f.Kind)).ToListAsync(stop)).ToLookup(f => f.PupilId);
        var history = (await db.Exclusions.AsNoTracking().Where(x => pupils.Contains(x.PupilId)).ToListAsync(stop)).ToLookup(x => x.PupilId);
        var calendars = await db.CalendarsAsync(stop);
        return asked.Distinct().ToDictionary(a => a, a =>
        {
            var yes = facts[a.PupilId].Where(f => f.ValidFrom <= a.On && (f.ValidTo is null || f.ValidTo >= a.On) && f.Code is ("Y" or "1" or "true")).Select(f => f.Kind).ToHashSet();

            // Whoever is looked after, in need or under a protection plan has a social worker, whether or not that is recorded by itself.
            return new LawInputs(
                a.PupilId, a.School, new ExcludedPupil(born[a.PupilId], yes.Contains(PupilFactKind.LookedAfter), yes.Count > 0),
                [.. history[a.PupilId].OrderBy(x => x.StartsOn).ThenBy(x => x.ExclusionId.Value)], calendars.Of(a.School));
        });
    }
}
