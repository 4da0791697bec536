using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Calendar;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Rules.Codes;

namespace Onroll.Core.Pupils;

/// <summary>Carries a school from one academic year into the next: leavers, new starters, year groups, calendar and register.</summary>
/// <remarks>Rehearsed first: <see cref="PlanAsync"/> changes nothing and shows everything; <see cref="ApplyAsync"/> does just that, in one transaction.</remarks>
public sealed class TurnTheYear(OnrollDbContext db, TimeProvider time)
{
    /// <summary>What the turn would do to the record as it is now.</summary>
    public async Task<YearTurnPlan> PlanAsync(YearTurn turn, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var pupils = await OnRollAsync(turn, stop);
        var here = pupils.Where(p => p.EntryDate <= turn.LeavingDate).ToList();
        var repeating = here.Where(p => turn.Repeating.Contains(p.AtTurn.PupilId)).ToList();
        var moving = here.Except(repeating).ToList();
        var leavers = moving.Where(p => p.Year >= turn.LastNcYear).Select(p => p.AtTurn).ToList();
        var goingUp = moving.Where(p => p.Year < turn.LastNcYear).ToList();
        var leaving = leavers.Select(p => p.PupilId).ToHashSet();
        var register = (await RegisterAsync(turn, stop)).ToLookup(e => leaving.Contains(e.PupilId) || Closes(turn.Register, e.Rating));
        return new YearTurnPlan(
            turn,
            leavers,
            goingUp.ConvertAll(p => GoUp(p.AtTurn)),
            [.. moving.Where(p => p.Year is null).Select(p => p.AtTurn)],
            repeating.ConvertAll(p => p.AtTurn),
            [.. pupils.Where(p => p.EntryDate > turn.LeavingDate).Select(p => p.AtTurn)],
            [.. register[true]],
            [.. register[false]],
            await CalendarAsync(turn, stop),
            await db.TurnOfAsync(turn.School, turn.NewYear, stop) is not null ? TurnHindrance.Done
                : time.TodayInLondon() <= turn.LeavingDate ? TurnHindrance.TooEarly
                : IsMovedAlready(turn, goingUp) ? TurnHindrance.MovedAlready
                : null);
    }

    /// <summary>Does what was rehearsed.</summary>
    /// <returns>False when the record has changed since or the turn is hindered: nothing was done, rehearse again.</returns>
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed one of the pupils at this very moment; nothing was done.</exception>
    public async Task<bool> ApplyAsync(YearTurn turn, string fingerprint, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var own = await db.Database.BeginTransactionAsync(stop);
        await db.LockAuditHeadAsync(stop);   // the second of two at once finds the year turned
        var plan = await PlanAsync(turn, stop);
        if (plan.Hindrance is not null || plan.Fingerprint != fingerprint)
        {
            return false;
        }

        await MoveAsync(plan, stop);
        await CloseRegisterAsync(plan, stop);
        db.NoteTurn(plan);
        await db.SaveAsync(by, stop);
        await own.CommitAsync(stop);
        return true;
    }

    private async Task MoveAsync(YearTurnPlan plan, CancellationToken stop)
    {
        var spells = await db.Enrolments.Where(e => e.OrganisationId == plan.Turn.School && e.LeavingDate == null).ToDictionaryAsync(e => e.EnrolmentId, stop);
        foreach (var leaver in plan.Leavers)
        {
            spells[leaver.EnrolmentId].LeavingDate = plan.Turn.LeavingDate;
        }

        foreach (var pupil in plan.GoingUp)
        {
            var spell = spells[pupil.Pupil.EnrolmentId];
            spell.NcYear = pupil.NcYear;
            spell.FormGroup = pupil.FormGroup;
        }
    }

    private async Task CloseRegisterAsync(YearTurnPlan plan, CancellationToken stop)
    {
        var leaving = plan.Leavers.Select(p => p.PupilId).ToHashSet();
        var closing = plan.RegisterClosed.Select(e => e.RegisterEntryId).ToHashSet();
        var entries = await db.RegisterEntries.Where(e => e.OrganisationId == plan.Turn.School && e.RemovedOn == null).ToListAsync(stop);
        foreach (var entry in entries.Where(e => closing.Contains(e.RegisterEntryId)))
        {
            entry.RemovedOn = plan.Turn.LeavingDate;
            entry.RemovedReason = leaving.Contains(entry.PupilId) ? "Left the school at the end of the year" : "Closed at the turn of the year";
        }
    }

