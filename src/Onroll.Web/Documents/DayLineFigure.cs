using Microsoft.AspNetCore.Html;
using Onroll.Core.Documents;
using Onroll.Web.Design;
using Onroll.Web.Design.Figures;

namespace Onroll.Web.Documents;

/// <summary>School days in a row, black on white: law above, the rest below. A gap is a weekend or a holiday.</summary>
internal static class DayLineFigure
{
    private const double Width = 780, Gap = 6, WeekendGap = 18, BoxHeight = 24, MostBox = 34, Leader = 26, LevelHeight = 38, CharWidth = 7.2, TextHeight = 17;
    private static readonly Lettering Day = new(14, 400, "#000", "middle");

    public static IHtmlContent Draw(Block.DayLine line)
    {
        var places = Places(line.Days);
        var (above, below) = (Labels(line.Days, places, isLaw: true), Labels(line.Days, places, isLaw: false));
        var top = (Levels(above) * LevelHeight) + (above.Count > 0 ? Leader : 2);
        var height = top + BoxHeight + (Levels(below) * LevelHeight) + (below.Count > 0 ? Leader : 2);
        var svg = new Svg(Width, height, line.Name);
        for (var at = 0; at < line.Days.Count; at++)
        {
            var box = new Box(places[at].X, top, places[at].Width, BoxHeight);
            svg.Rect(box, line.Days[at].IsFilled ? "#d9d9d9" : "#fff", "#000", radius: 0);
            svg.Label(box.X + (box.Width / 2), top + 17, line.Days[at].Day.Day.ToString(DateWords.English), Day);
        }

        foreach (var label in above)
        {
            Write(svg, label, top - Leader - (label.Level * LevelHeight) - LevelHeight + TextHeight, lineFrom: top, lineTo: top - Leader - ((label.Level + 1) * LevelHeight) + 4);
        }

        foreach (var label in below)
        {
            Write(svg, label, top + BoxHeight + Leader + (label.Level * LevelHeight) + TextHeight - 4, lineFrom: top + BoxHeight, lineTo: top + BoxHeight + Leader + ((label.Level + 1) * LevelHeight) - 4);
        }

        return svg.Close();
    }

    private static void Write(Svg svg, Label label, double y, double lineFrom, double lineTo)
    {
        var anchor = label.IsLeftOfLine ? "end" : null;
        var x = label.IsLeftOfLine ? label.X - 6 : label.X + 6;
        svg.Path($"M{Svg.Number(label.X)} {Svg.Number(lineFrom)}V{Svg.Number(lineTo)}", "#000");
        svg.Label(x, y, label.Mark, new Lettering(14, 640, "#000", anchor));
        if (label.Note is not null)
        {
            svg.Label(x, y + TextHeight, label.Note, new Lettering(14, 400, "#000", anchor));
        }
    }

    private static List<(double X, double Width)> Places(IReadOnlyList<DayOnLine> days)
    {
        var breaks = Enumerable.Range(1, Math.Max(0, days.Count - 1)).Count(at => IsBreak(days, at));
        var room = Width - 2 - (Gap * (days.Count - 1)) - ((WeekendGap - Gap) * breaks);
        var box = Math.Min(MostBox, room / Math.Max(1, days.Count));
        var places = new List<(double, double)>();
        var x = 1.0;
        for (var at = 0; at < days.Count; at++)
        {
            x += at == 0 ? 0 : IsBreak(days, at) ? WeekendGap : Gap;
            places.Add((x, box));
            x += box;
        }

        return places;
    }

    private static bool IsBreak(IReadOnlyList<DayOnLine> days, int at) => days[at].Day.DayNumber - days[at - 1].Day.DayNumber > 1;

    // A label that would run into the one before it goes a level further out; one that would leave the page is written to the left of its line.
    private static List<Label> Labels(IReadOnlyList<DayOnLine> days, List<(double X, double Width)> places, bool isLaw)
    {
        var labels = new List<Label>();
        foreach (var (day, place) in days.Zip(places).Where(one => one.First.Mark is not null && one.First.IsLaw == isLaw))
        {
            var x = place.X + (place.Width / 2);
            var length = 8 + (CharWidth * Math.Max(day.Mark!.Length, day.Note?.Length ?? 0));   // filtered just above
            var isLeft = x + length > Width;
            var (from, to) = isLeft ? (x - length, x) : (x, x + length);
            var level = Enumerable.Range(0, days.Count).First(n => !labels.Exists(other => other.Level == n && other.From < to && from < other.To));
            labels.Add(new Label(x, day.Mark, day.Note, isLeft, from, to, level));
        }

        return labels;
    }

    private static int Levels(List<Label> labels) => labels.Count == 0 ? 0 : labels.Max(label => label.Level) + 1;

    private sealed record Label(double X, string Mark, string? Note, bool IsLeftOfLine, double From, double To, int Level);
}
