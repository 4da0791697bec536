using Microsoft.EntityFrameworkCore;
using Onroll.Core.Calendar;
using Onroll.Core.Store;

namespace Onroll.Core.Imports;

/// <summary>Takes a calendar into the record: a school's own, or the area's where no school is named.</summary>
internal sealed class CalendarImport(OnrollDbContext db, ImportRequest request) : RowImport<CalendarRow>(db, request)
{
    private List<CalendarPeriod> _known = [];

    protected override async Task PrepareAsync(IReadOnlyList<CalendarRow> rows, CancellationToken stop) =>
        _known = await Db.CalendarPeriods.Where(p => p.OrganisationId == Request.School).ToListAsync(stop);

    protected override string? KeyOf(CalendarRow row) => $"{row.Kind} {row.From:O}";

    protected override RowResult Apply(CalendarRow row, Action<string> remark)
    {
        if (_known.Find(p => p.Kind == row.Kind && p.StartsOn == row.From) is { } same)
        {
            var before = (same.EndsOn, same.Note);
            same.EndsOn = row.To;
            same.Note = row.Note ?? same.Note;
            return before == (same.EndsOn, same.Note) ? RowChange.Unchanged : RowChange.Changed;
        }

        if (row.Kind == CalendarPeriodKind.Term && _known.Find(p => p.Kind == row.Kind && p.StartsOn <= row.To && p.EndsOn >= row.From) is { } overlapping)
        {
            return new Refusal("from", $"{row.From:yyyy-MM-dd}",
                $"This half term overlaps the one from {overlapping.StartsOn:yyyy-MM-dd} to {overlapping.EndsOn:yyyy-MM-dd}. Correct one of them.");
        }

        var period = new CalendarPeriod
        {
            AreaId = Db.AreaId,
            CalendarPeriodId = Guid.CreateVersion7(),
            OrganisationId = Request.School,
            Kind = row.Kind,
            StartsOn = row.From,
            EndsOn = row.To,
            Note = row.Note,
        };
        Db.CalendarPeriods.Add(period);
        _known.Add(period);
        return RowChange.Added;
    }
}
