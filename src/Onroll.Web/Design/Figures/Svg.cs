using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;

namespace Onroll.Web.Design.Figures;

/// <summary>
/// Writes one picture: an image with a name, drawn with presentation attributes only, so that the strict policy on styles
/// holds and the same picture prints.
/// </summary>
internal sealed class Svg
{
    private readonly StringBuilder _text = new();

    /// <param name="name">What the picture shows, for those who cannot see it; null for pure decoration.</param>
    /// <param name="stretch">Fills its column at a fixed height instead of keeping its proportions.</param>
    public Svg(double width, double height, string? name, string? description = null, bool stretch = false)
    {
        _text.Append("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        Attribute("viewBox", $"0 0 {Number(width)} {Number(height)}");
        Attribute("width", stretch ? "100%" : Number(width));
        Attribute("height", Number(height));
        Attribute("preserveAspectRatio", stretch ? "none" : null);
        _text.Append(name is null ? " aria-hidden=\"true\" focusable=\"false\">" : " role=\"img\" focusable=\"false\">");
        Text("title", name);
        Text("desc", description);
    }

    public Svg Rect(Box box, string fill, string? stroke = null, double radius = 2)
    {
        _text.Append("<rect");
        var inset = stroke is null ? 0 : 0.5;
        Attribute("x", Number(box.X + inset));
        Attribute("y", Number(box.Y + inset));
        Attribute("width", Number(Math.Max(0, box.Width - 2 * inset)));
        Attribute("height", Number(Math.Max(0, box.Height - 2 * inset)));
        Attribute("rx", radius == 0 ? null : Number(radius));
        Attribute("fill", fill);
        Attribute("stroke", stroke);
        _text.Append("/>");
        return this;
    }

    public Svg DashedRect(Box box, string stroke)
    {
        _text.Append(CultureInfo.InvariantCulture,
            $"<rect x=\"{Number(box.X + 0.5)}\" y=\"{Number(box.Y + 0.5)}\" width=\"{Number(box.Width - 1)}\" height=\"{Number(box.Height - 1)}\" rx=\"2\" fill=\"#fff\" stroke=\"{stroke}\" stroke-dasharray=\"2 2\"/>");
        return this;
    }

    public Svg Path(string d, string stroke, double width = 1, string? dash = null)
    {
        _text.Append("<path fill=\"none\" stroke-linejoin=\"round\"");
        Attribute("d", d);
        Attribute("stroke", stroke);
        Attribute("stroke-width", Number(width));
        Attribute("stroke-dasharray", dash);
        _text.Append("/>");
        return this;
    }

    public Svg Dot(double x, double y, double radius, string fill, string? stroke = null)
    {
        _text.Append("<circle");
        Attribute("cx", Number(x));
        Attribute("cy", Number(y));
        Attribute("r", Number(radius));
        Attribute("fill", fill);
        Attribute("stroke", stroke);
        Attribute("stroke-width", stroke is null ? null : "1.5");
        _text.Append("/>");
        return this;
    }

    public Svg Label(double x, double y, string words, Lettering? lettering = null)
    {
        var look = lettering ?? Lettering.Axis;
        _text.Append("<text");
        Attribute("x", Number(x));
        Attribute("y", Number(y));
        Attribute("font-size", Number(look.Size));
        Attribute("font-weight", look.Weight == 400 ? null : Number(look.Weight));
        Attribute("fill", look.Fill);
        Attribute("text-anchor", look.Anchor);
        _text.Append('>').Append(Html.Encode(words)).Append("</text>");
        return this;
    }

    public IHtmlContent Close() => new HtmlString(_text.Append("</svg>").ToString());

    public static string Number(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);

    private void Attribute(string name, string? value)
    {
        if (value is not null)
        {
            _text.Append(' ').Append(name).Append("=\"").Append(Html.Encode(value)).Append('"');
        }
    }

    private void Text(string tag, string? words)
    {
        if (words is not null)
        {
            _text.Append('<').Append(tag).Append('>').Append(Html.Encode(words)).Append("</").Append(tag).Append('>');
        }
    }
}

internal readonly record struct Box(double X, double Y, double Width, double Height);

/// <param name="Anchor">start (null), middle or end.</param>
internal sealed record Lettering(double Size, int Weight, string Fill, string? Anchor = null)
{
    public static readonly Lettering Axis = new(13, 400, Ink.Soft);
}

/// <summary>The colours of figures; each is in the design language with its contrast.</summary>
internal static class Ink
{
    public const string Petrol = "#0e4e5f";
    public const string PetrolMid = "#8fbac4";
    public const string PetrolPale = "#cfe1e5";
    public const string Dark = "#16232b";
    public const string Soft = "#46545d";
    public const string Grey = "#7a858c";
    public const string Edge = "#7d878d";
    public const string EdgePale = "#c9cfd2";
    public const string Hairline = "#dcd7cc";
    public const string Empty = "#efece4";
    public const string Red = "#a4161a";
    public const string AmberEdge = "#b36b00";
    public const string AmberText = "#5c3a00";
    public const string AmberWash = "#ffedc9";
    public const string Hatch = "#d9962f";
    public const string Green = "#17603f";
    public const string Crimson = "#8e1b3a";
    public const string White = "#ffffff";
}
