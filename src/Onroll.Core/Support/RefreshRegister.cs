using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Onroll.Core.Audit;
using Onroll.Core.Calendar;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Support;

/// <summary>What a refresh of one school's register did.</summary>
public sealed record RegisterRefreshed(int Assessed, int Added, int Risen, int Fallen, int Removed);

/// <summary>Works out the register of a school again from what is recorded today: after an import, and once a day.</summary>
/// <remarks>
/// The rules advise (R-DPR-10): a rating a person set stays until a person changes it; the reasons beneath it are kept
/// fresh, and when the rules come to ask for more than that person decided, the entry is brought up for review.
/// </remarks>
public sealed partial class RefreshRegister(OnrollDbContext db, TimeProvider time, ILogger<RefreshRegister> log)
{
    /// <summary>An entry nobody has worked on leaves the register after this many school days above no threshold.</summary>
    public const int QuietSchoolDays = 20;

    private const int Attempts = 3;

    /// <summary>Every school of the area, one after another.</summary>
    public async Task RunAllAsync(ChangedBy by, CancellationToken stop)
    {
        var schools = await db.Enrolments.Where(e => e.LeavingDate == null).Select(e => e.OrganisationId).Distinct().ToListAsync(stop);
        foreach (var school in schools)
        {
            await RunAsync(school, by, stop);
            db.ChangeTracker.Clear();   // one school's entries are of no use to the next
        }
    }

    /// <summary>One school, from what is recorded up to today.</summary>
    public Task<RegisterRefreshed> RunAsync(OrganisationId school, ChangedBy by, CancellationToken stop) =>
        RunAsAtAsync(school, time.TodayInLondon(), by, stop);

    /// <summary>One school, from what was recorded up to a day: how the demonstration grows its history.</summary>
    internal async Task<RegisterRefreshed> RunAsAtAsync(OrganisationId school, DateOnly today, ChangedBy by, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var refreshed = await TryAsync(school, today, by, stop);
                Refreshed(school, refreshed.Assessed, refreshed.Added, refreshed.Risen, refreshed.Fallen, refreshed.Removed);
                return refreshed;
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                db.ChangeTracker.Clear();   // somebody reviewed or added an entry meanwhile: start from what they wrote
            }
        }
    }

    private async Task<RegisterRefreshed> TryAsync(OrganisationId school, DateOnly today, ChangedBy by, CancellationToken stop)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;

        // That nothing changed today is no change to audit or to conflict with.
        await db.RegisterEntries.Where(e => e.OrganisationId == school && e.RemovedOn == null && e.AssessedOn != today)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.AssessedOn, today), stop);

        var refresh = new SchoolRefresh(db)
        {
            Records = await SchoolRecords.LoadAsync(db, school, today, only: null, stop),
            Rules = (await db.RegisterRulesOfAsync(school, today, stop)).Rules,
            Calendars = await CountingAsync(school, stop),
            Entries = await db.RegisterEntries.Where(e => e.OrganisationId == school && e.RemovedOn == null).OrderBy(e => e.PupilId).ToDictionaryAsync(e => e.PupilId, stop),
            TakenOff = await TakenOffByHandAsync(school, today, stop),
            Reviewed = (await db.RegisterReviews
                .Where(r => db.RegisterEntries.Any(e => e.RegisterEntryId == r.RegisterEntryId && e.OrganisationId == school && e.RemovedOn == null))
                .Select(r => r.RegisterEntryId).ToListAsync(stop)).ToHashSet(),
        };
        var refreshed = refresh.Run();
        await db.SaveAsync(by, stop);
        if (transaction is not null)
        {
            await transaction.CommitAsync(stop);
        }

        return refreshed;
    }

    private async Task<CalendarForCounting> CountingAsync(OrganisationId school, CancellationToken stop) =>
        new((await db.CalendarOfAsync(school, stop)).Calendar, (await db.CalendarOfAsync(null, stop)).Calendar);

    // Why the rules may not simply put a pupil back whom a person has just taken off.
    private async Task<Dictionary<PupilId, RegisterRating>> TakenOffByHandAsync(OrganisationId school, DateOnly today, CancellationToken stop)
    {
        var from = AcademicYear.Containing(today).FirstDay;
        var removed = await db.RegisterEntries.AsNoTracking()
            .Where(e => e.OrganisationId == school && e.RemovedOn >= from && e.IsRemovedByHand)
            .Select(e => new { e.PupilId, e.RemovedOn, e.Reasons })
            .ToListAsync(stop);
        return removed.OrderBy(e => e.RemovedOn).GroupBy(e => e.PupilId)
            .ToDictionary(pupil => pupil.Key, pupil => RegisterReasons.Read(pupil.Last().Reasons).Rating);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Refreshed the register of {OrganisationId}: {Assessed} assessed, {Added} added, {Risen} risen, {Fallen} fallen, {Removed} removed")]
    private partial void Refreshed(OrganisationId organisationId, int assessed, int added, int risen, int fallen, int removed);
}
