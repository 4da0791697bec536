using System.Text;

namespace Onroll.Web.Design;

/// <summary>HTML being written. Whoever appends has encoded what people typed (<see cref="Html.Encode"/>).</summary>
public sealed class Markup
{
    private readonly StringBuilder _text = new();

    public Markup Append(string html)
    {
        _text.Append(html);
        return this;
    }

    public Markup Append(char html)
    {
        _text.Append(html);
        return this;
    }

    public override string ToString() => _text.ToString();
}
