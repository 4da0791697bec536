using Microsoft.AspNetCore.Html;

namespace Onroll.Web.Design.Figures;

/// <summary>Something on a school-day line.</summary>
/// <param name="IsLaw">Law stands above the line, the rest below.</param>
/// <param name="IsDone">Done is drawn lighter.</param>
public sealed record LineMark(DateOnly Day, string Words, bool IsLaw, bool IsDone);

/// <summary>The school days of a case with what falls on them. A gap is a weekend or a holiday. The numbers are in a table beside it.</summary>
public static class SchoolDayLine
{
    private const double LeastStep = 34;
    private const double MostStep = 64;
    private const double Across = 1100;
    private const double Gap = 12;
    private const double Size = 30;
    private const double Row = 20;
    private const double LetterWidth = 6.9;

    /// <param name="days">School days in order.</param>
    public static IHtmlContent Draw(string name, IReadOnlyList<DateOnly> days, DateOnly today, IReadOnlyList<LineMark> marks)
    {
        var at = Places(days);
        var width = at[days[^1]] + Size + 4;
        var above = Lay([.. marks.Where(m => m.IsLaw && at.ContainsKey(m.Day))], at, width);
        var below = Lay([.. marks.Where(m => !m.IsLaw && at.ContainsKey(m.Day))], at, width);
        var (up, down) = (Rows(above), Rows(below));
        var line = up * Row + 10;
        var svg = new Svg(width, line + 22 + 20 + down * Row + 6, name);
        foreach (var (mark, row, x, anchor) in above)
        {
            var centre = at[mark.Day] + Size / 2;
            svg.Path($"M{Svg.Number(centre)} {Svg.Number((up - row) * Row - 12)}V{Svg.Number(line)}", mark.IsDone ? Ink.Grey : Ink.Dark, 1.5)
                .Label(x, (up - row) * Row - 6, mark.Words, Style(mark, anchor));
        }

        foreach (var day in days)
        {
            Box(svg, at[day], line, day, today);
        }

        foreach (var (mark, row, x, anchor) in below)
        {
            var centre = at[mark.Day] + Size / 2;
            svg.Path($"M{Svg.Number(centre)} {Svg.Number(line + 22)}V{Svg.Number(line + 42 + row * Row)}", mark.IsDone ? Ink.Grey : Ink.Dark, 1.5)
                .Label(x, line + 46 + row * Row, mark.Words, Style(mark, anchor));
        }

        return svg.Close();
    }

    private static Lettering Style(LineMark mark, string? anchor) => new(13, mark.IsDone ? 400 : 640, mark.IsDone ? Ink.Soft : Ink.Dark, anchor);

    private static int Rows(List<(LineMark Mark, int Row, double X, string? Anchor)> laid) => laid.Count == 0 ? 0 : laid.Max(l => l.Row) + 1;

    private static Dictionary<DateOnly, double> Places(IReadOnlyList<DateOnly> days)
    {
        var at = new Dictionary<DateOnly, double>();
        var step = Math.Clamp(Across / days.Count, LeastStep, MostStep);   // a short case fills its card too
        var x = 2d;
        DateOnly? before = null;
        foreach (var day in days)
        {
            x += before is null ? 0 : step + (day.DayNumber - before.Value.DayNumber > 1 ? Gap : 0);
            at[day] = x;
            before = day;
        }

        return at;
    }

    // Each label takes the lowest row in which it overlaps no other; one too near the end is written to the left.
    private static List<(LineMark Mark, int Row, double X, string? Anchor)> Lay(List<LineMark> marks, Dictionary<DateOnly, double> at, double width)
    {
        var taken = new List<List<(double From, double To)>>();
        var laid = new List<(LineMark, int, double, string?)>();
        foreach (var mark in marks.OrderByDescending(m => m.Day))
        {
            var centre = at[mark.Day] + Size / 2;
            var length = mark.Words.Length * LetterWidth;
            var isLeft = centre + 5 + length > width;
            var (from, to) = isLeft ? (centre - 5 - length, centre) : (centre - 2, centre + 5 + length);
            var row = 0;
            while (row < taken.Count && taken[row].Exists(other => from < other.To + 8 && other.From < to + 8))
            {
                row++;
            }

            if (row == taken.Count)
            {
                taken.Add([]);
            }

            taken[row].Add((from, to));
            laid.Add((mark, row, isLeft ? centre - 5 : centre + 5, isLeft ? "end" : null));
        }

        return laid;
    }

    private static void Box(Svg svg, double x, double y, DateOnly day, DateOnly today)
    {
        var box = new Box(x, y, Size, 22);
        if (day == today)
        {
            svg.Rect(box, Ink.Petrol);
        }
        else
        {
            svg.Rect(box, day < today ? Ink.PetrolPale : Ink.White, day < today ? null : Ink.Edge);
        }

        svg.Label(x + Size / 2, y + 16, day.Day.ToString(DateWords.English), new Lettering(13, day == today ? 680 : 500, day == today ? Ink.White : Ink.Dark, "middle"));
    }
}
