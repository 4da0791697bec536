using Onroll.Rules.Calendar;

namespace Onroll.Rules.Packs;

/// <summary>An event that triggers count.</summary>
public enum TriggerEvent
{
    /// <summary>A suspension, by the day it starts.</summary>
    Suspension,

    /// <summary>A permanent exclusion.</summary>
    PermanentExclusion,

    /// <summary>A permanent exclusion that the panel did not discuss first.</summary>
    ExclusionWithoutPanel,

    /// <summary>Somebody says that permanent exclusion is a risk.</summary>
    RiskOfExclusion,

    /// <summary>A visit to a room.</summary>
    RoomVisit,

    /// <summary>An incident of behaviour.</summary>
    Incident,

    /// <summary>The register rates the pupil at its highest.</summary>
    RatedHighest,

    /// <summary>A new head at a school.</summary>
    NewHead,
}

/// <summary>The time in which events are counted.</summary>
public enum TriggerWindow
{
    /// <summary>Ever, at this school.</summary>
    Ever,

    /// <summary>One half term of the pupil's school: a stretch of term between holidays.</summary>
    HalfTerm,

    /// <summary>One term, by the three reference dates.</summary>
    Term,

    /// <summary>One academic year.</summary>
    Year,
}

/// <summary>What a trigger opens.</summary>
public enum TriggerOpens
{
    /// <summary>A plan or assessment of that template.</summary>
    Plan,

    /// <summary>A document of that template.</summary>
    Document,

    /// <summary>A meeting of that template.</summary>
    Meeting,

    /// <summary>An item on that panel's next agenda.</summary>
    Panel,

    /// <summary>A task in the words of the pack.</summary>
    Task,
}

/// <summary>An event, how often within which time, and what it opens.</summary>
/// <remarks>Engine G13 of the toolkit's catalogue; T-PEA-01, T-RFC-03, P-BEM-04, P-ROT-06, P-NOT-07.</remarks>
public sealed record Trigger
{
    /// <summary>What opened records refer to it by.</summary>
    public string Id { get; init; } = "";

    /// <summary>Why, as a sentence for the person who finds the opened record.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Which events count. Several are counted together.</summary>
    public IReadOnlyList<TriggerEvent> Events { get; init; } = [];

    /// <summary>How many.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Within which time.</summary>
    public TriggerWindow Window { get; init; } = TriggerWindow.Ever;

    /// <summary>Only visits to this room, by id. Null means any.</summary>
    public string? Room { get; init; }

    /// <summary>What it opens.</summary>
    public TriggerOpens Opens { get; init; }

    /// <summary>The template's or panel's id, or the words of the task.</summary>
    public string What { get; init; } = "";

    /// <summary>Whether a pupil has at most one open; further events join it.</summary>
    public bool OnePerPupil { get; init; } = true;

    /// <summary>How soon it must be held or done. Null when no time is set.</summary>
    public DurationRule? Within { get; init; }

    /// <summary>Roles that are told.</summary>
    public IReadOnlyList<string> Tells { get; init; } = [];

    /// <summary>The days of the events that set it off at the latest one: all in its window. Empty when too few.</summary>
    /// <param name="days">The days of the events that count, in any order.</param>
    /// <param name="latest">The day of the event that was just recorded; it is one of <paramref name="days"/>.</param>
    /// <param name="calendar">The calendar of the pupil's school.</param>
    public IReadOnlyList<DateOnly> FiredBy(IEnumerable<DateOnly> days, DateOnly latest, SchoolCalendar calendar)
    {
        var window = WindowOf(latest, calendar);
        var counted = days.Where(day => window is null || (day >= window.Value.From && day <= window.Value.To)).Where(day => day <= latest).Order().ToList();
        return counted.Count >= Count ? counted : [];
    }

    /// <summary>What waits to be opened: the first event after those answered that set it off. Null while nothing does.</summary>
    /// <param name="days">The days of the events that count, in any order.</param>
    /// <param name="answeredTo">Events up to this day have been answered. Null when none has.</param>
    /// <param name="isOpen">Whether what it opens is open for the pupil: further events then join it.</param>
    /// <param name="from">Events before this day are too long ago to be set off by; they still count with later ones in the window.</param>
    /// <param name="calendar">The calendar of the pupil's school.</param>
    public SetOff? Waiting(IReadOnlyCollection<DateOnly> days, DateOnly? answeredTo, bool isOpen, DateOnly from, SchoolCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(days);
        if (isOpen && OnePerPupil)
        {
            return null;
        }

        foreach (var day in days.Where(day => day >= from && (answeredTo is null || day > answeredTo)).Order())
        {
            if (FiredBy(days, day, calendar) is { Count: > 0 } counted)
            {
                return new SetOff(counted, day, DueOn(day, calendar));
            }
        }

        return null;
    }

    /// <summary>The day by which what it opened must be held or done: that many school days after the event.</summary>
    public DateOnly? DueOn(DateOnly eventOn, SchoolCalendar calendar) => Within switch
    {
        { Unit: DurationUnit.SchoolDays, Length: { } days } => calendar.SchoolDayAfter(eventOn, days)?.Date,
        { } rule => rule.PlannedEnd(calendar, eventOn)?.Date,
        null => null,
    };

    private (DateOnly From, DateOnly To)? WindowOf(DateOnly day, SchoolCalendar calendar) => Window switch
    {
        TriggerWindow.HalfTerm => calendar.Periods.FirstOrDefault(period => period.Kind == PeriodKind.Term && period.Contains(day)) is { } half
            ? (half.FirstDay, half.LastDay)
            : (day, day),   // outside any half term an event stands alone
        TriggerWindow.Term => Terms.ByReferenceDates(day) is var term ? (term.FirstDay, term.LastDay) : null,
        TriggerWindow.Year => AcademicYear.Containing(day) is var year ? (year.FirstDay, year.LastDay) : null,
        _ => null,
    };
}

/// <summary>A trigger that was set off.</summary>
/// <param name="Days">The days of the events that were counted.</param>
/// <param name="On">The day of the event that set it off.</param>
/// <param name="DueOn">The day by which what it opens is due. Null when no time is set.</param>
public sealed record SetOff(IReadOnlyList<DateOnly> Days, DateOnly On, DateOnly? DueOn);
