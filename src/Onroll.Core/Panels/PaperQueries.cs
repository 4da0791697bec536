using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;

namespace Onroll.Core.Panels;

/// <summary>What stands behind the items of an agenda.</summary>
public static class PaperQueries
{
    /// <param name="detail">As its reader may see it: only papers of its items are read.</param>
    public static async Task<IReadOnlyList<ItemPaper>> PapersAsync(this OnrollDbContext db, MeetingDetail detail, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(detail);
        var referrals = detail.Items.Where(row => row.Pupil is not null && row.Item.ReferralId is not null).Select(row => row.Item.ReferralId!.Value).ToList();   // filtered just before
        var parts = (await db.ReferralParts.AsNoTracking().Where(p => referrals.Contains(p.ReferralId)).ToListAsync(stop)).ToLookup(p => p.ReferralId);
        var consents = (await db.ReferralConsents.AsNoTracking().Where(c => referrals.Contains(c.ReferralId)).ToListAsync(stop)).ToLookup(c => c.ReferralId);
        var advice = (await (
            from asked in db.AgencyAdvice.AsNoTracking()
            where referrals.Contains(asked.ReferralId)
            join agency in db.Organisations on asked.OrganisationId equals agency.OrganisationId
            orderby agency.Name
            select new { asked, agency.Name }).ToListAsync(stop)).ToLookup(a => a.asked.ReferralId);
        return [.. detail.Items.Where(row => row.Pupil is not null).Select(row => new ItemPaper(
            row, detail.Type, row.Item.ReferralId is { } id ? ReferralAnswers.Of(parts[id]) : ReferralAnswers.None,
            row.Item.ReferralId is { } asked ? [.. advice[asked].Select(a => (a.asked, a.Name))] : [],
            row.Item.ReferralId is { } agreed ? [.. consents[agreed]] : []))];
    }

    /// <summary>What follows from the items of a meeting, the soonest first.</summary>
    public static async Task<IReadOnlyList<MinutedAction>> MinutedActionsAsync(this OnrollDbContext db, MeetingDetail detail, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(detail);
        var items = detail.Items.Select(row => (Guid?)row.Item.AgendaItemId).ToList();
        var actions = await (
            from action in db.PlannedActions
            where items.Contains(action.FromId)
            join place in db.Organisations on action.OrganisationId equals place.OrganisationId
            join user in db.Users on action.OwnerId equals user.Id into users
            from user in users.DefaultIfEmpty()
            orderby action.DueOn, action.PlannedActionId
            select new { action.FromId, action.Title, Place = place.Name, User = user == null ? null : user.Name, action.DueOn, action.DoneAtUtc }).ToListAsync(stop);
        return [.. actions.Select(a => new MinutedAction(a.FromId, a.Title, a.User ?? a.Place, a.DueOn, a.DoneAtUtc is not null))];
    }
}
