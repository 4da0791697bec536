using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;
using Onroll.Rules.Partnerships;

namespace Onroll.Core.Partnerships;

/// <summary>What became of a change to the members.</summary>
public abstract record MembershipChanged
{
    private MembershipChanged() { }

    /// <param name="NewAdvice">What the change departs from and the partnership did not before.</param>
    public sealed record Saved(Membership Membership, IReadOnlyList<MembershipResult> NewAdvice) : MembershipChanged;

    public sealed record Refused(IReadOnlyList<FieldError> Errors) : MembershipChanged;

    /// <summary>Against the duty: nothing was saved.</summary>
    public sealed record AgainstDuty(MembershipResult Breach) : MembershipChanged;

    /// <summary>Somebody else was first; nothing was saved.</summary>
    public sealed record ChangedMeanwhile(Membership Now, ChangeMeanwhile? By) : MembershipChanged;
}

/// <summary>Adds a member, changes a spell or ends it, with the checks run on the partnership as it would be.</summary>
public sealed class ChangeMembership(OnrollDbContext db, TimeProvider time)
{
    private const string Subject = "memberships";

    /// <param name="organisation">Stored already, or new and then stored with the spell.</param>
    public async Task<MembershipChanged> AddAsync(Partnership partnership, Organisation organisation, MembershipForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        ArgumentNullException.ThrowIfNull(organisation);
        ArgumentNullException.ThrowIfNull(form);
        var spell = new Membership
        {
            AreaId = db.AreaId,
            MembershipId = Guid.CreateVersion7(),
            PartnershipId = partnership.PartnershipId,
            OrganisationId = organisation.OrganisationId,
            Status = form.Status ?? MembershipStatus.Associate,
            StartsOn = form.StartsOn ?? time.TodayInLondon(),
        };
        form.CopyTo(spell);
        if (await RefusedAsync(partnership, spell, organisation, form, stop) is { } refused)
        {
            return refused;
        }

        var advice = await NewAdviceAsync(partnership, spell, organisation, stop);
        if (db.Entry(organisation).State == EntityState.Detached && !await db.Organisations.AnyAsync(o => o.OrganisationId == organisation.OrganisationId, stop))
        {
            db.Organisations.Add(organisation);
        }

        db.Memberships.Add(spell);
        await db.SaveAsync(by, stop);
        return new MembershipChanged.Saved(spell, advice);
    }

    /// <param name="seenVersion">The version the person was shown.</param>
    public async Task<MembershipChanged> EditAsync(Membership spell, int seenVersion, MembershipForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(spell);
        ArgumentNullException.ThrowIfNull(form);
        if (spell.Version != seenVersion)
        {
            return await OvertakenAsync(spell, stop);
        }

        var partnership = await db.Partnerships.SingleAsync(p => p.PartnershipId == spell.PartnershipId, stop);
        var organisation = await db.Organisations.SingleAsync(o => o.OrganisationId == spell.OrganisationId, stop);
        form.CopyTo(spell);
        if (await RefusedAsync(partnership, spell, organisation, form, stop) is { } refused)
        {
            db.ChangeTracker.Clear();   // what was refused must not be saved by whoever saves next
            return refused;
        }

        var advice = await NewAdviceAsync(partnership, spell, organisation, stop);
        try
        {
            await db.SaveAsync(by, stop);
            return new MembershipChanged.Saved(spell, advice);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await OvertakenAsync(await db.Memberships.SingleAsync(m => m.MembershipId == spell.MembershipId, stop), stop);
        }
    }

    private async Task<MembershipChanged?> RefusedAsync(Partnership partnership, Membership spell, Organisation organisation, MembershipForm form, CancellationToken stop)
    {
        var today = time.TodayInLondon();
        var before = await PartnershipState.LoadAsync(db, partnership, today, stop);
        var errors = form.Problems(before, spell, organisation, today);
        if (errors.Count > 0)
        {
            return new MembershipChanged.Refused(errors);
        }

        // Two schools must be there before either can have a partner: until then nothing can be against the duty.
        var asAt = DayOfChange(spell, today);
        var breach = before.With(spell, organisation).Check(asAt).FirstOrDefault(result => result.Level == MembershipLevel.Breach);
        return breach is null || before.CountUnderDuty(asAt) < 2 ? null : new MembershipChanged.AgainstDuty(breach);
    }

    private async Task<IReadOnlyList<MembershipResult>> NewAdviceAsync(Partnership partnership, Membership spell, Organisation organisation, CancellationToken stop)
    {
        var today = time.TodayInLondon();
        var before = await PartnershipState.LoadAsync(db, partnership, today, stop);
        var asAt = DayOfChange(spell, today);
        var known = before.Check(asAt).Where(r => r.Level == MembershipLevel.Advice).ToDictionary(r => r.Rule, r => r.Members.Count);
        return [.. before.With(spell, organisation).Check(asAt)
            .Where(r => r.Level == MembershipLevel.Advice && (!known.TryGetValue(r.Rule, out var members) || r.Members.Count > members))];
    }

    // The day from which the change is felt: its first day, or the day after its last.
    private static DateOnly DayOfChange(Membership spell, DateOnly today)
    {
        var from = spell.EndsOn is { } last ? last.AddDays(1) : spell.StartsOn;
        return from > today ? from : today;
    }

    private async Task<MembershipChanged> OvertakenAsync(Membership now, CancellationToken stop) =>
        new MembershipChanged.ChangedMeanwhile(now, await db.LastChangeAsync(Subject, now.MembershipId, stop));
}
