using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Today;

public enum ChangeKind
{
    Incident = 1,
    Suspension,
    Voice,
    Register,
    Sharing,
    School,
    Action,
}

/// <summary>Something others did.</summary>
/// <param name="Pupil">Null when the line stands for several.</param>
/// <param name="Words">What follows the name, or the whole line when there is none.</param>
/// <param name="AtUtc">Null where only the day is known.</param>
public sealed record Change(ChangeKind Kind, PupilInRow? Pupil, string Words, DateOnly On, DateTime? AtUtc = null);

/// <summary>What others changed since the last school day, among the pupils the viewer may see.</summary>
public static class Changes
{
    /// <summary>More of one kind than this are told in one line.</summary>
    private const int Several = 3;

    private const int MostRead = 400;

    private static readonly Dictionary<string, (ChangeKind Kind, RecordSections Section, string Added, string Changed, string Many)> Told = new(StringComparer.Ordinal)
    {
        ["register_entries"] = (ChangeKind.Register, RecordSections.Support, "joined the register", "the register entry changed", "register entries changed"),
        ["shares"] = (ChangeKind.Sharing, RecordSections.Identity, "the record was shared", "sharing ended or changed", "records shared"),
        ["enrolments"] = (ChangeKind.School, RecordSections.Identity, "joined a school", "the school place changed", "school places changed"),
        ["planned_actions"] = (ChangeKind.Action, RecordSections.Support, "an action was planned", "an action was done or changed", "actions planned or done"),
    };

    /// <summary>What happened since that day, and what people changed since that instant.</summary>
    public static async Task<IReadOnlyList<Change>> SinceAsync(Workday workday, DateTime sinceUtc, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(workday);
        var day = DateOnly.FromDateTime(London.InLondon(sinceUtc));
        return [.. await Happened.SinceAsync(workday, day, stop), .. await MadeAsync(workday, sinceUtc, stop)];
    }

    private static async Task<IReadOnlyList<Change>> MadeAsync(Workday workday, DateTime sinceUtc, CancellationToken stop)
    {
        var (db, viewer) = (workday.Db, workday.Viewer);
        var first = await db.FirstSequenceSinceAsync(sinceUtc, stop);
        var subjects = Told.Keys.ToList();
        var visible = db.Pupils.VisibleTo(db, viewer);
        var entries = await db.AuditEntries
            .Where(a => a.Sequence >= first && a.PupilId != null && a.ActorId != viewer.UserId && a.ActorId != UserId.System && subjects.Contains(a.Subject)
                && visible.Any(p => p.PupilId == a.PupilId))
            .OrderByDescending(a => a.Sequence)
            .Take(MostRead)
            .Select(a => new Entry(a.Subject, a.PupilId!.Value, a.Action, a.AtUtc))
            .ToListAsync(stop);
        var open = await db.SectionsOfAsync(viewer, [.. entries.Select(e => e.PupilId).Distinct()], stop);
        var pupils = await workday.PupilsAsync([.. entries.Select(e => e.PupilId).Distinct()], RecordSections.Identity, stop);
        return
        [
            .. entries
                .Where(e => open.GetValueOrDefault(e.PupilId).HasFlag(Told[e.Subject].Section))
                .GroupBy(e => e.Subject)
                .SelectMany(of => Lines([.. of], pupils))
                .OrderByDescending(c => c.AtUtc),
        ];
    }

    private static IEnumerable<Change> Lines(List<Entry> entries, IReadOnlyDictionary<PupilId, PupilInRow> pupils)
    {
        var (kind, _, added, changed, many) = Told[entries[0].Subject];
        return entries.Count > Several
            ? [new Change(kind, null, string.Create(CultureInfo.InvariantCulture, $"{entries.Count}{(entries.Count == MostRead ? " or more" : "")} {many}"), Day(entries[0].AtUtc), entries[0].AtUtc)]
            : entries.Select(e => new Change(kind, pupils[e.PupilId], e.Action == AuditAction.Added ? added : changed, Day(e.AtUtc), e.AtUtc));
    }

    private static DateOnly Day(DateTime utc) => DateOnly.FromDateTime(London.InLondon(utc));

    private sealed record Entry(string Subject, PupilId PupilId, AuditAction Action, DateTime AtUtc);
}
