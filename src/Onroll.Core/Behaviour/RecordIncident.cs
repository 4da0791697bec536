using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Behaviour;

/// <summary>What happened, as somebody writes it down.</summary>
public sealed record IncidentDetails(
    DateOnly OccurredOn, TimeOnly? OccurredAt, string? Period, string Type, string? Severity, string? Location, string? Description, string? ActionTaken);

/// <summary>Adds an incident to a pupil's record.</summary>
public sealed class RecordIncident(OnrollDbContext db)
{
    public async Task RunAsync(PupilId pupilId, OrganisationId at, IncidentDetails details, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(details);
        db.Incidents.Add(new Incident
        {
            AreaId = db.AreaId,
            IncidentId = Guid.CreateVersion7(),
            PupilId = pupilId,
            OrganisationId = at,
            OccurredOn = details.OccurredOn,
            OccurredAt = details.OccurredAt,
            Period = details.Period,
            Type = details.Type,
            Severity = details.Severity,
            Location = details.Location,
            Description = details.Description,
            ActionTaken = details.ActionTaken,
        });
        await db.SaveAsync(by, stop);
    }
}
