using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Calendar;

/// <summary>A change to some days of a calendar.</summary>
/// <param name="Owner">Null for the area's own calendar.</param>
/// <param name="PeriodId">Null adds the days.</param>
/// <param name="SeenVersion">The version the person was shown.</param>
public sealed record PeriodChange(OrganisationId? Owner, Guid? PeriodId, int SeenVersion, PeriodForm Form);

/// <summary>Takes a year of one calendar into another. A null owner is the area's own.</summary>
public sealed record CalendarCopy(OrganisationId? From, OrganisationId? To, AcademicYear Year);

/// <summary>What became of a change to a calendar.</summary>
public abstract record PeriodKept
{
    private PeriodKept() { }

    public sealed record Saved : PeriodKept;

    public sealed record Refused(IReadOnlyList<FieldError> Errors) : PeriodKept;

    /// <summary>Somebody else was first; nothing was saved.</summary>
    /// <param name="Now">The days as they are now. Null when they were removed.</param>
    public sealed record ChangedMeanwhile(CalendarPeriod? Now, ChangeMeanwhile? By) : PeriodKept;

    public sealed record NotFound : PeriodKept;
}

/// <summary>Adds, changes, removes and copies the days of a calendar.</summary>
public sealed class KeepCalendar(OnrollDbContext db, TimeProvider time)
{
    private const string Subject = "calendar_periods";

    public async Task<PeriodKept> SaveAsync(PeriodChange change, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(change);
        var all = await db.CalendarPeriods.Where(p => p.OrganisationId == change.Owner).ToListAsync(stop);
        var period = all.Find(p => p.CalendarPeriodId == change.PeriodId);
        if (change.PeriodId is { } id && (period is null || period.Version != change.SeenVersion))
        {
            return await OvertakenAsync(id, period, stop);
        }

        var form = change.Form;
        var errors = CheckPeriod.Problems(form, [.. all.Where(p => p != period)], time.TodayInLondon());
        if (errors.Count > 0)
        {
            return new PeriodKept.Refused(errors);
        }

        if (period is null)
        {
            db.CalendarPeriods.Add(Make(change.Owner, form));
        }
        else
        {
            period.Kind = form.Kind!.Value;   // without problems, kind and days are there
            period.StartsOn = form.StartsOn!.Value;
            period.EndsOn = form.LastDay!.Value;
            period.Note = Clean(form.Note);
        }

        return await SavedAsync(period, by, stop);
    }

    public async Task<PeriodKept> RemoveAsync(PeriodChange change, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(change);
        var period = await db.CalendarPeriods.SingleOrDefaultAsync(p => p.OrganisationId == change.Owner && p.CalendarPeriodId == change.PeriodId, stop);
        if (period is null || period.Version != change.SeenVersion)
        {
            return await OvertakenAsync(change.PeriodId ?? Guid.Empty, period, stop);
        }

        db.CalendarPeriods.Remove(period);
        return await SavedAsync(period, by, stop);
    }

    /// <summary>Copies one school year of another calendar into this one, which must have no term in that year yet.</summary>
    /// <returns>How many stretches of days were copied; null when this calendar has terms there already.</returns>
    public async Task<int?> CopyAsync(CalendarCopy copy, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(copy);
        var (from, to) = (copy.From, copy.To);
        var (first, last) = CalendarYear.Span(copy.Year);
        if (await db.CalendarPeriods.AnyAsync(p => p.OrganisationId == to && p.Kind == CalendarPeriodKind.Term && p.StartsOn <= last && p.EndsOn >= first, stop))
        {
            return null;
        }

        // Unexpected closures happened to the other school alone.
        var source = await db.CalendarPeriods.AsNoTracking()
            .Where(p => p.OrganisationId == from && p.StartsOn >= first && p.StartsOn <= last
                && p.Kind != CalendarPeriodKind.Closure && p.Kind != CalendarPeriodKind.PartialClosure)
            .ToListAsync(stop);
        var own = await db.CalendarPeriods.Where(p => p.OrganisationId == to).ToListAsync(stop);
        var free = source.Where(p => p.Kind == CalendarPeriodKind.Term || !own.Exists(o => o.StartsOn <= p.EndsOn && o.EndsOn >= p.StartsOn)).ToList();
        db.CalendarPeriods.AddRange(free.Select(p => Make(to, new PeriodForm(p.Kind, p.StartsOn, p.EndsOn, p.Note))));
        await db.SaveAsync(by, stop);
        return free.Count;
    }

    private CalendarPeriod Make(OrganisationId? owner, PeriodForm form) => new()
    {
        AreaId = db.AreaId,
        CalendarPeriodId = Guid.CreateVersion7(),
        OrganisationId = owner,
        Kind = form.Kind!.Value,   // checked before
        StartsOn = form.StartsOn!.Value,
        EndsOn = form.LastDay!.Value,
        Note = Clean(form.Note),
    };

    private async Task<PeriodKept> SavedAsync(CalendarPeriod? period, ChangedBy by, CancellationToken stop)
    {
        try
        {
            await db.SaveAsync(by, stop);
            return new PeriodKept.Saved();
        }
        catch (DbUpdateConcurrencyException) when (period is not null)
        {
            db.ChangeTracker.Clear();
            var now = await db.CalendarPeriods.AsNoTracking().SingleOrDefaultAsync(p => p.CalendarPeriodId == period.CalendarPeriodId, stop);
            return await OvertakenAsync(period.CalendarPeriodId, now, stop);
        }
    }

    private async Task<PeriodKept> OvertakenAsync(Guid id, CalendarPeriod? now, CancellationToken stop)
    {
        var by = await db.LastChangeAsync(Subject, id, stop);
        return now is null && by is null ? new PeriodKept.NotFound() : new PeriodKept.ChangedMeanwhile(now, by);
    }

    private static string? Clean(string? note) => string.IsNullOrWhiteSpace(note) ? null : note.Trim();
}
