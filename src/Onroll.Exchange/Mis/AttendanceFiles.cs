using Onroll.Core.Imports;
using Onroll.Exchange.Csv;
using Onroll.Exchange.Records;

namespace Onroll.Exchange.Mis;

/// <summary>Reads attendance marks, one a row or a string of them a row.</summary>
public static class AttendanceFiles
{
    private const string Date = "date";
    private const string Session = "session";
    private const string Mark = "mark";
    private const string From = "from";
    private const string Marks = "marks";
    private const int MarksMaxLength = 2000;

    private static readonly string[] MarkNames = ["code", "attendance code", "attendance mark"];


    /// <summary>One mark a row.</summary>
    public static FileShape LongShape { get; } = new(
        ImportKind.Attendance,
        "attendance",
        [
            new(Names.Upn, "unique pupil number"), new(Names.LocalId, "adno", "admission number", "pupil id"), new(Date, "attendance date"),
            new(Session, "am/pm", "session name"), new(Mark, MarkNames), new(Names.Urn, "school urn"), new(Names.Laestab, "dfe number"),
        ],
        [[Names.Upn, Names.LocalId], [Date], [Session], [Mark]]);

    /// <summary>A week or more of marks a row.</summary>
    public static FileShape WideShape { get; } = new(
        ImportKind.Attendance,
        "attendance",
        [
            new(Names.Upn, "unique pupil number"), new(Names.LocalId, "adno", "admission number", "pupil id"),
            new(From, "week beginning", "week commencing", "start date", "from date"), new(Marks, "attendance marks", "codes"),
            new(Names.Urn, "school urn"), new(Names.Laestab, "dfe number"),
        ],
        [[Names.Upn, Names.LocalId], [From], [Marks]]);

    /// <exception cref="UnreadableFileException">Not an attendance file.</exception>
    public static ImportSource<AttendanceRow> OpenLong(ImportFile file, IReadOnlyDictionary<string, string>? headerMap = null) =>
        CsvSource.Open(file, LongShape, headerMap, ReadLong);

    /// <exception cref="UnreadableFileException">Not an attendance file.</exception>
    public static ImportSource<AttendanceRow> OpenWide(ImportFile file, IReadOnlyDictionary<string, string>? headerMap = null) =>
        CsvSource.Open(file, WideShape, headerMap, ReadWide);

    private static AttendanceRow ReadLong(FieldReader fields)
    {
        var pupil = fields.Pupil();
        var date = fields.RequiredDate(Date);
        var session = fields.OneOf(Session, Sessions.Words);
        if (session is null)
        {
            fields.Refuse(Session, null, "This is empty. Write AM or PM.");
        }

        var code = fields.RequiredText(Mark, 3);
        if (fields.Problem is null)
        {
            RefuseWeekend(fields, date);
        }

        var marks = fields.Problem is null ? MarkString.ReadOne(fields, Mark, code, date) : "";
        return new AttendanceRow(pupil, date, session ?? default, marks, fields.School());
    }

    private static AttendanceRow ReadWide(FieldReader fields)
    {
        var pupil = fields.Pupil();
        var from = fields.RequiredDate(From);
        var text = fields.RequiredText(Marks, MarksMaxLength);
        if (fields.Problem is null && from.DayOfWeek != DayOfWeek.Monday)
        {
            fields.Refuse(From, $"{from:yyyy-MM-dd}", $"This is a {from.DayOfWeek}. Marks must begin on a Monday: put - for the sessions before the first one marked.");
        }

        var marks = fields.Problem is null ? MarkString.Read(fields, Marks, text, from) : "";
        return new AttendanceRow(pupil, from, default, marks, fields.School());
    }

    private static void RefuseWeekend(FieldReader fields, DateOnly date)
    {
        if (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            fields.Refuse(Date, $"{date:yyyy-MM-dd}", $"This is a {date.DayOfWeek}, when there is no session. Check the date.");
        }
    }
}
