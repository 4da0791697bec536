using Onroll.Rules.Attendance;

namespace Onroll.Rules.Support;

/// <summary>What rules about attendance see.</summary>
internal static class AttendanceSignals
{
    public static Signal? Absence(RegisterRule rule, AttendanceFacts? facts)
    {
        if (facts is null || facts.Since.Possible < Math.Max(rule.Minimum ?? 0, 1))
        {
            return null;
        }

        var since = facts.Since;
        var missed = $"{since.Absent} of {since.Possible} sessions";
        var isSevere = rule.Red is { } red && since.AbsenceRate.IsAtLeast(red);
        return new Signal(
            since.AbsenceRate.IsAtLeast,
            $"Missed {missed} ({since.AbsenceRate}){Unauthorised(since)}",
            isSevere ? $"Severely absent: {missed}" : $"{missed} missed",
            RegisterLink.Attendance);
    }

    public static Signal? Rise(RegisterRule rule, AttendanceFacts? facts)
    {
        var fewest = Math.Max(rule.Minimum ?? 0, 1);
        if (facts is not { YearBefore: { } before, Since: var now } || before.Possible < fewest || now.Possible < fewest)
        {
            return null;
        }

        return new Signal(
            points => Rises(before.AbsenceRate, now.AbsenceRate, points),
            $"Absence rose from {before.AbsenceRate} to {now.AbsenceRate} against the same days last year",
            $"Absence {now.AbsenceRate}, up from {before.AbsenceRate}",
            RegisterLink.Attendance);
    }

    public static Signal? Recent(RegisterRule rule, AttendanceFacts? facts)
    {
        if (facts is null || rule.Window is not { } window)
        {
            return null;
        }

        // Fewer possible sessions than the window would make a new pupil's first illness look like a habit.
        var recent = facts.Recent(window);
        return recent.Possible < window ? null : Signal.OfCount(
            recent.Absent,
            $"Missed {recent.Absent} of the last {window} sessions{Unauthorised(recent)}",
            $"{recent.Absent} of last {window} sessions missed",
            RegisterLink.Attendance);
    }

    public static Signal? Unauthorised(AttendanceFacts? facts) => facts is not { Since.Unauthorised: > 0 } ? null : Signal.OfCount(
        facts.Since.Unauthorised,
        $"Missed {Words.Of(facts.Since.Unauthorised, "session")} without authority since {Words.Day(facts.From)}",
        $"{Words.Of(facts.Since.Unauthorised, "session")} unauthorised",
        RegisterLink.Attendance);

    private static string Unauthorised(SessionCounts counts) => counts.Unauthorised switch
    {
        0 => "",
        _ when counts.Unauthorised == counts.Absent => ", all unauthorised",
        _ => $", {counts.Unauthorised} of them unauthorised",
    };

    // Cross-multiplied, so that no rounded rate decides.
    private static bool Rises(Share before, Share now, int points) =>
        100L * (((long)now.Numerator * before.Denominator) - ((long)before.Numerator * now.Denominator))
        >= (long)points * now.Denominator * before.Denominator;
}
