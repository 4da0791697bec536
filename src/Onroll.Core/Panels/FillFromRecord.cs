using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Attendance;
using Onroll.Core.Exclusions;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Packs;

namespace Onroll.Core.Panels;

/// <summary>What the record can say in a form by itself, in sentences a person may correct. Nothing the writer may not see.</summary>
public static class FillFromRecord
{
    private const int MostLines = 8;

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <returns>Null when the record knows nothing, or the writer may not see it.</returns>
    public static async Task<string?> FillAsync(this OnrollDbContext db, PupilAccess access, FilledFrom from, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(access);
        return access.Opens(SectionOf(from)) ? from switch
        {
            FilledFrom.Attendance => await AttendanceAsync(db, access, today, stop),
            FilledFrom.Suspensions => await SuspensionsAsync(db, access, today, stop),
            FilledFrom.Incidents => await IncidentsAsync(db, access.PupilId, today, stop),
            FilledFrom.Needs => await NeedsAsync(db, access, today, stop),
            FilledFrom.Support => await SupportAsync(db, access.PupilId, stop),
            FilledFrom.Agencies => await AgenciesAsync(db, access.PupilId, today, stop),
            FilledFrom.Voice => await VoiceAsync(db, access.PupilId, stop),
            FilledFrom.Family => await FamilyAsync(db, access.PupilId, stop),
            _ => null,
        } : null;
    }

    private static RecordSections SectionOf(FilledFrom from) => from switch
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

    private static async Task<string?> AttendanceAsync(OnrollDbContext db, PupilAccess access, DateOnly today, CancellationToken stop)
    {
        var place = (await db.PlacesAsync([access.PupilId], today, stop))[access.PupilId].FirstOrDefault();
        var register = await db.RegisterOfAsync(access.PupilId, place, today, stop);
        if (register.IsEmpty)
        {
            return null;
        }

        var name = await db.Pupils.Where(p => p.PupilId == access.PupilId).Select(p => p.PreferredForename ?? p.Forename).SingleAsync(stop);
        var (now, before) = (register.Periods[0].Counts, register.Periods[1].Counts);
        List<string> said = [$"{now.AttendanceRate} this year{(before.Possible > 0 ? $", {before.AttendanceRate} at the same point last year" : "")}."];
        if (now.Unauthorised > 0)
        {
            said.Add(FormattableString.Invariant($"{now.Unauthorised} of {now.Possible} sessions were unauthorised absence."));
        }

        if (AttendanceFinding.Of(name, register, today) is { } finding)
        {
            said.Add(finding.Headline);
            said.AddRange(finding.More is null ? [] : [finding.More]);
        }

        return string.Join(' ', said);
    }

    private static async Task<string?> SuspensionsAsync(OnrollDbContext db, PupilAccess access, DateOnly today, CancellationToken stop)
    {
        var school = (await db.PlacesAsync([access.PupilId], today, stop))[access.PupilId].FirstOrDefault()?.OrganisationId;
        var all = await db.ExclusionsOfAsync(access.PupilId, school, today, stop);
        var shown = all.All.Where(x => !x.IsCancelled).Take(MostLines).ToList();
        return shown.Count == 0
            ? "None."
            : string.Join('\n', shown.Select(x => $"{Day(x.StartsOn)}: {x.Title}. {x.Reasons}.").Prepend($"{ExclusionWords.Days(all.YearHalfDays)} this school year."));
    }

    private static async Task<string?> IncidentsAsync(OnrollDbContext db, PupilId pupil, DateOnly today, CancellationToken stop)
    {
        var from = AcademicYear.Containing(today).FirstDay;
        var (recent, before) = (today.AddDays(-28), today.AddDays(-56));
        var days = await db.Incidents.Where(i => i.PupilId == pupil && i.OccurredOn >= from).Select(i => i.OccurredOn).ToListAsync(stop);
        return days.Count == 0 ? null : FormattableString.Invariant(
            $"{days.Count} this school year; {days.Count(d => d > recent)} in the last four weeks, {days.Count(d => d > before && d <= recent)} in the four before.");
    }

