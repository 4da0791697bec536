using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Pupils;

/// <summary>Puts a characteristic right: the value now held ends, a new one begins, and both stay.</summary>
public sealed class CorrectFact(OnrollDbContext db)
{
    /// <param name="from">The day the new value was first true.</param>
    /// <param name="code">The new value. Null says it is no longer true of the pupil.</param>
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed the fact since; nothing was saved.</exception>
    public async Task RunAsync(PupilId pupilId, PupilFactKind kind, string? code, DateOnly from, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(by);
        var held = await db.PupilFacts
            .Where(f => f.PupilId == pupilId && f.Kind == kind && (f.ValidTo == null || f.ValidTo >= from))
            .ToListAsync(stop);
        if (held is [var same] && same.Code == code && same.ValidTo is null)
        {
            return;
        }

        foreach (var fact in held)
        {
            // A value that never was true ends the day it began: the log keeps it, lists of today leave it out.
            fact.ValidTo = fact.ValidFrom < from ? from.AddDays(-1) : fact.ValidFrom.AddDays(-1);
        }

        if (code is not null)
        {
            db.PupilFacts.Add(new PupilFact
            {
                AreaId = db.AreaId,
                PupilFactId = Guid.CreateVersion7(),
                PupilId = pupilId,
                Kind = kind,
                Code = code,
                ValidFrom = from,
                Source = $"correction by {by.Name}",
            });
        }

        db.Note(Correction.SubjectOf(FactWords.SectionOf(kind)), pupilId.Value, Correction.Detail(FactWords.NameOf(kind)), pupilId);
        await db.SaveAsync(by, stop);
    }
}
