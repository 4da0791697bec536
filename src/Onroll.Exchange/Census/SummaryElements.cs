using System.Globalization;
using System.Xml.Linq;
using Onroll.Core.Imports;
using Onroll.Exchange.Records;
using Onroll.Exchange.Xml;
using Onroll.Rules.Attendance;

namespace Onroll.Exchange.Census;

/// <summary>Reads totals of sessions, by reason where the file gives reasons (R-FMT-05, R-ATT-02).</summary>
internal static class SummaryElements
{
    public static ReadOutcome<AttendanceSummaryRow> Read(ElementRecord record, XElement totals, string period)
    {
        var fields = new FieldReader(record);
        var pupil = fields.Pupil();
        var possible = Number(fields, totals, "SessionsPossible");
        if (possible is null)
        {
            fields.Refuse("SessionsPossible", null, "There is no number of possible sessions.");
        }

        var reasons = Reasons(fields, totals);
        var authorised = reasons.Count > 0 ? Sum(reasons, AttendanceClass.Authorised) : Number(fields, totals, "SessionsAuthorised") ?? 0;
        var unauthorised = reasons.Count > 0 ? Sum(reasons, AttendanceClass.Unauthorised) : Number(fields, totals, "SessionsUnauthorised") ?? 0;
        var attended = Number(fields, totals, "SessionsAttended");
        var counted = (attended ?? 0) + authorised + unauthorised;
        if (possible < counted)
        {
            fields.Refuse("SessionsPossible", $"{possible}", $"Attended and absent sessions come to {counted}, more than the possible ones. Check the return.");
        }

        return fields.Outcome(() => new AttendanceSummaryRow(
            pupil, fields.School(), period, possible ?? 0, attended, authorised, unauthorised, reasons));
    }

    private static Dictionary<string, int> Reasons(FieldReader fields, XElement totals)
    {
        var reasons = new Dictionary<string, int>();
        foreach (var detail in totals.All("SessionDetail"))
        {
            var code = detail.Value("AttendanceReason");
            if (AttendanceCode.Find(code) is not { } known)
            {
                fields.Refuse("AttendanceReason", code, "This is not a register code of the national table.");
                return [];
            }

            reasons[known.Value] = reasons.GetValueOrDefault(known.Value) + (Number(fields, detail, "AbsenceSessions") ?? 0);
        }

        return reasons;
    }

    private static int Sum(Dictionary<string, int> reasons, AttendanceClass of) =>
        reasons.Where(r => AttendanceCode.Find(r.Key)?.Class == of).Sum(r => r.Value);

    private static int? Number(FieldReader fields, XElement element, string name)
    {
        if (element.Value(name) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1000)
        {
            return number;
        }

        fields.Refuse(name, text, "This is not a number of sessions.");
        return null;
    }
}
