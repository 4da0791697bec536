using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;
using Onroll.Rules.Support;

namespace Onroll.Core.Support;

/// <summary>Gives a school or partnership a new version of its register rules. Earlier versions stay as they were.</summary>
public sealed class SetRegisterRules(OnrollDbContext db)
{
    /// <param name="owner">A school or partnership office.</param>
    /// <param name="rules">Complete: without <see cref="RegisterRules.Problems"/>. Its version is set here.</param>
    /// <param name="basedOn">The newest version the person saw; null when there was none.</param>
    /// <returns>The number of the new version; null when somebody else has set another version meanwhile.</returns>
    /// <exception cref="ArgumentException">The rules are not complete.</exception>
    public async Task<int?> RunAsync(OrganisationId owner, RegisterRules rules, int? basedOn, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (rules.Problems().Count > 0)
        {
            throw new ArgumentException("Rules with problems cannot be set.", nameof(rules));
        }

        var newest = await db.RegisterRuleSets.Where(set => set.OrganisationId == owner).MaxAsync(set => (int?)set.Number, stop);
        if (newest != basedOn)
        {
            return null;
        }

        var number = (newest ?? 0) + 1;
        db.RegisterRuleSets.Add(new RegisterRuleSet
        {
            AreaId = db.AreaId,
            RegisterRuleSetId = Guid.CreateVersion7(),
            OrganisationId = owner,
            Number = number,
            Name = rules.Name,
            StartsOn = rules.EffectiveFrom,
            Rules = RegisterRuleSets.Write(rules with { Version = number }),
        });
        try
        {
            await db.SaveAsync(by, stop);
        }
        catch (DbUpdateException) when (stop.IsCancellationRequested is false)
        {
            // Two people saved at one moment: the unique number lets only the first in.
            db.ChangeTracker.Clear();
            return null;
        }

        return number;
    }
}
