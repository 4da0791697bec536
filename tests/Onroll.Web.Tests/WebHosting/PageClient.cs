using System.Net;

namespace Onroll.Web.Tests.WebHosting;

/// <summary>A browser without a screen: keeps cookies, sends forms with their token, follows nothing by itself.</summary>
public sealed class PageClient(HttpClient http, CookieContainer cookies)
{
    /// <summary>The field of a form that proves it came from one of our own pages.</summary>
    public const string TokenField = "__RequestVerificationToken";

    public CookieContainer Cookies => cookies;

    public HttpClient Http => http;

    public Task<HttpResponseMessage> GetAsync(string address) => http.GetAsync(address);

    /// <summary>The page at an address that must be there.</summary>
    public async Task<HtmlPage> GetPageAsync(string address)
    {
        var answer = await GetAsync(address);
        return answer.StatusCode == HttpStatusCode.OK
            ? await answer.ReadHtmlAsync()
            : throw new InvalidOperationException($"{address} answered {answer.StatusCode} {answer.Headers.Location}.");
    }

    /// <summary>Sends a form as one of our own pages would.</summary>
    public async Task<HttpResponseMessage> PostFormAsync(string address, params (string Name, string Value)[] fields) =>
        await PostWithoutTokenAsync(address, [.. fields, (TokenField, await TokenAsync())]);

    /// <summary>Sends a form as a page of somebody else's would.</summary>
    public async Task<HttpResponseMessage> PostWithoutTokenAsync(string address, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await http.PostAsync(address, form);
    }

    /// <summary>Sends a file as a form does.</summary>
    public async Task<HttpResponseMessage> PostFileAsync(string address, string field, string fileName, string content)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await TokenAsync()), TokenField }, { new StringContent(content), field, fileName } };
        return await http.PostAsync(address, form);
    }

    /// <summary>Sends a form and goes where it leads.</summary>
    public async Task<HtmlPage> PostAndFollowAsync(string address, params (string Name, string Value)[] fields)
    {
        var answer = await PostFormAsync(address, fields);
        var next = answer.Headers.Location ?? throw new InvalidOperationException(
            $"{address} answered {answer.StatusCode}: {string.Join("; ", (await answer.ReadHtmlAsync()).Errors)}");
        return await GetPageAsync(next.ToString());
    }

    /// <summary>The token of a page this browser can see: of the account when somebody is signed in, else of the door.</summary>
    public async Task<string> TokenAsync()
    {
        var answer = await GetAsync("/account");
        var page = answer.StatusCode == HttpStatusCode.OK ? await answer.ReadHtmlAsync() : await GetPageAsync("/sign-in");
        return page.Value(TokenField);
    }
}
