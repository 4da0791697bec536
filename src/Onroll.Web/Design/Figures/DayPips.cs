using Microsoft.AspNetCore.Html;

namespace Onroll.Web.Design.Figures;

/// <summary>
/// One box a school day out of school: the days gone filled, today numbered, the sixth with a heavy foot, days that may
/// yet come dashed. <c>@DayPips.Draw("Zane Abara", today: 5, days: 7)</c>
/// </summary>
public static class DayPips
{
    private const double Step = 18;
    private const double Size = 15;

    /// <param name="today">The school day it is now, from 1.</param>
    /// <param name="days">Days the absence lasts; null when nobody has said.</param>
    public static IHtmlContent Draw(string who, int today, int? days)
    {
        var shown = Math.Min(24, Math.Max(days ?? today, days is null ? today : Math.Max(6, today)));
        var svg = new Svg(shown * Step - 2, 20, $"{who}: day {today}{(days is null ? "" : $" of {days}")}");
        for (var day = 1; day <= shown; day++)
        {
            Pip(svg, day, today, days ?? today);
        }

        return svg.Close();
    }

    private static void Pip(Svg svg, int day, int today, int days)
    {
        var box = new Box((day - 1) * Step, 1, Size, Size);
        if (day == today)
        {
            svg.Rect(box, Ink.Petrol);
        }
        else if (day < today)
        {
            svg.Rect(box, Ink.PetrolPale, Ink.PetrolMid);
        }
        else if (day <= days)
        {
            svg.Rect(box, Ink.White, Ink.Edge);
        }
        else
        {
            svg.DashedRect(box, Ink.EdgePale);
        }

        if (day == today || day == 6)
        {
            svg.Label(box.X + Size / 2, 13, day.ToString(DateWords.English), new Lettering(11, 680, day == today ? Ink.White : Ink.Dark, "middle"));
        }

        if (day == 6)
        {
            svg.Rect(new Box(box.X, 17, Size, 2.4), Ink.Dark, radius: 0);
        }
    }
}
