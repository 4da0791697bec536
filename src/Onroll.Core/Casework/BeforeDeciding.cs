using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Exclusions;
using Onroll.Core.PreExclusion;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Core.Support;

namespace Onroll.Core.Casework;

/// <summary>What the record says that a head should know before deciding (R-PEX-02). It never blocks a lawful decision.</summary>
/// <param name="Needs">Special needs and characteristics, as far as they are open to the person.</param>
/// <param name="Rating">Null when the pupil is on no register.</param>
/// <param name="SupportNow">What the school does now, in its own words. Null when nothing is written.</param>
/// <param name="OpenActions">What somebody has promised and not done yet, the oldest first.</param>
/// <param name="Shared">Whom the record is shared with, and so who may be working with the pupil.</param>
/// <param name="Tried">What has been tried: the package of the register, and time with another provider, the newest first.</param>
/// <param name="Earlier">Suspensions and exclusions of the last twelve months, cancelled ones left out.</param>
/// <param name="MeetingsHeld">For how many of those a return meeting is recorded.</param>
/// <param name="LastWords">What the pupil said last. Null when nothing is recorded.</param>
public sealed record BeforeDeciding(
    IReadOnlyList<FactShown> Needs, RegisterRating? Rating, string? SupportNow, IReadOnlyList<(string Title, DateOnly DueOn)> OpenActions,
    IReadOnlyList<string> Shared, IReadOnlyList<string> Tried, IReadOnlyList<Exclusion> Earlier, int MeetingsHeld, (string Words, DateOnly SaidOn)? LastWords)
{
    /// <summary>Where the assessment before exclusion stands. Null where the partnership asks for none.</summary>
    public string? Assessment { get; init; }

    /// <summary>What is begun and not finished, what runs, and which reviews are overdue.</summary>
    public OpenWork Work { get; init; } = OpenWork.None;

    public int EarlierHalfDays => Earlier.Sum(x => x.Sessions ?? 0);

    /// <summary>A line for each thing the head was shown: kept with the decision as it was seen (N-10).</summary>
    public IReadOnlyList<string> Lines() =>
    [
        .. Needs.Count == 0 ? ["Needs: none recorded"] : Needs.Select(need => $"{need.Name}: {need.Meaning}"),
        $"Register: {(Rating is { } rating ? $"{rating}" : "not on it")}{(SupportNow is { } now ? $". Support then: {now}" : "")}",
        .. Tried.Select(tried => $"Tried: {tried}"),
        $"Suspended in the twelve months before: {(Earlier.Count == 0 ? "no" : $"{(Earlier.Count == 1 ? "once" : $"{Earlier.Count} times")}, {ExclusionWords.Days(EarlierHalfDays)} in all; return meetings recorded: {MeetingsHeld}")}",
        .. Work.Unanswered.Select(line => $"Not answered: {line}"),
        .. Work.Running.Select(line => $"In place: {line}"),
        .. Work.Overdue.Select(line => $"Overdue: {line}"),
        .. OpenActions.Select(action => FormattableString.Invariant($"Not done yet: {action.Title}, due {action.DueOn:d MMMM yyyy}")),
        .. Assessment is { } assessment ? [assessment] : Array.Empty<string>(),
        .. Shared.Count == 0 ? Array.Empty<string>() : [$"Working with: {string.Join(", ", Shared)}"],
    ];
}

public static class BeforeDecidingQueries
{
    private static readonly HashSet<PupilFactKind> Needs =
        [PupilFactKind.SenProvision, PupilFactKind.SenPrimaryNeed, PupilFactKind.LookedAfter, PupilFactKind.SocialWorker, PupilFactKind.ChildInNeed, PupilFactKind.ChildProtectionPlan, PupilFactKind.YoungCarer, PupilFactKind.EnglishAsAdditionalLanguage];

    public static async Task<BeforeDeciding> BeforeDecidingAsync(this OnrollDbContext db, PupilAccess access, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(access);
        var pupil = access.PupilId;
        var facts = await db.FactsAsync(access, today, stop);
        var entry = await db.RegisterEntries.AsNoTracking().Where(r => r.PupilId == pupil && r.RemovedOn == null)
            .OrderByDescending(r => r.Rating).FirstOrDefaultAsync(stop);
        var actions = await db.PlannedActions.Where(a => a.PupilId == pupil && a.DoneAtUtc == null)
            .OrderBy(a => a.DueOn).Select(a => new { a.Title, a.DueOn }).Take(10).ToListAsync(stop);
        var shared = await db.Shares
            .Where(s => s.PupilId == pupil && s.EndedAtUtc == null && s.StartsOn <= today && (s.EndsOn == null || s.EndsOn >= today))
            .Join(db.Organisations, s => s.OrganisationId, o => o.OrganisationId, (s, o) => o.Name).Distinct().OrderBy(name => name).ToListAsync(stop);
        var placed = await db.Shares
            .Where(s => s.PupilId == pupil && s.Purpose == SharePurpose.Placement && s.StartsOn <= today)
            .Join(db.Organisations, s => s.OrganisationId, o => o.OrganisationId, (s, o) => new { o.Name, s.StartsOn, s.EndsOn })
            .OrderByDescending(s => s.StartsOn).ToListAsync(stop);
        var interventions = await db.InterventionStays.Where(s => s.PupilId == pupil)
            .Join(db.Interventions, s => s.InterventionId, i => i.InterventionId, (s, i) => new { i.Name, s.StartsOn, s.EndedOn, s.InterventionStayId })
            .OrderByDescending(s => s.StartsOn).ThenBy(s => s.InterventionStayId).ToListAsync(stop);
        var from = today.AddYears(-1);
        var earlier = await db.Exclusions.AsNoTracking().Where(x => x.PupilId == pupil && !x.IsCancelled && x.StartsOn >= from)
            .OrderByDescending(x => x.StartsOn).ToListAsync(stop);
        var ids = earlier.Select(x => x.ExclusionId).ToList();
        var held = await db.ReintegrationMeetings.CountAsync(m => ids.Contains(m.ExclusionId) && m.HeldOn != null, stop);
        var words = await db.PupilVoices.Where(v => v.PupilId == pupil).OrderByDescending(v => v.SaidOn).ThenByDescending(v => v.PupilVoiceId)
            .Select(v => new { v.Words, v.SaidOn }).FirstOrDefaultAsync(stop);
        return new BeforeDeciding(
            [.. facts.Where(f => Needs.Contains(f.Kind) && f.Code is not ("N" or "0" or "false"))],
            entry?.Rating, entry?.CurrentSupport, [.. actions.Select(a => (a.Title, a.DueOn))], shared,
            [
                .. entry?.RatingAction is { } package ? [package] : Array.Empty<string>(),
                .. interventions.Select(i => FormattableString.Invariant($"{i.Name}, from {i.StartsOn:d MMMM yyyy}") + (i.EndedOn is { } end ? FormattableString.Invariant($" to {end:d MMMM yyyy}") : "")),
                .. placed.Select(p => FormattableString.Invariant($"{p.Name}, from {p.StartsOn:d MMMM yyyy}") + (p.EndsOn is { } end ? FormattableString.Invariant($" to {end:d MMMM yyyy}") : "")),
            ],
            earlier, held,
            words is null ? null : (words.Words, words.SaidOn))
        {
            Assessment = await db.AssessmentLineAsync(pupil, today, stop),
            Work = await db.OpenWorkAsync(access, today, stop),
        };
    }
}
