using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;
using Onroll.Rules.Insight.Returns;

namespace Onroll.Core.SchoolReturns;

/// <summary>Writes a school's return, answers what is in doubt, submits it and corrects it.</summary>
public sealed class KeepReturn(OnrollDbContext db)
{
    /// <summary>Keeps the figures. What is given back is a draft again with them.</summary>
    /// <param name="table">Without <see cref="ReturnTable.Problems"/>.</param>
    /// <param name="seenVersion">0 when nothing was written yet.</param>
    /// <returns>False when somebody else wrote, submitted or decided first.</returns>
    public async Task<bool> WriteAsync(ReturnCase @case, ReturnTable table, int seenVersion, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(by);
        if (!@case.MayWrite || (@case.Newest?.Version ?? 0) != seenVersion)
        {
            return false;
        }

        var edition = @case.Newest is { } newest ? await FindAsync(newest, stop) : Begin(@case, null, by);
        (edition.Figures, edition.State, edition.IsOnBehalf) = (ReturnEdition.Write(table), ReturnState.Draft, @case.Reader.MayRun);
        (edition.WrittenByName, edition.WrittenAtUtc) = (by.Name, db.Time.UtcNowStored());
        return await SaveAsync(edition, seenVersion, by, stop);
    }

    /// <summary>Keeps reasons for doubts and, where none is left without one, submits.</summary>
    /// <param name="reasons">By the key of the doubt; an empty one takes it back.</param>
    /// <returns>False when somebody else was first.</returns>
    public async Task<bool> AnswerAsync(ReturnCase @case, IReadOnlyDictionary<string, string> reasons, int seenVersion, (bool Submits, ChangedBy By) how, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(reasons);
        if (@case.Newest is not { } newest || !@case.MaySubmit || newest.Version != seenVersion)
        {
            return false;
        }

        var edition = await FindAsync(newest, stop);
        var answers = @case.Doubts.Select(one => one.Doubt).Where(doubt => reasons.ContainsKey(doubt.Key)).Select(doubt => new DoubtAnswer(doubt.Key, doubt.Message, reasons[doubt.Key])).ToList();
        edition.Answers = ReturnEdition.Write(answers);
        if (how.Submits)
        {
            (edition.State, edition.SubmittedByName, edition.SubmittedAtUtc) = (ReturnState.Submitted, how.By.Name, db.Time.UtcNowStored());
        }

        return await SaveAsync(edition, seenVersion, how.By, stop);
    }

    /// <summary>Begins the next edition of an accepted return. The old one counts until the new one is accepted.</summary>
    /// <returns>False when somebody else has begun it.</returns>
    public async Task<bool> CorrectAsync(ReturnCase @case, string why, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(by);
        return @case.MayCorrect && await SaveAsync(Begin(@case, why, by), 0, by, stop);
    }

    private ReturnEdition Begin(ReturnCase @case, string? why, ChangedBy by)
    {
        var edition = new ReturnEdition
        {
            AreaId = db.AreaId,
            ReturnEditionId = Guid.CreateVersion7(),
            ReturnRoundId = @case.Round.ReturnRoundId,
            OrganisationId = @case.School.OrganisationId,
            Number = (@case.Newest?.Number ?? 0) + 1,
            State = ReturnState.Draft,
            Figures = @case.Newest?.Figures ?? "[]",
            Answers = @case.Newest?.Answers ?? "[]",
            WhyCorrected = why,
            WrittenByName = by.Name,
            WrittenAtUtc = db.Time.UtcNowStored(),
            IsOnBehalf = @case.Reader.MayRun,
        };
        db.ReturnEditions.Add(edition);
        return edition;
    }

    private Task<ReturnEdition> FindAsync(ReturnEdition seen, CancellationToken stop) => db.ReturnEditions.SingleAsync(e => e.ReturnEditionId == seen.ReturnEditionId, stop);

    private async Task<bool> SaveAsync(ReturnEdition edition, int seenVersion, ChangedBy by, CancellationToken stop)
    {
        if (seenVersion > 0 && edition.Version != seenVersion)
        {
            return false;
        }

        try
        {
            await db.SaveAsync(by, stop);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();   // somebody else began the same edition, or saved it, at the same moment
            return false;
        }
    }
}

/// <summary>Gives a submitted return back or accepts it.</summary>
public sealed class DecideReturn(OnrollDbContext db)
{
    /// <returns>False when somebody else decided first.</returns>
    public Task<bool> AcceptAsync(ReturnCase @case, int seenVersion, ChangedBy by, CancellationToken stop) =>
        DecideAsync(@case, seenVersion, (ReturnState.Accepted, null), by, stop);

    /// <param name="reason">What is to be put right.</param>
    /// <returns>False when somebody else decided first.</returns>
    public Task<bool> GiveBackAsync(ReturnCase @case, int seenVersion, string reason, ChangedBy by, CancellationToken stop) =>
        DecideAsync(@case, seenVersion, (ReturnState.GivenBack, reason), by, stop);

    private async Task<bool> DecideAsync(ReturnCase @case, int seenVersion, (ReturnState State, string? Reason) what, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(by);
        if (@case.Newest is not { } newest || !@case.MayDecide || newest.Version != seenVersion)
        {
            return false;
        }

        var edition = await db.ReturnEditions.SingleAsync(e => e.ReturnEditionId == newest.ReturnEditionId, stop);
        (edition.State, edition.GivenBackReason, edition.DecidedByName, edition.DecidedAtUtc) = (what.State, what.Reason, by.Name, db.Time.UtcNowStored());
        return edition.Version == seenVersion && await db.TrySaveAsync(by, stop);
    }
}
