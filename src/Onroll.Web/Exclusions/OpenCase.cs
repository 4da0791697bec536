using Onroll.Core.Access;
using Onroll.Core.Casework;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Pupils;

namespace Onroll.Web.Exclusions;

/// <summary>The case a page is about, once its door has been opened: the pupil's record, then the exclusion.</summary>
public sealed class OpenCase(OnrollDbContext db, CurrentViewer current, PupilRecord record)
{
    private ExclusionCase? _case;

    public ExclusionCase Case => _case ?? throw new InvalidOperationException("The case has not been opened.");

    public PupilRecord Record => record;

    public Viewer Viewer => current.Viewer;

    /// <summary>Whether the person works at the school whose case it is, and may work on it.</summary>
    public bool IsOwn => Viewer.OrganisationId == Case.Exclusion.OrganisationId && Viewer.May(Permission.PrepareExclusions);

    /// <summary>As what the person may decide about it today. Null when they may not.</summary>
    public Decider? Decider { get; private set; }

    /// <summary>Whether the person may write down the education from day six: the school, or the authority that owes it after a permanent exclusion.</summary>
    public bool MayArrange => IsOwn || (Case.IsPermanent && Viewer.OrganisationKind == OrganisationKind.LocalAuthority && Viewer.May(Permission.AddToRecord));

    /// <summary>Whether the person's own organisation owes it.</summary>
    public bool OwesEducation => Case.IsPermanent ? Viewer.OrganisationKind == OrganisationKind.LocalAuthority : IsOwn;

    /// <summary>Opens it and logs the look. Closed to those who know the pupil only by a share: their part stands on the pupil's page.</summary>
    public async Task<bool> OpenAsync(ExclusionId id, string page, CancellationToken stop)
    {
        if (await db.PupilOfCaseAsync(id, stop) is not { } pupilId
            || !await record.OpenAsync(pupilId, page, RecordSections.Exclusions, stop)
            || !record.Access.Grants.Any(grant => grant.Route != GrantRoute.Share && grant.Sections.HasFlag(RecordSections.Exclusions)))
        {
            return false;
        }

        _case = await db.CaseAsync(id, stop);
        Decider = _case is null ? null : await db.DeciderAsync(Viewer, _case.Exclusion.OrganisationId, stop);
        return _case is not null;
    }

    public string Address(string part = "") => part.Length == 0 ? $"/exclusions/{Case.Exclusion.ExclusionId}" : $"/exclusions/{Case.Exclusion.ExclusionId}/{part}";
}
