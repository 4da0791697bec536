using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Panels;
using Onroll.Rules.Policy;

namespace Onroll.Core.Today;

/// <summary>What panels ask of each person: referrals that came back, advice, meetings, minutes.</summary>
internal static class PanelsDue
{
    public static async Task<IEnumerable<DueItem>> OfAsync(Workday workday, CancellationToken stop) => workday.Viewer.May(Permission.SeePanels)
        ? [.. await ReturnedAsync(workday, stop), .. await AskedAsync(workday, stop), .. await LateAsync(workday, stop), .. await ToTellAsync(workday, stop), .. await MeetingsAsync(workday, stop)]
        : [];

    private static async Task<IEnumerable<DueItem>> ReturnedAsync(Workday workday, CancellationToken stop)
    {
        if (!workday.Viewer.May(Permission.ReferToPanel))
        {
            return [];
        }

        var returned = await workday.Db.Referrals.VisibleTo(workday.Db, workday.Viewer)
            .Where(r => r.State == ReferralState.Returned)
            .Select(r => new
            {
                r.ReferralId,
                r.PupilId,
                Last = workday.Db.ReferralSteps.Where(s => s.ReferralId == r.ReferralId && s.Kind == ReferralStepKind.Returned).OrderByDescending(s => s.AtUtc).Select(s => s.Reason).FirstOrDefault(),
            }).ToListAsync(stop);
        var pupils = await workday.PupilsAsync([.. returned.Select(r => r.PupilId)], RecordSections.Identity, stop);
        return returned.Where(r => pupils.ContainsKey(r.PupilId)).Select(r => new DueItem(
            DueKind.ReferralReturned, workday.Today, 0, Force.Local, "The panel returned the referral", "Referral returned", pupils[r.PupilId], r.Last, r.ReferralId));
    }

    private static async Task<IEnumerable<DueItem>> AskedAsync(Workday workday, CancellationToken stop)
    {
        if (!workday.Viewer.May(Permission.AdvisePanel))
        {
            return [];
        }

        var asked = await workday.Db.AdviceAskedAsync(workday.Viewer, stop);
        var pupils = await workday.PupilsAsync([.. asked.Select(a => a.Advice.PupilId)], RecordSections.Identity, stop);
        return asked.Where(a => pupils.ContainsKey(a.Advice.PupilId)).Select(a => new DueItem(
            DueKind.AdviceAsked, a.Advice.DueOn, workday.SchoolDaysTo(a.Advice.DueOn), Force.Local, "Advise the panel", "Advice to a panel", pupils[a.Advice.PupilId],
            Waiting(a.Advice.DaysWaiting(workday.Today)), a.Advice.AgencyAdviceId));
    }

    // Whoever asked is told that the answer is late, until it comes.
    private static async Task<IEnumerable<DueItem>> LateAsync(Workday workday, CancellationToken stop)
    {
        var referrals = workday.Db.Referrals.VisibleTo(workday.Db, workday.Viewer).Where(r => r.State != ReferralState.Decided && r.State != ReferralState.Withdrawn);
        var late = await (
            from advice in workday.Db.AgencyAdvice
            where advice.GivenAtUtc == null && advice.DueOn < workday.Today && referrals.Any(r => r.ReferralId == advice.ReferralId)
            join agency in workday.Db.Organisations on advice.OrganisationId equals agency.OrganisationId
            select new { advice, agency.Name }).AsNoTracking().ToListAsync(stop);
        var pupils = await workday.PupilsAsync([.. late.Select(l => l.advice.PupilId)], RecordSections.Identity, stop);
        return late.Where(l => pupils.ContainsKey(l.advice.PupilId)).Select(l => new DueItem(
            DueKind.AdviceLate, l.advice.DueOn, workday.SchoolDaysTo(l.advice.DueOn), Force.Local, $"Advice from {l.Name} is late", "Advice late", pupils[l.advice.PupilId],
            Waiting(l.advice.DaysWaiting(workday.Today)), l.advice.ReferralId));
    }

    // The same day: nobody should learn from others what was decided about their child.
    private static async Task<IEnumerable<DueItem>> ToTellAsync(Workday workday, CancellationToken stop)
    {
        if (!workday.Viewer.May(Permission.ReferToPanel))
        {
            return [];
        }

        var (db, earliest, own) = (workday.Db, workday.Today.AddDays(-TellFamily.DaysChased), workday.Viewer.RollOrganisations);
        var decided = await (
            from item in db.AgendaItems
            join meeting in db.PanelMeetings on item.PanelMeetingId equals meeting.PanelMeetingId
            where own.Contains(item.OrganisationId) && item.DecidedAtUtc != null && item.CarriedBecause == null && meeting.On >= earliest
                && !db.OutcomeLetters.Any(l => l.AgendaItemId == item.AgendaItemId)
            select new { item.AgendaItemId, item.PupilId, item.DecisionName, meeting.On }).ToListAsync(stop);
        var pupils = await workday.PupilsAsync([.. decided.Select(d => d.PupilId)], RecordSections.Support, stop);
        return decided.Where(d => pupils.ContainsKey(d.PupilId)).Select(d => new DueItem(
            DueKind.TellFamily, d.On, workday.SchoolDaysTo(d.On), Force.Local, "Tell the family what the panel decided", "A family to tell", pupils[d.PupilId], d.DecisionName, d.AgendaItemId));
    }

    private static async Task<IEnumerable<DueItem>> MeetingsAsync(Workday workday, CancellationToken stop)
    {
        var runs = workday.Viewer.May(Permission.RunPanels);
        var rows = await workday.Db.MeetingRowsAsync(workday.Viewer, (workday.Today.AddMonths(-3), workday.Until), stop);
        return
        [
            .. rows.Where(m => m.On >= workday.Today && m.State is MeetingState.Planned or MeetingState.Circulated or MeetingState.Running).Select(m => new DueItem(
                DueKind.PanelMeeting, m.On, workday.SchoolDaysTo(m.On), Force.Local, m.Panel, "Panel meeting", null,
                $"{m.StartsAt:HH\\:mm}{(m.Place is null ? "" : $", {m.Place}")}{(runs && m.State == MeetingState.Planned ? ". Papers not sent" : "")}", m.MeetingId) { Pupils = Math.Max(1, m.Items) }),
            .. runs ? rows.Where(m => m.State == MeetingState.Held).Select(m => new DueItem(
                DueKind.MinutesToApprove, m.On, workday.SchoolDaysTo(m.On) < 0 ? 0 : workday.SchoolDaysTo(m.On), Force.Local, $"Approve the minutes of {m.On:d MMMM}", "Minutes to approve", null, m.Panel, m.MeetingId)) : [],
        ];
    }

    private static string? Waiting(int? days) => days is { } count ? count == 1 ? "1 day waiting" : FormattableString.Invariant($"{count} days waiting") : null;
}
