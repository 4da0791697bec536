using Onroll.Core.Insight;

namespace Onroll.Web.Insight;

/// <summary>What quantities are called at the head of a column.</summary>
public static class InsightColumns
{
    public static string Name(Quantity quantity) => quantity switch
    {
        Quantity.Headcount => "Pupils",
        Quantity.Suspensions => "Suspensions",
        Quantity.PupilsSuspended => "Pupils suspended",
        Quantity.PupilsSuspendedAgain => "More than once",
        Quantity.DaysSuspended => "Days",
        Quantity.PermanentExclusions => "Permanent exclusions",
        Quantity.HomeEducated => "Left for home education",
        Quantity.MovesDecided => "Moves decided",
        Quantity.MovesLasted => "Moves that lasted",
        Quantity.RegistersSeverelyAbsent => "Missed 50% or more",
        Quantity.SessionsUnauthorised => "Sessions missed without authority",
        Quantity.SessionsPossible => "Sessions possible",
        Quantity.SessionsAbsent => "Sessions missed",
        Quantity.Registers => "Pupils with sessions",
        Quantity.RegistersPersistentlyAbsent => "Missed 10% or more",
        _ => quantity.ToString(),
    };

    /// <summary>Whether there is a list of pupils behind the measure.</summary>
    public static bool LeadsToPupils(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return (!measure.IsOfAttendance && measure.Numerator != Quantity.HomeEducated && !measure.IsOfMoves) || measure.Id is "absence-rate" or "persistent-absence-rate";
    }
}
