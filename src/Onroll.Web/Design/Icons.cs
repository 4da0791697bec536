using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onroll.Web.Design;

/// <summary>The icons Onroll draws. Each always stands beside words; None draws nothing.</summary>
public enum IconName
{
    None, Add, Book, ChevronDown, ChevronLeft, ChevronRight, Clock, Download, Eye, Help, Info, Key, Lock, Message, People, Print, Search, Swap, Tick, Warning,
}

/// <summary>The strokes of each icon on a 20 by 20 field.</summary>
internal static class Icons
{
    public static string Path(IconName name) => name switch
    {
        IconName.Add => "M10 4v12M4 10h12",
        IconName.Book => "M10 5v12M10 5C8.5 3.8 6 3.5 3 3.7v11.6c3-.2 5.5 .3 7 1.7 1.5-1.4 4-1.9 7-1.7V3.7c-3-.2-5.5 .1-7 1.3",
        IconName.ChevronDown => "M5 7.5l5 5 5-5",
        IconName.ChevronLeft => "M12.5 5l-5 5 5 5",
        IconName.ChevronRight => "M7.5 5l5 5-5 5",
        IconName.Clock => "M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 1 0 0-15M10 6v4.3l2.8 1.7",
        IconName.Download => "M10 3v9.5M6 8.8l4 4 4-4M3.5 16.5h13",
        IconName.Eye => "M1.8 10S4.8 4.7 10 4.7 18.2 10 18.2 10 15.2 15.3 10 15.3 1.8 10 1.8 10M10 7.7a2.3 2.3 0 1 0 0 4.6a2.3 2.3 0 1 0 0-4.6",
        IconName.Help => "M10 2.2a7.8 7.8 0 1 0 0 15.6a7.8 7.8 0 1 0 0-15.6M7.7 7.8a2.3 2.3 0 1 1 3.6 1.9c-.8.5-1.3 1-1.3 2M10 14.2v.2",
        IconName.Info => "M10 2.2a7.8 7.8 0 1 0 0 15.6a7.8 7.8 0 1 0 0-15.6M10 9v5M10 6v.2",
        IconName.Key => "M6.5 6.8a3.2 3.2 0 1 0 0 6.4a3.2 3.2 0 1 0 0-6.4M9.7 10h8.3M15 10v3M12.3 10v2",
        IconName.Lock => "M4.5 9h11v8.5h-11zM6.8 9V6a3.2 3.2 0 0 1 6.4 0v3",
        IconName.Message => "M3 3.8h14v9.7H9l-4 3.2v-3.2H3z",
        IconName.People => "M7 4a3 3 0 1 0 0 6a3 3 0 1 0 0-6M1.8 16.5c0-3 2.2-4.5 5.2-4.5s5.2 1.5 5.2 4.5M12.8 4.3a2.8 2.8 0 0 1 0 5.4M14.5 12.3c2.3.4 3.7 1.9 3.7 4.2",
        IconName.Print => "M5.5 7V3h9v4M5.5 14H3V7h14v7h-2.5M5.5 11.5h9V17h-9z",
        IconName.Search => "M8.7 3a5.7 5.7 0 1 0 0 11.4a5.7 5.7 0 1 0 0-11.4M13 13l4.5 4.5",
        IconName.Swap => "M3 7h12M11.5 3.5L15 7l-3.5 3.5M17 13H5M8.5 9.5L5 13l3.5 3.5",
        IconName.Tick => "M3.5 10.5l4.3 4.3 8.7-9.3",
        IconName.Warning => "M10 3L1.8 17h16.4zM10 8v4.5M10 14.6v.2",
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such icon"),
    };

    public static string Svg(IconName name, string? extraClass = null)
    {
        if (name == IconName.None)
        {
            return "";
        }

        var width = name is IconName.Tick or IconName.Add ? "2" : "1.7";
        var css = extraClass is null ? "o-icon" : $"o-icon {extraClass}";
        return $"<svg class=\"{css}\" viewBox=\"0 0 20 20\" width=\"20\" height=\"20\" fill=\"none\" stroke=\"currentColor\" " +
            $"stroke-width=\"{width}\" stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\" focusable=\"false\">" +
            $"<path d=\"{Path(name)}\"/></svg>";
    }
}

/// <summary><c>&lt;o-icon name="Print" /&gt;</c></summary>
[HtmlTargetElement("o-icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    public IconName Name { get; set; }

    public string? Class { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Icons.Svg(Name, Class));
    }
}
