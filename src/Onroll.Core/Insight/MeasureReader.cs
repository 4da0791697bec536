using Microsoft.EntityFrameworkCore;
using Onroll.Core.Attendance;
using Onroll.Core.Moves;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Insight;

/// <summary>Reads what measures are counted from, each part once, however many periods and breakdowns are asked of it.</summary>
/// <param name="kept">Where columns are kept from one reader to the next. Null reads them anew.</param>
public sealed class MeasureReader(OnrollDbContext db, IReadOnlyList<Organisation> schools, KeptColumns? kept = null)
{
    private readonly List<OrganisationId> _schools = [.. schools.Select(school => school.OrganisationId)];
    private readonly Dictionary<AcademicYear, AttendanceColumn> _columns = [];
    private readonly Dictionary<AcademicYear, List<CountedEvent>> _events = [];
    private readonly Dictionary<DateOnly, List<RegisterKey>> _rolls = [];
    private readonly Dictionary<(MeasureBreakdown, AcademicYear), PupilGrouping> _groupings = [];
    private IReadOnlyList<JudgedMove>? _moves;

    /// <summary>Whose pupils are counted, in name order.</summary>
    public IReadOnlyList<Organisation> Schools => schools;

    internal OnrollDbContext Db => db;

    /// <summary>Who is in which group, as on the spring census of the period's year.</summary>
    internal async Task<PupilGrouping> GroupingAsync(MeasureQuestion question, CancellationToken stop)
    {
        var key = (question.By, question.Period.Year);
        return _groupings.TryGetValue(key, out var grouping)
            ? grouping
            : _groupings[key] = await db.GroupingAsync(question.By, question.Period.Year, schools, question.Today, stop);
    }

    internal async Task<AttendanceColumn> ColumnAsync(AcademicYear year, CancellationToken stop) =>
        _columns.TryGetValue(year, out var column) ? column : _columns[year] =
            kept is null ? await db.AttendanceColumnAsync(year, _schools, stop) : await kept.ColumnAsync(db, year, _schools, stop);

    /// <summary>Suspensions and exclusions that began in the period and were not cancelled.</summary>
    internal async Task<IReadOnlyList<CountedEvent>> EventsAsync(MeasurePeriod period, CancellationToken stop)
    {
        var found = new List<CountedEvent>();
        for (var year = AcademicYear.Containing(period.From); year <= period.Year; year = year.Next)
        {
            if (!_events.TryGetValue(year, out var events))
            {
                _events[year] = events = await ReadEventsAsync(year, stop);
            }

            found.AddRange(events.Where(e => e.StartsOn >= period.From && e.StartsOn <= period.To));
        }

        return found;
    }

    /// <summary>The single and main registrations of a day: second ones are counted at the main school (R-STA-01, R-COD-10).</summary>
    internal async Task<IReadOnlyList<RegisterKey>> RollAsync(DateOnly day, CancellationToken stop)
    {
        if (!_rolls.TryGetValue(day, out var roll))
        {
            var rows = await db.Enrolments
                .Where(e => (e.Status == "C" || e.Status == "M") && e.EntryDate <= day && (e.LeavingDate == null || e.LeavingDate >= day) && _schools.Contains(e.OrganisationId))
                .Select(e => new { e.PupilId, e.OrganisationId })
                .Distinct()
                .ToListAsync(stop);
            _rolls[day] = roll = rows.ConvertAll(e => new RegisterKey(e.PupilId, e.OrganisationId));
        }

        return roll;
    }

    /// <summary>The managed moves to the schools that began in the period, as they stand today.</summary>
    internal async Task<IEnumerable<JudgedMove>> MovesAsync(MeasurePeriod period, DateOnly today, CancellationToken stop)
    {
        _moves ??= await db.JudgedMovesAsync(_schools, today, stop);
        return _moves.Where(move => move.StartedOn >= period.From && move.StartedOn <= period.To);
    }

    /// <summary>The enrolments that ended in the period with home education as the destination the school has said, or the authority has seen.</summary>
    /// <remarks>The words of a file are not read: what is known of a leaving has a code (N-03).</remarks>
    internal async Task<IReadOnlyList<RegisterKey>> LeftForHomeAsync(MeasurePeriod period, CancellationToken stop)
    {
        var (from, to) = (period.From, period.To);
        var rows = await db.Enrolments.AsNoTracking()
            .Where(e => e.LeavingDate != null && e.LeavingDate >= from && e.LeavingDate <= to && (e.Status == "C" || e.Status == "M") && _schools.Contains(e.OrganisationId)
                && db.Leavings.Any(l => l.EnrolmentId == e.EnrolmentId && l.Destination == LeaverDestination.HomeEducation))
            .Select(e => new { e.PupilId, e.OrganisationId })
            .ToListAsync(stop);
        return rows.ConvertAll(e => new RegisterKey(e.PupilId, e.OrganisationId));
    }

    private async Task<List<CountedEvent>> ReadEventsAsync(AcademicYear year, CancellationToken stop)
    {
        var (from, to) = (year.FirstDay, year.LastDay);
        var rows = await db.Exclusions.AsNoTracking()
            .Where(x => !x.IsCancelled && x.StartsOn >= from && x.StartsOn <= to && _schools.Contains(x.OrganisationId))
            .Select(x => new { x.PupilId, x.OrganisationId, x.StartsOn, x.Category, x.Sessions, x.Reason1, x.Reason2, x.Reason3, x.ReviewOutcome })
            .ToListAsync(stop);
        return rows.ConvertAll(x => new CountedEvent(new RegisterKey(x.PupilId, x.OrganisationId), x.StartsOn, x.Category, x.Sessions ?? 0)
        {
            Reasons = [.. new[] { x.Reason1, x.Reason2, x.Reason3 }.OfType<string>().Distinct()],
            ReviewOutcome = x.ReviewOutcome,
        });
    }
}

/// <summary>A suspension or exclusion as measures see it.</summary>
/// <param name="Sessions">Half days, or lunchtimes; 0 for a permanent exclusion.</param>
internal sealed record CountedEvent(RegisterKey Key, DateOnly StartsOn, ExclusionCategory Category, int Sessions)
{
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Null when there was no review.</summary>
    public string? ReviewOutcome { get; init; }
}
