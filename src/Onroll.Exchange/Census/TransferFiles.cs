using System.Xml.Linq;
using Onroll.Core.Imports;
using Onroll.Exchange.Records;
using Onroll.Exchange.Xml;

namespace Onroll.Exchange.Census;

/// <summary>Reads Common Transfer Files, which follow a pupil from one school to the next (R-FMT-04). Unknown elements are passed over.</summary>
public static class TransferFiles
{
    internal const string Root = "CTfile";

    private const string PupilElement = "Pupil";

    /// <exception cref="UnreadableFileException">Not well-formed, or with a document type.</exception>
    public static ImportSource<PupilRow> OpenPupils(ImportFile file)
    {
        var header = HeaderOf(file);
        return new(file.Name, Pupils(file).Count(), [], Pupils(file).Select(pupil => ReadPupil(file.Name, pupil, header)));
    }

    /// <exception cref="UnreadableFileException">Not well-formed, or with a document type.</exception>
    public static ImportSource<AttendanceSummaryRow> OpenAttendance(ImportFile file)
    {
        var outcomes = Pupils(file).SelectMany(pupil => pupil.All("YearData").Select(year =>
            SummaryElements.Read(PupilElements.Record(file.Name, pupil, SchoolOfFile.In(year)), year, year.Value("Year") ?? "")));
        return new(file.Name, outcomes.Count(), [], outcomes);
    }

    /// <exception cref="UnreadableFileException">Not well-formed, or with a document type.</exception>
    public static ImportSource<SuspensionRow> OpenSuspensions(ImportFile file)
    {
        var header = HeaderOf(file);
        var outcomes = Pupils(file).SelectMany(pupil => pupil.All("Exclusion").Select(exclusion =>
            ExclusionElements.Read(file.Name, exclusion, pupil.Value("UPN"), SchoolOfFile.In(exclusion) ?? header.From)));
        return new(file.Name, outcomes.Count(), [], outcomes);
    }

    private static IEnumerable<XElement> Pupils(ImportFile file) => XmlFile.Elements(file, PupilElement);

    /// <summary>The pupil at the school the file is for. The day of joining is the school history's, else the day of the file.</summary>
    private static ReadOutcome<PupilRow> ReadPupil(string file, XElement pupil, TransferHeader header)
    {
        var school = header.To ?? header.From;
        var record = PupilElements.Record(file, WithoutHistory(pupil), school);
        var fields = new FieldReader(record);
        var row = PupilElements.Read(fields, pupil);
        var spell = pupil.All("SchoolHistory").SelectMany(h => h.All("School")).FirstOrDefault(s => SchoolOfFile.In(s) == school);
        return fields.Outcome(() => row with
        {
            EntryDate = Day(spell?.Value("EntryDate")) ?? header.WrittenOn,
            LeavingDate = Day(spell?.Value("LeavingDate")),
        });
    }

    /// <summary>Days of joining and leaving in the school history are other schools'.</summary>
    private static XElement WithoutHistory(XElement pupil)
    {
        var copy = new XElement(pupil);
        copy.All("SchoolHistory").ToList().ForEach(history => history.Remove());
        return copy;
    }

    private static TransferHeader HeaderOf(ImportFile file)
    {
        var header = XmlFile.Elements(file, "Header").FirstOrDefault();
        return new TransferHeader(
            SchoolOfFile.In(header?.All("SourceSchool").FirstOrDefault()),
            SchoolOfFile.In(header?.All("DestSchool").FirstOrDefault()),
            Day(header?.Value("DateTime")));
    }

    private static DateOnly? Day(string? text) => text is null ? null : SchoolDates.Read(text).Day;

    private sealed record TransferHeader(SchoolKey? From, SchoolKey? To, DateOnly? WrittenOn);
}
