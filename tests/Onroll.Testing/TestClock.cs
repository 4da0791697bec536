namespace Onroll.Testing;

/// <summary>A clock that stands still until a test moves it. It starts at noon on Friday 20 November 2026.</summary>
public sealed class TestClock(DateTimeOffset? now = null) : TimeProvider
{
    private DateTimeOffset _now = now ?? new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;

    public void SetDay(DateOnly day) => _now = new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
}
