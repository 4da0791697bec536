using Onroll.Rules.Calendar;

namespace Onroll.Rules.Exclusions;

/// <summary>What became of a wish to change a suspension that has been issued.</summary>
public abstract record SuspensionChangeOutcome
{
    private SuspensionChangeOutcome() { }

    /// <summary>Corrected, with a note of why.</summary>
    public sealed record Correction : SuspensionChangeOutcome;

    /// <summary>Not allowed; the message says why and what can be done instead.</summary>
    public sealed record Refused(ExclusionRefusal Why) : SuspensionChangeOutcome;
}

/// <summary>A suspension once issued is neither lengthened nor converted.</summary>
/// <remarks>
/// R-SUS-05, ALLOW_EXTEND = false, ALLOW_FOLLOW_ON = true. Source: DfE guidance Part 3. An error may be corrected with a
/// note, never to a later end; in exceptional cases, usually new evidence, a further suspension or a permanent exclusion
/// begins straight after, with its own notice.
/// </remarks>
public static class SuspensionChange
{
    /// <summary>Judges a change to what was issued.</summary>
    /// <param name="issued">As the family was told.</param>
    /// <param name="wished">As it should be.</param>
    /// <param name="calendar">The school's.</param>
    /// <param name="why">Why the record was wrong. Null or blank is refused: a correction carries a note.</param>
    public static SuspensionChangeOutcome Judge(ExclusionEvent issued, ExclusionEvent wished, SchoolCalendar calendar, string? why)
    {
        ArgumentNullException.ThrowIfNull(issued);
        ArgumentNullException.ThrowIfNull(wished);
        if (issued.Category != ExclusionCategory.PermanentExclusion && wished.Category == ExclusionCategory.PermanentExclusion)
        {
            return Refuse("A suspension cannot be changed into a permanent exclusion. If there is new evidence, a permanent exclusion can begin when it ends, with its own reasons and notice.");
        }

        if (string.IsNullOrWhiteSpace(why))
        {
            return Refuse("A correction needs a note of what was wrong.");
        }

        return EndsLater(issued, wished, calendar)
            ? Refuse("A suspension cannot be made longer. If there is new evidence, a further suspension can begin when it ends, with its own reasons and notice.")
            : new SuspensionChangeOutcome.Correction();
    }

    /// <summary>The session with which a further suspension, or a permanent exclusion, can begin. Null when the calendar ends first.</summary>
    public static HalfDay? FollowOnBegins(ExclusionEvent issued, SchoolCalendar calendar) => HalfDaysOut.Of(issued, calendar).Back;

    private static bool EndsLater(ExclusionEvent issued, ExclusionEvent wished, SchoolCalendar calendar)
    {
        if (issued.Category == ExclusionCategory.PermanentExclusion)
        {
            return false;
        }

        var (was, wish) = (HalfDaysOut.Of(issued, calendar).Last, HalfDaysOut.Of(wished, calendar).Last);
        return wish is null ? wished.Sessions > issued.Sessions : was is not null && (wish.Day, wish.Session).CompareTo((was.Day, was.Session)) > 0;
    }

    private static SuspensionChangeOutcome.Refused Refuse(string message) => new(new ExclusionRefusal("R-SUS-05", message));
}
