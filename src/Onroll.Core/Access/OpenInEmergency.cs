using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;
using Onroll.Rules.Codes;

namespace Onroll.Core.Access;

/// <summary>The pupil whose record is needed, known to whoever asks: by UPN, or by surname and date of birth.</summary>
/// <param name="Forename">Only to tell twins apart.</param>
public sealed record SoughtPupil(Upn? Upn, string? Surname, string? Forename, DateOnly? DateOfBirth);

/// <summary>What came of asking for a record in an emergency.</summary>
public abstract record EmergencyAnswer
{
    private EmergencyAnswer() { }

    /// <summary>The record is open now.</summary>
    public sealed record Opened(PupilId PupilId, DateTime EndsAtUtc) : EmergencyAnswer;

    /// <summary>It was open already through a relationship; nothing was changed.</summary>
    public sealed record OpenAnyway(PupilId PupilId) : EmergencyAnswer;

    /// <summary>Nobody, or more than one pupil, is exactly that. That it was asked is in the audit log.</summary>
    public sealed record NotFound(int Found) : EmergencyAnswer;
}

/// <summary>Opens the record of a pupil whom the person cannot see otherwise, for a few hours, and says so to those who must know.</summary>
/// <remarks>Nobody can be found by it: it answers only to whoever names the pupil exactly, and each try is logged.</remarks>
public sealed class OpenInEmergency(OnrollDbContext db, TimeProvider time)
{
    private const string Subject = "emergency-access-sought";

    /// <exception cref="InvalidOperationException">The person's role may not.</exception>
    public async Task<EmergencyAnswer> RunAsync(Viewer viewer, SoughtPupil sought, EmergencyKind kind, string reason, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(sought);
        if (!viewer.May(Permission.UseEmergencyAccess))
        {
            throw new InvalidOperationException($"A {viewer.Role} may not open records in an emergency.");
        }

        var found = await FindAsync(sought, stop);
        var by = new ChangedBy(viewer.UserId, viewer.Name, reason);
        if (found is not [var pupil])
        {
            db.Note(Subject, viewer.AppointmentId.Value, JsonSerializer.Serialize(new { found = found.Count }));
            await db.SaveAsync(by, stop);
            return new EmergencyAnswer.NotFound(found.Count);
        }

        if (await db.AccessToAsync(viewer, pupil, stop) is not null)
        {
            return new EmergencyAnswer.OpenAnyway(pupil);
        }

        var now = time.UtcNowStored();
        var access = new EmergencyAccess
        {
            AreaId = db.AreaId,
            EmergencyAccessId = Guid.CreateVersion7(),
            PupilId = pupil,
            AppointmentId = viewer.AppointmentId,
            UserId = viewer.UserId,
            UserName = viewer.Name,
            OrganisationId = viewer.OrganisationId,
            Kind = kind,
            Reason = reason,
            OpenedAtUtc = now,
            EndsAtUtc = now + EmergencyAccess.Lasts,
        };
        db.EmergencyAccesses.Add(access);
        await db.SaveAsync(by, stop);
        return new EmergencyAnswer.Opened(pupil, access.EndsAtUtc);
    }

    private async Task<List<PupilId>> FindAsync(SoughtPupil sought, CancellationToken stop)
    {
        if (sought.Upn is { } upn)
        {
            return await db.Pupils.Where(p => p.Upn == upn).Select(p => p.PupilId).ToListAsync(stop);
        }

        // Names are compared as search compares them; pupils of one birthday are few.
        var sameDay = await db.Pupils.AsNoTracking().Where(p => p.DateOfBirth == sought.DateOfBirth).ToListAsync(stop);
        return [.. sameDay
            .Where(p => IsOneOf(sought.Surname, p.Surname, p.PreferredSurname)
                && (string.IsNullOrWhiteSpace(sought.Forename) || IsOneOf(sought.Forename, p.Forename, p.PreferredForename)))
            .Select(p => p.PupilId)];
    }

    private static bool IsOneOf(string? typed, params ReadOnlySpan<string?> names)
    {
        var wanted = Folding.Fold(typed ?? "");
        foreach (var name in names)
        {
            if (wanted.Length > 0 && name is not null && Folding.Fold(name) == wanted)
            {
                return true;
            }
        }

        return false;
    }
}
