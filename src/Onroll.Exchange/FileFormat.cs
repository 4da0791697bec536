using Onroll.Core.Imports;
using Onroll.Exchange.Census;
using Onroll.Exchange.Csv;
using Onroll.Exchange.Gias;
using Onroll.Exchange.Mis;
using Onroll.Exchange.Statistics;
using Onroll.Exchange.Xml;

namespace Onroll.Exchange;

/// <summary>The formats Onroll reads.</summary>
public enum FileFormat
{
    Establishments = 1,
    EstablishmentLinks,
    EstablishmentGroups,
    Calendar,
    Pupils,
    AttendanceLong,
    AttendanceWide,
    Behaviour,
    Suspensions,
    Statistics,

    /// <summary>A Common Transfer File.</summary>
    TransferFile,
    SchoolCensus,
}

/// <summary>What a file turned out to be.</summary>
/// <param name="Format">Null when it is none of the formats.</param>
/// <param name="Kinds">What can be imported from it. Empty when nothing can.</param>
/// <param name="Headers">The columns it has. Empty for XML.</param>
/// <param name="Nearest">For a CSV file that is no format yet: the closest one and the columns it lacks. Null otherwise.</param>
public sealed record DetectedFile(
    FileFormat? Format, IReadOnlyList<ImportKind> Kinds, IReadOnlyList<string> Headers, ColumnMatch? Nearest);

/// <summary>Tells formats apart by what is in the file, never by its name.</summary>
public static class FileFormats
{
    private const int OpeningElements = 60;

    private static readonly (FileFormat Format, FileShape Shape)[] Shapes =
    [
        (FileFormat.Establishments, EstablishmentFiles.Shape),
        (FileFormat.EstablishmentLinks, EstablishmentLinkFiles.LinksShape),
        (FileFormat.EstablishmentGroups, EstablishmentLinkFiles.GroupsShape),
        (FileFormat.Pupils, PupilFiles.Shape),
        (FileFormat.Suspensions, SuspensionFiles.Shape),
        (FileFormat.AttendanceLong, AttendanceFiles.LongShape),
        (FileFormat.AttendanceWide, AttendanceFiles.WideShape),
        (FileFormat.Behaviour, BehaviourFiles.Shape),
        (FileFormat.Calendar, CalendarFiles.Shape),
    ];

    /// <param name="map">What a person said unknown headers mean.</param>
    /// <exception cref="UnreadableFileException">The file is empty, not text, or not well-formed.</exception>
    public static DetectedFile Detect(ImportFile file, IReadOnlyDictionary<string, string>? map = null) =>
        XmlFile.Recognises(file) ? DetectXml(file) : DetectCsv(file, map);

    /// <summary>The columns of a kind's files, for a person to map unknown headers to.</summary>
    public static IReadOnlyList<FileShape> ShapesOf(ImportKind kind) => [.. Shapes.Where(s => s.Shape.Kind == kind).Select(s => s.Shape)];

    private static DetectedFile DetectXml(ImportFile file)
    {
        var names = XmlFile.Opening(file, OpeningElements);
        if (names is [TransferFiles.Root, ..])
        {
            return new DetectedFile(FileFormat.TransferFile, [ImportKind.Pupils, ImportKind.Attendance, ImportKind.Suspensions], [], null);
        }

        return names.Any(SchoolCensusFiles.Containers.Contains)
            ? new DetectedFile(FileFormat.SchoolCensus, [ImportKind.Pupils, ImportKind.Attendance, ImportKind.Suspensions], [], null)
            : new DetectedFile(null, [], [], null);
    }

    private static DetectedFile DetectCsv(ImportFile file, IReadOnlyDictionary<string, string>? map)
    {
        var headers = CsvFile.Open(file).Headers;
        var matches = Shapes.Select(s => (s.Format, Match: s.Shape.Match(headers, map))).ToList();
        var complete = matches.Where(m => m.Match.IsComplete).OrderByDescending(m => m.Match.Indexes.Count).FirstOrDefault();
        if (complete.Match is not null)
        {
            return new DetectedFile(complete.Format, [complete.Match.Shape.Kind], headers, null);
        }

        if (StatisticsFiles.Recognises(headers))
        {
            return new DetectedFile(FileFormat.Statistics, [ImportKind.Benchmarks], headers, null);
        }

        var nearest = matches.Where(m => m.Match.Indexes.Count > 0).OrderBy(m => m.Match.Missing.Count).ThenByDescending(m => m.Match.Indexes.Count).FirstOrDefault();
        return new DetectedFile(null, [], headers, nearest.Match);
    }
}
