using System.Text;
using Onroll.Core.Access;
using Onroll.Core.Panels;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.Panels;

/// <summary>A meeting for somebody's own calendar.</summary>
internal static class InvitationEndpoint
{
    public static void MapMeetingInvitation(this WebApplication app) =>
        app.MapGet("/panels/meetings/{meetingId:guid}/invitation.ics", WriteAsync).WithMetadata(new RequiresAttribute(Permission.SeePanels));

    private static async Task<IResult> WriteAsync(Guid meetingId, CurrentViewer current, OnrollDbContext db, TimeProvider time, CancellationToken stop) =>
        await db.MeetingAccessAsync(current.Viewer, meetingId, stop) is { } access
            ? Results.File(Encoding.UTF8.GetBytes(MeetingInvitation.Write(access.Meeting, access.Series.Name, time.GetUtcNow().UtcDateTime)), "text/calendar; charset=utf-8", "meeting.ics")
            : Results.NotFound();
}
