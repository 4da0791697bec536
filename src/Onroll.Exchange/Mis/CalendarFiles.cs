using Onroll.Core.Calendar;
using Onroll.Core.Imports;
using Onroll.Exchange.Csv;
using Onroll.Exchange.Records;

namespace Onroll.Exchange.Mis;

/// <summary>Reads a calendar: half terms, training days, holidays and closures.</summary>
public static class CalendarFiles
{
    private const string Kind = "kind";
    private const string From = "from";
    private const string To = "to";
    private const string Note = "note";
    private const int LongestPeriodDays = 400;

    private static readonly Dictionary<string, CalendarPeriodKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["term"] = CalendarPeriodKind.Term,
        ["inset"] = CalendarPeriodKind.Inset,
        ["holiday"] = CalendarPeriodKind.Holiday,
        ["closure"] = CalendarPeriodKind.Closure,
    };

    public static FileShape Shape { get; } = new(
        ImportKind.Calendar,
        "calendar",
        [new(Kind, "type"), new(From, "start", "startDate"), new(To, "end", "endDate"), new(Note, "notes", "description", "name")],
        [[Kind], [From], [To]]);

    /// <exception cref="UnreadableFileException">Not a calendar.</exception>
    public static ImportSource<CalendarRow> Open(ImportFile file, IReadOnlyDictionary<string, string>? headerMap = null) =>
        CsvSource.Open(file, Shape, headerMap, Read);

    private static CalendarRow Read(FieldReader fields)
    {
        var kind = fields.OneOf(Kind, Kinds);
        if (kind is null)
        {
            fields.Refuse(Kind, null, "This is empty. Write term, inset, holiday or closure.");
        }

        var (from, to) = (fields.RequiredDate(From), fields.RequiredDate(To));
        if (to < from)
        {
            fields.Refuse(To, $"{to:yyyy-MM-dd}", $"The last day is before the first, {from:yyyy-MM-dd}.");
        }
        else if (to.DayNumber - from.DayNumber > LongestPeriodDays)
        {
            fields.Refuse(To, $"{to:yyyy-MM-dd}", "The period is longer than a year. Check the year of both days.");
        }

        return new CalendarRow(kind ?? default, from, to, fields.Text(Note, CalendarPeriod.NoteMaxLength));
    }
}
