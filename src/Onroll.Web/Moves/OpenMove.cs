using Onroll.Core.Access;
using Onroll.Core.Moves;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Pupils;

namespace Onroll.Web.Moves;

/// <summary>The move a page is about, once its door has been opened: the pupil's record, then the move.</summary>
public sealed class OpenMove(OnrollDbContext db, CurrentViewer current, PupilRecord record)
{
    private MoveCase? _case;

    public MoveCase Case => _case ?? throw new InvalidOperationException("The move has not been opened.");

    public Move Move => Case.Move;

    public PupilRecord Record => record;

    public Viewer Viewer => current.Viewer;

    public DateOnly Today => Viewer.Today;

    /// <summary>Whether the person works at the pupil's own school, which leads the move.</summary>
    public bool IsHome => Viewer.OrganisationId == Move.HomeId && Viewer.May(Permission.KeepMoves);

    /// <summary>Whether the person works where the pupil goes.</summary>
    public bool IsHost => Viewer.OrganisationId == Move.HostId && Viewer.May(Permission.KeepMoves);

    public bool MayWork => IsHome || IsHost;

    /// <summary>Opens it and logs the look.</summary>
    public async Task<bool> OpenAsync(MoveId id, string page, CancellationToken stop)
    {
        if (await db.PupilOfMoveAsync(id, stop) is not { } pupilId || !await record.OpenAsync(pupilId, page, RecordSections.Support, stop))
        {
            return false;
        }

        _case = await db.MoveCaseAsync(id, stop);
        return _case is not null;
    }

    public string Address(string part = "") => part.Length == 0 ? $"/moves/{Move.MoveId}" : $"/moves/{Move.MoveId}/{part}";
}
