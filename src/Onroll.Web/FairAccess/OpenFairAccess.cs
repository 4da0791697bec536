using Onroll.Core.Access;
using Onroll.Core.FairAccess;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Pupils;

namespace Onroll.Web.FairAccess;

/// <summary>The child's case a page is about, once its door has been opened.</summary>
public sealed class OpenFairAccess(OnrollDbContext db, CurrentViewer current, PupilRecord record)
{
    private FairAccessFile? _file;

    public FairAccessFile File => _file ?? throw new InvalidOperationException("The case has not been opened.");

    public FairAccessCase Case => File.Case;

    public PupilRecord Record => record;

    public Viewer Viewer => current.Viewer;

    /// <summary>Whether the person decides for this child.</summary>
    public bool Decides => current.May(Permission.DecideFairAccess);

    /// <summary>Whether the person speaks for the school that was given the child.</summary>
    public bool IsGiven => current.May(Permission.AnswerFairAccess) && File.Decision?.SchoolId == Viewer.OrganisationId;

    /// <summary>Whether the person may correct what is known: who decides, and who referred the child.</summary>
    public bool MayChange => Case.IsOpen && (Decides || (current.May(Permission.ReferForFairAccess) && Case.ReferredById == Viewer.OrganisationId));

    /// <returns>False when there is none, or it is not theirs to open: they learn no difference.</returns>
    public async Task<bool> OpenAsync(Guid caseId, string page, CancellationToken stop)
    {
        var file = await db.FairAccessFileAsync(Viewer, caseId, stop);
        if (file is null || !await record.OpenAsync(file.Case.PupilId, page, RecordSections.Identity, stop))
        {
            return false;
        }

        _file = file;
        return true;
    }

    public string Address(string part = "") => $"/fair-access/children/{Case.FairAccessCaseId}{(part.Length == 0 ? "" : "/" + part)}";
}
