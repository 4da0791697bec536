using System.Globalization;
using System.Text;
using Onroll.Core.Calendar;
using Onroll.Core.Store;

namespace Onroll.Core.Panels;

/// <summary>A meeting as an entry for somebody's own calendar: when and where, and nobody's name.</summary>
public static class MeetingInvitation
{
    public static string Write(PanelMeeting meeting, string panel, DateTime stampUtc)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var starts = London.ToUtc(meeting.On, meeting.StartsAt);
        string[] lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Onroll//Meetings//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            "BEGIN:VEVENT",
            $"UID:{meeting.PanelMeetingId:N}@onroll",
            $"SEQUENCE:{meeting.Version.ToString(CultureInfo.InvariantCulture)}",
            $"DTSTAMP:{Utc(stampUtc)}",
            $"DTSTART:{Utc(starts)}",
            $"DTEND:{Utc(starts.AddMinutes(meeting.Minutes))}",
            $"SUMMARY:{CalendarText.Escape(panel)}",
            .. meeting.Place is null ? Array.Empty<string>() : [$"LOCATION:{CalendarText.Escape(meeting.Place)}"],
            "END:VEVENT",
            "END:VCALENDAR",
        ];
        var text = new StringBuilder();
        Array.ForEach(lines, line => CalendarText.Line(text, line));
        return text.ToString();
    }

    private static string Utc(DateTime at) => at.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
