using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Testing;
using Onroll.Testing.Worlds;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Panels;

/// <summary>A panel set up in the browser, as a coordinator sets one up.</summary>
internal static class PanelHost
{
    /// <summary>Tuesday 24 November 2026.</summary>
    public const string MeetingOn = "2026-11-24";

    public static async Task<WebHost> StartAsync(DatabaseKind kind)
    {
        var host = await WebHost.StartAsync(kind);
        await using (var db = host.Open())
        {
            db.Add(new Core.Calendar.CalendarPeriod
            {
                AreaId = host.World.AreaId, CalendarPeriodId = Guid.CreateVersion7(), Kind = Core.Calendar.CalendarPeriodKind.Term, StartsOn = new(2026, 9, 2), EndsOn = new(2026, 12, 18), Note = "Autumn",
            });
            await db.SaveAsync(TestStore.Tester, default);
        }

        var coordinator = await host.ClientAs(Role.Coordinator);
        await coordinator.PostAndFollowAsync(
            "/set-up/panels", ("Type", "ALD/panel"), ("Form.Name", "Partnership panel"), ("Form.StartsAt", "1pm"), ("Form.Minutes", "60"), ("Form.EveryWeeks", "2"), ("Form.MinutesForEach", "6"), ("Form.Place", "The office"));
        await using var store = host.Open();
        var series = await store.PanelSeries.Select(s => s.PanelSeriesId).SingleAsync();
        (Role Role, Core.Store.OrganisationId Body, string Seat)[] members =
        [
            (Role.Chair, host.World.Office.OrganisationId, "chair"), (Role.PanelMember, host.World.Alderway.OrganisationId, "school"),
            (Role.LaOfficer, host.World.Council.OrganisationId, "authority"), (Role.LaCaseworker, host.World.Council.OrganisationId, "arrivals"), (Role.AgencyWorker, host.World.Agency.OrganisationId, "adviser"),
        ];
        foreach (var (role, body, seat) in members)
        {
            var email = TestWorld.EmailOf(role);
            var appointment = await store.Appointments.Where(a => a.Role == role && store.Users.Any(u => u.Id == a.UserId && u.Email == email)).Select(a => a.AppointmentId).SingleAsync();
            await coordinator.PostAndFollowAsync($"/set-up/panels/{series}?handler=Add", ("Appointment", appointment.ToString()), ("SpeaksFor", body.ToString()), ("RoleId", seat), ("Chairs", seat == "chair" ? "true" : "false"));
        }

        await coordinator.PostAndFollowAsync($"/set-up/panels/{series}?handler=Schedule", ("FirstOn", MeetingOn), ("LastOn", MeetingOn));
        return host;
    }

    public static async Task<Guid> MeetingAsync(WebHost host)
    {
        await using var db = host.Open();
        return await db.PanelMeetings.Select(m => m.PanelMeetingId).SingleAsync();
    }

    /// <summary>Writes every part of a referral and sends it, as a school lead does.</summary>
    /// <returns>Its address.</returns>
    public static async Task<string> ReferAsync(WebHost host, PageClient lead)
    {
        var address = await BeginAsync(host, lead);
        await WriteAsync(lead, address);
        await lead.PostAndFollowAsync(address + "?handler=Submit");
        return address;
    }

    public static async Task<string> BeginAsync(WebHost host, PageClient lead)
    {
        var begun = await lead.PostFormAsync($"/pupils/{host.World.Own.PupilId}/add/referral", ("Panel", "ALD/panel"));
        return begun.Headers.Location!.ToString();   // it leads to the referral
    }

    public static async Task WriteAsync(PageClient lead, string address, string? without = null)
    {
        (string Section, string[] Fields)[] parts =
        [
            ("concern", ["reason"]), ("facts", ["attendance", "suspensions"]), ("tried", ["tried"]), ("needs", ["needs"]), ("voices", ["pupil", "parents"]),
        ];
        foreach (var (section, fields) in parts.Where(p => p.Section != without))
        {
            await lead.PostAndFollowAsync($"{address}/parts/{section}", [("Version", "0"), .. fields.Select(f => ($"Answers[{f}]", $"What we know about {f}"))]);
        }

        await lead.PostAndFollowAsync(
            $"{address}/sharing", ("Version", "1"), ("Asks", "A place for six weeks"), ("IsUrgent", "false"), ("LawfulBasis", "PublicTask"), ("Sections", "Attendance"), ("Sections", "Support"), ("Sections", "Voice"),
            ("Consents[0].By", "parent"), ("Consents[0].Says", "yes"), ("Consents[0].On", "2026-11-19"), ("Consents[0].How", "By phone"));
    }

    /// <summary>Fills the agenda, sends the papers and begins.</summary>
    public static async Task BeginMeetingAsync(PageClient coordinator, Guid meeting)
    {
        var page = $"/panels/meetings/{meeting}";
        await coordinator.PostAndFollowAsync(page + "?handler=Fill");
        await coordinator.PostAndFollowAsync(page + "?handler=Circulate");
        await coordinator.PostAndFollowAsync(page + "?handler=Start");
    }
}
