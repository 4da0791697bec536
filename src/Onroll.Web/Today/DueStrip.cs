using Onroll.Core.Today;
using Onroll.Web.Design;
using Onroll.Web.Pupils;

namespace Onroll.Web.Today;

/// <summary>The ten school days ahead, each with what is due on it.</summary>
public static class DueStrip
{
    /// <summary>More of one kind on a day than this stand as one line.</summary>
    private const int Several = 2;

    public static DayStrip Of(Workday workday, IReadOnlyList<DueItem> due)
    {
        ArgumentNullException.ThrowIfNull(workday);
        ArgumentNullException.ThrowIfNull(due);
        var ahead = workday.Ahead();
        var days = ahead.Select((day, at) => new StripDay(day, Items(due.Where(item => On(item, at, ahead) == day)), at > 0 && day.DayNumber - ahead[at - 1].DayNumber > 1));
        return new DayStrip(workday.Today, [.. days]);
    }

    // What falls on a day the school is closed stands on the school day before, when something can still be done.
    private static DateOnly? On(DueItem item, int at, IReadOnlyList<DateOnly> ahead) =>
        item.InSchoolDays >= 0 && item.On >= ahead[at] && (at + 1 == ahead.Count ? item.On == ahead[at] : item.On < ahead[at + 1]) ? ahead[at] : null;

    private static List<StripItem> Items(IEnumerable<DueItem> due) =>
    [
        .. due.GroupBy(item => (item.Kind, item.Brief, item.Force)).SelectMany(of => of.Sum(item => item.Pupils) > Several
            ? [new StripItem(PupilWords.Mark(of.Key.Force), of.Key.Brief.TrimEnd('s') + "s", $"{of.Sum(item => item.Pupils)} pupils")]
            : of.Select(item => new StripItem(PupilWords.Mark(item.Force), item.Kind == DueKind.Action ? item.What : item.Brief, Who(item)))),
    ];

    // Initial and surname: the strip is narrow, and often seen over a shoulder.
    private static string? Who(DueItem item) => item.Pupil?.Name.Split(' ', 2) is [var first, var last] ? $"{first[0]} {last}" : item.Pupil?.Name ?? item.Detail?.Split(',')[0];
}
