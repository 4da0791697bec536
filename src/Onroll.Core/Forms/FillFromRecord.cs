using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Attendance;
using Onroll.Core.Exclusions;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Packs;

namespace Onroll.Core.Forms;

/// <summary>What the record can write on a form by itself, so that nobody types it again. People may change every word.</summary>
public static class FillFromRecord
{
    private const int RecentMonths = 12;

    /// <param name="pupil">What the person who begins the form may see: what is closed to them is filled in by nobody.</param>
    public static async Task<FormAnswers> FilledAsync(
        this OnrollDbContext db, IEnumerable<FormSection> sections, (PupilAccess Access, PupilHeader Header) pupil, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in Form.Fields(sections).Where(field => field.FilledFrom != FilledFrom.Nothing))
        {
            if (pupil.Access.Opens(SectionOf(field.FilledFrom)) && await SentenceAsync(db, field.FilledFrom, pupil, today, stop) is { Length: > 0 } sentence)
            {
                texts[field.Id] = sentence;
            }
        }

        return new FormAnswers { Texts = texts };
    }

    /// <summary>The part of the record the words come from.</summary>
    public static RecordSections SectionOf(FilledFrom source) => source switch
    {
        FilledFrom.Attendance => RecordSections.Attendance,
        FilledFrom.Suspensions => RecordSections.Exclusions,
        FilledFrom.Incidents => RecordSections.Behaviour,
        FilledFrom.Needs => RecordSections.Needs,
        FilledFrom.Support or FilledFrom.Agencies => RecordSections.Support,
        FilledFrom.Voice => RecordSections.Voice,
        FilledFrom.Family => RecordSections.Family,
        _ => RecordSections.Identity,
    };

    private static Task<string?> SentenceAsync(OnrollDbContext db, FilledFrom source, (PupilAccess Access, PupilHeader Header) pupil, DateOnly today, CancellationToken stop) => source switch
    {
        FilledFrom.Attendance => AttendanceAsync(db, pupil.Header, today, stop),
        FilledFrom.Suspensions => SuspensionsAsync(db, pupil.Header, today, stop),
        FilledFrom.Incidents => IncidentsAsync(db, pupil.Header.PupilId, today, stop),
        FilledFrom.Needs => Task.FromResult(Needs(pupil.Header)),
        FilledFrom.Support => SupportAsync(db, pupil.Header.PupilId, stop),
        FilledFrom.Agencies => AgenciesAsync(db, pupil.Header.PupilId, today, stop),
        FilledFrom.Voice => VoiceAsync(db, pupil.Header.PupilId, stop),
        FilledFrom.Family => FamilyAsync(db, pupil.Header.PupilId, stop),
        _ => Task.FromResult<string?>(null),
    };

    private static async Task<string?> AttendanceAsync(OnrollDbContext db, PupilHeader header, DateOnly today, CancellationToken stop)
    {
        var register = await db.RegisterOfAsync(header.PupilId, null, today, stop);
        var (now, before) = (register.Periods[0].Counts, register.Periods[1].Counts);
        return now.Possible == 0 ? null : FormattableString.Invariant(
            $"{now.AttendanceRate} this year to {today:d MMMM yyyy}: {now.Absent} of {now.Possible} sessions missed, {now.Unauthorised} of them without authority.{(before.Possible == 0 ? "" : $" {before.AttendanceRate} by the same day last year.")}");
    }

    private static async Task<string?> SuspensionsAsync(OnrollDbContext db, PupilHeader header, DateOnly today, CancellationToken stop)
    {
        var exclusions = await db.ExclusionsOfAsync(header.PupilId, header.Main?.OrganisationId, today, stop);
        var told = exclusions.All.Where(x => !x.IsCancelled && x.StartsOn >= today.AddMonths(-RecentMonths)).ToList();
        return told.Count == 0 ? "None in the last 12 months." : string.Join('\n', told.Select(x => FormattableString.Invariant($"{x.StartsOn:d MMMM yyyy}: {x.Title.ToLowerInvariant()}{(x.Reasons.Length == 0 ? "" : $", {x.Reasons.ToLowerInvariant()}")}.")));
    }

    private static async Task<string?> IncidentsAsync(OnrollDbContext db, PupilId pupilId, DateOnly today, CancellationToken stop)
    {
        var from = today.AddMonths(-RecentMonths);
        var types = await db.Incidents.Where(i => i.PupilId == pupilId && i.OccurredOn >= from)
            .GroupBy(i => i.Type).Select(of => new { Type = of.Key, Count = of.Count() }).ToListAsync(stop);
        return types.Count == 0 ? "None in the last 12 months." : FormattableString.Invariant(
            $"{types.Sum(t => t.Count)} in the last 12 months: {string.Join("; ", types.OrderByDescending(t => t.Count).ThenBy(t => t.Type, StringComparer.Ordinal).Select(t => $"{t.Type.ToLowerInvariant()} ({t.Count})"))}.");
    }

    private static string? Needs(PupilHeader header)
    {
        var needs = header.Facts.Where(f => f.Kind is PupilFactKind.SenProvision or PupilFactKind.SenPrimaryNeed && f.Code != "N").Select(f => f.Meaning).ToList();
        return needs.Count == 0 ? "No special educational need is recorded." : string.Join(". ", needs) + ".";
    }

    private static async Task<string?> SupportAsync(OnrollDbContext db, PupilId pupilId, CancellationToken stop)
    {
        var entries = await db.RegisterEntries.Where(r => r.PupilId == pupilId && r.RemovedOn == null).Select(r => new { r.AddedOn, r.CurrentSupport, r.RatingAction }).ToListAsync(stop);
        var interventions = await db.InterventionStays.Where(s => s.PupilId == pupilId)
            .Join(db.Interventions, s => s.InterventionId, i => i.InterventionId, (s, i) => new { i.Name, s.StartsOn, s.EndedOn, s.Outcome, s.InterventionStayId })
            .OrderByDescending(s => s.StartsOn).ThenBy(s => s.InterventionStayId).ToListAsync(stop);
        List<string> lines =
        [
            .. entries.SelectMany(e => new[] { FormattableString.Invariant($"On the register of support since {e.AddedOn:d MMMM yyyy}."), e.CurrentSupport, e.RatingAction }).OfType<string>(),
            .. interventions.Select(i => FormattableString.Invariant($"{i.Name}, from {i.StartsOn:d MMMM yyyy}") + (i.EndedOn is { } end ? FormattableString.Invariant($" to {end:d MMMM yyyy}: {i.Outcome}") : ".")),
        ];
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private static async Task<string?> AgenciesAsync(OnrollDbContext db, PupilId pupilId, DateOnly today, CancellationToken stop)
    {
        var names = await db.Shares
            .Where(s => s.PupilId == pupilId && s.EndedAtUtc == null && s.StartsOn <= today && (s.EndsOn == null || s.EndsOn >= today))
            .Join(db.Organisations, s => s.OrganisationId, o => o.OrganisationId, (s, o) => o.Name)
            .Distinct().OrderBy(name => name).ToListAsync(stop);
        return names.Count == 0 ? null : string.Join(", ", names) + ".";
    }

    private static Task<string?> VoiceAsync(OnrollDbContext db, PupilId pupilId, CancellationToken stop) =>
        db.PupilVoices.Where(v => v.PupilId == pupilId).OrderByDescending(v => v.SaidOn).ThenByDescending(v => v.PupilVoiceId).Select(v => (string?)v.Words).FirstOrDefaultAsync(stop);

    private static async Task<string?> FamilyAsync(OnrollDbContext db, PupilId pupilId, CancellationToken stop)
    {
        var contacts = await db.ContactsOfAsync(pupilId, stop);
        return contacts.Count == 0 ? null : string.Join(". ", contacts.Select(c => $"{c.Name}, {c.Relationship.ToLowerInvariant()}{(c.LivesWithPupil ? "" : ", lives apart")}{(c.Language is null ? "" : $", speaks {c.Language}")}")) + ".";
    }
}
