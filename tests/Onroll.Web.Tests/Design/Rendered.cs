using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onroll.Web.Tests.Design;

/// <summary>Draws one tag helper without a page, and reads what came out as a browser would.</summary>
internal static class Rendered
{
    public static async Task<IElement> AsElementAsync(TagHelper helper, string content = "", string tag = "o-any", params (string Name, string Value)[] attributes)
    {
        var html = await AsHtmlAsync(helper, content, tag, attributes);
        return Parse(html);
    }

    public static async Task<string> AsHtmlAsync(TagHelper helper, string content = "", string tag = "o-any", params (string Name, string Value)[] attributes)
    {
        var list = new TagHelperAttributeList(attributes.Select(pair => new TagHelperAttribute(pair.Name, pair.Value)));
        var context = new TagHelperContext(tag, list, new Dictionary<object, object>(), "one");
        var output = new TagHelperOutput(tag, list, (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent().SetHtmlContent(content)))
        {
            Content = new DefaultTagHelperContent(),
        };
        await helper.ProcessAsync(context, output);
        // What Razor does for a helper that leaves the content alone.
        if (!output.IsContentModified)
        {
            output.Content.SetHtmlContent(content);
        }

        return Text(output);
    }

    public static IElement Parse(IHtmlContent content) => Parse(Text(content));

    public static IElement Parse(string html) =>
        new HtmlParser().ParseDocument($"<table><tr></tr></table><div id=\"top\">{html}</div>").GetElementById("top")!;

    public static string Text(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    /// <summary>A view on a page at this address, with what binding found.</summary>
    public static ViewContext View(string path = "/register", string query = "", ModelStateDictionary? state = null)
    {
        var http = new DefaultHttpContext();
        http.Request.Path = path;
        http.Request.QueryString = new QueryString(query);
        var data = new ViewDataDictionary(new EmptyModelMetadataProvider(), state ?? new ModelStateDictionary());
        return new ViewContext { HttpContext = http, ViewData = data };
    }

    public static ModelExpression For<T>(string name, T value)
    {
        var metadata = new EmptyModelMetadataProvider();
        return new ModelExpression(name, metadata.GetModelExplorerForType(typeof(T), value));
    }
}
