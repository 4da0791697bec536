using Onroll.Rules.Calendar;

namespace Onroll.Rules.Support;

/// <summary>Reads out of the facts what each kind of rule looks at. Null when the facts do not say, or there is too little to judge.</summary>
internal static class Signals
{
    public static Signal? Find(RegisterRule rule, RegisterFacts facts) => rule.Kind switch
    {
        SignalKind.Absence => AttendanceSignals.Absence(rule, facts.Attendance),
        SignalKind.AbsenceRise => AttendanceSignals.Rise(rule, facts.Attendance),
        SignalKind.RecentAbsence => AttendanceSignals.Recent(rule, facts.Attendance),
        SignalKind.UnauthorisedAbsence => AttendanceSignals.Unauthorised(facts.Attendance),
        SignalKind.SuspensionsInTerm => SuspensionsInTerm(facts.Suspensions),
        SignalKind.SuspendedInTerm => SuspendedInTerm(facts.Suspensions),
        SignalKind.SuspendedInYear => SuspendedInYear(facts.Suspensions),
        SignalKind.PermanentExclusion => PermanentExclusion(facts.Suspensions),
        SignalKind.IncidentsRising => IncidentsRising(facts.Incidents),
        SignalKind.InternalExclusion => InternalExclusion(facts.Incidents),
        SignalKind.RecentMove => RecentMove(rule, facts),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Kind, "No such kind of rule."),
    };

    private static Signal? SuspensionsInTerm(SuspensionFacts? facts) => facts is not { InTerm: > 0 } ? null : Signal.OfCount(
        facts.InTerm,
        $"Suspended {Words.Times(facts.InTerm)} since {Words.Day(facts.TermFrom)}, {HalfDays.InWords(facts.HalfDaysInTerm)} in all",
        $"Suspended {Words.Times(facts.InTerm)} this term ({HalfDays.InWords(facts.HalfDaysInTerm)})",
        RegisterLink.Suspensions,
        facts.InTerm);

    private static Signal? SuspendedInTerm(SuspensionFacts? facts) => facts is not { HalfDaysInTerm: > 0 } ? null : Signal.OfCount(
        facts.HalfDaysInTerm,
        $"Suspended for {HalfDays.InWords(facts.HalfDaysInTerm)} since {Words.Day(facts.TermFrom)}",
        $"Suspended {HalfDays.InWords(facts.HalfDaysInTerm)} this term",
        RegisterLink.Suspensions,
        facts.InTerm);

    private static Signal? SuspendedInYear(SuspensionFacts? facts) => facts is not { HalfDaysInYear: > 0 } ? null : Signal.OfCount(
        facts.HalfDaysInYear,
        $"Suspended for {HalfDays.InWords(facts.HalfDaysInYear)} this school year; the law allows 45",
        $"Suspended {HalfDays.InWords(facts.HalfDaysInYear)} this year, of 45",
        RegisterLink.Suspensions);

    private static Signal? PermanentExclusion(SuspensionFacts? facts) => facts?.PermanentExclusion is not { } exclusion ? null : Signal.OfCount(
        1,
        exclusion.GovernorsMeetOn is { } meetOn
            ? $"Permanently excluded on {Words.Day(exclusion.FirstDay)}; governors meet on {Words.Day(meetOn)}"
            : $"Permanently excluded on {Words.Day(exclusion.FirstDay)}",
        exclusion.GovernorsMeetOn is { } governors ? $"Permanent exclusion, governors {Words.Day(governors)}" : "Permanent exclusion",
        RegisterLink.Suspensions,
        1);

    private static Signal? IncidentsRising(IncidentFacts? facts) => facts is null || facts.LastFourWeeks < 2 * facts.FourWeeksBefore ? null : Signal.OfCount(
        facts.LastFourWeeks,
        facts.FourWeeksBefore == 0
            ? $"{Words.Of(facts.LastFourWeeks, "incident")} in the last 4 weeks, and none in the 4 before"
            : $"{Words.Of(facts.LastFourWeeks, "incident")} in the last 4 weeks, up from {facts.FourWeeksBefore}",
        $"Incidents {facts.LastFourWeeks}, up from {facts.FourWeeksBefore}",
        RegisterLink.Incidents,
        facts.LastFourWeeks + facts.FourWeeksBefore);

    private static Signal? InternalExclusion(IncidentFacts? facts) => facts is not { InternalExclusionPeriods: > 0 and { } periods } ? null : Signal.OfCount(
        periods,
        $"{Words.Of(periods, "period")} of internal exclusion in the last 4 weeks",
        $"Internal exclusion {Words.Of(periods, "period")}",
        RegisterLink.Incidents,
        periods);

    private static Signal? RecentMove(RegisterRule rule, RegisterFacts facts)
    {
        if (facts.Move is not { } move || move.JoinedOn > facts.AsAt || move.JoinedOn.AddDays(7 * (rule.Window ?? 0)) <= facts.AsAt)
        {
            return null;
        }

        var joined = $"Joined {Words.Day(move.JoinedOn)}{(move.FromSchool is null ? "" : $" from {move.FromSchool}")}";
        var fact = move.SuspensionsThere == 0
            ? joined
            : $"{joined}; {Words.Of(move.SuspensionsThere, "suspension")} at the last school ({HalfDays.InWords(move.HalfDaysThere)})";
        return Signal.OfCount(move.SuspensionsThere, fact, joined, RegisterLink.Facts);
    }
}
