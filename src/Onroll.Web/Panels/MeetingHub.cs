using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Onroll.Core.Access;
using Onroll.Core.Panels;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.Panels;

/// <summary>Tells the screens of a meeting that something changed. It never says what: each screen asks again for what its own reader may see.</summary>
[Requires(Permission.SeePanels)]
public sealed class MeetingHub(OnrollDbContext db, CurrentViewer current, SessionResumption resumption, MeetingNews news) : Hub
{
    public const string Address = "/live/meetings";

    /// <summary>Joins a meeting, decided as its page decides, from the session's row as it is now.</summary>
    public async Task Join(Guid meetingId)
    {
        var stop = Context.ConnectionAborted;
        var cookie = Context.User is { } user ? SessionCookie.Read(user) : null;
        var isTheirs = cookie is { } named && await resumption.ResumeAsync(named.SessionId, named.UserId, stop)
            && current.IsSignedIn && await db.MeetingAccessAsync(current.Viewer, meetingId, stop) is not null;
        if (!isTheirs)
        {
            throw new HubException("This meeting is not open to you.");
        }

        await Groups.AddToGroupAsync(Context.ConnectionId, MeetingNews.GroupOf(meetingId), stop);
        await news.JoinedAsync(Context.ConnectionId, meetingId);
    }

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        await news.LeftAsync(Context.ConnectionId);
        await base.OnDisconnectedAsync(exception);
    }
}

/// <summary>Which screens follow which meeting, and how they hear of changes.</summary>
public sealed class MeetingNews(IHubContext<MeetingHub> hub)
{
    private readonly ConcurrentDictionary<string, Guid> _screens = new();

    public static string GroupOf(Guid meetingId) => meetingId.ToString("N");

    public int ScreensOf(Guid meetingId) => _screens.Values.Count(id => id == meetingId);

    /// <summary>Something changed; everybody at the meeting looks again.</summary>
    /// <param name="by">Who changed it. A person's name, never a pupil's.</param>
    public Task ChangedAsync(Guid meetingId, string by) => hub.Clients.Group(GroupOf(meetingId)).SendAsync("changed", by);

    internal Task JoinedAsync(string connection, Guid meetingId)
    {
        _screens[connection] = meetingId;
        return CountAsync(meetingId);
    }

    internal Task LeftAsync(string connection) => _screens.TryRemove(connection, out var meetingId) ? CountAsync(meetingId) : Task.CompletedTask;

    private Task CountAsync(Guid meetingId) => hub.Clients.Group(GroupOf(meetingId)).SendAsync("screens", ScreensOf(meetingId));
}
