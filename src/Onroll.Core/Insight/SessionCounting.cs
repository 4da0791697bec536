using Onroll.Core.Attendance;
using Onroll.Rules.Attendance;

namespace Onroll.Core.Insight;

/// <summary>Turns what a scan of registers found into quantities of the catalogue.</summary>
internal static class SessionCounting
{
    public static void Add(Tally[] tallies, AbsenceTotals[] totals)
    {
        for (var group = 0; group < tallies.Length; group++)
        {
            var (tally, found) = (tallies[group], totals[group]);
            tally[Quantity.SessionsPossible] += found.Possible;
            tally[Quantity.SessionsAttended] += found.Attended;
            tally[Quantity.SessionsAbsent] += found.Absent;
            tally[Quantity.SessionsAuthorised] += found.Authorised;
            tally[Quantity.SessionsUnauthorised] += found.Unauthorised;
            tally[Quantity.SessionsSuspended] += found.Suspended;
            tally[Quantity.Registers] += found.Registers;
            tally[Quantity.RegistersPersistentlyAbsent] += found.Persistent;
            tally[Quantity.RegistersSeverelyAbsent] += found.Severe;
        }
    }

    public static void Add(long[] all, long[] more)
    {
        for (var stored = 0; stored < all.Length; stored++)
        {
            all[stored] += more[stored];
        }
    }

    /// <summary>Sessions by the code they were marked with, in the order of the national table; each over all possible sessions.</summary>
    public static IReadOnlyList<CountedGroup> ByCode(long[] marks)
    {
        var possible = AttendanceCode.All.Where(code => code.Class != AttendanceClass.NotPossible).ToList();
        var all = possible.Sum(code => marks[code.Stored]);
        return [.. possible.Where(code => marks[code.Stored] > 0).Select(code => new CountedGroup(new(code.Value, code.Meaning), Of(code, marks[code.Stored], all)))];
    }

    private static Tally Of(AttendanceCode code, long marks, long possible) => new()
    {
        [Quantity.SessionsPossible] = possible,
        [Quantity.SessionsAttended] = code.Class is AttendanceClass.Present or AttendanceClass.ApprovedActivity ? marks : 0,
        [Quantity.SessionsAbsent] = code.Class is AttendanceClass.Authorised or AttendanceClass.Unauthorised ? marks : 0,
        [Quantity.SessionsAuthorised] = code.Class == AttendanceClass.Authorised ? marks : 0,
        [Quantity.SessionsUnauthorised] = code.Class == AttendanceClass.Unauthorised ? marks : 0,
        [Quantity.SessionsSuspended] = code.Value == "E" ? marks : 0,
    };
}
