namespace Onroll.Core.Rooms;

/// <summary>The choices about rooms in words.</summary>
public static class RoomWords
{
    private const int MinutesPerHour = 60;

    public static string Of(RoomStay stay) => stay switch
    {
        RoomStay.Lesson => "A lesson",
        RoomStay.HalfDay => "Half a day",
        RoomStay.WholeDay => "The whole day",
        _ => throw new ArgumentOutOfRangeException(nameof(stay), stay, null),
    };

    /// <summary>"50 minutes", "1 hour 20 minutes", "30 hours".</summary>
    public static string Time(int minutes) => (minutes / MinutesPerHour, minutes % MinutesPerHour) switch
    {
        (0, 1) => "1 minute",
        (0, var rest) => $"{rest} minutes",
        (var hours, 0) => $"{hours} {(hours == 1 ? "hour" : "hours")}",
        var (hours, rest) => $"{hours} {(hours == 1 ? "hour" : "hours")} {rest} {(rest == 1 ? "minute" : "minutes")}",
    };
}