    private static async Task<string?> NeedsAsync(OnrollDbContext db, PupilAccess access, DateOnly today, CancellationToken stop)
    {
        PupilFactKind[] kinds = [PupilFactKind.SenProvision, PupilFactKind.SenPrimaryNeed, PupilFactKind.SenSecondaryNeed, PupilFactKind.YoungCarer, PupilFactKind.EnglishAsAdditionalLanguage];
        var facts = (await db.FactsAsync(access, today, stop)).Where(f => kinds.Contains(f.Kind) && f.Code is not ("N" or "0" or "false")).ToList();
        return facts.Count == 0 ? "None recorded." : string.Join('\n', facts.Select(f => $"{f.Name}: {f.Meaning}, since {Day(f.Since)}."));
    }

    private static async Task<string?> SupportAsync(OnrollDbContext db, PupilId pupil, CancellationToken stop)
    {
        var entry = await db.RegisterEntries.AsNoTracking().Where(r => r.PupilId == pupil && r.RemovedOn == null).OrderByDescending(r => r.Rating).FirstOrDefaultAsync(stop);
        var reviews = await db.RegisterReviews.Where(r => r.PupilId == pupil).OrderByDescending(r => r.ReviewedAtUtc).Take(3).Select(r => new { r.ReviewedAtUtc, r.Note }).ToListAsync(stop);
        var done = await db.PlannedActions.Where(a => a.PupilId == pupil && a.DoneAtUtc != null).OrderByDescending(a => a.DueOn).Take(5).Select(a => new { a.Title, a.DueOn }).ToListAsync(stop);
        List<string> said =
        [
            .. entry?.CurrentSupport is { } support ? [$"Now: {support}"] : Array.Empty<string>(),
            .. reviews.Select(r => $"{Day(DateOnly.FromDateTime(London.InLondon(r.ReviewedAtUtc)))}, review: {r.Note}"),
            .. done.Select(a => $"{Day(a.DueOn)}: {a.Title}."),
        ];
        return said.Count == 0 ? null : string.Join('\n', said);
    }

    private static async Task<string?> AgenciesAsync(OnrollDbContext db, PupilId pupil, DateOnly today, CancellationToken stop)
    {
        var names = await db.Shares
            .Where(s => s.PupilId == pupil && s.EndedAtUtc == null && s.ForId == null && s.StartsOn <= today && (s.EndsOn == null || s.EndsOn >= today))
            .Join(db.Organisations, s => s.OrganisationId, o => o.OrganisationId, (s, o) => new { o.Name, s.StartsOn })
            .OrderBy(s => s.StartsOn).ToListAsync(stop);
        return names.Count == 0 ? null : string.Join('\n', names.DistinctBy(s => s.Name).Select(s => $"{s.Name}, since {Day(s.StartsOn)}."));
    }

    private static async Task<string?> VoiceAsync(OnrollDbContext db, PupilId pupil, CancellationToken stop)
    {
        var last = await db.PupilVoices.Where(v => v.PupilId == pupil).OrderByDescending(v => v.SaidOn).ThenByDescending(v => v.PupilVoiceId).Select(v => new { v.Words, v.SaidOn, v.SaidTo }).FirstOrDefaultAsync(stop);
        return last is null ? null : $"{last.Words} ({Day(last.SaidOn)}, to {last.SaidTo})";
    }

    private static async Task<string?> FamilyAsync(OnrollDbContext db, PupilId pupil, CancellationToken stop)
    {
        var contacts = await db.ContactsOfAsync(pupil, stop);
        return contacts.Count == 0 ? null : string.Join('\n', contacts.Select(c => $"{c.Name}, {c.Relationship.ToLowerInvariant()}."));
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", English);
}
