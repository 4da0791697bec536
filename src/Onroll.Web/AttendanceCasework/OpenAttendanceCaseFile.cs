using Onroll.Core.Access;
using Onroll.Core.AttendanceCasework;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Pupils;

namespace Onroll.Web.AttendanceCasework;

/// <summary>The attendance case a page is about, once its door has been opened: the pupil's record, then the case.</summary>
public sealed class OpenAttendanceCaseFile(OnrollDbContext db, CurrentViewer current, PupilRecord record)
{
    private AttendanceCaseFile? _file;

    public AttendanceCaseFile File => _file ?? throw new InvalidOperationException("The case has not been opened.");

    public PupilRecord Record => record;

    public Viewer Viewer => current.Viewer;

    /// <summary>The people who can be written to, the first to be asked first.</summary>
    public IReadOnlyList<Contact> Contacts { get; private set; } = [];

    /// <summary>Whether the person may change the case: they work at its school, and it is open.</summary>
    public bool MayKeep => File.IsOpen && Viewer.OrganisationId == File.Case.OrganisationId && Viewer.May(Permission.KeepAttendanceCases);

    /// <summary>Opens it and logs the look. Only for those who work with the roll: it holds what a family said.</summary>
    public async Task<bool> OpenAsync(Guid caseId, string page, CancellationToken stop)
    {
        if (await db.PupilOfAttendanceCaseAsync(caseId, stop) is not { } about
            || !Viewer.RollOrganisations.Contains(about.School)
            || !await record.OpenAsync(about.PupilId, page, RecordSections.Attendance | RecordSections.Support, stop)
            || !record.Access.ThroughRoll)
        {
            return false;
        }

        _file = await db.AttendanceCaseAsync(caseId, Viewer.Today, stop);
        Contacts = record.Access.Opens(RecordSections.Family) ? await db.ContactsOfAsync(about.PupilId, stop) : [];
        return _file is not null;
    }

    public string Address(string part = "") => part.Length == 0 ? $"/attendance-cases/{File.Case.AttendanceCaseId}" : $"/attendance-cases/{File.Case.AttendanceCaseId}/{part}";
}
