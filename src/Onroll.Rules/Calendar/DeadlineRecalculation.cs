namespace Onroll.Rules.Calendar;

/// <summary>What a changed calendar does to a deadline that was already worked out.</summary>
/// <remarks>R-CAL-02 edge (c). Both dates are logged. A date a family was told never moves earlier by itself.</remarks>
public static class DeadlineRecalculation
{
    /// <param name="oldDue">The date as it stood.</param>
    /// <param name="recalculated">The date by the changed calendar.</param>
    /// <param name="toldToFamily">Whether a family has been told the old date.</param>
    public static DeadlineChange Compare(DateOnly oldDue, DueDate recalculated, bool toldToFamily) => recalculated switch
    {
        DueDate.Known(var on, _) when on == oldDue => new DeadlineChange.Unchanged(oldDue),
        DueDate.Known(var on, _) when on < oldDue && toldToFamily => new DeadlineChange.KeptForFamily(oldDue, on),
        DueDate.Known(var on, _) => new DeadlineChange.Moved(oldDue, on),
        _ => new DeadlineChange.CalendarMissing(oldDue),
    };
}

/// <summary>The outcome of working a deadline out again.</summary>
public abstract record DeadlineChange
{
    private DeadlineChange(DateOnly oldDue, DateOnly dueOn) => (OldDue, DueOn) = (oldDue, dueOn);

    /// <summary>The date as it stood before.</summary>
    public DateOnly OldDue { get; }

    /// <summary>The date that holds now.</summary>
    public DateOnly DueOn { get; }

    /// <summary>The same date as before.</summary>
    public sealed record Unchanged(DateOnly Due) : DeadlineChange(Due, Due);

    /// <summary>Another date holds from now on.</summary>
    public sealed record Moved(DateOnly From, DateOnly To) : DeadlineChange(From, To);

    /// <summary>The new count is earlier, but a family was told the old date, so that stays.</summary>
    public sealed record KeptForFamily(DateOnly Told, DateOnly Recalculated) : DeadlineChange(Told, Told);

    /// <summary>The changed calendar no longer reaches far enough. The old date stays until it does.</summary>
    public sealed record CalendarMissing(DateOnly Due) : DeadlineChange(Due, Due);
}
