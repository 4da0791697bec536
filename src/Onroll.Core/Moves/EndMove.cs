using Onroll.Core.Audit;
using Onroll.Core.Store;
using Onroll.Rules.Moves;
using Onroll.Rules.Packs;
using Onroll.Rules.Policy;

namespace Onroll.Core.Moves;

/// <summary>How a move ended, as somebody writes it down.</summary>
/// <param name="LastDay">The last day at the host; of a transfer the first day on its roll alone.</param>
/// <param name="Outcome">The partnership's own name for the ending. Null when it has none.</param>
public sealed record EndMoveForm(MoveEnding? Ending, DateOnly? LastDay, string? Reason, string? Outcome = null)
{
    public IEnumerable<FieldError> Errors(Move move)
    {
        ArgumentNullException.ThrowIfNull(move);
        if (Ending is null)
        {
            yield return new(nameof(Ending), "Choose how it ended");
        }

        if (LastDay is null)
        {
            yield return new(nameof(LastDay), Ending == MoveEnding.Transferred ? "Enter the first day on the new school’s roll alone" : "Enter the last day there");
        }
        else if (LastDay < move.StartedOn)
        {
            yield return new(nameof(LastDay), "That is before the first day there");
        }

        if (string.IsNullOrWhiteSpace(Reason))
        {
            yield return new(nameof(Reason), "Enter why, in words the family could read");
        }
        else if (Reason.Length > Move.TextMaxLength)
        {
            yield return new(nameof(Reason), $"Use {Move.TextMaxLength} characters or fewer");
        }
    }
}

/// <summary>Ends a move, makes it longer, closes it. The rolls and the share follow its dates.</summary>
public sealed class EndMove(OnrollDbContext db, TimeProvider time)
{
    /// <summary>The re-entry meeting is due so many school days after the last day (P-ASH-05).</summary>
    public const int ReEntrySchoolDays = 2;

    /// <param name="form">Already checked.</param>
    /// <param name="assessmentsDone">How many of the assessments of its kind are done (P-ROT-10). Null counts as none.</param>
    public async Task<MoveKept> RunAsync(MoveCase @case, EndMoveForm form, int? assessmentsDone, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(form);
        var (move, ending, day) = (@case.Move, form.Ending!.Value, form.LastDay!.Value);   // checked
        if (move.State != MoveState.Running)
        {
            return new MoveKept.Refused(["Only a move that is running can end."]);
        }

        // A stay that broke down cannot wait for assessments nobody will make.
        if (ending is MoveEnding.ReturnedAsPlanned or MoveEnding.Transferred && (assessmentsDone ?? 0) < @case.Type.Assessments.Count)
        {
            return new MoveKept.Refused([$"{assessmentsDone ?? 0} of {@case.Type.Assessments.Count} assessments are done. They decide where the pupil goes next."]);
        }

        if (ending == MoveEnding.Transferred && RefusedTransfer(@case) is { } refused)
        {
            return new MoveKept.Refused([refused]);
        }

        (move.Ending, move.EndingReason, move.Outcome) = (ending, form.Reason, form.Outcome);
        if (ending == MoveEnding.Transferred)
        {
            move.FinalisedOn = day;
            await StayRegistration.TransferAsync(db, @case.Stay, day, stop);
        }
        else
        {
            move.EndedOn = day;
            await StayRegistration.EndAsync(db, @case.Stay, day, stop);
            await StaySharing.FollowAsync(db, @case.Stay, @case.Share, day, stop);
            PlanReEntry(@case, day);
        }

        return await db.SaveMoveAsync(by, stop);
    }

