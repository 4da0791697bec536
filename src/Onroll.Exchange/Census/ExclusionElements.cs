using System.Xml.Linq;
using Onroll.Core.Imports;
using Onroll.Exchange.Records;
using Onroll.Exchange.Xml;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;

namespace Onroll.Exchange.Census;

/// <summary>Reads a suspension or exclusion element. Its child names differ by year; each known spelling is accepted (R-FMT-05).</summary>
internal static class ExclusionElements
{
    private const string StartDate = "StartDate";

    public static ReadOutcome<SuspensionRow> Read(string file, XElement exclusion, string? upn, SchoolKey? school)
    {
        var reasons = exclusion.All("Reason").Concat(exclusion.All("ExclusionReason")).Where(e => !e.HasElements).Select(e => e.Value.Trim()).ToList();
        var record = new ElementRecord(file, exclusion, new Dictionary<string, string?>
        {
            [Names.Upn] = upn,
            [Names.Urn] = school?.Urn?.Value,
            [Names.Laestab] = school?.Laestab,
            [ExclusionFields.Category] = exclusion.Value("Category", "ExclusionCategory"),
            [StartDate] = exclusion.Value(StartDate, "ExclusionStartDate"),
            ["StartSession"] = exclusion.Value("StartSession", "StartDateSession"),
            [ExclusionFields.Sessions] = exclusion.Value("Sessions", "SessionsMissed", "NumberOfSessions", "ActualNumberOfSessions"),
            ["Reason1"] = reasons.ElementAtOrDefault(0) ?? exclusion.Value("Reason1"),
            ["Reason2"] = reasons.ElementAtOrDefault(1) ?? exclusion.Value("Reason2"),
            ["Reason3"] = reasons.ElementAtOrDefault(2) ?? exclusion.Value("Reason3"),
        });
        var fields = new FieldReader(record);
        var category = ExclusionFields.ReadCategory(fields);
        var row = new SuspensionRow(fields.Pupil(), category, fields.RequiredDate(StartDate))
        {
            School = fields.School(),
            StartsInAfternoon = fields.OneOf("StartSession", Sessions.Words) == Session.Afternoon,
            Sessions = category == ExclusionCategory.PermanentExclusion ? null : ExclusionFields.ReadSessions(fields, category),
            Reasons = ExclusionFields.ReadReasons(fields, "Reason1", "Reason2", "Reason3"),
        };
        return fields.Outcome(() => row);
    }
}
