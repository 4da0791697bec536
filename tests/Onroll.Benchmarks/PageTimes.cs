using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Onroll.Benchmarks;

/// <summary>How long the everyday pages of a running demonstration take, asked over loopback one at a time.</summary>
/// <remarks>
/// <c>dotnet run -c Release --project tests/Onroll.Benchmarks -- pages http://127.0.0.1:5080 [times]</c>. The time is from
/// the request to the last byte of the answer, so it is the server's plus very little. The first request of each page is
/// thrown away: it compiles the page's queries.
/// </remarks>
internal static partial class PageTimes
{
    private const int UsualTimes = 30;

    private static readonly (string Email, string[] Pages)[] Visits =
    [
        ("r.adeyemi@alderway.example", ["/today", "/pupils", "/pupils?sort=attendance", "/search?q=Ahmed", "/search?q=Amhed", "/register", "{pupil}", "{pupil}/attendance", "{pupil}/behaviour", "{pupil}/history"]),
        ("s.whitcombe@aldermere.example", ["/today", "/pupils", "/search?q=Ahmed", "/search?q=Amhed", "{pupil}"]),
    ];

    public static async Task RunAsync(string[] arguments)
    {
        if (arguments is not [var site, .. var rest] || !Uri.TryCreate(site, UriKind.Absolute, out var at))
        {
            await Console.Error.WriteLineAsync("Say where the demonstration is: pages http://127.0.0.1:5080 [times]");
            return;
        }

        var times = rest is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : UsualTimes;
        Console.WriteLine("| who | page | median ms | 95th percentile ms | kB |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var (email, pages) in Visits)
        {
            using var client = await SignInAsync(at, email);
            var pupil = FirstPupil().Match(await client.GetStringAsync("/pupils")).Groups[1].Value;
            foreach (var page in pages)
            {
                await MeasureAsync(client, (email, page), page.Replace("{pupil}", pupil, StringComparison.Ordinal), times);
            }
        }
    }

    private static async Task MeasureAsync(HttpClient client, (string Email, string Page) name, string address, int times)
    {
        var size = (await client.GetByteArrayAsync(address)).Length;
        var taken = new double[times];
        for (var i = 0; i < times; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await client.GetByteArrayAsync(address);
            taken[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }

        Array.Sort(taken);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name.Email.Split('@')[0]} | `{name.Page}` | {taken[times / 2]:F0} | {taken[Math.Min(times - 1, times * 95 / 100)]:F0} | {size / 1024.0:F0} |"));
    }

    private static async Task<HttpClient> SignInAsync(Uri at, string email)
    {
        var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = at };
        var token = Token().Match(await client.GetStringAsync("/sign-in")).Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("email", email), new("__RequestVerificationToken", token)]);
        using var answer = await client.PostAsync("/demonstration/sign-in", form);
        answer.EnsureSuccessStatusCode();
        return client;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("href=\"(/pupils/[0-9a-f-]{36})\"")]
    private static partial Regex FirstPupil();
}