    /// <summary>Makes a stay longer, within what its kind allows.</summary>
    public async Task<MoveKept> ExtendAsync(MoveCase @case, int length, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var (move, lasts) = (@case.Move, @case.Type.Lasts);
        if (move is not { State: MoveState.Running, Length: { } agreed } || lasts is null)
        {
            return new MoveKept.Refused(["Only a stay with an end that is running can be made longer."]);
        }

        if (!MayExtend(move))
        {
            return new MoveKept.Refused(["Trials of managed moves ended on 26 July 2026. Complete the move, make it an off-site direction, or end it."]);
        }

        // Where the agreement says nothing of extensions, the governing board or the schools decide at a review.
        var refused = lasts.ExtendableBy is null && lasts.Maximum is null ? (length <= agreed ? "An extension must be longer than what was agreed." : null) : lasts.RefuseExtension(agreed, length);
        if (refused is not null || lasts.PlannedEnd(@case.Calendar.Calendar, move.StartsOn, length)?.Date is not { } last)
        {
            return new MoveKept.Refused([refused ?? "The school calendar does not reach that far."]);
        }

        (move.Length, move.EndsOn) = (length, last);
        db.MoveMeetings.Add(new MoveMeeting { AreaId = db.AreaId, MoveMeetingId = Guid.CreateVersion7(), MoveId = move.MoveId, PupilId = move.PupilId, Kind = MoveMeetingKind.Review, DueOn = last });
        await StaySharing.FollowAsync(db, @case.Stay, @case.Share, last, stop);
        return await db.SaveMoveAsync(by, stop);
    }

    /// <summary>Whether the law of today knows a longer stay of this kind: no trial of a managed move is extended any more (R-MOV-02).</summary>
    public bool MayExtend(Move move)
    {
        ArgumentNullException.ThrowIfNull(move);
        return move.Basis != MoveBasis.ManagedMove || ManagedMoveTrial.JudgedBy(PolicySet.On(time.TodayInLondon()), byLocalAgreement: true) is not TrialRuling.Refused;
    }

    /// <summary>Closes the case once the pupil has been met again.</summary>
    public async Task<MoveKept> CloseAsync(MoveCase @case, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var move = @case.Move;
        if (move.State != MoveState.ComingBack)
        {
            return new MoveKept.Refused(["There is nothing to close yet."]);
        }

        if (@case.NeedsReEntryMeeting && @case.ReEntry?.HeldOn is null)
        {
            return new MoveKept.Refused(["The re-entry meeting has not been held."]);
        }

        move.ClosedOn = time.TodayInLondon();
        return await db.SaveMoveAsync(by, stop);
    }

    /// <summary>Says why a transfer is counted neither as a success nor as a failure.</summary>
    public async Task<MoveKept> LeaveOutAsync(MoveCase @case, LeftOutOfRate reason, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(@case);
        @case.Move.LeftOut = reason;
        return await db.SaveMoveAsync(by, stop);
    }

    // A stay that becomes permanent is a managed move from then on, and needs its consents (R-MOV-01).
    private static string? RefusedTransfer(MoveCase @case)
    {
        var missing = ManagedMoveConsents.Missing(@case.Pupil, [.. @case.Agreements.Where(a => a.WithdrawnOn is null).Select(a => a.Who)]);
        return missing.Count > 0 && @case.Move.Basis != MoveBasis.ManagedMove
            ? "To make it permanent, propose a managed move from here: it needs everybody’s agreement."
            : missing.Count > 0 ? $"Not agreed yet: {string.Join(", ", missing.Select(MoveWords.Of))}."
            : !ManagedMoveConsents.MayComplete(@case.Pupil, @case.Move.PlanNamesSchool) ? "The local authority has not confirmed that the plan names the new school."
            : null;
    }

    private void PlanReEntry(MoveCase @case, DateOnly lastDay)
    {
        if (!@case.NeedsReEntryMeeting || @case.ReEntry is not null)
        {
            return;
        }

        db.MoveMeetings.Add(new MoveMeeting
        {
            AreaId = db.AreaId,
            MoveMeetingId = Guid.CreateVersion7(),
            MoveId = @case.Move.MoveId,
            PupilId = @case.Move.PupilId,
            Kind = MoveMeetingKind.ReEntry,
            DueOn = @case.Counting.DueAfter(lastDay, ReEntrySchoolDays).Date ?? lastDay.AddDays(ReEntrySchoolDays),
        });
    }
}
