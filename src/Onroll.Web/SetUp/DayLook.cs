using Onroll.Core.Calendar;

namespace Onroll.Web.SetUp;

/// <summary>How a day is drawn in a calendar: a look, a letter where the look alone would have to be told by colour, and words.</summary>
/// <param name="Letter">Null where the frame or the column says it.</param>
public sealed record DayLook(string Name, string? Letter, string Words)
{
    private static readonly Dictionary<CalendarDayKind, DayLook> Looks = new()
    {
        [CalendarDayKind.School] = new("school", null, "school day"),
        [CalendarDayKind.MorningOnly] = new("morning", "½", "morning only"),
        [CalendarDayKind.PartialClosure] = new("partial", "P", "closed to some pupils"),
        [CalendarDayKind.Inset] = new("inset", "T", "staff training day"),
        [CalendarDayKind.BankHoliday] = new("bank", "B", "bank holiday"),
        [CalendarDayKind.Closure] = new("closure", "C", "closed unexpectedly"),
        [CalendarDayKind.Holiday] = new("holiday", null, "holiday"),
        [CalendarDayKind.Weekend] = new("weekend", null, "weekend"),
        [CalendarDayKind.Unknown] = new("unknown", "?", "not entered"),
    };

    /// <summary>In the order of the key.</summary>
    public static IEnumerable<DayLook> All => Looks.Values;

    public static DayLook Of(CalendarDayKind kind) => Looks[kind];
}
