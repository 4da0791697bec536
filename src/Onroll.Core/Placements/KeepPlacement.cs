using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Moves;
using Onroll.Core.Store;
using Onroll.Rules.Moves;

namespace Onroll.Core.Placements;

/// <summary>What somebody writes about a placement.</summary>
public sealed record PlacementNoteForm(PlacementNoteKind? Kind, DateOnly? On, string? Text, int? SessionsBack = null, PlacementDestination? Destination = null)
{
    public IEnumerable<FieldError> Errors(DateOnly today)
    {
        if (Kind is null)
        {
            yield return new(nameof(Kind), "Choose what it is");
        }

        if (On is null)
        {
            yield return new(nameof(On), "Enter the day");
        }
        else if (On > today)
        {
            yield return new(nameof(On), "The day must be today or in the past");
        }

        if (string.IsNullOrWhiteSpace(Text))
        {
            yield return new(nameof(Text), "Enter what was seen, said or agreed");
        }
        else if (Text.Length > Placement.TextMaxLength)
        {
            yield return new(nameof(Text), $"Use {Placement.TextMaxLength} characters or fewer");
        }

        if (SessionsBack is < 0 or > WeeklyTimetable.FullTime)
        {
            yield return new(nameof(SessionsBack), $"Enter a number of half days from 0 to {WeeklyTimetable.FullTime}");
        }
    }
}

/// <summary>Works on a placement: checks, the first session, reviews, a longer stay, the end.</summary>
public sealed class KeepPlacement(OnrollDbContext db, TimeProvider time)
{
    public async Task<MoveKept> CheckAsync(PlacementCase @case, IReadOnlyCollection<string> checks, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(by);
        db.PlacementChecks.AddRange(checks.Where(@case.PupilOutstanding.Contains).Select(check => new PlacementCheck
        {
            AreaId = db.AreaId, PlacementId = @case.Placement.PlacementId, PupilId = @case.Placement.PupilId, Check = check, CheckedOn = time.TodayInLondon(), CheckedByName = by.Name,
        }));
        return await db.SaveMoveAsync(by, stop);
    }

    /// <summary>The family agrees to the place.</summary>
    public async Task<MoveKept> FamilyAgreesAsync(PlacementCase @case, DateOnly on, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(@case);
        @case.Placement.FamilyAgreedOn = on;
        return await db.SaveMoveAsync(by, stop);
    }

    /// <summary>The first session. Every check is made, or nobody starts (R-APV-03).</summary>
    public async Task<MoveKept> StartAsync(PlacementCase @case, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var (placement, today) = (@case.Placement, time.TodayInLondon());
        if (placement.State != PlacementState.Booked)
        {
            return new MoveKept.Refused(["Only a place that is booked can begin."]);
        }

        if (@case.Blocks(today) is { Count: > 0 } blocks)
        {
            return new MoveKept.Refused(blocks);
        }

        placement.State = PlacementState.Running;
        placement.StartsOn = placement.StartsOn < today ? today : placement.StartsOn;   // no roll backwards in time (R-ROL-01)
        if (placement.Basis != PlacementBasis.OffSiteDirection)
        {
            await StayRegistration.BeginAsync(db, PlacementStay.Of(placement, @case.Provider), placement.StartsOn, stop);
        }

        return await db.SaveMoveAsync(by, stop);
    }