    private async Task<List<OnRoll>> OnRollAsync(YearTurn turn, CancellationToken stop)
    {
        var rows = await db.Enrolments
            .Where(e => e.OrganisationId == turn.School && e.LeavingDate == null && e.Status != "G")
            .Join(db.Pupils, e => e.PupilId, p => p.PupilId, (e, p) => new { Enrolment = e, Pupil = p })
            .AsNoTracking()
            .ToListAsync(stop);
        return [.. rows
            .Select(r => new OnRoll(
                r.Enrolment.EntryDate, r.Pupil.DateOfBirth,
                new PupilAtTurn(r.Enrolment.EnrolmentId, r.Pupil.PupilId, r.Pupil.DisplayName, r.Enrolment.NcYear, r.Enrolment.FormGroup),
                CurriculumYear.NumberOf(r.Enrolment.NcYear)))
            .OrderBy(p => p.Year).ThenBy(p => p.AtTurn.FormGroup, StringComparer.Ordinal).ThenBy(p => p.AtTurn.Name, StringComparer.Ordinal)];
    }

    private async Task<List<EntryAtTurn>> RegisterAsync(YearTurn turn, CancellationToken stop)
    {
        var entries = await db.RegisterEntries
            .Where(e => e.OrganisationId == turn.School && e.RemovedOn == null)
            .Join(db.Pupils, e => e.PupilId, p => p.PupilId, (e, p) => new { e.RegisterEntryId, e.Rating, Pupil = p })
            .AsNoTracking()
            .ToListAsync(stop);
        return [.. entries
            .Select(e => new EntryAtTurn(e.RegisterEntryId, e.Pupil.PupilId, e.Pupil.DisplayName, e.Rating))
            .OrderByDescending(e => e.Rating).ThenBy(e => e.Name, StringComparer.Ordinal)];
    }

    private async Task<CalendarAtTurn> CalendarAsync(YearTurn turn, CancellationToken stop)
    {
        var owners = await db.CalendarPeriods
            .Where(p => (p.OrganisationId == turn.School || p.OrganisationId == null) && p.Kind == CalendarPeriodKind.Term
                && p.EndsOn >= turn.NewYear.FirstDay && p.StartsOn <= turn.NewYear.LastDay)
            .Select(p => p.OrganisationId)
            .ToListAsync(stop);
        return owners.Contains(turn.School) ? CalendarAtTurn.Own : owners.Count > 0 ? CalendarAtTurn.Authoritys : CalendarAtTurn.Missing;
    }

    // One pupil taught above their age is ordinary; when most would be, it is the year groups that have moved.
    private static bool IsMovedAlready(YearTurn turn, List<OnRoll> goingUp) =>
        goingUp.Count(p => p.Year + 1 > CurriculumYear.ExpectedFor(p.DateOfBirth, turn.NewYear)) * 2 > goingUp.Count;

    private static bool Closes(RegisterAtTurn choice, RegisterRating rating) =>
        choice == RegisterAtTurn.CloseAll || (choice == RegisterAtTurn.CloseGreen && rating == RegisterRating.Green);

    /// <summary>The year after; a form whose name begins with the year's number, such as 9R, keeps its letter.</summary>
    private static PupilGoingUp GoUp(PupilAtTurn pupil)
    {
        var number = CurriculumYear.NumberOf(pupil.NcYear) ?? throw new ArgumentException("The pupil's year is on no scale.", nameof(pupil));
        var (before, after) = (number == 0 ? "R" : number.ToString(CultureInfo.InvariantCulture), (number + 1).ToString(CultureInfo.InvariantCulture));
        var form = pupil.FormGroup is { } group && group.StartsWith(before, StringComparison.Ordinal) && !char.IsAsciiDigit(group.ElementAtOrDefault(before.Length))
            ? after + group[before.Length..]
            : pupil.FormGroup;
        return new PupilGoingUp(pupil, after, form);
    }

    private sealed record OnRoll(DateOnly EntryDate, DateOnly DateOfBirth, PupilAtTurn AtTurn, int? Year);
}
