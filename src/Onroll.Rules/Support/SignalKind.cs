namespace Onroll.Rules.Support;

/// <summary>What a rule of the register looks at. Each says the unit its thresholds are in; reaching one is enough.</summary>
public enum SignalKind
{
    /// <summary>Possible sessions missed since a date. Per cent. <see cref="RegisterRule.Minimum"/>: fewest possible sessions.</summary>
    Absence,

    /// <summary>Rise in absence against the same days a year before. Percentage points. Minimum: fewest possible sessions in each.</summary>
    AbsenceRise,

    /// <summary>Sessions missed of the last so many possible ones (<see cref="RegisterRule.Window"/>). Sessions.</summary>
    RecentAbsence,

    /// <summary>Sessions missed without authority since a date. Sessions.</summary>
    UnauthorisedAbsence,

    /// <summary>Suspensions this term. Count.</summary>
    SuspensionsInTerm,

    /// <summary>Days suspended this term. Half days.</summary>
    SuspendedInTerm,

    /// <summary>Days suspended this school year, on the way to the limit of 45. Half days.</summary>
    SuspendedInYear,

    /// <summary>Incidents in the last four weeks, when they are at least double the four before. Count.</summary>
    IncidentsRising,

    /// <summary>Periods of internal exclusion in the last four weeks. Count.</summary>
    InternalExclusion,

    /// <summary>Joined the school in the last so many weeks (Window). The thresholds are suspensions at the last school; 0 means any joiner.</summary>
    RecentMove,

    /// <summary>Permanently excluded, the case being open. Count, so 1.</summary>
    PermanentExclusion,
}
