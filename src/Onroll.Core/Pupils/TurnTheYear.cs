using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Calendar;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Rules.Codes;

namespace Onroll.Core.Pupils;

/// <summary>Carries a school from one academic year into the next: leavers, new starters, year groups, calendar and register.</summary>
/// <remarks>Rehearsed first: <see cref="PlanAsync"/> changes nothing and shows everything; <see cref="ApplyAsync"/> does just that, in one transaction.</remarks>
public sealed class TurnTheYear(OnrollDbContext db)
{
    private const string Subject = "year-turn";

    /// <summary>What the turn would do to the record as it is now.</summary>
    public async Task<YearTurnPlan> PlanAsync(YearTurn turn, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var firstDay = turn.NewYear.FirstDay;
        var onRoll = await db.Enrolments
            .Where(e => e.OrganisationId == turn.School && e.LeavingDate == null && e.Status != "G")
            .Join(db.Pupils, e => e.PupilId, p => p.PupilId, (e, p) => new { Enrolment = e, Pupil = p })
            .AsNoTracking()
            .ToListAsync(stop);
        var pupils = onRoll.ConvertAll(r => (r.Enrolment.EntryDate, AtTurn: new PupilAtTurn(
            r.Enrolment.EnrolmentId, r.Pupil.PupilId, r.Pupil.DisplayName, r.Enrolment.NcYear, r.Enrolment.FormGroup)));
        var here = pupils.Where(p => p.EntryDate < firstDay).Select(p => p.AtTurn).OrderBy(p => p.Name, StringComparer.Ordinal).ToList();
        var leavers = here.Where(p => CurriculumYear.NumberOf(p.NcYear) >= turn.LastNcYear).ToList();
        var ratings = await RegisterAsync(turn, stop);
        var leaving = leavers.Select(p => p.PupilId).ToHashSet();
        var closed = ratings.Count(r => leaving.Contains(r.PupilId) || Closes(turn.Register, r.Rating));
        return new YearTurnPlan(
            turn,
            leavers,
            [.. here.Where(p => CurriculumYear.NumberOf(p.NcYear) < turn.LastNcYear).Select(GoUp)],
            [.. here.Where(p => CurriculumYear.NumberOf(p.NcYear) is null)],
            [.. pupils.Where(p => p.EntryDate >= firstDay).Select(p => p.AtTurn).OrderBy(p => p.Name, StringComparer.Ordinal)],
            closed,
            ratings.Count - closed,
            await HasCalendarAsync(turn, stop),
            await IsDoneAsync(turn, stop));
    }

    /// <summary>Does what was rehearsed.</summary>
    /// <returns>False when the record has changed since, or the year was turned before: nothing was done, rehearse again.</returns>
    public async Task<bool> ApplyAsync(YearTurn turn, string fingerprint, ChangedBy by, CancellationToken stop)
    {
        await using var own = await db.Database.BeginTransactionAsync(stop);
        var plan = await PlanAsync(turn, stop);
        if (plan.IsDone || plan.Fingerprint != fingerprint)
        {
            return false;
        }

        await MoveAsync(plan, stop);
        await CloseRegisterAsync(plan, by, stop);
        db.Note(Subject, turn.School.Value, JsonSerializer.Serialize(new
        {
            year = turn.NewYear.Key,
            leavers = plan.Leavers.Count,
            goingUp = plan.GoingUp.Count,
            registerClosed = plan.RegisterClosed,
        }));
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

    private async Task CloseRegisterAsync(YearTurnPlan plan, ChangedBy by, CancellationToken stop)
    {
        var leaving = plan.Leavers.Select(p => p.PupilId).ToHashSet();
        var entries = await db.RegisterEntries.Where(e => e.OrganisationId == plan.Turn.School && e.RemovedOn == null).ToListAsync(stop);
        foreach (var entry in entries)
        {
            if (leaving.Contains(entry.PupilId))
            {
                (entry.RemovedOn, entry.RemovedReason) = (plan.Turn.LeavingDate, "Left the school at the end of the year");
            }
            else if (Closes(plan.Turn.Register, entry.Rating))
            {
                (entry.RemovedOn, entry.RemovedReason) = (plan.Turn.LeavingDate, by.Reason);
            }
        }
    }

    private Task<List<RatedPupil>> RegisterAsync(YearTurn turn, CancellationToken stop) => db.RegisterEntries
        .Where(e => e.OrganisationId == turn.School && e.RemovedOn == null)
        .Select(e => new RatedPupil(e.PupilId, e.Rating))
        .ToListAsync(stop);

    private Task<bool> HasCalendarAsync(YearTurn turn, CancellationToken stop) => db.CalendarPeriods.AnyAsync(
        p => (p.OrganisationId == turn.School || p.OrganisationId == null) && p.Kind == CalendarPeriodKind.Term
            && p.StartsOn >= turn.NewYear.FirstDay && p.StartsOn <= turn.NewYear.LastDay,
        stop);

    private async Task<bool> IsDoneAsync(YearTurn turn, CancellationToken stop)
    {
        var school = turn.School.Value;
        var notes = await db.AuditEntries.Where(e => e.Subject == Subject && e.SubjectId == school).Select(e => e.After).ToListAsync(stop);
        return notes.Exists(note => note?.Contains(string.Create(CultureInfo.InvariantCulture, $"\"year\":{turn.NewYear.Key}"), StringComparison.Ordinal) == true);
    }

    private static bool Closes(RegisterAtTurn choice, RegisterRating rating) =>
        choice == RegisterAtTurn.CloseAll || (choice == RegisterAtTurn.CloseGreen && rating == RegisterRating.Green);

    /// <summary>The year after; a form whose name begins with the year's number, such as 9R, keeps its letter.</summary>
    private static PupilGoingUp GoUp(PupilAtTurn pupil)
    {
        var number = CurriculumYear.NumberOf(pupil.NcYear) ?? throw new ArgumentException("The pupil's year is on no scale.", nameof(pupil));
        var (before, after) = (number.ToString(CultureInfo.InvariantCulture), (number + 1).ToString(CultureInfo.InvariantCulture));
        var form = pupil.FormGroup is { } group && group.StartsWith(before, StringComparison.Ordinal) && !char.IsAsciiDigit(group.ElementAtOrDefault(before.Length))
            ? after + group[before.Length..]
            : pupil.FormGroup;
        return new PupilGoingUp(pupil, after, form);
    }

    private sealed record RatedPupil(PupilId PupilId, RegisterRating Rating);
}
