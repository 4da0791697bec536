using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Attendance;

/// <summary>A mark that was corrected: what stood there, what stands there now, who changed it and why.</summary>
/// <param name="Before">The code that stood there. Null where there was no mark.</param>
public sealed record CorrectedMark(DateOnly On, Session Session, string? Before, string? After, string By, DateTime AtUtc, string Reason);

/// <summary>Corrects one mark. The entry that stood there, the day of the change, the person and the reason are kept (R-ATT-01).</summary>
public sealed class CorrectMark(OnrollDbContext db)
{
    /// <param name="seen">The stored character the person was looking at.</param>
    /// <param name="code">The right code.</param>
    /// <returns>False when somebody changed the mark since, or the school keeps no register of the pupil that year.</returns>
    public async Task<bool> RunAsync((PupilId PupilId, OrganisationId School) whose, (DateOnly On, Session Session) at, char seen, AttendanceCode code, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(code);
        var year = AcademicYear.Containing(at.On);
        var row = await db.AttendanceYears.SingleOrDefaultAsync(
            a => a.PupilId == whose.PupilId && a.OrganisationId == whose.School && a.AcademicYear == year.Key, stop);
        if (row is null)
        {
            return false;
        }

        var marks = AttendanceMarks.Parse(year, row.Marks);
        if (marks.Stored(at.On, at.Session) != seen)
        {
            return false;
        }

        var before = marks.Get(at.On, at.Session)?.Value;
        row.Marks = marks.Set(at.On, at.Session, code).Text;
        db.Note(Correction.SubjectOf(RecordSections.Attendance), whose.PupilId.Value, Detail(at, before, code.Value), whose.PupilId);
        try
        {
            await db.SaveAsync(by, stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private static string Detail((DateOnly On, Session Session) at, string? before, string after) => JsonSerializer.Serialize(new
    {
        what = string.Create(CultureInfo.InvariantCulture, $"mark of {at.On:d MMMM yyyy}, {(at.Session == Session.Morning ? "morning" : "afternoon")}: {before ?? "none"}, now {after}"),
        on = at.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        session = at.Session.ToString(),
        before,
        after,
    });
}

public static class CorrectedMarkQueries
{
    /// <summary>The pupil's corrected marks, the newest correction first. The audit log keeps them.</summary>
    public static async Task<IReadOnlyList<CorrectedMark>> CorrectedMarksAsync(this OnrollDbContext db, PupilId pupilId, int most, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var subject = Correction.SubjectOf(RecordSections.Attendance);
        var entries = await db.AuditEntries.AsNoTracking()
            .Where(a => a.PupilId == pupilId && a.Subject == subject)
            .OrderByDescending(a => a.Sequence).Take(most)
            .Select(a => new { a.After, a.ActorName, a.AtUtc, a.Reason })
            .ToListAsync(stop);
        return [.. entries.Where(entry => entry.After is not null).Select(entry => Read(entry.After!, (entry.ActorName, entry.AtUtc, entry.Reason)))];   // filtered
    }

    private static CorrectedMark Read(string detail, (string By, DateTime AtUtc, string Reason) said)
    {
        var fields = JsonDocument.Parse(detail).RootElement;
        return new CorrectedMark(
            DateOnly.ParseExact(fields.GetProperty("on").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture), Enum.Parse<Session>(fields.GetProperty("session").GetString()!),   // as they were written
            fields.GetProperty("before").GetString(), fields.GetProperty("after").GetString(), said.By, said.AtUtc, said.Reason);
    }
}
