using Microsoft.EntityFrameworkCore;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;

namespace Onroll.Core.Insight;

/// <summary>Answers measures of the catalogue from the record.</summary>
public sealed class AskMeasures(OnrollDbContext db)
{
    /// <summary>Answers several measures by one count, in the order they were asked.</summary>
    /// <exception cref="ArgumentException">A measure cannot be broken down so: see <see cref="CanBreakDown"/>.</exception>
    public async Task<IReadOnlyList<MeasureAnswer>> AskAsync(IReadOnlyList<Measure> measures, MeasureQuestion question, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(measures);
        ArgumentNullException.ThrowIfNull(question);
        if (measures.FirstOrDefault(measure => !CanBreakDown(measure, question.By)) is { } wrong)
        {
            throw new ArgumentException($"{wrong.Id} cannot be broken down by {question.By}.", nameof(question));
        }

        var schools = await SchoolsAsync(question.Schools, stop);
        var (events, sessions) = await CountAsync(measures, new MeasureReader(db, schools), question, stop);
        var published = question.Beside == CompareWith.None
            ? PublishedMeasures.None
            : await PublishedMeasures.ReadAsync(db, measures, question.Beside == CompareWith.LocalAuthority ? PublishedArea.Authority(LaCodeOf(schools)) : PublishedArea.England, stop);
        var types = schools.ToDictionary(school => school.OrganisationId, PublishedMeasures.TypeOf);
        var common = PublishedMeasures.TypeOf(schools);
        return [.. measures.Select(measure => new MeasureAnswer(measure, question.Period,
            [.. (measure.IsOfAttendance ? sessions : events!.Groups)   // asked for, so counted
                .Where(counted => question.By != MeasureBreakdown.Reason || counted.Tally[measure.Numerator] > 0)   // a reason nobody gave is no row
                .Select(counted => new RowMaker(measure, question, events?.RollOn).Row(counted, published, counted.Group.School is { } school ? types[school] : common))]))];
    }

    /// <summary>Whether it makes sense: an enrolment is persistently absent for all its absences together, whatever their codes; a move has no reason of theirs.</summary>
    public static bool CanBreakDown(Measure measure, MeasureBreakdown by)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return by != MeasureBreakdown.Reason || (!measure.IsOfMoves && (!measure.IsOfAttendance || measure.IsOfSessions));
    }

    /// <summary>The newest academic year in which anything happened. Null in an empty record.</summary>
    public async Task<MeasurePeriod?> NewestYearAsync(CancellationToken stop)
    {
        var register = await db.AttendanceYears.MaxAsync(a => (int?)a.AcademicYear, stop);
        var exclusion = await db.Exclusions.MaxAsync(x => (DateOnly?)x.StartsOn, stop);
        int?[] starts = [register / 100, exclusion is { } day ? Rules.Calendar.AcademicYear.Containing(day).StartYear : null];
        return starts.Max() is { } newest ? MeasurePeriod.Of(new(newest)) : null;
    }

    /// <summary>The schools and pupil referral units of the area in name order, or those of them that are asked for.</summary>
    public async Task<IReadOnlyList<Organisation>> SchoolsAsync(IReadOnlyCollection<OrganisationId>? only, CancellationToken stop)
    {
        var schools = db.Organisations.AsNoTracking().Where(o => o.Kind == OrganisationKind.School || o.Kind == OrganisationKind.PupilReferralUnit);
        return await (only is null ? schools : schools.Where(o => only.Contains(o.OrganisationId))).OrderBy(o => o.Name).ToListAsync(stop);
    }

    private static string LaCodeOf(IReadOnlyList<Organisation> schools) => schools.Select(school => school.LaCode).Distinct().ToList() is [{ } only] ? only : "";

    private static async Task<(CountedGroups? Events, IReadOnlyList<CountedGroup> Sessions)> CountAsync(
        IReadOnlyList<Measure> measures, MeasureReader reader, MeasureQuestion question, CancellationToken stop)
    {
        if (question.By == MeasureBreakdown.Term)
        {
            return await CountTermsAsync(measures, reader, question, stop);
        }

        var count = new CountGroups(reader, question);
        return (
            measures.All(measure => measure.IsOfAttendance) ? null : await count.EventsAsync(stop),
            measures.Any(measure => measure.IsOfAttendance) ? await count.SessionsAsync(stop) : []);
    }

    private static async Task<(CountedGroups? Events, IReadOnlyList<CountedGroup> Sessions)> CountTermsAsync(
        IReadOnlyList<Measure> measures, MeasureReader reader, MeasureQuestion question, CancellationToken stop)
    {
        var (events, sessions) = (new List<CountedGroup>(), new List<CountedGroup>());
        var rollOn = question.Today;
        foreach (var term in question.Period.Terms())
        {
            var group = new MeasureGroup(term.Key, term.Name);
            var found = await CountAsync(measures, reader, question with { Period = term, By = MeasureBreakdown.None }, stop);
            events.AddRange(found.Events?.Groups.Select(one => one with { Group = group }) ?? []);
            sessions.AddRange(found.Sessions.Select(one => one with { Group = group }));
            rollOn = found.Events?.RollOn ?? rollOn;
        }

        return (measures.All(measure => measure.IsOfAttendance) ? null : new(events, rollOn), sessions);
    }
}
