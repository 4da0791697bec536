using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Panels;

/// <summary>Words of somebody, as the wall shows them.</summary>
public sealed record HeardWords(string Words, string By);

/// <summary>What the panel looks at while it hears a pupil. What the reader may not see is null or empty.</summary>
/// <param name="Figures">Attendance week by week, suspensions, incidents.</param>
/// <param name="Facts">"SEN support", "Free school meals".</param>
/// <param name="Tried">A line for each thing that was tried.</param>
public sealed record ItemFacts(
    PupilHeader Header, RegisterFigures? Figures, int? Suspensions, int? IncidentsLately, int? IncidentsBefore, IReadOnlyList<string> Facts, IReadOnlyList<string> Tried,
    IReadOnlyList<HeardWords> Voices, IReadOnlyList<(AgencyAdvice Advice, string Agency)> Advice, IReadOnlyList<ReferralConsent> Consents, Timeline Timeline);

public static class ItemFactsQueries
{
    private const int TimelineLines = 12;

    private static readonly PupilFactKind[] Shown = [PupilFactKind.SenProvision, PupilFactKind.FreeSchoolMeals, PupilFactKind.YoungCarer];

    /// <param name="access">What of the record the reader may see at all.</param>
    /// <remarks>Only the sections shared for the item, and never health or safeguarding: other people sit in the room.</remarks>
    public static async Task<ItemFacts> ItemFactsAsync(this OnrollDbContext db, PupilAccess access, AgendaItem item, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(item);
        var open = new PupilAccess(access.PupilId, [new PupilGrant(GrantRoute.Share, access.Sections & item.Sections & RecordSections.Ordinary, null, item.OrganisationId)]);
        var header = await db.HeaderAsync(open, today, stop);
        var figures = (await db.RegisterFiguresAsync([(item.PupilId, item.OrganisationId)], today, stop))[(item.PupilId, item.OrganisationId)];
        var year = AcademicYear.Containing(today).FirstDay;
        var days = open.Opens(RecordSections.Behaviour) ? await db.Incidents.Where(i => i.PupilId == item.PupilId && i.OccurredOn >= year).Select(i => i.OccurredOn).ToListAsync(stop) : null;
        var paper = await PaperAsync(db, item, stop);
        return new ItemFacts(
            header,
            open.Opens(RecordSections.Attendance) ? figures : null,
            open.Opens(RecordSections.Exclusions) ? await db.Exclusions.CountAsync(x => x.PupilId == item.PupilId && !x.IsCancelled && x.StartsOn >= year, stop) : null,
            days?.Count(d => d > today.AddDays(-28)),
            days?.Count(d => d > today.AddDays(-56) && d <= today.AddDays(-28)),
            [.. header.Facts.Where(f => Shown.Contains(f.Kind) && f.Code is not ("N" or "0" or "false")).Select(f => f.Kind == PupilFactKind.SenProvision ? f.Meaning : f.Name)],
            open.Opens(RecordSections.Support) ? Lines(paper.Answers.Of("tried") ?? await db.FillAsync(open, Rules.Packs.FilledFrom.Support, today, stop)) : [],
            await VoicesAsync(db, open, paper.Answers, stop),
            paper.Advice,
            paper.Consents,
            await db.TimelineAsync(open, null, (0, TimelineLines), stop));
    }

    private static async Task<(ReferralAnswers Answers, IReadOnlyList<(AgencyAdvice, string)> Advice, IReadOnlyList<ReferralConsent> Consents)> PaperAsync(OnrollDbContext db, AgendaItem item, CancellationToken stop)
    {
        if (item.ReferralId is not { } id)
        {
            return (ReferralAnswers.None, [], []);
        }

        var detail = await db.ReferralDetailAsync(await db.Referrals.AsNoTracking().SingleAsync(r => r.ReferralId == id, stop), stop);
        return (detail.Answers, detail.Advice, detail.Consents);
    }

    private static async Task<IReadOnlyList<HeardWords>> VoicesAsync(OnrollDbContext db, PupilAccess open, ReferralAnswers answers, CancellationToken stop)
    {
        if (!open.Opens(RecordSections.Voice))
        {
            return [];
        }

        var last = await db.PupilVoices.Where(v => v.PupilId == open.PupilId).OrderByDescending(v => v.SaidOn).ThenByDescending(v => v.PupilVoiceId)
            .Select(v => new { v.Words, v.SaidOn }).FirstOrDefaultAsync(stop);
        List<HeardWords> words = last is null ? [] : [new HeardWords(last.Words, FormattableString.Invariant($"The pupil, {last.SaidOn:d MMMM}"))];
        return answers.Of("parents") is { Length: > 0 } parents ? [.. words, new HeardWords(parents, "The family")] : words;
    }

    private static string[] Lines(string? text) => text?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
