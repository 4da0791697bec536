using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onroll.Testing;
using Onroll.Web.Accounts;
using Onroll.Web.Host;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Accounts;

/// <summary>Messages from the store to a mail server, over the wire.</summary>
public sealed class MailTests
{
    private const string Email = "s.berg@alderway.example";

    [Theory, BothDatabases]
    public async Task CannotSignIn_Link_SetsANewPasswordOnceAndEndsEverySession(DatabaseKind kind)
    {
        await using var host = await AccountsHost.StartAsync(kind);
        await host.GivenPersonAsync(Email, host.World.Alderway);
        var signedIn = host.Client();
        await signedIn.SignInAsync(Email);

        var asked = await host.Client().PostAndFollowAsync("/cannot-sign-in", ("Email", Email));
        var link = (await host.MailToAsync(Email)).Link();
        var set = await host.Client().PostFormAsync(link, ("Password", "gravel teapot lantern"));
        var again = await host.Client().PostFormAsync(link, ("Password", "another teapot lantern"));

        Assert.Equal("Look in your email", asked.Heading);
        Assert.Equal("/sign-in", set.Headers.Location?.OriginalString);
        Assert.Equal("This link does not work any more", (await again.ReadHtmlAsync()).Heading);
        Assert.Equal(HttpStatusCode.Found, (await signedIn.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Client().SignInAsync(Email)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await host.Client().SignInAsync(Email, "gravel teapot lantern")).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task CannotSignIn_NobodysAddress_SaysTheSameAndSendsNothing(DatabaseKind kind)
    {
        await using var host = await AccountsHost.StartAsync(kind);

        var page = await host.Client().PostAndFollowAsync("/cannot-sign-in", ("Email", "nobody@alderway.example"));

        Assert.Equal("Look in your email", page.Heading);
        await using var db = host.Open();
        Assert.Empty(await db.OutgoingMails.ToListAsync());
    }

    [Theory, BothDatabases]
    public async Task Sender_ServerDownThenUp_SendsLaterAndForgetsTheLink(DatabaseKind kind)
    {
        using var server = new MailServerForTests();
        await using var host = await WebHost.StartAsync(kind, options => options with
        {
            IsDemonstration = false,
            PublicAddress = new Uri("http://onroll.example"),
            MailServer = new MailServer("127.0.0.1", server.Port, "onroll@aldermere.example", UseTls: false),
        });
        await host.GivenPersonAsync(Email, host.World.Alderway);
        var sender = host.Services.GetRequiredService<MailSender>();
        await host.Client().PostFormAsync("/cannot-sign-in", ("Email", Email));

        await sender.SendDueAsync(default);
        Assert.Null((await host.MailToAsync(Email)).SentAtUtc);
        Assert.NotEqual("", (await host.MailToAsync(Email)).Body);

        server.Start();
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        await sender.SendDueAsync(default);

        var sent = await host.MailToAsync(Email);
        Assert.NotNull(sent.SentAtUtc);
        Assert.Equal("", sent.Body);
        Assert.Contains($"RCPT TO:<{Email}>", server.Heard, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Takes any message, as a mail server without encryption does; silent until it is started.</summary>
    private sealed class MailServerForTests : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _stop = new();
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> _heard = new();

        public MailServerForTests()
        {
            // Its number is known before it listens: taken, and given back.
            _listener.Start();
            Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
            _listener.Stop();
        }

        public int Port { get; }

        public IEnumerable<string> Heard => _heard;

        public void Start()
        {
            var listener = new TcpListener(IPAddress.Loopback, Port);
            listener.Start();
            _stop.Token.Register(listener.Stop);
            _ = Task.Run(async () =>
            {
                while (!_stop.IsCancellationRequested)
                {
                    using var client = await listener.AcceptTcpClientAsync(_stop.Token);
                    await TalkAsync(client);
                }
            });
        }

        public void Dispose()
        {
            _stop.Cancel();
            _stop.Dispose();
            _listener.Dispose();
        }

        private async Task TalkAsync(TcpClient client)
        {
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream);
            await using var writer = new StreamWriter(stream) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 ready");
            var isBody = false;
            while (await reader.ReadLineAsync() is { } line)
            {
                _heard.Enqueue(line);
                isBody = isBody ? line != "." : line == "DATA";
                if (line == "QUIT")
                {
                    await writer.WriteLineAsync("221 goodbye");
                    return;
                }

                if (line == "DATA" || !isBody)
                {
                    await writer.WriteLineAsync(line == "DATA" ? "354 go on" : "250 good");
                }
            }
        }
    }
}
