using Onroll.Core.Access;
using Onroll.Core.Audit;

namespace Onroll.Web.Access;

/// <summary>Who this request comes from. Filled once, by <see cref="SessionMiddleware"/>, from the session's row.</summary>
public sealed class CurrentViewer
{
    private Viewer? _viewer;
    private OpenSession? _session;

    /// <summary>Whether somebody is signed in and works in a place, so that there is a <see cref="Viewer"/>.</summary>
    public bool IsSignedIn => _viewer is not null;

    /// <summary>Whether somebody is signed in, though perhaps without any role at present.</summary>
    public bool HasAccount => _session is not null;

    /// <exception cref="InvalidOperationException">Nobody is signed in: the endpoint has let in somebody it did not expect.</exception>
    public Viewer Viewer => _viewer ?? throw new InvalidOperationException("Nobody is signed in with a role.");

    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public OpenSession Session => _session ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>Every place the person may work in today.</summary>
    public IReadOnlyList<PlaceOfWork> Places { get; private set; } = [];

    public bool May(Permission permission) => _viewer?.May(permission) is true;

    /// <param name="reason">What they are doing, as the audit log will tell it.</param>
    public ChangedBy ChangedBy(string reason) => new(Session.Session.UserId, Session.UserName, reason);

    internal void Fill(OpenSession session, IReadOnlyList<PlaceOfWork> places, Viewer? viewer) =>
        (_session, Places, _viewer) = (session, places, viewer);
}
