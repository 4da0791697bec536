using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Documents;
using Onroll.Core.Exclusions;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Governors;

/// <summary>What governors are told each term, so that they can see patterns (R-GBD-06). It names no pupil.</summary>
/// <param name="Cancelled">With their reasons, as heads must report them (R-SUS-06).</param>
/// <param name="Repeated">Pupils suspended twice or more in the term.</param>
public sealed record Oversight(
    string School, TermWindow Term, OversightCounts Now, OversightCounts Before, IReadOnlyList<string> Cancelled, int Repeated, int LeftTheRoll, int PartTimeOrShared,
    IReadOnlyList<OversightGroup> Groups);

/// <param name="HalfDays">Of all suspensions together, lunchtimes as half days.</param>
public sealed record OversightCounts(int Suspensions, int Lunchtimes, int Permanent, int Cancelled, int Pupils, int HalfDays);

/// <summary>A characteristic, with how many on roll have it and how many of those were suspended or excluded.</summary>
public sealed record OversightGroup(string Name, int OnRoll, int Excluded, int AllOnRoll, int AllExcluded);

public static class OversightQueries
{
    private static readonly (PupilFactKind Kind, string Name)[] Characteristics =
    [
        (PupilFactKind.SenProvision, "With special educational needs"),
        (PupilFactKind.FreeSchoolMeals, "Eligible for free school meals"),
        (PupilFactKind.LookedAfter, "Looked after"),
        (PupilFactKind.SocialWorker, "With a social worker"),
    ];

    /// <param name="day">A day of the term; the report goes to that day at most.</param>
    public static async Task<Oversight> OversightAsync(this OnrollDbContext db, OrganisationId school, DateOnly day, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var term = Terms.ByReferenceDates(day);
        var before = Terms.ByReferenceDates(term.FirstDay.AddDays(-1));
        var rows = await db.Exclusions.AsNoTracking().Where(x => x.OrganisationId == school && x.StartsOn >= before.FirstDay && x.StartsOn <= day).OrderBy(x => x.StartsOn).ToListAsync(stop);
        var now = rows.Where(x => term.Contains(x.StartsOn)).ToList();
        var roll = await db.Enrolments
            .Where(e => e.OrganisationId == school && e.EntryDate <= day && (e.LeavingDate == null || e.LeavingDate >= term.FirstDay))
            .Select(e => new { e.PupilId, e.Status, e.LeavingDate })
            .ToListAsync(stop);
        var onRoll = roll.Select(e => e.PupilId).ToHashSet();
        var excluded = now.Where(x => !x.IsCancelled).Select(x => x.PupilId).ToHashSet();
        return new Oversight(
            await db.Organisations.Where(o => o.OrganisationId == school).Select(o => o.Name).SingleAsync(stop),
            term,
            Count(now),
            Count([.. rows.Where(x => before.Contains(x.StartsOn))]),
            [.. now.Where(x => x.IsCancelled).Select(x => $"{x.CancelledOn?.ToString("d MMMM", CultureInfo.GetCultureInfo("en-GB")) ?? "Day not recorded"}: {x.CancelledReason ?? "the reason is not recorded"}")],
            now.Where(x => !x.IsCancelled && x.Category != ExclusionCategory.PermanentExclusion).GroupBy(x => x.PupilId).Count(one => one.Count() > 1),
            roll.Where(e => e.LeavingDate is { } left && left <= day && term.Contains(left)).Select(e => e.PupilId).Distinct().Count(),
            roll.Where(e => e.Status is "M" or "S" or "G").Select(e => e.PupilId).Distinct().Count(),
            await GroupsAsync(db, school, (term.FirstDay, day), onRoll, excluded, stop));
    }

    private static OversightCounts Count(List<Exclusion> rows)
    {
        var standing = rows.Where(x => !x.IsCancelled).ToList();
        return new OversightCounts(
            standing.Count(x => x.Category == ExclusionCategory.Suspension),
            standing.Where(x => x.Category == ExclusionCategory.LunchtimeSuspension).Sum(x => x.Sessions ?? 1),
            standing.Count(x => x.Category == ExclusionCategory.PermanentExclusion),
            rows.Count - standing.Count,
            standing.Select(x => x.PupilId).Distinct().Count(),
            standing.Sum(x => x.Category == ExclusionCategory.PermanentExclusion ? 0 : x.Sessions ?? 0));
    }

