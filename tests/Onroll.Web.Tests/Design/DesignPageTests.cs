using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Onroll.Web.Host;
using Onroll.Web.Shared;

namespace Onroll.Web.Tests.Design;

/// <summary>The living page and the shell around it, served by the page host alone: no store, no accounts.</summary>
public sealed class DesignPageTests(DesignSite site) : IClassFixture<DesignSite>
{
    private readonly HttpClient _client = site.Client;
    private string _cookie = "";

    [Theory]
    [InlineData("/design")]
    [InlineData("/design/sign-in")]
    public async Task Get_AnyDesignPage_HasNothingTheContentPolicyWouldRefuse(string address)
    {
        var page = await ReadAsync(await _client.GetAsync(address));

        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]), [onclick]"));
        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Get_Any_SendsTheStrictHeaders()
    {
        var response = await _client.GetAsync("/design");

        Assert.Equal(SecurityHeaders.Policy, response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Get_Shell_SaysWhereWhoAndWhatIsWaiting()
    {
        var page = await ReadAsync(await _client.GetAsync("/design"));

        Assert.Equal("Design", page.QuerySelector("nav[aria-label=Sections] [aria-current=page]")!.TextContent.Trim());
        Assert.Contains("4 late or due today", page.QuerySelector(".o-nav__count")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Alderway Academy", page.QuerySelector("header details summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("every person and school here is invented", page.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithMistakes_TitleSaysErrorAndEverythingTypedStays()
    {
        var form = await ReadAsync(await _client.GetAsync("/design"));
        var response = await PostAsync(form, [("StartsOn.Day", "31"), ("StartsOn.Month", "2"), ("StartsOn.Year", "2026"), ("Kind", "permanent")]);

        var page = await ReadAsync(response);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Equal("Error: First day must be a real date", page.QuerySelector("#StartsOn-error")!.TextContent);
        Assert.Equal("31", page.QuerySelector("#StartsOn")!.GetAttribute("value"));
        Assert.Equal("permanent", page.QuerySelector("input[name=Kind][checked]")!.GetAttribute("value"));
        Assert.Equal(
            [("#StartsOn", "First day must be a real date"), ("#Account", "Enter what happened")],
            page.QuerySelectorAll(".govuk-error-summary a").Select(link => (link.GetAttribute("href")!, link.TextContent)));
    }

    [Theory]
    [InlineData("27", "3", "2026", null)]
    [InlineData("27", "March", "2026", null)]
    [InlineData("", "3", "2026", "First day must include a day")]
    [InlineData("27", "", "2026", "First day must include a month")]
    [InlineData("27", "3", "", "First day must include a year")]
    [InlineData("27", "3", "26", "First day must be a real date")]
    [InlineData("", "", "", "Enter the first day")]
    public async Task Post_ADate_IsReadOrRefusedInWords(string day, string month, string year, string? error)
    {
        var form = await ReadAsync(await _client.GetAsync("/design"));
        var page = await ReadAsync(await PostAsync(form, [("StartsOn.Day", day), ("StartsOn.Month", month), ("StartsOn.Year", year)]));

        Assert.Equal(error is null ? null : $"Error: {error}", page.QuerySelector("#StartsOn-error")?.TextContent);
    }

    [Fact]
    public async Task Get_NoSuchPage_AnswersInTheShellAndTellsNothing()
    {
        var response = await _client.GetAsync("/no-such-page");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("Page not found", (await ReadAsync(response)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Get_Forbidden_SaysNothingAboutTheChild()
    {
        var page = await ReadAsync(await _client.GetAsync("/problem/403"));

        Assert.Equal("You cannot see this record", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("This attempt is logged", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "/", true)]
    [InlineData("/", "/register", false)]
    [InlineData("/register", "/register/year-9", true)]
    [InlineData("/register", "/registers", false)]
    public void IsCurrent_ByPath_IsTheSectionThePageBelongsTo(string href, string path, bool isCurrent)
    {
        Assert.Equal(isCurrent, new ShellNavItem("Any", href).IsCurrent(path));
    }

    private async Task<HttpResponseMessage> PostAsync(IHtmlDocument form, IEnumerable<(string Name, string Value)> fields)
    {
        var token = form.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var pairs = fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/design") { Content = new FormUrlEncodedContent(pairs) };
        request.Headers.Add("Cookie", _cookie);
        return await _client.SendAsync(request);
    }

    private async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response)
    {
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            _cookie = string.Join("; ", cookies.Select(cookie => cookie.Split(';')[0]));
        }

        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }
}
