using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Onroll.Core.Audit;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Rules.Calendar;
using Onroll.Rules.Support;

namespace Onroll.Core.Demonstration;

/// <summary>Grows the registers of the demonstration the way they grow in life: by the rules, day after day, with people looking after the entries.</summary>
internal sealed class DemonstrationRegister(OnrollDbContext db, Patch patch)
{
    private const int RulesVersion = 4;

    /// <summary>Days before today on which the rules looked; the last is today.</summary>
    private static readonly int[] DaysBack = [53, 25, 4, 0];

    public async Task RunAsync(TimeProvider time, CancellationToken stop)
    {
        await SetRulesAsync(stop);
        var refresh = new RefreshRegister(db, time, NullLogger<RefreshRegister>.Instance);
        foreach (var day in DaysBack.Select(days => patch.Options.Today.AddDays(-days)))
        {
            foreach (var school in patch.Schools)
            {
                await refresh.RunAsAtAsync(school.Id, day, ChangedBy.Onroll("Worked out the register"), stop);
                db.ChangeTracker.Clear();
            }

            await LookAfterAsync(stop);
        }
    }

    private async Task SetRulesAsync(CancellationToken stop)
    {
        var year = AcademicYear.Containing(patch.Options.Today);
        var rules = RegisterRules.Standard(year) with { Name = "Aldermere register" };
        db.RegisterRuleSets.AddRange(Enumerable.Range(1, RulesVersion).Select(number => new RegisterRuleSet
        {
            AreaId = db.AreaId,
            RegisterRuleSetId = new Dice(patch.Options.Seed, Throw.Patch, 40).Id((uint)number),
            OrganisationId = patch.Partnership.OfficeId,
            Number = number,
            Name = rules.Name,
            StartsOn = year.FirstDay.AddYears(number - RulesVersion),
            Rules = RegisterRuleSets.Write(rules with { Version = number }),
        }));
        await db.SaveAsync(ChangedBy.Onroll("Set up the demonstration"), stop);
    }

    // Each entry is looked after by one of the people who keep the register of its school, in turn.
    private async Task LookAfterAsync(CancellationToken stop)
    {
        foreach (var school in patch.Schools)
        {
            var owners = await db.RegisterOwnersAsync(school.Id, patch.Options.Today, stop);
            var entries = await db.RegisterEntries
                .Where(e => e.OrganisationId == school.Id && e.OwnerId == null && e.RemovedOn == null && e.Rating != RegisterRating.Green)
                .OrderBy(e => e.PupilId)
                .ToListAsync(stop);
            for (var at = 0; at < entries.Count && owners.Count > 0; at++)
            {
                entries[at].OwnerId = owners[at % owners.Count].UserId;
            }

            await db.SaveAsync(ChangedBy.Onroll("Shared out the register"), stop);
            db.ChangeTracker.Clear();
        }
    }
}
