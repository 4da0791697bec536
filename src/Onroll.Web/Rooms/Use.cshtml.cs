using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Rooms;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Web.Access;

namespace Onroll.Web.Rooms;

/// <summary>How a school's room is used this year: how often, for whom beside who there is, and for those who may see pupils each one's days.</summary>
[Requires(Permission.SeeRegister)]
public sealed class UseModel(OnrollDbContext db, CurrentViewer current) : PageModel
{
    private RoomProportion? _proportion;

    public Viewer Viewer => current.Viewer;

    public AcademicYear Year => AcademicYear.Containing(Viewer.Today);

    public RoomProportion Proportion => _proportion ?? throw new InvalidOperationException("The page has not been read.");

    public IReadOnlyList<PupilInRoom> Pupils { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        _proportion = await db.RoomProportionAsync(Viewer, Year, stop);
        Pupils = await db.PupilsInRoomAsync(Viewer, Year, stop);
    }
}
