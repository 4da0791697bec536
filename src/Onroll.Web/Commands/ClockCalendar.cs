using Onroll.Core.Calendar;
using Onroll.Core.Imports;
using Onroll.Exchange;
using Onroll.Exchange.Mis;
using Onroll.Rules.Calendar;

namespace Onroll.Web.Commands;

/// <summary>A school's calendar straight from its file, in the columns that import takes.</summary>
internal static class ClockCalendar
{
    /// <exception cref="InputRefusedException">The file is not there, is no calendar, or has a row that cannot be used.</exception>
    public static SchoolCalendar Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new InputRefusedException($"There is no calendar {path}. Its place is told from the folder of the JSON file.");
        }

        try
        {
            var rows = CalendarFiles.Open(ImportFile.OnDisk(path)).Rows.ToList();
            if (rows.Find(row => !row.IsRow)?.Reject is { } reject)
            {
                throw new InputRefusedException($"{reject.File}, line {reject.Line}{(reject.Field is null ? "" : $", {reject.Field}")}: {reject.Problem}");
            }

            return new SchoolCalendar(rows.SelectMany(row => Periods(row.Row!)));
        }
        catch (UnreadableFileException unreadable)
        {
            throw new InputRefusedException(unreadable.Message);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new InputRefusedException($"{Path.GetFileName(path)} could not be read: {unreadable.Message}");
        }
    }

    // A file may hold a stretch of up to 400 days, the rules one of a year: what is over goes into a second.
    private static IEnumerable<Rules.Calendar.CalendarPeriod> Periods(CalendarRow row)
    {
        for (var from = row.From; from <= row.To;)
        {
            var to = row.To < from.AddYears(1) ? row.To : from.AddYears(1);
            yield return new Rules.Calendar.CalendarPeriod(row.Kind.AsRule(), from, to, row.Note);
            from = to.AddDays(1);
        }
    }
}
