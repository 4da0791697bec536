namespace Onroll.Core.Store;

/// <summary>Where the schools are: the clock people see.</summary>
public static class London
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The date where the schools are. In summer it is tomorrow an hour before UTC says so.</summary>
    public static DateOnly TodayInLondon(this TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return DateOnly.FromDateTime(InLondon(time.GetUtcNow().UtcDateTime));
    }

    /// <summary>A stored UTC instant as people in England read it.</summary>
    public static DateTime InLondon(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>The instant at which a day begins where the schools are.</summary>
    public static DateTime StartOfDayUtc(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Zone);

    /// <summary>The instant of a time people in England read on a clock.</summary>
    public static DateTime ToUtc(DateOnly day, TimeOnly time) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(time), Zone);

    /// <summary>Now, cut to the microsecond that both databases keep, so that a stored instant reads back as it was written.</summary>
    public static DateTime UtcNowStored(this TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        var now = time.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
