using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Attendance;
using Onroll.Core.Behaviour;
using Onroll.Core.Exclusions;
using Onroll.Core.Letters;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Core.Voice;

namespace Onroll.Core.Governors;

/// <summary>What the governors' papers are made from: only what the person who makes them may see.</summary>
/// <param name="Register">The pupil's attendance. Null where it is closed to the person, or empty.</param>
/// <param name="Entry">The pupil's place on the school's register of support. Null when there is none, or it is closed.</param>
public sealed record PackFacts(
    CaseLetters Letters, PupilHeader Header, IReadOnlyList<Incident> Incidents, PupilRegister? Register, RegisterEntry? Entry,
    IReadOnlyList<PupilVoice> Voices, IReadOnlyList<TimelineEntry> Timeline)
{
    /// <summary>The pupil's other suspensions and exclusions, the oldest first.</summary>
    public IEnumerable<Exclusion> Earlier => Letters.Case.Law.History.Where(x => x.ExclusionId != Letters.Case.Exclusion.ExclusionId && x.StartsOn <= Letters.Case.Exclusion.StartsOn);
}

public static class PackQueries
{
    /// <summary>How far back incidents and the story go.</summary>
    private const int Months = 12;

    private const int MostEntries = 200;

    public static async Task<PackFacts> PackFactsAsync(this OnrollDbContext db, CaseLetters letters, (PupilAccess Access, PupilHeader Header) record, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(letters);
        var (access, header) = record;
        var x = letters.Case.Exclusion;
        var since = x.StartsOn.AddMonths(-Months);
        var incidents = access.Opens(RecordSections.Behaviour)
            ? await db.Incidents.AsNoTracking().Where(i => i.PupilId == x.PupilId && i.OccurredOn >= since).OrderBy(i => i.OccurredOn).ThenBy(i => i.IncidentId).ToListAsync(stop)
            : [];
        var register = access.Opens(RecordSections.Attendance) ? await db.RegisterOfAsync(x.PupilId, header.Main, today, stop) : null;
        var entry = access.Opens(RecordSections.Support)
            ? await db.RegisterEntries.AsNoTracking().Where(r => r.PupilId == x.PupilId && r.OrganisationId == x.OrganisationId).OrderByDescending(r => r.AddedOn).FirstOrDefaultAsync(stop)
            : null;
        var voices = access.Opens(RecordSections.Voice)
            ? await db.PupilVoices.AsNoTracking().Where(v => v.PupilId == x.PupilId && v.SaidOn >= since).OrderByDescending(v => v.SaidOn).ThenByDescending(v => v.PupilVoiceId).ToListAsync(stop)
            : [];
        var timeline = await db.TimelineAsync(access, null, (0, MostEntries), stop);
        return new PackFacts(letters, header, incidents, register is { IsEmpty: false } ? register : null, entry, voices, [.. timeline.Entries.Where(e => e.On >= since && e.Kind is not (TimelineKind.Sharing or TimelineKind.Corrections)).Reverse()]);
    }

    /// <summary>Other pupils of the school whose names stand in the papers: governors do not need them.</summary>
    public static async Task<IReadOnlyList<string>> OthersNamedAsync(this OnrollDbContext db, PackFacts facts, string text, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(text);
        var (school, self) = (facts.Letters.Case.Exclusion.OrganisationId, facts.Letters.Case.Exclusion.PupilId);
        var names = await db.Pupils
            .Where(p => p.PupilId != self && db.Enrolments.Any(e => e.PupilId == p.PupilId && e.OrganisationId == school))
            .Select(p => new { p.Forename, p.Surname, Preferred = p.PreferredForename, PreferredLast = p.PreferredSurname })
            .ToListAsync(stop);
        return [.. names
            .SelectMany(p => new[] { $"{p.Forename} {p.Surname}", $"{p.Preferred ?? p.Forename} {p.PreferredLast ?? p.Surname}" })
            .Distinct()
            .Where(name => text.Contains(name, StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.CurrentCulture)];
    }
}
