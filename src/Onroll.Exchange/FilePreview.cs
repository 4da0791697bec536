using Onroll.Core.Imports;
using Onroll.Exchange.Census;
using Onroll.Exchange.Csv;
using Onroll.Exchange.Gias;
using Onroll.Exchange.Mis;
using Onroll.Exchange.Statistics;

namespace Onroll.Exchange;

/// <summary>What a file looks like before anything is taken from it.</summary>
/// <param name="RowCount">Every row of the file.</param>
/// <param name="LookedAt">How many rows from its beginning were looked at.</param>
/// <param name="Problems">Those of them that cannot be read, and why.</param>
/// <param name="IgnoredColumns">Columns that mean nothing to Onroll.</param>
/// <param name="Headers">The columns of the file. Empty for XML.</param>
/// <param name="FirstRows">The first rows as the file has them. Empty for XML.</param>
public sealed record FilePreview(
    int RowCount, int LookedAt, IReadOnlyList<Reject> Problems, IReadOnlyList<string> IgnoredColumns,
    IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> FirstRows)
{
    private const int RowsLookedAt = 20_000;
    private const int RowsShown = 5;

    /// <summary>Looks through a file without touching the record.</summary>
    /// <exception cref="UnreadableFileException">The file as a whole cannot be used as that kind.</exception>
    public static FilePreview Of(ImportFile file, ImportKind kind, FileFormat? format, IReadOnlyDictionary<string, string>? map) => (kind, format) switch
    {
        (ImportKind.Pupils, FileFormat.TransferFile) => Look(file, TransferFiles.OpenPupils(file)),
        (ImportKind.Pupils, FileFormat.SchoolCensus) => Look(file, SchoolCensusFiles.OpenPupils(file)),
        (ImportKind.Attendance, FileFormat.TransferFile) => Look(file, TransferFiles.OpenAttendance(file)),
        (ImportKind.Attendance, FileFormat.SchoolCensus) => Look(file, SchoolCensusFiles.OpenAttendance(file)),
        (ImportKind.Suspensions, FileFormat.TransferFile) => Look(file, TransferFiles.OpenSuspensions(file)),
        (ImportKind.Suspensions, FileFormat.SchoolCensus) => Look(file, SchoolCensusFiles.OpenSuspensions(file)),
        (ImportKind.Schools, FileFormat.EstablishmentLinks) => Look(file, EstablishmentLinkFiles.OpenLinks(file)),
        (ImportKind.Schools, FileFormat.EstablishmentGroups) => Look(file, EstablishmentLinkFiles.OpenGroups(file)),
        (ImportKind.Schools, _) => Look(file, EstablishmentFiles.Open(file, map)),
        (ImportKind.Calendar, _) => Look(file, CalendarFiles.Open(file, map)),
        (ImportKind.Pupils, _) => Look(file, PupilFiles.Open(file, map)),
        (ImportKind.Attendance, FileFormat.AttendanceWide) => Look(file, AttendanceFiles.OpenWide(file, map)),
        (ImportKind.Attendance, _) => Look(file, AttendanceFiles.OpenLong(file, map)),
        (ImportKind.Behaviour, _) => Look(file, BehaviourFiles.Open(file, map)),
        (ImportKind.Suspensions, _) => Look(file, SuspensionFiles.Open(file, map)),
        _ => Look(file, StatisticsFiles.Open(file)),
    };

    private static FilePreview Look<T>(ImportFile file, ImportSource<T> source)
        where T : class
    {
        var looked = source.Rows.Take(RowsLookedAt).ToList();
        var problems = looked.Where(o => !o.IsRow).Select(o => o.Reject!).ToList();   // not rows, as just asked
        var (headers, rows) = Xml.XmlFile.Recognises(file) ? ([], []) : Beginning(file);
        return new FilePreview(source.RowCount, looked.Count, problems, source.IgnoredColumns, headers, rows);
    }

    private static (IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Rows) Beginning(ImportFile file)
    {
        var csv = CsvFile.Open(file);
        var columns = new FileShape(default, "", [], []).Match(csv.Headers);
        return (csv.Headers, [.. csv.Rows(columns).Take(RowsShown).Select(row => (IReadOnlyList<string>)[.. row.Fields])]);
    }
}
