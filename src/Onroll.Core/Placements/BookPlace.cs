using Microsoft.EntityFrameworkCore;
using Onroll.Core.Actions;
using Onroll.Core.Audit;
using Onroll.Core.Calendar;
using Onroll.Core.Moves;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Moves;

namespace Onroll.Core.Placements;

/// <summary>A place as somebody asks for it.</summary>
/// <param name="Length">In the unit of the provision. Null where no return is asked for, or for the usual length.</param>
/// <param name="Sessions">The half days there, one bit each.</param>
public sealed record BookPlaceForm(ProvisionId? ProvisionId, PlacementBasis? Basis, DateOnly? StartsOn, int? Length, int Sessions, string? Reason)
{
    public string? Block { get; init; }

    public string? Goals { get; init; }

    public string? ReturnPlan { get; init; }

    public DateOnly? FamilyAgreedOn { get; init; }

    public MoveId? MoveId { get; init; }

    /// <summary>The school asked to lend its place. Null when none is needed.</summary>
    public OrganisationId? LenderId { get; init; }

    /// <summary>Why it is to go beyond the quota. Only for those who may.</summary>
    public string? OverrideReason { get; init; }

    /// <summary>True when the pupil is to wait if there is no place.</summary>
    public bool MayWait { get; init; }

    public IEnumerable<FieldError> Errors()
    {
        if (ProvisionId is null)
        {
            yield return new(nameof(ProvisionId), "Choose a provision");
        }

        if (Basis is null)
        {
            yield return new(nameof(Basis), "Choose what it rests on");
        }
        else if (Basis == PlacementBasis.OffSiteDirection && MoveId is null)
        {
            yield return new(nameof(Basis), "Propose the off-site direction to this provider first: the notice and reviews belong to it");
        }

        if (StartsOn is null)
        {
            yield return new(nameof(StartsOn), "Enter the first day");
        }

        if (Length < 1)
        {
            yield return new(nameof(Length), "Enter a length of 1 or more");
        }

        if (WeekPart.Count(Sessions) == 0)
        {
            yield return new(nameof(Sessions), "Choose at least one half day");
        }

        if (string.IsNullOrWhiteSpace(Reason))
        {
            yield return new(nameof(Reason), "Enter why, in words the family could read");
        }

        foreach (var (field, text) in new[] { (nameof(Reason), Reason), (nameof(Goals), Goals), (nameof(ReturnPlan), ReturnPlan), (nameof(OverrideReason), OverrideReason) }.Where(f => f.Item2?.Length > Placement.TextMaxLength))
        {
            yield return new(field, $"Use {Placement.TextMaxLength} characters or fewer");
        }
    }
}

public abstract record PlaceBooked
{
    private PlaceBooked() { }

    /// <summary>Booked, proposed (a loan waits for its lender) or waiting, as <see cref="State"/> says.</summary>
    public sealed record Saved(PlacementId PlacementId, PlacementState State) : PlaceBooked;

    /// <summary>No place as asked for; the answer says what would help. Nothing was saved.</summary>
    public sealed record NotFree(PlaceAnswer Answer) : PlaceBooked;

    /// <param name="Reasons">Each in a sentence.</param>
    public sealed record Refused(IReadOnlyList<string> Reasons) : PlaceBooked;
}

