using Onroll.Core.Store;

namespace Onroll.Web.Commands;

/// <summary>The clock of the demonstration: the time of day is real, the day is the one the demonstration was built for.</summary>
public sealed class ShiftedClock : TimeProvider
{
    private readonly TimeSpan _shift;

    public ShiftedClock(DateOnly today) => _shift = TimeSpan.FromDays(today.DayNumber - System.TodayInLondon().DayNumber);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;
}
