using Microsoft.EntityFrameworkCore;
using Onroll.Core.Behaviour;
using Onroll.Core.Store;

namespace Onroll.Core.Imports;

/// <summary>Takes behaviour incidents into the record.</summary>
/// <remarks>
/// Schools' lists carry no number for an incident. One is the same as another when pupil, school, day, type and time agree; where
/// there is no time, the place and the words must agree too.
/// </remarks>
internal sealed class IncidentImport(OnrollDbContext db, ImportRequest request) : RowImport<IncidentRow>(db, request)
{
    private readonly Dictionary<string, Incident> _known = [];
    private readonly DateOnly _today = db.Time.TodayInLondon();

    // Read when the import starts.
    private PupilDirectory _directory = null!;

    protected override async Task StartAsync(CancellationToken stop) => _directory = await PupilDirectory.LoadAsync(Db, stop);

    protected override async Task PrepareAsync(IReadOnlyList<IncidentRow> rows, CancellationToken stop)
    {
        _known.Clear();
        if (rows.Count == 0)
        {
            return;
        }

        var pupils = rows.Select(r => _directory.Place(r.Pupil, r.School, Request, r.Date).Pupil).Distinct().ToList();
        var (from, to) = (rows.Min(r => r.Date), rows.Max(r => r.Date));
        var incidents = await Db.Incidents
            .Where(i => pupils.Contains(i.PupilId) && i.OccurredOn >= from && i.OccurredOn <= to)
            .ToListAsync(stop);
        foreach (var incident in incidents)
        {
            _known.TryAdd(Key(incident), incident);
        }
    }

    protected override string? KeyOf(IncidentRow row) => row.Time is null
        ? $"{row.Pupil.Text} {row.Date:O} {row.Type} {row.Location} {row.Description}"
        : $"{row.Pupil.Text} {row.Date:O} {row.Type} {row.Time:HH:mm}";

    protected override RowResult Apply(IncidentRow row, Action<string> remark)
    {
        if (row.Date > _today)
        {
            return new Refusal("date", $"{row.Date:yyyy-MM-dd}", "This date is in the future. Check the year.");
        }

        var (pupil, school, refusal) = _directory.Place(row.Pupil, row.School, Request, row.Date);
        if (refusal is not null)
        {
            return refusal;
        }

        var incident = new Incident
        {
            AreaId = Db.AreaId,
            IncidentId = Guid.CreateVersion7(),
            PupilId = pupil,
            OrganisationId = school,
            OccurredOn = row.Date,
            OccurredAt = row.Time,
            Type = row.Type,
            Severity = row.Severity,
            Location = row.Location,
            Description = row.Description,
            ActionTaken = row.ActionTaken,
        };
        if (_known.TryGetValue(Key(incident), out var known))
        {
            return Update(known, row) ? RowChange.Changed : RowChange.Unchanged;
        }

        Db.Incidents.Add(incident);
        _known[Key(incident)] = incident;
        return RowChange.Added;
    }

    private static bool Update(Incident known, IncidentRow row)
    {
        var before = (known.Severity, known.Location, known.Description, known.ActionTaken);
        known.Severity = row.Severity ?? known.Severity;
        known.Location = row.Location ?? known.Location;
        known.Description = row.Description ?? known.Description;
        known.ActionTaken = row.ActionTaken ?? known.ActionTaken;
        return before != (known.Severity, known.Location, known.Description, known.ActionTaken);
    }

    private static string Key(Incident incident)
    {
        var what = incident.OccurredAt is { } time ? $"{time:HH:mm}" : $"{incident.Location} {incident.Description}";
        return $"{incident.PupilId} {incident.OrganisationId} {incident.OccurredOn:O} {incident.Type} {what}";
    }
}
