using Onroll.Core.Access;
using Onroll.Core.Placements;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Pupils;

namespace Onroll.Web.Placements;

/// <summary>The placement a page is about, once its door has been opened: the pupil's record, then the placement.</summary>
public sealed class OpenPlacement(OnrollDbContext db, CurrentViewer current, PupilRecord record)
{
    private PlacementCase? _case;

    public PlacementCase Case => _case ?? throw new InvalidOperationException("The placement has not been opened.");

    public Placement Placement => Case.Placement;

    public PupilRecord Record => record;

    public Viewer Viewer => current.Viewer;

    public DateOnly Today => Viewer.Today;

    /// <summary>Whether the person works at the pupil's own school.</summary>
    public bool IsHome => Viewer.OrganisationId == Placement.HomeId && Viewer.May(Permission.KeepMoves);

    /// <summary>Whether the person works where the place is.</summary>
    public bool IsProvider => Viewer.OrganisationId == Case.Provision.OrganisationId && Viewer.May(Permission.KeepMoves);

    public bool MayWork => IsHome || IsProvider;

    /// <summary>Opens it and logs the look.</summary>
    public async Task<bool> OpenAsync(PlacementId id, string page, CancellationToken stop)
    {
        if (await db.PupilOfPlacementAsync(id, stop) is not { } pupilId || !await record.OpenAsync(pupilId, page, RecordSections.Support, stop))
        {
            return false;
        }

        _case = await db.PlacementCaseAsync(id, stop);
        return _case is not null;
    }

    public string Address() => $"/placements/{Placement.PlacementId}";
}
