using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Attendance;
using Onroll.Core.Store;

namespace Onroll.Core.Imports;

/// <summary>Takes totals of sessions into the record, as they came, beside whatever registers Onroll has itself.</summary>
internal sealed class AttendanceSummaryImport(OnrollDbContext db, ImportRequest request) : RowImport<AttendanceSummaryRow>(db, request)
{
    private readonly Dictionary<(PupilId, string School, string Period), AttendanceSummary> _known = [];

    // Read when the import starts.
    private PupilDirectory _directory = null!;

    protected override async Task StartAsync(CancellationToken stop) => _directory = await PupilDirectory.LoadAsync(Db, stop);

    protected override async Task PrepareAsync(IReadOnlyList<AttendanceSummaryRow> rows, CancellationToken stop)
    {
        _known.Clear();
        var pupils = rows.Select(r => _directory.Find(r.Pupil, Request.School)).OfType<PupilId>().Distinct().ToList();
        foreach (var summary in await Db.AttendanceSummaries.Where(s => pupils.Contains(s.PupilId)).ToListAsync(stop))
        {
            _known[(summary.PupilId, summary.School, summary.Period)] = summary;
        }
    }

    protected override string? KeyOf(AttendanceSummaryRow row) => $"{row.Pupil.Text} {row.School} {row.Period}";

    protected override bool Says(AttendanceSummaryRow row, AttendanceSummaryRow same) =>
        ReasonsOf(row) == ReasonsOf(same) && row with { Reasons = same.Reasons } == same;

    protected override RowResult Apply(AttendanceSummaryRow row, Action<string> remark)
    {
        if (_directory.Find(row.Pupil, Request.School) is not { } pupil)
        {
            return new Refusal("upn", row.Pupil.Upn?.Value, "No pupil with this UPN is in the record. Import the pupils of the file first.");
        }

        var school = row.School?.Urn?.Value ?? row.School?.Laestab ?? "";
        if (_known.TryGetValue((pupil, school, row.Period), out var known))
        {
            var before = (known.Possible, known.Attended, known.Authorised, known.Unauthorised, known.Reasons);
            (known.Possible, known.Attended, known.Authorised, known.Unauthorised, known.Reasons) =
                (row.Possible, row.Attended, row.Authorised, row.Unauthorised, ReasonsOf(row));
            return before == (known.Possible, known.Attended, known.Authorised, known.Unauthorised, known.Reasons) ? RowChange.Unchanged : RowChange.Changed;
        }

        var summary = new AttendanceSummary
        {
            AreaId = Db.AreaId,
            AttendanceSummaryId = Guid.CreateVersion7(),
            PupilId = pupil,
            School = school,
            Period = row.Period,
            Possible = row.Possible,
            Attended = row.Attended,
            Authorised = row.Authorised,
            Unauthorised = row.Unauthorised,
            Reasons = ReasonsOf(row),
        };
        Db.AttendanceSummaries.Add(summary);
        _known[(pupil, school, row.Period)] = summary;
        return RowChange.Added;
    }

    private static string? ReasonsOf(AttendanceSummaryRow row) =>
        row.Reasons.Count == 0 ? null : JsonSerializer.Serialize(row.Reasons.OrderBy(r => r.Key, StringComparer.Ordinal).ToDictionary());
}
