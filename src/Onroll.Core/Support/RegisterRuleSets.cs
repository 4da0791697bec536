using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Support;

namespace Onroll.Core.Support;

/// <summary>The rules of a register on a day, and whose they are.</summary>
/// <param name="OwnerId">The school or partnership office that set them. Null for the rules Onroll ships with.</param>
/// <param name="OwnerName">Null for the rules Onroll ships with.</param>
public sealed record RegisterRulesInForce(RegisterRules Rules, OrganisationId? OwnerId, string? OwnerName);

/// <summary>Finds the rules that count for a school: its own, else its partnership's, else those Onroll ships with.</summary>
public static class RegisterRuleSets
{
    public static async Task<RegisterRulesInForce> RegisterRulesOfAsync(this OnrollDbContext db, OrganisationId school, DateOnly day, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var offices = await (
            from membership in db.Memberships
            where membership.OrganisationId == school && membership.StartsOn <= day && (membership.EndsOn == null || membership.EndsOn >= day)
            join partnership in db.Partnerships on membership.PartnershipId equals partnership.PartnershipId
            orderby membership.StartsOn, partnership.Code
            select partnership.OfficeId).ToListAsync(stop);

        // A school in several partnerships follows the one it joined first, until it sets rules of its own.
        OrganisationId[] owners = [school, .. offices];
        var sets = await db.RegisterRuleSets.AsNoTracking()
            .Where(set => owners.Contains(set.OrganisationId) && set.StartsOn <= day)
            .ToListAsync(stop);
        var found = sets.OrderBy(set => Array.IndexOf(owners, set.OrganisationId)).ThenByDescending(set => set.StartsOn).ThenByDescending(set => set.Number).FirstOrDefault();
        if (found is null)
        {
            return new RegisterRulesInForce(RegisterRules.Standard(AcademicYear.Containing(day)), null, null);
        }

        var owner = await db.Organisations.Where(o => o.OrganisationId == found.OrganisationId).Select(o => o.Name).SingleAsync(stop);
        return new RegisterRulesInForce(Read(found), found.OrganisationId, owner);
    }

    /// <summary>Every version an organisation has set, newest first.</summary>
    public static async Task<IReadOnlyList<RegisterRules>> VersionsOfAsync(this OnrollDbContext db, OrganisationId owner, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var sets = await db.RegisterRuleSets.AsNoTracking().Where(set => set.OrganisationId == owner).OrderByDescending(set => set.Number).ToListAsync(stop);
        return [.. sets.Select(Read)];
    }

    internal static string Write(RegisterRules rules) => JsonSerializer.Serialize(rules, RegisterReasons.Json);

    private static RegisterRules Read(RegisterRuleSet set)
    {
        var rules = JsonSerializer.Deserialize<RegisterRules>(set.Rules, RegisterReasons.Json) ?? throw new FormatException("Not the rules of a register.");

        // The columns are what people were told; the text cannot disagree with them.
        return rules with { Name = set.Name, Version = set.Number, EffectiveFrom = set.StartsOn };
    }
}