    /// <summary>A longer stay, or an end for one that had none. Capacity is asked again.</summary>
    public async Task<MoveKept> ExtendAsync(PlacementCase @case, DateOnly endsOn, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var (placement, today) = (@case.Placement, time.TodayInLondon());
        if (placement.State is not (PlacementState.Running or PlacementState.Booked) || endsOn < today || endsOn < placement.StartsOn)
        {
            return new MoveKept.Refused(["Choose a last day that is today or later, for a place that is booked or running."]);
        }

        var book = await db.PlaceBookAsync(placement.ProvisionId, stop);
        if (book?.Ask(new PlaceAsked(placement.HomeId, await db.KeyStageAsync(placement.PupilId, today, stop), placement.Block, placement.StartsOn, endsOn, placement.PlacementId)) is PlaceAnswer.Full full)
        {
            return new MoveKept.Refused([FormattableString.Invariant($"Every place is taken on some of those days: {full.Used} of {full.Of}. {(full.FreeFrom is { } day ? $"The first free stretch begins {day:d MMMM}." : "")}").TrimEnd()]);
        }

        placement.EndsOn = endsOn;
        await StaySharing.FollowAsync(db, PlacementStay.Of(placement, @case.Provider), PlacementStay.ShareOf(placement, @case.Provision), endsOn, stop);
        return await db.SaveMoveAsync(by, stop);
    }

    /// <summary>The last day, and where the pupil goes. A place that never began is given back.</summary>
    public async Task<MoveKept> EndAsync(PlacementCase @case, (DateOnly LastDay, PlacementDestination Destination, string Reason) how, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var placement = @case.Placement;
        if (placement.State is PlacementState.Ended or PlacementState.Withdrawn)
        {
            return new MoveKept.Refused(["It has ended already."]);
        }

        var stay = PlacementStay.Of(placement, @case.Provider);
        var share = PlacementStay.ShareOf(placement, @case.Provision);
        if (placement.State == PlacementState.Running)
        {
            (placement.State, placement.EndedOn, placement.Destination) = (PlacementState.Ended, how.LastDay, how.Destination);
            await StayRegistration.EndAsync(db, stay, how.LastDay, stop);
            await StaySharing.FollowAsync(db, stay, share, how.LastDay, stop);
            PlanReturn(@case, how.LastDay, how.Destination);
        }
        else
        {
            placement.State = PlacementState.Withdrawn;
            await StaySharing.CloseAsync(db, stay, share, "The place was given back", stop);
        }

        (placement.EndedReason, placement.ReviewOn) = (how.Reason, null);
        return await db.SaveMoveAsync(by, stop);
    }

    public async Task<MoveKept> WriteAsync(PlacementCase @case, PlacementNoteForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(by);
        db.PlacementNotes.Add(new PlacementNote
        {
            AreaId = db.AreaId,
            PlacementNoteId = Guid.CreateVersion7(),
            PlacementId = @case.Placement.PlacementId,
            PupilId = @case.Placement.PupilId,
            Kind = form.Kind!.Value,   // the form has been checked
            On = form.On!.Value,
            ByName = by.Name,
            Text = form.Text!.Trim(),
            SessionsBack = form.SessionsBack,
            Destination = form.Destination,
        });
        if (form.Kind == PlacementNoteKind.Review && await db.PlaceBookAsync(@case.Placement.ProvisionId, stop) is { } book)
        {
            @case.Placement.ReviewOn = BookPlace.NextReview(book, form.On.Value, @case.Calendar);
        }

        @case.Placement.Destination = form.Destination ?? @case.Placement.Destination;
        return await db.SaveMoveAsync(by, stop);
    }

    // A placement that breaks down early leaves the pupil due at school the next day: somebody must be ready (G-252).
    private void PlanReturn(PlacementCase @case, DateOnly lastDay, PlacementDestination destination)
    {
        if (destination == PlacementDestination.OwnSchool && @case.Placement.EndsOn > lastDay)
        {
            db.PlannedActions.Add(new Actions.PlannedAction
            {
                AreaId = db.AreaId,
                PlannedActionId = Guid.CreateVersion7(),
                OrganisationId = @case.Placement.HomeId,
                PupilId = @case.Placement.PupilId,
                Title = "Welcome back: the placement ended early and the pupil is due in school",
                DueOn = @case.Calendar.SchoolDayAfter(lastDay, 1)?.Date ?? lastDay.AddDays(1),
            });
        }
    }
}
