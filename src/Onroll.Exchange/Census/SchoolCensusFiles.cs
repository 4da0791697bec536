using System.Xml.Linq;
using Onroll.Core.Imports;
using Onroll.Exchange.Records;
using Onroll.Exchange.Xml;

namespace Onroll.Exchange.Census;

/// <summary>Reads school census returns: pupils on roll and no longer on roll, with their exclusions and attendance (R-FMT-05).</summary>
public static class SchoolCensusFiles
{
    internal const string OnRoll = "PupilOnRoll";
    internal const string NoLongerOnRoll = "PupilNoLongerOnRoll";

    /// <summary>The containers that tell the format.</summary>
    internal static readonly string[] Containers = ["PupilsOnRoll", "PupilsNoLongerOnRoll", OnRoll, NoLongerOnRoll];

    /// <summary>Every pupil once: one who is in both blocks is on roll and has an earlier spell (CENSUS_MERGE_LEAVERS).</summary>
    /// <exception cref="UnreadableFileException">Not well-formed, or with a document type.</exception>
    public static ImportSource<PupilRow> OpenPupils(ImportFile file)
    {
        var school = SchoolOf(file);
        var leavers = XmlFile.Elements(file, NoLongerOnRoll).Select(KeyOf).ToHashSet();
        var both = XmlFile.Elements(file, OnRoll).Select(KeyOf).Where(leavers.Contains).ToHashSet();
        var count = Pupils(file).Count() - both.Count;
        return new(file.Name, count, [], Merged(file, school, both));
    }

    /// <exception cref="UnreadableFileException">Not well-formed, or with a document type.</exception>
    public static ImportSource<AttendanceSummaryRow> OpenAttendance(ImportFile file)
    {
        var school = SchoolOf(file);
        var outcomes = Pupils(file).SelectMany(pupil => pupil.All("TermlyAttendance").Concat(pupil.All("SummerHalfTerm2Attendance"))
            .Select(totals => SummaryElements.Read(PupilElements.Record(file.Name, pupil, school), totals, totals.Name.LocalName)));
        return new(file.Name, outcomes.Count(), [], outcomes);
    }

    /// <exception cref="UnreadableFileException">Not well-formed, or with a document type.</exception>
    public static ImportSource<SuspensionRow> OpenSuspensions(ImportFile file)
    {
        var school = SchoolOf(file);
        var outcomes = Pupils(file).SelectMany(pupil => pupil.All("TermlyExclusion")
            .Select(exclusion => ExclusionElements.Read(file.Name, exclusion, pupil.Value("UPN"), school)));
        return new(file.Name, outcomes.Count(), [], outcomes);
    }

    private static IEnumerable<XElement> Pupils(ImportFile file) => XmlFile.Elements(file, OnRoll, NoLongerOnRoll);

    private static string KeyOf(XElement pupil) => pupil.Value("UPN") ?? $"line {pupil.Line()}";

    private static SchoolKey? SchoolOf(ImportFile file) => SchoolOfFile.In(XmlFile.Elements(file, "Header").FirstOrDefault());

    private static IEnumerable<ReadOutcome<PupilRow>> Merged(ImportFile file, SchoolKey? school, HashSet<string> both)
    {
        var waiting = new Dictionary<string, ReadOutcome<PupilRow>>();
        foreach (var pupil in Pupils(file))
        {
            var outcome = Read(file.Name, pupil, school);
            var key = KeyOf(pupil);
            if (!both.Contains(key))
            {
                yield return outcome;
            }
            else if (waiting.Remove(key, out var other))
            {
                yield return Merge(other, outcome);
            }
            else
            {
                waiting[key] = outcome;
            }
        }

        foreach (var (_, outcome) in waiting)
        {
            yield return outcome;
        }
    }

    private static ReadOutcome<PupilRow> Read(string file, XElement pupil, SchoolKey? school)
    {
        var fields = new FieldReader(PupilElements.Record(file, pupil, school));
        var row = PupilElements.Read(fields, pupil);
        if (pupil.Name.LocalName == NoLongerOnRoll && row.LeavingDate is null)
        {
            fields.Refuse("LeavingDate", null, "The pupil is no longer on roll and there is no leaving date. Fill it in.");
        }

        if (row.EntryDate is null)
        {
            fields.Refuse("EntryDate", null, "There is no entry date. Fill it in.");
        }

        return fields.Outcome(() => row);
    }

    private static ReadOutcome<PupilRow> Merge(ReadOutcome<PupilRow> first, ReadOutcome<PupilRow> second)
    {
        if (!first.IsRow || !second.IsRow)
        {
            return first.IsRow ? second : first;
        }

        var (now, before) = first.Row.LeavingDate is null ? (first, second) : (second, first);
        return ReadOutcome.Row(now.Line, now.Row! with   // both are rows, checked above
        {
            EarlierSpells = [new EarlierSpell(before.Row!.EntryDate!.Value, before.Row.LeavingDate!.Value, before.Row.EnrolStatus)],
        });
    }
}
