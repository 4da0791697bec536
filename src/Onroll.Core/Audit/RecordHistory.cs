using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Core.Store;

namespace Onroll.Core.Audit;

/// <summary>One field of a change, in words.</summary>
public sealed record FieldChange(string Name, string? Before, string? After);

/// <summary>One change to a pupil's record.</summary>
public sealed record HistoryEntry(
    long Sequence, DateTime AtUtc, string Actor, string Reason, AuditAction Action, string What, IReadOnlyList<FieldChange> Fields);

/// <summary>The history of a pupil's record as people read it. Only what belongs to open sections is in it.</summary>
public static partial class RecordHistoryQueries
{
    private const string Facts = "pupil_facts";

    // What each stored subject is called and which part of the record it belongs to. A subject that is not here is not told.
    private static readonly Dictionary<string, (string Name, RecordSections Section)> Subjects = new(StringComparer.Ordinal)
    {
        ["pupils"] = ("Name and details", RecordSections.Identity),
        ["former_names"] = ("Former name", RecordSections.Identity),
        ["enrolments"] = ("School place", RecordSections.Identity),
        ["leavings"] = ("Where the pupil went", RecordSections.Identity),
        ["part_time_timetables"] = ("Part-time timetable", RecordSections.Attendance),
        ["part_time_reviews"] = ("Review of a part-time timetable", RecordSections.Attendance),
        ["question_answers"] = ("Answer to a question", RecordSections.Attendance | RecordSections.Behaviour | RecordSections.Exclusions),
        [Facts] = ("Fact", RecordSections.Needs),
        ["attendance_years"] = ("Attendance marks", RecordSections.Attendance),
        ["attendance_cases"] = ("Attendance case", RecordSections.Support),
        ["attendance_case_steps"] = ("Step of an attendance case", RecordSections.Support),
        ["attendance_letters"] = ("Letter about attendance", RecordSections.Support),
        ["penalty_notice_referrals"] = ("Referral for a penalty notice", RecordSections.Support),
        ["incidents"] = ("Incident", RecordSections.Behaviour),
        ["exclusions"] = ("Suspension", RecordSections.Exclusions),
        ["register_entries"] = ("Register", RecordSections.Support),
        ["register_reviews"] = ("Register review", RecordSections.Support),
        ["planned_actions"] = ("Action", RecordSections.Support),
        ["pupil_voices"] = ("The pupil’s words", RecordSections.Voice),
        ["contacts"] = ("Contact", RecordSections.Family),
        ["siblings"] = ("Brother or sister", RecordSections.Family),
        ["shares"] = ("Sharing", RecordSections.Identity),
        ["referrals"] = ("Referral", RecordSections.Support),
        ["outcome_letters"] = ("Letter about a panel’s decision", RecordSections.Support),
        ["agenda_items"] = ("Panel", RecordSections.Support),
        ["caseload_entries"] = ("Caseload", RecordSections.Identity),
    };

    // Keys and derived text say nothing to a reader.
    private static readonly HashSet<string> Silent = ["PupilId", "SearchName", "Marks", "Reasons", "RulesVersion", "SiblingId", "PolicySet"];

    public static Task<int> CountHistoryAsync(this OnrollDbContext db, PupilAccess access, CancellationToken stop) => Told(db, access).CountAsync(stop);

    public static async Task<IReadOnlyList<HistoryEntry>> HistoryAsync(this OnrollDbContext db, PupilAccess access, (int Skip, int Take) page, CancellationToken stop)
    {
        var entries = await Told(db, access).OrderByDescending(a => a.Sequence).Skip(page.Skip).Take(page.Take).ToListAsync(stop);
        return [.. entries.Select(a => new HistoryEntry(a.Sequence, a.AtUtc, a.ActorName, a.Reason, a.Action, Subjects[a.Subject].Name, Fields(a)))];
    }

    // A fact is told only where its own part of the record is open; one that cannot be found is not.
    private static IQueryable<AuditEntry> Told(OnrollDbContext db, PupilAccess access)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(access);
        var open = Subjects.Where(s => access.Opens(s.Value.Section)).Select(s => s.Key).ToList();
        var kinds = Enum.GetValues<PupilFactKind>().Where(kind => access.Opens(FactWords.SectionOf(kind))).ToList();
        return db.AuditEntries.AsNoTracking()
            .Where(a => a.PupilId == access.PupilId && open.Contains(a.Subject))
            .Where(a => a.Subject != Facts || db.PupilFacts.Any(f => f.PupilFactId == a.SubjectId && kinds.Contains(f.Kind)));
    }

    internal static List<FieldChange> Fields(AuditEntry entry)
    {
        var (before, after) = (Read(entry.Before), Read(entry.After));
        return [.. before.Keys.Union(after.Keys)
            .Where(name => !Silent.Contains(name) && !name.EndsWith("Id", StringComparison.Ordinal))
            .Select(name => new FieldChange(Words(name), before.GetValueOrDefault(name), after.GetValueOrDefault(name)))
            .Where(field => field.Before != field.After && !Guid.TryParse(field.After ?? field.Before, out _))];
    }

    private static Dictionary<string, string?> Read(string? json) => json is null
        ? []
        : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!.ToDictionary(field => field.Key, field => Say(field.Value));   // the log writes objects only

    private static string? Say(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => "Yes",
        JsonValueKind.False => "No",
        JsonValueKind.String when DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
            day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        JsonValueKind.String when value.TryGetDateTime(out var instant) && value.GetString()!.Contains('T', StringComparison.Ordinal) =>
            London.InLondon(instant).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture),
        JsonValueKind.String => value.GetString(),
        _ => value.ToString(),
    };

    private static string Words(string field)
    {
        var words = Capital().Replace(field.Replace("AtUtc", "", StringComparison.Ordinal), " $1").Trim();
        return words.Length == 0 ? field : words[0] + words[1..].ToLowerInvariant();
    }

    [GeneratedRegex("(?<=[a-z0-9])([A-Z])")]
    private static partial Regex Capital();
}
