using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Onroll.Web.Panels;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Panels;

/// <summary>A screen's line to the hub, in the hub's own JSON: a real connection and no library of ours between.</summary>
internal sealed class HubLine(WebSocket socket) : IAsyncDisposable
{
    private const char End = '\u001e';
    private readonly StringBuilder _rest = new();

    public static async Task<HubLine> OpenAsync(WebHost host, PageClient client)
    {
        var line = new HubLine(await host.SocketAsync(client, MeetingHub.Address));
        await line.SendAsync("""{"protocol":"json","version":1}""");
        await line.NextAsync();   // the hub agrees
        return line;
    }

    /// <returns>What the hub said was wrong. Null when it let the screen in.</returns>
    public async Task<string?> JoinAsync(Guid meetingId)
    {
        await SendAsync($$"""{"type":1,"invocationId":"1","target":"Join","arguments":["{{meetingId}}"]}""");
        while (true)
        {
            var message = await NextAsync();
            if (message.TryGetProperty("invocationId", out _))
            {
                return message.TryGetProperty("error", out var error) ? error.GetString() : null;
            }
        }
    }

    /// <summary>Waits until the hub tells of a change.</summary>
    /// <returns>What it said, whole.</returns>
    public async Task<string> ChangedAsync()
    {
        while (true)
        {
            var message = await NextAsync();
            if (message.TryGetProperty("target", out var target) && target.GetString() == "changed")
            {
                return message.GetRawText();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);
        socket.Dispose();
    }

    private Task SendAsync(string json) => socket.SendAsync(Encoding.UTF8.GetBytes(json + End), WebSocketMessageType.Text, true, default);

    private async Task<JsonElement> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var buffer = new byte[4096];
        while (true)
        {
            var text = _rest.ToString();
            if (text.IndexOf(End, StringComparison.Ordinal) is >= 0 and var at)
            {
                _rest.Remove(0, at + 1);
                return JsonDocument.Parse(text[..at]).RootElement;
            }

            var read = await socket.ReceiveAsync(buffer, patience.Token);
            _rest.Append(Encoding.UTF8.GetString(buffer, 0, read.Count));
        }
    }
}
