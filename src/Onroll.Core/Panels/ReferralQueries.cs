using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Core.Ladders;
using Onroll.Core.Packs;
using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Rules.Panels;

namespace Onroll.Core.Panels;

/// <summary>A referral in a list.</summary>
/// <param name="Pupil">As the list calls them.</param>
/// <param name="AdviceWaiting">How many agencies have not answered.</param>
/// <param name="MeetingOn">The meeting on whose agenda it stands. Null when on none.</param>
public sealed record ReferralRow(
    Guid ReferralId, PupilId PupilId, string Pupil, string? Form, string School, ReferralState State, string? Asks, bool IsUrgent,
    DateOnly BegunOn, DateOnly? SubmittedOn, int AdviceWaiting, DateOnly? MeetingOn);

/// <summary>A referral with all that was written.</summary>
public sealed record ReferralDetail(
    Referral Referral, string School, IReadOnlyList<ReferralPart> Parts, IReadOnlyList<ReferralConsent> Consents, IReadOnlyList<ReferralStep> Steps,
    IReadOnlyList<(AgencyAdvice Advice, string Agency)> Advice)
{
    public ReferralAnswers Answers { get; } = ReferralAnswers.Of(Parts);
}

public static class ReferralQueries
{
    /// <summary>The referrals somebody works with: their school's own, or those sent to the panels they run.</summary>
    /// <remarks>Never more than the pupils of <see cref="PupilVisibility"/>. A panel does not see what a school is still writing.</remarks>
    public static IQueryable<Referral> VisibleTo(this IQueryable<Referral> referrals, OnrollDbContext db, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var pupils = db.Pupils.VisibleTo(db, viewer);
        var (roll, office) = (viewer.May(Permission.ReferToPanel) ? viewer.RollOrganisations : [], viewer.OrganisationId);
        var runs = viewer.May(Permission.RunPanels);
        return referrals.Where(r => pupils.Any(p => p.PupilId == r.PupilId)
            && (roll.Contains(r.OrganisationId)
                || (runs && r.SubmittedAtUtc != null && db.Partnerships.Any(p => p.PartnershipId == r.PartnershipId && p.OfficeId == office))));
    }

    public static async Task<(IReadOnlyList<ReferralRow> Rows, int Total)> ReferralRowsAsync(
        this OnrollDbContext db, Viewer viewer, ReferralState? state, (int Skip, int Take) page, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var wanted = db.Referrals.VisibleTo(db, viewer).Where(r => state == null || r.State == state);
        var rows = await wanted
            .OrderBy(r => r.State == ReferralState.Returned ? 0 : r.State == ReferralState.Draft ? 1 : r.State == ReferralState.Submitted ? 2 : 3)
            .ThenByDescending(r => r.IsUrgent).ThenByDescending(r => r.SubmittedAtUtc ?? r.BegunAtUtc)
            .Skip(page.Skip).Take(page.Take)
            .Select(r => new
            {
                Referral = r,
                Pupil = db.Pupils.Where(p => p.PupilId == r.PupilId).Select(p => (p.PreferredForename ?? p.Forename) + " " + (p.PreferredSurname ?? p.Surname)).First(),
                School = db.Organisations.Where(o => o.OrganisationId == r.OrganisationId).Select(o => o.Name).First(),
                Waiting = db.AgencyAdvice.Count(a => a.ReferralId == r.ReferralId && a.GivenAtUtc == null),
                MeetingOn = db.AgendaItems.Where(i => i.ReferralId == r.ReferralId)
                    .Join(db.PanelMeetings, i => i.PanelMeetingId, m => m.PanelMeetingId, (i, m) => (DateOnly?)m.On).Max(),
            })
            .AsNoTracking().ToListAsync(stop);
        var places = await db.PlacesAsync([.. rows.Select(r => r.Referral.PupilId)], viewer.Today, stop);
        return ([.. rows.Select(r => new ReferralRow(
            r.Referral.ReferralId, r.Referral.PupilId, r.Pupil, places[r.Referral.PupilId].FirstOrDefault()?.Form, r.School, r.Referral.State, r.Referral.Asks, r.Referral.IsUrgent,
            Day(r.Referral.BegunAtUtc), r.Referral.SubmittedAtUtc is { } at ? Day(at) : null, r.Waiting, r.MeetingOn))], await wanted.CountAsync(stop));
    }

    /// <summary>How many there are in each state.</summary>
    public static async Task<IReadOnlyDictionary<ReferralState, int>> ReferralCountsAsync(this OnrollDbContext db, Viewer viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Referrals.VisibleTo(db, viewer).GroupBy(r => r.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
    }

    public static async Task<ReferralDetail> ReferralDetailAsync(this OnrollDbContext db, Referral referral, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(referral);
        var id = referral.ReferralId;
        var advice = await (
            from asked in db.AgencyAdvice.AsNoTracking()
            where asked.ReferralId == id
            join agency in db.Organisations on asked.OrganisationId equals agency.OrganisationId
            orderby asked.DueOn, agency.Name
            select new { asked, agency.Name }).ToListAsync(stop);
        return new ReferralDetail(
            referral,
            await db.Organisations.Where(o => o.OrganisationId == referral.OrganisationId).Select(o => o.Name).SingleAsync(stop),
            await db.ReferralParts.AsNoTracking().Where(p => p.ReferralId == id).ToListAsync(stop),
            await db.ReferralConsents.AsNoTracking().Where(c => c.ReferralId == id).OrderBy(c => c.By).ToListAsync(stop),
            await db.ReferralSteps.AsNoTracking().Where(s => s.ReferralId == id).OrderByDescending(s => s.AtUtc).ToListAsync(stop),
            [.. advice.Select(a => (a.asked, a.Name))]);
    }

    /// <summary>What a referral lacks to reach the panel's threshold.</summary>
    public static async Task<IReadOnlyList<MissingFromReferral>> MissingAsync(this OnrollDbContext db, Referral referral, PanelType type, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(referral);
        ArgumentNullException.ThrowIfNull(type);
        var parts = await db.ReferralParts.AsNoTracking().Where(p => p.ReferralId == referral.ReferralId).ToListAsync(stop);
        var consents = await db.ReferralConsents.Where(c => c.ReferralId == referral.ReferralId && c.IsGiven).Select(c => c.By).ToListAsync(stop);
        return ReferralCheck.Missing(type.Referral, new ReferralFacts
        {
            Answered = ReferralAnswers.Of(parts).Answered, HasWish = referral.Asks is not null, HasBasis = referral.LawfulBasis is not null, Consents = consents.ToHashSet(),
            Case = type.Referral.Threshold is null ? null : await db.CaseOfAsync(referral, stop),
        });
    }

    // Judged by the version the referral was begun under; where there was none there is no threshold either.
    private static async Task<CaseFacts?> CaseOfAsync(this OnrollDbContext db, Referral referral, CancellationToken stop) => referral.PackVersionId is { } version
        ? await new GateFacts(db).OfAsync(new GateCase(referral.PupilId, referral.OrganisationId, await db.PackOfVersionAsync(version, stop)), db.Time.TodayInLondon(), stop)
        : null;

    private static DateOnly Day(DateTime utc) => DateOnly.FromDateTime(London.InLondon(utc));
}
