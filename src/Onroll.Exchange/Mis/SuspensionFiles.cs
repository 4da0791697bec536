using Onroll.Core.Imports;
using Onroll.Exchange.Csv;
using Onroll.Exchange.Records;
using Onroll.Rules.Calendar;

namespace Onroll.Exchange.Mis;

/// <summary>Reads suspensions, lunchtime suspensions and permanent exclusions.</summary>
public static class SuspensionFiles
{
    private const string StartDate = "startDate";
    private const string StartSession = "startSession";

    public static FileShape Shape { get; } = new(
        ImportKind.Suspensions,
        "suspensions",
        [
            new(Names.Upn, "unique pupil number"), new(Names.LocalId, "adno", "admission number", "pupil id"),
            new(ExclusionFields.Category, "exclusion category", "exclusion type", "type"), new(StartDate, "start", "from", "exclusion start date"),
            new(StartSession, "start am/pm"), new(ExclusionFields.Sessions, "number of sessions", "sessions missed"),
            new("reason1", "reason", "first reason", "exclusion reason"), new("reason2", "second reason"), new("reason3", "third reason"),
            new("cancelled", "withdrawn"), new("reviewOutcome", "review result"), new(Names.Urn, "school urn"), new(Names.Laestab, "dfe number"),
        ],
        [[Names.Upn, Names.LocalId], [ExclusionFields.Category], [StartDate], [ExclusionFields.Sessions], ["reason1"]]);

    /// <exception cref="UnreadableFileException">Not a list of suspensions.</exception>
    public static ImportSource<SuspensionRow> Open(ImportFile file, IReadOnlyDictionary<string, string>? headerMap = null) =>
        CsvSource.Open(file, Shape, headerMap, Read);

    private static SuspensionRow Read(FieldReader fields)
    {
        var pupil = fields.Pupil();
        var category = ExclusionFields.ReadCategory(fields);
        var start = fields.RequiredDate(StartDate);
        var sessions = ExclusionFields.ReadSessions(fields, category);
        var reasons = ExclusionFields.ReadReasons(fields, "reason1", "reason2", "reason3");
        return new SuspensionRow(pupil, category, start)
        {
            School = fields.School(),
            StartsInAfternoon = fields.OneOf(StartSession, Records.Sessions.Words) == Session.Afternoon,
            Sessions = sessions,
            Reasons = reasons,
            IsCancelled = fields.YesNo("cancelled") ?? false,
            ReviewOutcome = fields.Text("reviewOutcome", 20)?.ToUpperInvariant(),
        };
    }
}
