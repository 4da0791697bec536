namespace Onroll.Web.Design.Figures;

/// <summary>What one session (a morning or an afternoon) was, as far as a picture tells them apart.</summary>
public enum DayMark { NotRequired, Present, OffSite, Authorised, Unauthorised, Suspended, Future }

/// <summary>One school day's two sessions.</summary>
public readonly record struct DaySessions(DateOnly Day, DayMark Morning, DayMark Afternoon);

/// <summary>Draws a half-day cell. Lightness alone separates the marks; hatching and the bar help print and colour sight.</summary>
internal static class RegisterCell
{
    public static void Draw(Svg svg, Box box, DayMark mark)
    {
        switch (mark)
        {
            case DayMark.Present:
                svg.Rect(box, Ink.PetrolPale);
                break;
            case DayMark.OffSite:
                svg.Rect(box, Ink.PetrolMid);
                break;
            case DayMark.Unauthorised:
                svg.Rect(box, Ink.Crimson);
                break;
            case DayMark.Authorised:
                svg.Rect(box, Ink.AmberWash).Path(Hatch(box), Ink.Hatch, 1.8);
                break;
            case DayMark.Suspended:
                svg.Rect(box, Ink.Dark);
                svg.Rect(new Box(box.X + box.Width / 2 - 2.5, box.Y + box.Height / 2 - 0.8, 5, 1.6), Ink.White, radius: 0.5);
                break;
            case DayMark.Future:
                svg.Rect(box, Ink.White, Ink.EdgePale);
                break;
        }
    }

    // Diagonals cut to the box by arithmetic: a shared pattern would need an id, and ids must not repeat on a page.
    private static string Hatch(Box box)
    {
        var path = new System.Text.StringBuilder();
        for (var start = -box.Height + 2; start < box.Width; start += 4.5)
        {
            var from = Math.Max(0, start);
            var to = Math.Min(box.Width, start + box.Height);
            if (to - from > 0.8)
            {
                path.Append(System.Globalization.CultureInfo.InvariantCulture,
                    $"M{Svg.Number(box.X + from)} {Svg.Number(box.Y + box.Height - (from - start))}L{Svg.Number(box.X + to)} {Svg.Number(box.Y + box.Height - (to - start))}");
            }
        }

        return path.ToString();
    }

    public static string Words(DayMark mark) => mark switch
    {
        DayMark.Present => "Present",
        DayMark.OffSite => "Off-site activity",
        DayMark.Authorised => "Authorised absence",
        DayMark.Unauthorised => "Unauthorised",
        DayMark.Suspended => "Suspended",
        DayMark.Future => "Not yet",
        _ => "Not required",
    };
}
