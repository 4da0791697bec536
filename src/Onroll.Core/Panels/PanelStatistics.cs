using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;
using Onroll.Rules.Insight;
using Onroll.Rules.Panels;

namespace Onroll.Core.Panels;

/// <summary>A member's attendance at meetings that were held.</summary>
public sealed record MemberAttendance(string Name, string Member, int Here, int Represented, int WithoutPowers, int Absent)
{
    public int Meetings => Here + Represented + WithoutPowers + Absent;
}

/// <summary>A panel's own work over some months: what criterion 1.1 of the self-evaluation asks.</summary>
/// <param name="ToDecision">Days from the day a referral was first sent to its decision.</param>
/// <param name="Returned">Referrals returned at least once, of those sent.</param>
/// <param name="Advice">Days that agencies took to answer.</param>
/// <param name="MinutesOnItem">The middle time spent on an item, in minutes.</param>
public sealed record PanelStatistics(
    int Meetings, int Heard, int CarriedOver, Waits ToDecision, Rate Returned, Waits Advice, int AdviceOutstanding, decimal? MinutesOnItem, IReadOnlyList<MemberAttendance> Attendance,
    IReadOnlyList<(string Agency, ServiceAccess Access)> Services);

public static class PanelStatisticsQueries
{
    public static async Task<PanelStatistics> PanelStatisticsAsync(this OnrollDbContext db, PartnershipId partnership, (DateOnly From, DateOnly To) between, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (from, to) = between;
        var meetings = await db.PanelMeetings
            .Where(m => m.PartnershipId == partnership && m.On >= from && m.On <= to && (m.State == MeetingState.Held || m.State == MeetingState.Approved))
            .Select(m => m.PanelMeetingId).ToListAsync(stop);
        var items = await db.AgendaItems.Where(i => meetings.Contains(i.PanelMeetingId)).Select(i => new { i.DecidedAtUtc, i.CarriedBecause, i.Seconds }).ToListAsync(stop);
        var (fromUtc, toUtc) = (London.StartOfDayUtc(from), London.StartOfDayUtc(to.AddDays(1)));
        var steps = (await db.ReferralSteps
            .Where(s => s.AtUtc < toUtc && db.Referrals.Any(r => r.ReferralId == s.ReferralId && r.PartnershipId == partnership))
            .Select(s => new { s.ReferralId, s.Kind, s.AtUtc }).ToListAsync(stop)).GroupBy(s => s.ReferralId).ToList();
        var sent = steps.Where(of => of.Any(s => s.Kind == ReferralStepKind.Submitted) && of.Where(s => s.Kind == ReferralStepKind.Submitted).Min(s => s.AtUtc) >= fromUtc).ToList();
        var decided = steps.Where(of => of.Any(s => s.Kind == ReferralStepKind.Decided && s.AtUtc >= fromUtc) && of.Any(s => s.Kind == ReferralStepKind.Submitted)).ToList();
        var seconds = Waits.Of(items.Where(i => i.Seconds > 0).Select(i => i.Seconds)).Median;
        var advice = await AdviceAsync(db, partnership, between, stop);
        return new PanelStatistics(
            meetings.Count,
            items.Count(i => i.DecidedAtUtc != null),
            items.Count(i => i.CarriedBecause != null),
            Waits.Between(decided.Select(of => (Day(of.Where(s => s.Kind == ReferralStepKind.Submitted).Min(s => s.AtUtc)), Day(of.First(s => s.Kind == ReferralStepKind.Decided).AtUtc)))),
            new Rate(sent.Count(of => of.Any(s => s.Kind == ReferralStepKind.Returned)), sent.Count),
            Waits.Between(advice.Where(a => a.GivenAtUtc != null).Select(a => (a.AskedOn, Day(a.GivenAtUtc!.Value)))),   // filtered just before
            advice.Count(a => a.GivenAtUtc == null),
            seconds is { } middle ? Math.Round(middle / 60, 1) : null,
            await AttendanceAsync(db, meetings, stop),
            [.. advice.Where(a => a.IsAccepted != null).GroupBy(a => a.Agency).OrderBy(of => of.Key, StringComparer.Ordinal).Select(of => (of.Key, AccessOf([.. of])))]);
    }

    private static async Task<IReadOnlyList<MemberAttendance>> AttendanceAsync(OnrollDbContext db, List<Guid> meetings, CancellationToken stop)
    {
        var seats = await (
            from seat in db.MeetingSeats
            where meetings.Contains(seat.PanelMeetingId)
            join member in db.Organisations on seat.OrganisationId equals member.OrganisationId
            select new { seat.Name, Member = member.Name, seat.Presence }).ToListAsync(stop);
        return [.. seats.GroupBy(s => (s.Name, s.Member)).OrderBy(of => of.Key.Member, StringComparer.Ordinal).ThenBy(of => of.Key.Name, StringComparer.Ordinal).Select(of => new MemberAttendance(
            of.Key.Name, of.Key.Member, of.Count(s => s.Presence == Presence.Here), of.Count(s => s.Presence == Presence.Represented), of.Count(s => s.Presence == Presence.RepresentedWithoutPowers),
            of.Count(s => s.Presence is Presence.Absent or Presence.Apologies or Presence.Expected)))];
    }

    private static async Task<List<AdviceFact>> AdviceAsync(OnrollDbContext db, PartnershipId partnership, (DateOnly From, DateOnly To) between, CancellationToken stop) => await (
        from advice in db.AgencyAdvice
        where advice.AskedOn >= between.From && advice.AskedOn <= between.To && db.Referrals.Any(r => r.ReferralId == advice.ReferralId && r.PartnershipId == partnership)
        join agency in db.Organisations on advice.OrganisationId equals agency.OrganisationId
        select new AdviceFact(agency.Name, advice.AskedOn, advice.GivenAtUtc, advice.IsAccepted, advice.FirstSeenOn)).ToListAsync(stop);

    private static ServiceAccess AccessOf(IReadOnlyList<AdviceFact> asked) => new(
        asked.Count, asked.Count(a => a.IsAccepted == true),
        Waits.Between(asked.Where(a => a.FirstSeenOn != null).Select(a => (a.AskedOn, a.FirstSeenOn!.Value))).Median is { } days ? Math.Round(days / 7, 1) : null);   // filtered just before

    private static DateOnly Day(DateTime utc) => DateOnly.FromDateTime(London.InLondon(utc));

    private sealed record AdviceFact(string Agency, DateOnly AskedOn, DateTime? GivenAtUtc, bool? IsAccepted, DateOnly? FirstSeenOn);
}
