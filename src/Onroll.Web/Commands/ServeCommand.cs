using Microsoft.AspNetCore.WebUtilities;
using Onroll.Web.Host;

namespace Onroll.Web.Commands;

/// <summary><c>onroll serve</c></summary>
public static class ServeCommand
{
    private const string MailVariable = "ONROLL_MAIL";

    public static Verb Verb { get; } = new("serve", "Serves the record to browsers.", RunAsync)
    {
        Options =
        [
            WebServer.UrlsOption,
            new("public-address", "URL", "where people reach it, when that is another address: https://onroll.example"),
            new("mail", "smtp://NAME@HOST:587?from=ADDRESS", $"the mail server; with a password, use {MailVariable} instead"),
            new("breached-passwords", "FILE", "sorted SHA-1 hashes of passwords nobody may choose"),
        ],
    };

    private static async Task<int> RunAsync(Arguments arguments, Terminal terminal, CancellationToken stop)
    {
        var options = new Host.HostOptions
        {
            Store = arguments.Location,
            PublicAddress = PublicAddress(arguments.Text("public-address")),
            MailServer = Mail(arguments.Text("mail") ?? Environment.GetEnvironmentVariable(MailVariable)),
            BreachedPasswordsFile = arguments.Text("breached-passwords"),
        };
        if (options is { MailServer: not null, PublicAddress: null })
        {
            throw new WrongUsageException("A mail server needs --public-address too: the links in messages begin with it.");
        }

        return await new WebServer(options, arguments.Text("urls") ?? WebServer.UsualUrls).RunAsync(terminal, stop);
    }

    private static Uri? PublicAddress(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new WrongUsageException("--public-address must be an address such as https://onroll.example.");
    }

    private static MailServer? Mail(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme != "smtp"
            || !QueryHelpers.ParseQuery(address.Query).TryGetValue("from", out var from))
        {
            throw new WrongUsageException("The mail server must be written smtp://NAME:PASSWORD@HOST:587?from=onroll@school.example.");
        }

        var user = address.UserInfo.Split(':', 2).Select(Uri.UnescapeDataString).ToArray();
        return new MailServer(
            address.Host,
            address.Port < 0 ? 587 : address.Port,
            from.ToString(),
            user[0].Length == 0 ? null : user[0],
            user.Length == 2 ? user[1] : null);
    }
}
