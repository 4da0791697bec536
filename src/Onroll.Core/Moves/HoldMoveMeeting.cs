using Onroll.Core.Audit;
using Onroll.Core.Store;
using Onroll.Rules.Moves;

namespace Onroll.Core.Moves;

/// <summary>A meeting as somebody writes it down.</summary>
public sealed record MoveMeetingForm(DateOnly? HeldOn, bool PupilCame, bool FamilyCame, bool HomeCame, bool HostCame, string? Notes, MoveDecision? Decision = null)
{
    public IEnumerable<FieldError> Errors(MoveMeetingKind kind, DateOnly today)
    {
        if (HeldOn is null)
        {
            yield return new(nameof(HeldOn), "Enter the day of the meeting");
        }
        else if (HeldOn > today)
        {
            yield return new(nameof(HeldOn), "The day of the meeting must be today or in the past");
        }

        if (string.IsNullOrWhiteSpace(Notes))
        {
            yield return new(nameof(Notes), "Enter what was said and agreed");
        }
        else if (Notes.Length > MoveMeeting.TextMaxLength)
        {
            yield return new(nameof(Notes), $"Use {MoveMeeting.TextMaxLength} characters or fewer");
        }

        if (Decision is null && kind is MoveMeetingKind.Review or MoveMeetingKind.RequestedReview)
        {
            yield return new(nameof(Decision), "Choose what was decided");
        }
    }
}

/// <summary>Writes down meetings about a move, and plans those that are asked for.</summary>
public sealed class HoldMoveMeeting(OnrollDbContext db)
{
    /// <param name="form">Already checked.</param>
    public async Task<MoveKept> RunAsync(MoveCase @case, MoveMeetingKind kind, MoveMeetingForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(form);
        var held = form.HeldOn!.Value;   // checked
        var meeting = @case.Meetings.FirstOrDefault(m => m.HeldOn is null && (m.Kind == kind || (kind == MoveMeetingKind.Review && m.Kind == MoveMeetingKind.RequestedReview)));
        if (meeting is null)
        {
            meeting = New(@case, kind, held, requestedOn: null);
            db.MoveMeetings.Add(meeting);
        }

        (meeting.HeldOn, meeting.Notes, meeting.Decision) = (held, form.Notes!.Trim(), form.Decision);
        (meeting.PupilCame, meeting.FamilyCame, meeting.HomeCame, meeting.HostCame) = (form.PupilCame, form.FamilyCame, form.HomeCame, form.HostCame);
        return await db.SaveMoveAsync(by, stop);
    }

    /// <summary>The family or the authority asks in writing for a review of a direction (R-OSD-04).</summary>
    public async Task<MoveKept> RequestAsync(MoveCase @case, DateOnly requestedOn, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var reviews = DirectionReviews.DecidedOn(@case.Move.ProposedOn);
        if (!reviews.OwedOnRequest(requestedOn, @case.LastReviewOn))
        {
            return new MoveKept.Refused([FormattableString.Invariant($"A review was held on {@case.LastReviewOn:d MMMM}, within the ten weeks before the request, so none is owed. You may still hold one.")]);
        }

        var due = DirectionReviews.RequestedReviewBy(requestedOn, @case.Counting).Date ?? requestedOn.AddDays(14);
        db.MoveMeetings.Add(New(@case, MoveMeetingKind.RequestedReview, due, requestedOn));
        return await db.SaveMoveAsync(by, stop);
    }

    private MoveMeeting New(MoveCase @case, MoveMeetingKind kind, DateOnly dueOn, DateOnly? requestedOn) => new()
    {
        AreaId = db.AreaId,
        MoveMeetingId = Guid.CreateVersion7(),
        MoveId = @case.Move.MoveId,
        PupilId = @case.Move.PupilId,
        Kind = kind,
        DueOn = dueOn,
        RequestedOn = requestedOn,
    };
}
