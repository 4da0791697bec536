using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Rules.Insight.Returns;

namespace Onroll.Core.SchoolReturns;

/// <summary>A doubt, and the reason given for it.</summary>
/// <param name="Reason">Null while nobody has given one to what it says now.</param>
public sealed record DoubtShown(ReturnDoubt Doubt, string? Reason);

/// <summary>One school's return to one round, with every edition, every doubt and what the record says.</summary>
/// <param name="Editions">The newest first. Empty while nothing is written.</param>
/// <param name="Doubts">Of the newest edition.</param>
/// <param name="Recorded">What the record counts, where it can.</param>
public sealed record ReturnCase(
    RoundForReader Reader, Organisation School, IReadOnlyList<ReturnEdition> Editions, ReturnTable Table, IReadOnlyList<DoubtShown> Doubts,
    IReadOnlyDictionary<(ReturnMeasure Measure, string Period), decimal> Recorded)
{
    public ReturnRound Round => Reader.Round;

    /// <summary>The newest edition. Null while nothing is written.</summary>
    public ReturnEdition? Newest => Editions.Count > 0 ? Editions[0] : null;

    /// <summary>The edition that counts. Null while none is accepted.</summary>
    public ReturnEdition? InForce => Editions.FirstOrDefault(edition => edition.State == ReturnState.Accepted);

    public bool MayWrite => Newest is null or { MayBeWritten: true };

    public bool MaySubmit => Newest is { MayBeWritten: true } && !Table.IsEmpty;

    public bool MayDecide => Reader.MayRun && Newest is { State: ReturnState.Submitted };

    public bool MayCorrect => Newest is { State: ReturnState.Accepted };
}

public static class ReturnCaseQueries
{
    /// <summary>The return of a school to a round, for somebody who writes it or answers it. Null where they may not.</summary>
    public static async Task<ReturnCase?> ReturnCaseAsync(this OnrollDbContext db, Viewer viewer, Guid roundId, OrganisationId schoolId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (await db.ReturnRoundAsync(viewer, roundId, stop) is not { } reader || !reader.Own.Contains(schoolId) || reader.School(schoolId) is not { } school)
        {
            return null;
        }

        var editions = await db.ReturnEditions.AsNoTracking().Where(e => e.ReturnRoundId == roundId && e.OrganisationId == schoolId).OrderByDescending(e => e.Number).ToListAsync(stop);
        var recorded = await db.RecordedAsync(school, reader.Round.AskedPeriods(), viewer.Today, stop);
        var newest = editions.Count > 0 ? editions[0] : null;
        var table = newest?.Table(reader.Round) ?? new ReturnTable([.. reader.Round.PeriodNames().Select(period => period.Key)], []);
        return new ReturnCase(reader, school, editions, table, Doubts(reader.Round, table, newest, recorded), recorded);
    }

    private static List<DoubtShown> Doubts(
        ReturnRound round, ReturnTable table, ReturnEdition? newest, IReadOnlyDictionary<(ReturnMeasure Measure, string Period), decimal> recorded)
    {
        // Once it is with the partnership, what was in doubt stays as it was when it was submitted, whatever the record learns later.
        var answers = newest?.ReadAnswers() ?? [];
        var found = ReturnDoubts.Of(table, round.Checks(), recorded);
        return newest is null or { MayBeWritten: true }
            ? [.. found.Select(doubt => new DoubtShown(doubt, answers.FirstOrDefault(answer => answer.Key == doubt.Key && answer.Message == doubt.Message)?.Reason))]
            : [.. answers.Select(answer => new DoubtShown(found.FirstOrDefault(doubt => doubt.Key == answer.Key) is { } doubt ? doubt with { Message = answer.Message } : Read(answer), answer.Reason))];
    }

    // The key of a doubt that the record has answered since.
    private static ReturnDoubt Read(DoubtAnswer answer)
    {
        var parts = answer.Key.Split('-');
        return new ReturnDoubt(parts[0], Enum.Parse<ReturnMeasure>(parts[1]), parts[2], answer.Message, "");
    }
}
