using System.Globalization;
using Onroll.Core.Behaviour;
using Onroll.Core.Imports;
using Onroll.Exchange.Csv;
using Onroll.Exchange.Records;

namespace Onroll.Exchange.Mis;

/// <summary>Reads behaviour incidents as a school's information system exports them.</summary>
public static class BehaviourFiles
{
    private const string Date = "date";
    private const string Type = "type";
    private const string Time = "time";

    private static readonly string[] TimeFormats = ["HH:mm", "H:mm", "HH:mm:ss", "H:mm:ss", "h:mm tt", "h:mmtt", "HHmm"];

    public static FileShape Shape { get; } = new(
        ImportKind.Behaviour,
        "behaviour",
        [
            new(Names.Upn, "unique pupil number"), new(Names.LocalId, "adno", "admission number", "pupil id"),
            new(Date, "incident date", "event date"), new(Type, "incident type", "behaviour type", "behaviour", "category"),
            new(Time, "incident time"), new("location", "where"), new("severity", "level", "points"),
            new("description", "comments", "details", "notes"), new("actionTaken", "action", "sanction", "outcome"),
            new(Names.Urn, "school urn"), new(Names.Laestab, "dfe number"),
        ],
        [[Names.Upn, Names.LocalId], [Date], [Type]]);

    /// <exception cref="UnreadableFileException">Not a list of incidents.</exception>
    public static ImportSource<IncidentRow> Open(ImportFile file, IReadOnlyDictionary<string, string>? headerMap = null) =>
        CsvSource.Open(file, Shape, headerMap, Read);

    private static IncidentRow Read(FieldReader fields) =>
        new(fields.Pupil(), fields.RequiredDate(Date), fields.RequiredText(Type, Incident.TypeMaxLength))
        {
            School = fields.School(),
            Time = ReadTime(fields),
            Location = fields.Text("location"),
            Severity = fields.Text("severity", 50),
            Description = fields.Text("description", Incident.TextMaxLength),
            ActionTaken = fields.Text("actionTaken", Incident.TextMaxLength),
        };

    private static TimeOnly? ReadTime(FieldReader fields)
    {
        if (fields.Text(Time) is not { } text)
        {
            return null;
        }

        if (TimeOnly.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        fields.Refuse(Time, text, "This is not a time of day. Write it as 13:45.");
        return null;
    }
}