    private static async Task<IReadOnlyList<OversightGroup>> GroupsAsync(
        OnrollDbContext db, OrganisationId school, (DateOnly From, DateOnly To) span, HashSet<PupilId> onRoll, HashSet<PupilId> excluded, CancellationToken stop)
    {
        var facts = await db.PupilFacts
            .Where(f => f.ValidFrom <= span.To && (f.ValidTo == null || f.ValidTo >= span.From)
                && db.Enrolments.Any(e => e.PupilId == f.PupilId && e.OrganisationId == school && e.EntryDate <= span.To && (e.LeavingDate == null || e.LeavingDate >= span.From)))
            .Select(f => new { f.PupilId, f.Kind, f.Code })
            .ToListAsync(stop);
        return [.. Characteristics.Select(one =>
        {
            var has = facts.Where(f => f.Kind == one.Kind && f.Code is not ("N" or "0" or "false")).Select(f => f.PupilId).Where(onRoll.Contains).ToHashSet();
            return new OversightGroup(one.Name, has.Count, has.Count(excluded.Contains), onRoll.Count, excluded.Count(onRoll.Contains));
        })];
    }
}

/// <summary>The report as a document.</summary>
public static class OversightReport
{
    /// <summary>A count below this could point to a child, and is not shown for a group.</summary>
    private const int SmallestShown = 5;

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static Document Make(Oversight oversight, DateOnly upTo, string printedBy, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(oversight);
        var (now, before) = (oversight.Now, oversight.Before);
        return new Document
        {
            Title = $"{oversight.School}: suspensions and exclusions",
            Lead = $"For the governing board. {oversight.Term.Name} term, up to {BoardPack.Long(upTo)}.",
            HasMark = true,
            Head = $"For the governing board of {oversight.School}",
            Foot = $"Printed {BoardPack.Long(DateOnly.FromDateTime(at))}, {BoardPack.Clock(TimeOnly.FromDateTime(at))} by {printedBy}.",
            Blocks =
            [
                new Block.Heading(2, "This term and the last"),
                new Block.Table(
                    "Counts; what was cancelled is counted only as cancelled", [new("What"), new("This term so far", true), new("The term before, whole", true)],
                    [
                        Row("Suspensions", now.Suspensions, before.Suspensions),
                        Row("Lunchtimes", now.Lunchtimes, before.Lunchtimes),
                        Row("Permanent exclusions", now.Permanent, before.Permanent),
                        Row("Cancelled", now.Cancelled, before.Cancelled),
                        Row("Pupils suspended or excluded", now.Pupils, before.Pupils),
                        ["School days lost", Days(now.HalfDays), Days(before.HalfDays)],
                    ]),
                new Block.Items(
                [
                    $"Pupils suspended more than once this term: {oversight.Repeated.ToString("N0", English)}.",
                    $"Pupils who left the roll this term: {oversight.LeftTheRoll.ToString("N0", English)}. Ask where each went.",
                    $"Pupils on the roll of a second place as well, such as alternative provision or a managed move: {oversight.PartTimeOrShared.ToString("N0", English)}. Ask what each is for and when it ends.",
                ]),
                .. Cancellations(oversight.Cancelled),
                new Block.Heading(2, "Who"),
                new Block.Table(
                    $"Counts from 1 to {SmallestShown - 1} are not shown, so that no child can be known by them",
                    [new("Group"), new("On roll", true), new("Suspended or excluded", true), new("Of 100 in the group", true), new("Of 100 others", true)],
                    [.. oversight.Groups.Select(Group)]),
                new Block.Heading(2, "Questions to ask"),
                new Block.Items(
                [
                    "Is any group suspended more often than others, and what does the school do about it?",
                    "What was tried before, and what changed for those suspended more than once?",
                    "Did everybody have full-time education from the sixth day?",
                    "Was every family told in writing on the day?",
                ]),
            ],
        };
    }

    private static IEnumerable<Block> Cancellations(IReadOnlyList<string> cancelled) => cancelled.Count == 0
        ? []
        : [new Block.Heading(2, "What was cancelled, and why"), new Block.Items([.. cancelled.Select(Phrase.FromString)])];

    private static IReadOnlyList<Phrase> Row(string what, int now, int before) => [what, now.ToString("N0", English), before.ToString("N0", English)];

    // A small count, or one so near the total that the others would be small, hides the pair (R-SDC-01, R-SDC-02).
    private static IReadOnlyList<Phrase> Group(OversightGroup group)
    {
        var others = group.AllExcluded - group.Excluded;
        if (group.OnRoll is > 0 and < SmallestShown || group.Excluded is > 0 and < SmallestShown || others is > 0 and < SmallestShown)
        {
            return [group.Name, group.OnRoll is > 0 and < SmallestShown ? "c" : group.OnRoll.ToString("N0", English), "c", "c", "c"];
        }

        return [group.Name, group.OnRoll.ToString("N0", English), group.Excluded.ToString("N0", English), Rate(group.Excluded, group.OnRoll), Rate(others, group.AllOnRoll - group.OnRoll)];
    }

    private static string Rate(int some, int all) => all == 0 ? "–" : (100m * some / all).ToString("0.0", English);

    private static string Days(int halfDays) => (halfDays / 2m).ToString("0.#", English);
}
