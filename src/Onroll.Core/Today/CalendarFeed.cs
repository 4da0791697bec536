using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Calendar;
using Onroll.Core.Store;

namespace Onroll.Core.Today;

/// <summary>Gives a person the secret address of their own calendar, and takes it away.</summary>
/// <remarks>Only a hash is stored: whoever reads the database cannot read anybody's calendar.</remarks>
public sealed class KeepCalendarFeed(OnrollDbContext db)
{
    private const int SecretBytes = 24;

    /// <returns>The secret, shown once. An address given before stops working.</returns>
    public async Task<string> CreateAsync(ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(by);
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        await SetAsync(Hash(secret), by, stop);
        return secret;
    }

    public Task RevokeAsync(ChangedBy by, CancellationToken stop) => SetAsync(null, by, stop);

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private async Task SetAsync(string? hash, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(by);
        var user = await db.Users.SingleAsync(u => u.Id == by.UserId, stop);
        user.CalendarFeedHash = hash;
        db.Note("calendar-feed", by.UserId.Value, null);
        await db.SaveAsync(by, stop);
    }
}

/// <summary>A person's own deadlines as an iCalendar file (RFC 5545). It says how many pupils and where, never who.</summary>
public static class CalendarFeed
{
    /// <param name="places">What is due at each place the person works.</param>
    /// <param name="stampUtc">When the file was made.</param>
    public static string Write(IEnumerable<(IReadOnlyList<DueItem> Due, string Place)> places, DateTime stampUtc)
    {
        ArgumentNullException.ThrowIfNull(places);
        var text = new StringBuilder();
        string[] head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Onroll//Deadlines//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:Onroll"];
        Array.ForEach(head, line => CalendarText.Line(text, line));
        foreach (var (due, place) in places)
        {
            foreach (var day in due.GroupBy(item => (item.On, item.Kind, item.Brief)).OrderBy(of => of.Key.On).ThenBy(of => of.Key.Brief, StringComparer.Ordinal))
            {
                Event(text, day.Key, day.Sum(item => item.Pupils), (place, stampUtc));
            }
        }

        CalendarText.Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Event(StringBuilder text, (DateOnly On, DueKind Kind, string Brief) what, int count, (string Place, DateTime StampUtc) file)
    {
        string[] lines =
        [
            "BEGIN:VEVENT",
            string.Create(CultureInfo.InvariantCulture, $"UID:{what.On:yyyyMMdd}-{(int)what.Kind}-{CalendarText.Uid(what.Brief + file.Place)}@onroll"),
            string.Create(CultureInfo.InvariantCulture, $"DTSTAMP:{file.StampUtc:yyyyMMdd'T'HHmmss'Z'}"),
            string.Create(CultureInfo.InvariantCulture, $"DTSTART;VALUE=DATE:{what.On:yyyyMMdd}"),
            string.Create(CultureInfo.InvariantCulture, $"DTEND;VALUE=DATE:{what.On.AddDays(1):yyyyMMdd}"),
            "SUMMARY:" + CalendarText.Escape($"{what.Brief}: {Pupils(count)}, {file.Place}"),
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ];
        Array.ForEach(lines, line => CalendarText.Line(text, line));
    }

    private static string Pupils(int count) => count == 1 ? "1 pupil" : string.Create(CultureInfo.InvariantCulture, $"{count} pupils");
}

/// <summary>Whose calendar a secret opens.</summary>
public static class CalendarFeedQueries
{
    /// <returns>Null when no working account has that secret.</returns>
    public static Task<UserId?> FeedOwnerAsync(this OnrollDbContext db, string secret, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var hash = KeepCalendarFeed.Hash(secret);
        return db.Users.Where(u => u.CalendarFeedHash == hash && u.ClosedAtUtc == null).Select(u => (UserId?)u.Id).SingleOrDefaultAsync(stop);
    }
}
