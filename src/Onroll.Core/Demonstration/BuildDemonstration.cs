using System.Text.Json;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Demonstration;

/// <summary>A demonstration was asked for where there are other records. The message is for people.</summary>
public sealed class StoreNotEmptyException(string message) : InvalidOperationException(message);

/// <summary>Fills an empty store with an invented partnership: schools, people, pupils and what happened to them.</summary>
/// <remarks>One transaction: killed in the middle, it leaves the store as empty as it was.</remarks>
public sealed class BuildDemonstration(OnrollDbContext db, CurrentArea area)
{
    /// <summary>The subject of the note in the audit log that says a store is a demonstration.</summary>
    public const string Subject = "demonstration";

    /// <summary>Pupils made before the next are written; enough to keep both cores busy, little enough to fit in memory.</summary>
    private const int BatchSize = 1000;

    /// <summary>Builds the demonstration, or leaves it be where the store already holds the same one.</summary>
    /// <param name="progress">Told in words what is being made. Null when nobody listens.</param>
    /// <exception cref="StoreNotEmptyException">The store holds other records: nothing was changed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The options are outside their limits.</exception>
    public async Task RunAsync(DemonstrationOptions options, IProgress<string>? progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        var isNew = await FindAreaAsync(options, stop);
        if (await IsAlreadyThereAsync(options, stop))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var patch = new Patch(db.AreaId, options);
        await AddPatchAsync(patch, isNew, stop);
        await DemonstrationBenchmarks.AddAsync(db, stop);
        progress?.Report("Organisations, calendars and people are ready.");
        var written = await WritePupilsAsync(patch, progress, stop);
        await new DemonstrationRegister(db, patch).RunAsync(db.Time, stop);
        progress?.Report("The registers of pupils at risk are worked out.");
        await new DemonstrationPlaces(db, patch).RunAsync(stop);
        await new DemonstrationMoves(db, patch).RunAsync(stop);
        await new DemonstrationReleases(db, patch).RunAsync(stop);
        await new DemonstrationReturns(db, patch).RunAsync(stop);
        await new DemonstrationLadder(db, patch).RunAsync(stop);
        await new DemonstrationPlans(db, patch).RunAsync(stop);
        progress?.Report("Pupils stand on the ladder, with their plans.");
        await new DemonstrationPanel(db, patch).RunAsync(stop);
        progress?.Report("The panel has met.");
        await new DemonstrationSupport(db, patch).RunAsync(stop);
        written["pupils"] += await new DemonstrationFairAccess(db, patch).RunAsync(stop);
        progress?.Report("Children wait for fair access.");
        db.Note(Subject, db.AreaId.Value, JsonSerializer.Serialize(new { options, written }));
        await db.SaveAsync(ChangedBy.Onroll("Built the demonstration"), stop);
        await transaction.CommitAsync(stop);
        await db.RefreshPlansAsync(stop);
    }

    // A fresh store gets the area the seed gives; one that start-up has already made is taken over while it is empty.
    private async Task<bool> FindAreaAsync(DemonstrationOptions options, CancellationToken stop)
    {
        var areas = await db.Areas.IgnoreQueryFilters().Select(a => a.AreaId).ToListAsync(stop);
        if (areas.Count > 1)
        {
            throw Refused();
        }

        area.Set(areas.Count == 1 ? areas[0] : AreaId.From(new Dice(options.Seed, Throw.Ids, -1).Id(1)));
        return areas.Count == 0;
    }

    private async Task<bool> IsAlreadyThereAsync(DemonstrationOptions options, CancellationToken stop)
    {
        var note = await db.AuditEntries.Where(e => e.Subject == Subject).Select(e => e.After).SingleOrDefaultAsync(stop);
        if (note is not null)
        {
            return JsonSerializer.Deserialize<JsonElement>(note).GetProperty("options").Deserialize<DemonstrationOptions>() == options
                ? true
                : throw new StoreNotEmptyException("The store holds a demonstration made with other options. Use another folder or database.");
        }

        return await db.Pupils.AnyAsync(stop) || await db.Users.AnyAsync(stop) || await db.Organisations.AnyAsync(stop) ? throw Refused() : false;
    }

    private static StoreNotEmptyException Refused() =>
        new("The store holds real records. A demonstration is only built into an empty one.");

    private async Task AddPatchAsync(Patch patch, bool isNewArea, CancellationToken stop)
    {
        if (isNewArea)
        {
            db.Areas.Add(Patch.Area(patch.AreaId));
        }
        else
        {
            var made = await db.Areas.SingleAsync(stop);
            (made.Name, made.LaCode) = ("Aldermere", "999");
        }

        var users = DemonstrationPersonas.Users();
        db.Users.AddRange(users);
        db.Organisations.AddRange(patch.Organisations);
        await db.SaveAsync(ChangedBy.Onroll("Set up the demonstration"), stop);
        db.CalendarPeriods.AddRange(patch.Periods);
        db.Partnerships.Add(patch.Partnership);
        db.Memberships.AddRange(patch.Memberships);
        db.Appointments.AddRange(DemonstrationPersonas.Appointments(patch, users));
        await db.SaveAsync(ChangedBy.Onroll("Set up the demonstration"), stop);
        db.ChangeTracker.Clear();
    }

    private async Task<SortedDictionary<string, int>> WritePupilsAsync(Patch patch, IProgress<string>? progress, CancellationToken stop)
    {
        var writer = new BulkWriter(db);
        var story = new DemonstrationStory(patch);
        var batches = Channel.CreateBounded<PupilRows>(2);
        var making = Task.Run(() => MakeAsync(story, batches.Writer, stop), stop);
        var written = new SortedDictionary<string, int>(StringComparer.Ordinal);
        await foreach (var batch in batches.Reader.ReadAllAsync(stop))
        {
            foreach (var (kind, count) in await batch.WriteAsync(writer, isFirst: written.Count == 0, stop))
            {
                written[kind] = written.GetValueOrDefault(kind) + count;
            }

            progress?.Report($"{written["pupils"]} of {story.PupilCount} pupils are ready.");
        }

        await making;
        written["siblings"] = await writer.InsertAsync(story.Siblings(), stop);
        await PupilRows.UpdateStatisticsAsync(writer, stop);
        return written;
    }

    // Making rows and writing them take about as long as each other, so they run side by side.
    private static async Task MakeAsync(DemonstrationStory story, ChannelWriter<PupilRows> batches, CancellationToken stop)
    {
        try
        {
            foreach (var batch in story.Batches(BatchSize))
            {
                await batches.WriteAsync(batch, stop);
            }

            batches.Complete();
        }
        catch (Exception problem)
        {
            batches.Complete(problem);
            throw;
        }
    }
}
