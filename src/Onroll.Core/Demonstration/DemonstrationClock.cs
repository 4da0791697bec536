namespace Onroll.Core.Demonstration;

/// <summary>A clock that stands at the moment a story tells of.</summary>
internal sealed class DemonstrationClock : TimeProvider
{
    private DateTimeOffset _now;

    // The stories are told in winter, when London's clock is UTC.
    public void Set(DateOnly day, int hour, int minute = 0) => _now = new DateTimeOffset(day.ToDateTime(new TimeOnly(hour, minute)), TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;
}
