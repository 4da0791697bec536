using Microsoft.AspNetCore.Html;

namespace Onroll.Web.Design.Figures;

/// <summary>
/// A school year as weeks across and weekdays down: each cell is a day, morning above, afternoon below. Weeks the school
/// is closed leave a gap. <c>@YearHeatmap.Draw("2026 to 2027", days, today)</c>
/// </summary>
public static class YearHeatmap
{
    private const double Left = 34;
    private const double Top = 20;
    private const double CellWidth = 17;
    private const double HalfHeight = 9;
    private const double RowStep = 21;
    private static readonly string[] Weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri"];

    /// <param name="days">Every school day of the year in order, the coming ones as <see cref="DayMark.Future"/>.</param>
    /// <param name="today">Outlined when it is among the days; null for a past year.</param>
    public static IHtmlContent Draw(string year, IReadOnlyList<DaySessions> days, DateOnly? today = null)
    {
        if (days.Count == 0)
        {
            return HtmlString.Empty;
        }

        var first = Monday(days[0].Day);
        var weeks = (Monday(days[^1].Day).DayNumber - first.DayNumber) / 7 + 1;
        var step = Math.Min(19.5, 838.0 / weeks);
        var svg = new Svg(Left + weeks * step, Top + 5 * RowStep, $"Attendance, {year}", Describe(days));
        Label(svg, days, first, step);
        foreach (var day in days)
        {
            Place(svg, day, first, step, day.Day == today);
        }

        return svg.Close();
    }

    /// <summary>The same marks counted by month: the content behind the picture.</summary>
    public static IHtmlContent Table(string year, IReadOnlyList<DaySessions> days)
    {
        DayMark[] shown = [DayMark.Present, DayMark.OffSite, DayMark.Authorised, DayMark.Unauthorised, DayMark.Suspended];
        var rows = days
            .GroupBy(day => new DateOnly(day.Day.Year, day.Day.Month, 1))
            .Select(month => (month.Key, Marks: Sessions(month).ToList()))
            .Where(month => month.Marks.Any(mark => shown.Contains(mark)))
            .Select(month => (IReadOnlyList<string>)
                [month.Key.ToString("MMMM yyyy", DateWords.English), .. shown.Select(mark => month.Marks.Count(other => other == mark).ToString(DateWords.English))]);
        return FigureTable.Draw($"Sessions each month, {year}", ["Month", .. shown.Select(RegisterCell.Words)], [.. rows]);
    }

    /// <summary>What the colours are, once under however many years.</summary>
    public static IHtmlContent Legend()
    {
        var items = new[] { DayMark.Present, DayMark.OffSite, DayMark.Authorised, DayMark.Unauthorised, DayMark.Suspended }.Select(mark =>
        {
            var swatch = new Svg(15, 9, null);
            RegisterCell.Draw(swatch, new Box(0, 0, 15, 9), mark);
            return $"<li>{swatch.Close()}{RegisterCell.Words(mark)}</li>";
        });
        return new HtmlString($"<ul class=\"o-legend\"><li>Each cell is a day: morning above, afternoon below.</li>{string.Concat(items)}</ul>");
    }

    private static void Place(Svg svg, DaySessions day, DateOnly first, double step, bool isToday)
    {
        var x = Left + (day.Day.DayNumber - first.DayNumber) / 7 * step;
        var y = Top + ((int)day.Day.DayOfWeek - 1) * RowStep;
        var width = Math.Min(CellWidth, step - 2);
        RegisterCellPair(svg, new Box(x, y, width, HalfHeight), day);
        if (isToday)
        {
            svg.Rect(new Box(x - 2.5, y - 2.5, width + 5, 2 * HalfHeight + 5.5), "none", Ink.Petrol, 3);
        }
    }

    private static void RegisterCellPair(Svg svg, Box half, DaySessions day)
    {
        if (day is { Morning: DayMark.Future, Afternoon: DayMark.Future })
        {
            RegisterCell.Draw(svg, half with { Height = 2 * HalfHeight + 0.5 }, DayMark.Future);
            return;
        }

        RegisterCell.Draw(svg, half, day.Morning);
        RegisterCell.Draw(svg, half with { Y = half.Y + HalfHeight + 0.7 }, day.Afternoon);
    }

    private static void Label(Svg svg, IReadOnlyList<DaySessions> days, DateOnly first, double step)
    {
        for (var row = 0; row < Weekdays.Length; row++)
        {
            svg.Label(0, Top + row * RowStep + 14, Weekdays[row]);
        }

        var free = 0.0;
        foreach (var month in days.GroupBy(day => (day.Day.Year, day.Day.Month)))
        {
            var day = month.First().Day;
            var x = Left + (day.DayNumber - first.DayNumber) / 7 * step;
            // A month that begins late in a week is named over its first whole week.
            x += day.DayOfWeek > DayOfWeek.Wednesday && day != days[0].Day ? step : 0;
            if (x >= free)
            {
                svg.Label(x, 13, DateWords.Month(day));
                free = x + 30;
            }
        }
    }

    private static string Describe(IReadOnlyList<DaySessions> days)
    {
        var counted = Sessions(days).Where(mark => mark is not (DayMark.Future or DayMark.NotRequired)).GroupBy(mark => mark).OrderBy(group => group.Key);
        var parts = counted.Select(group => $"{RegisterCell.Words(group.Key).ToLowerInvariant()} {group.Count()}").ToList();
        return parts.Count == 0 ? "No sessions yet." : $"Sessions: {string.Join(", ", parts)}.";
    }

    private static IEnumerable<DayMark> Sessions(IEnumerable<DaySessions> days) => days.SelectMany(day => new[] { day.Morning, day.Afternoon });

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
