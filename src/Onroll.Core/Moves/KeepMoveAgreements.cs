using Onroll.Core.Audit;
using Onroll.Core.Store;
using Onroll.Rules.Moves;
using Onroll.Rules.Packs;

namespace Onroll.Core.Moves;

/// <summary>Somebody's agreement as it is written down.</summary>
public sealed record AgreementForm(MoveConsent? Who, string? Name, DateOnly? GivenOn, string? Note)
{
    public IEnumerable<FieldError> Errors(DateOnly today)
    {
        if (Who is null)
        {
            yield return new(nameof(Who), "Choose who agreed");
        }

        if (string.IsNullOrWhiteSpace(Name))
        {
            yield return new(nameof(Name), "Enter their name");
        }
        else if (Name.Length > MoveAgreement.NameMaxLength)
        {
            yield return new(nameof(Name), $"Use {MoveAgreement.NameMaxLength} characters or fewer");
        }

        if (GivenOn is null)
        {
            yield return new(nameof(GivenOn), "Enter the day they agreed");
        }
        else if (GivenOn > today)
        {
            yield return new(nameof(GivenOn), "The day they agreed must be today or in the past");
        }

        if (Note?.Length > MoveAgreement.NoteMaxLength)
        {
            yield return new(nameof(Note), $"Use {MoveAgreement.NoteMaxLength} characters or fewer");
        }
    }
}

/// <summary>Writes down who agreed, and who took it back. The family's word opens the record to the other school; the last word agrees the move.</summary>
public sealed class KeepMoveAgreements(OnrollDbContext db, TimeProvider time)
{
    /// <summary>The family has been told of their rights, in writing (G-232).</summary>
    public async Task<MoveKept> RightsGivenAsync(MoveCase @case, DateOnly on, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(@case);
        @case.Move.RightsGivenOn = on;
        return await db.SaveMoveAsync(by, stop);
    }

    /// <param name="form">Already checked.</param>
    public async Task<MoveKept> GiveAsync(MoveCase @case, AgreementForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(form);
        var move = @case.Move;
        if (move.State is not (MoveState.Proposed or MoveState.Agreed))
        {
            return new MoveKept.Refused(["The move has begun or is over: agreements are no longer asked for."]);
        }

        var who = form.Who!.Value;   // checked
        var agreement = @case.Agreements.FirstOrDefault(a => a.Who == who);
        if (agreement is null)
        {
            db.MoveAgreements.Add(new MoveAgreement { AreaId = db.AreaId, MoveId = move.MoveId, PupilId = move.PupilId, Who = who, Name = form.Name!, GivenOn = form.GivenOn!.Value, Note = form.Note });
        }
        else
        {
            (agreement.Name, agreement.GivenOn, agreement.Note, agreement.WithdrawnOn) = (form.Name!, form.GivenOn!.Value, form.Note, null);
        }

        var stillMissing = @case.MissingConsents.Where(missing => missing != who).ToList();
        if (stillMissing.Count == 0)
        {
            move.AgreedOn ??= time.TodayInLondon();
        }

        // The family has spoken, or the law does not ask them: now the other school may read what it needs to prepare.
        if (who == MoveConsent.Parent || (move.Basis == MoveBasis.OffSiteDirection && stillMissing.Count == 0))
        {
            // A stay of a day or two needs no weeks of reading before it.
            var from = move.Basis == MoveBasis.DayStay ? move.StartsOn : time.TodayInLondon();
            await StaySharing.OpenAsync(db, @case.Stay, @case.Share, from, stop);
        }

        return await db.SaveMoveAsync(by, stop);
    }

    /// <summary>Takes an agreement back. Before the first day that ends a managed move (R-MOV-01).</summary>
    public async Task<MoveKept> WithdrawAsync(MoveCase @case, MoveConsent who, string reason, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var (move, today) = (@case.Move, time.TodayInLondon());
        if (@case.Agreements.FirstOrDefault(a => a.Who == who && a.WithdrawnOn is null) is not { } agreement || move.State is not (MoveState.Proposed or MoveState.Agreed))
        {
            return new MoveKept.Refused(["There is no agreement to take back."]);
        }

        (agreement.WithdrawnOn, agreement.Note) = (today, reason);
        (move.Ending, move.EndingReason, move.ClosedOn) = (MoveEnding.WithdrawnBeforeStart, reason, today);
        await StaySharing.CloseAsync(db, @case.Stay, @case.Share, "The move was withdrawn", stop);
        return await db.SaveMoveAsync(by, stop);
    }
}