/// <summary>Gives a place, or puts a pupil on the waiting list; capacity, key stage, quota and loans decide. People decide beyond them.</summary>
public sealed class BookPlace(OnrollDbContext db, TimeProvider time)
{
    /// <param name="what">The pupil, and the school whose quota is used.</param>
    /// <param name="form">Already checked.</param>
    public async Task<PlaceBooked> RunAsync((PupilId Pupil, OrganisationId Home) what, BookPlaceForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        await using var one = await db.Database.BeginTransactionAsync(stop);
        await db.LockAuditHeadAsync(stop);   // one booking at a time: two people cannot be given the last place
        var book = await db.PlaceBookAsync(form.ProvisionId!.Value, stop) ?? throw new ArgumentException("There is no such provision.", nameof(form));   // checked
        var calendar = (await db.CalendarOfAsync(what.Home, stop)).Calendar;
        if (Refusals(book, form, what.Pupil, calendar) is { Count: > 0 } reasons)
        {
            return new PlaceBooked.Refused(reasons);
        }

        var ends = book.Terms.Lasts?.PlannedEnd(calendar, form.StartsOn!.Value, form.Length)?.Date;
        var answer = book.Ask(new PlaceAsked(what.Home, await db.KeyStageAsync(what.Pupil, form.StartsOn!.Value, stop), form.Block, form.StartsOn.Value, ends ?? DateOnly.MaxValue));
        if (StateFor(answer, form) is not { } state)
        {
            return answer is PlaceAnswer.Refused refused ? new PlaceBooked.Refused([refused.Reason]) : new PlaceBooked.NotFree(answer);
        }

        var placement = New(what, form, ends, state);
        placement.ReviewOn = NextReview(book, placement.StartsOn, calendar);
        db.Placements.Add(placement);
        if (state == PlacementState.Booked)
        {
            await OpenAsync(book, placement, calendar, stop);
        }

        await db.SaveAsync(by, stop);
        await one.CommitAsync(stop);
        return new PlaceBooked.Saved(placement.PlacementId, state);
    }

    /// <summary>The school that was asked lends its place, or does not.</summary>
    /// <returns>False when there is nothing to answer.</returns>
    public async Task<bool> LendAsync(PlacementId id, (OrganisationId Lender, bool Agrees) answer, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(by);
        var placement = await db.Placements.SingleOrDefaultAsync(p => p.PlacementId == id && p.LenderId == answer.Lender && p.State == PlacementState.Proposed, stop);
        if (placement is null || await db.PlaceBookAsync(placement.ProvisionId, stop) is not { } book)
        {
            return false;
        }

        (placement.LenderConsentName, placement.LenderConsentOn) = (by.Name, time.TodayInLondon());
        placement.State = answer.Agrees ? PlacementState.Booked : PlacementState.Waiting;
        if (answer.Agrees)
        {
            await OpenAsync(book, placement, (await db.CalendarOfAsync(placement.HomeId, stop)).Calendar, stop);
        }
        else
        {
            placement.LenderId = null;
        }

        await db.SaveAsync(by, stop);
        return true;
    }

    /// <summary>Another first day, by hand or on the grid; the length stays.</summary>
    public async Task<PlaceBooked> MoveAsync(Placement placement, DateOnly startsOn, int seenVersion, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(placement);
        if (placement.State is not (PlacementState.Waiting or PlacementState.Proposed or PlacementState.Booked) || placement.Version != seenVersion)
        {
            return new PlaceBooked.Refused([placement.Version == seenVersion ? "Only a place that has not begun can be moved." : "Somebody else changed this place meanwhile. Look at it again."]);
        }

        await using var one = await db.Database.BeginTransactionAsync(stop);
        await db.LockAuditHeadAsync(stop);
        var book = await db.PlaceBookAsync(placement.ProvisionId, stop) ?? throw new InvalidOperationException("A placement has a provision.");
        var calendar = (await db.CalendarOfAsync(placement.HomeId, stop)).Calendar;
        var ends = placement.EndsOn is { } last ? EndAfter(calendar, startsOn, calendar.CountSchoolDays(placement.StartsOn, last)) ?? last : (DateOnly?)null;
        var answer = book.Ask(new PlaceAsked(placement.HomeId, await db.KeyStageAsync(placement.PupilId, startsOn, stop), placement.Block, startsOn, ends ?? DateOnly.MaxValue, placement.PlacementId));
        if (answer is not PlaceAnswer.Free && !(answer is PlaceAnswer.OnLoan && placement.LenderId is not null) && !(answer is PlaceAnswer.QuotaUsed && placement.OverrideReason is not null))
        {
            return answer is PlaceAnswer.Refused refused ? new PlaceBooked.Refused([refused.Reason]) : new PlaceBooked.NotFree(answer);
        }

        (placement.StartsOn, placement.EndsOn) = (startsOn, ends);
        if (placement.State == PlacementState.Waiting)
        {
            placement.State = PlacementState.Booked;
            await OpenAsync(book, placement, calendar, stop);
        }

        placement.ReviewOn = NextReview(book, startsOn, calendar);
        await db.SaveAsync(by, stop);
        await one.CommitAsync(stop);
        return new PlaceBooked.Saved(placement.PlacementId, placement.State);
    }

