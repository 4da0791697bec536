using Onroll.Core.Imports;
using Onroll.Exchange.Census;
using Onroll.Exchange.Gias;
using Onroll.Exchange.Mis;
using Onroll.Exchange.Statistics;

namespace Onroll.Exchange;

/// <summary>Reads a file as the kind a person said it is and takes it into the record.</summary>
public sealed class FileImporter(ImportFiles imports)
{
    /// <param name="map">What a person said unknown headers mean. Null for none.</param>
    /// <param name="description">For statistics: the table's own description of its columns. Null without one.</param>
    /// <exception cref="UnreadableFileException">The file as a whole cannot be used; nothing was changed.</exception>
    public Task<ImportResult> RunAsync(
        ImportFile file, ImportKind kind, ImportRequest request, CancellationToken stop,
        IReadOnlyDictionary<string, string>? map = null, ImportFile? description = null)
    {
        var format = FileFormats.Detect(file, map).Format;
        return (kind, format) switch
        {
            (ImportKind.Schools, FileFormat.EstablishmentLinks) => imports.SchoolLinksAsync(EstablishmentLinkFiles.OpenLinks(file), request, stop),
            (ImportKind.Schools, FileFormat.EstablishmentGroups) => imports.SchoolGroupsAsync(EstablishmentLinkFiles.OpenGroups(file), request, stop),
            (ImportKind.Pupils, FileFormat.TransferFile) => imports.PupilsAsync(TransferFiles.OpenPupils(file), request, stop),
            (ImportKind.Pupils, FileFormat.SchoolCensus) => imports.PupilsAsync(SchoolCensusFiles.OpenPupils(file), request, stop),
            (ImportKind.Attendance, FileFormat.TransferFile) => imports.AttendanceSummariesAsync(TransferFiles.OpenAttendance(file), request, stop),
            (ImportKind.Attendance, FileFormat.SchoolCensus) => imports.AttendanceSummariesAsync(SchoolCensusFiles.OpenAttendance(file), request, stop),
            (ImportKind.Suspensions, FileFormat.TransferFile) => imports.SuspensionsAsync(TransferFiles.OpenSuspensions(file), request, stop),
            (ImportKind.Suspensions, FileFormat.SchoolCensus) => imports.SuspensionsAsync(SchoolCensusFiles.OpenSuspensions(file), request, stop),
            (_, FileFormat.TransferFile or FileFormat.SchoolCensus) => throw new UnreadableFileException(
                $"{file.Name} is a {Name(format.Value)}: import it as pupils, attendance or suspensions."),
            (ImportKind.Schools, _) => imports.SchoolsAsync(EstablishmentFiles.Open(file, map), request, stop),
            (ImportKind.Calendar, _) => imports.CalendarAsync(CalendarFiles.Open(file, map), request, stop),
            (ImportKind.Pupils, _) => imports.PupilsAsync(PupilFiles.Open(file, map), request, stop),
            (ImportKind.Attendance, FileFormat.AttendanceWide) => imports.AttendanceAsync(AttendanceFiles.OpenWide(file, map), request, stop),
            (ImportKind.Attendance, _) => imports.AttendanceAsync(AttendanceFiles.OpenLong(file, map), request, stop),
            (ImportKind.Behaviour, _) => imports.BehaviourAsync(BehaviourFiles.Open(file, map), request, stop),
            (ImportKind.Suspensions, _) => imports.SuspensionsAsync(SuspensionFiles.Open(file, map), request, stop),
            (ImportKind.Benchmarks, _) => imports.BenchmarksAsync(StatisticsFiles.Open(file, description), request, stop),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    private static string Name(FileFormat format) => format == FileFormat.TransferFile ? "common transfer file" : "school census return";
}
