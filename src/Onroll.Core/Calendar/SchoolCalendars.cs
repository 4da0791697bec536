using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Calendar;

/// <summary>The calendar that counts for a school.</summary>
/// <param name="IsProvisional">True when the school has none of its own and the local authority's stands in (R-CAL-03).</param>
public sealed record CalendarInForce(SchoolCalendar Calendar, bool IsProvisional);

/// <summary>Builds calendars from what is stored.</summary>
public static class SchoolCalendars
{
    /// <param name="organisationId">The school whose decision is being timed. Null asks for the area's own calendar.</param>
    public static async Task<CalendarInForce> CalendarOfAsync(this OnrollDbContext db, OrganisationId? organisationId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var periods = await db.CalendarPeriods.AsNoTracking()
            .Where(p => p.OrganisationId == organisationId || p.OrganisationId == null)
            .ToListAsync(stop);
        return InForce(periods, organisationId);
    }

    /// <summary>The calendars of all schools of the area at once, for lists and assessments; ask with <see cref="AreaCalendars.Of"/>.</summary>
    public static async Task<AreaCalendars> CalendarsAsync(this OnrollDbContext db, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return new AreaCalendars(await db.CalendarPeriods.AsNoTracking().ToListAsync(stop));
    }

    internal static CalendarInForce InForce(IReadOnlyCollection<CalendarPeriod> periods, OrganisationId? organisationId)
    {
        var own = periods.Where(p => p.OrganisationId == organisationId).ToList();
        var isOwn = own.Exists(p => p.Kind == CalendarPeriodKind.Term);
        var used = isOwn ? own : periods.Where(p => p.OrganisationId is null);
        return new CalendarInForce(new SchoolCalendar(used.Select(AsRule)), IsProvisional: !isOwn && organisationId is not null);
    }

    /// <summary>The kind as the rules count it.</summary>
    public static PeriodKind AsRule(this CalendarPeriodKind kind) => kind switch
    {
        CalendarPeriodKind.Term => PeriodKind.Term,
        CalendarPeriodKind.Inset => PeriodKind.Inset,
        CalendarPeriodKind.Holiday => PeriodKind.Holiday,
        CalendarPeriodKind.Closure => PeriodKind.Closure,
        CalendarPeriodKind.PartialClosure => PeriodKind.PartialClosure,
        CalendarPeriodKind.MorningOnly => PeriodKind.MorningOnly,
        _ => throw new InvalidOperationException($"Unknown kind of calendar period {kind}."),
    };

    private static Rules.Calendar.CalendarPeriod AsRule(CalendarPeriod period) => new(period.Kind.AsRule(), period.StartsOn, period.EndsOn, period.Note);
}

/// <summary>The calendars of an area, each built when first asked for.</summary>
public sealed class AreaCalendars(IReadOnlyCollection<CalendarPeriod> periods)
{
    private readonly Dictionary<OrganisationId, CalendarInForce> _built = [];

    public CalendarInForce Of(OrganisationId organisationId) =>
        _built.TryGetValue(organisationId, out var calendar)
            ? calendar
            : _built[organisationId] = SchoolCalendars.InForce(periods, organisationId);
}