    internal static DateOnly? NextReview(PlaceBook book, DateOnly from, SchoolCalendar calendar) =>
        book.Terms.ReviewEvery is { } every ? every.PlannedEnd(calendar, from)?.Date : ProvisionChecks.ReviewBy(from, calendar);

    private static List<string> Refusals(PlaceBook book, BookPlaceForm form, PupilId pupil, SchoolCalendar calendar)
    {
        var reasons = new List<string>();
        if (book.Placements.Any(p => p.PupilId == pupil && p.State is not (PlacementState.Ended or PlacementState.Withdrawn)))
        {
            reasons.Add("This pupil has a place here already, or waits for one.");
        }

        if (form.Length is { } length && book.Terms.Lasts?.Refuse(length) is { } wrong)
        {
            reasons.Add(wrong);
        }

        if (book.Terms.Lasts is { } lasts && (form.Length ?? lasts.Length) is not null && lasts.PlannedEnd(calendar, form.StartsOn!.Value, form.Length) is null)
        {
            reasons.Add("The school calendar does not reach the end of the place.");
        }

        return reasons;
    }

    private static PlacementState? StateFor(PlaceAnswer answer, BookPlaceForm form) => answer switch
    {
        PlaceAnswer.Free => PlacementState.Booked,
        PlaceAnswer.OnLoan loan when form.LenderId is { } lender && loan.From.Contains(lender) => PlacementState.Proposed,
        PlaceAnswer.QuotaUsed { MayBeOverridden: true } when form.OverrideReason is not null => PlacementState.Booked,
        PlaceAnswer.Full or PlaceAnswer.OnLoan or PlaceAnswer.QuotaUsed when form.MayWait => PlacementState.Waiting,
        _ => null,
    };

    private static DateOnly? EndAfter(SchoolCalendar calendar, DateOnly startsOn, int? schoolDays) => schoolDays is > 0 ? calendar.NthSchoolDay(startsOn, schoolDays.Value)?.Date : null;

    private Placement New((PupilId Pupil, OrganisationId Home) what, BookPlaceForm form, DateOnly? ends, PlacementState state) => new()
    {
        AreaId = db.AreaId,
        PlacementId = PlacementId.New(),
        PupilId = what.Pupil,
        HomeId = what.Home,
        ProvisionId = form.ProvisionId!.Value,   // checked
        State = state,
        Basis = form.Basis!.Value,
        MoveId = form.Basis == PlacementBasis.OffSiteDirection ? form.MoveId : null,
        Block = form.Block,
        AskedOn = time.TodayInLondon(),
        StartsOn = form.StartsOn!.Value,
        EndsOn = ends,
        Sessions = form.Sessions,
        Reason = form.Reason!.Trim(),
        Goals = form.Goals,
        ReturnPlan = form.ReturnPlan,
        FamilyAgreedOn = form.FamilyAgreedOn,
        LenderId = state == PlacementState.Proposed ? form.LenderId : null,
        OverrideReason = form.OverrideReason,
    };

    // The provider may read from now on, and somebody is to plan the way back in time (P-LIN-05).
    private async Task OpenAsync(PlaceBook book, Placement placement, SchoolCalendar calendar, CancellationToken stop)
    {
        var provider = await db.Organisations.AsNoTracking().SingleAsync(o => o.OrganisationId == book.Provision.OrganisationId, stop);
        await StaySharing.OpenAsync(db, PlacementStay.Of(placement, provider), PlacementStay.ShareOf(placement, book.Provision), time.TodayInLondon(), stop);
        if (placement.EndsOn is { } end && book.Terms.TaskBeforeEnd is { } task && book.Terms.Lasts?.PrepareBy(calendar, end) is { } day)
        {
            db.PlannedActions.Add(new PlannedAction
            {
                AreaId = db.AreaId,
                PlannedActionId = Guid.CreateVersion7(),
                OrganisationId = placement.HomeId,
                PupilId = placement.PupilId,
                Title = task.Length <= PlannedAction.TitleMaxLength ? task : task[..PlannedAction.TitleMaxLength],
                DueOn = day.Date,
            });
        }
    }
}
