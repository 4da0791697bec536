using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Calendar;
using Onroll.Core.Roll;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;
using Onroll.Web.Access;
using Onroll.Web.Pupils;
using PartTimeTimetable = Onroll.Core.Roll.PartTimeTimetable;

namespace Onroll.Web.Roll;

/// <summary>The part-time timetable a page is about, once the door of the pupil's record has been opened.</summary>
public sealed class OpenPartTime(OnrollDbContext db, CurrentViewer current, PupilRecord record)
{
    private PartTimeTimetable? _timetable;

    public PartTimeTimetable Timetable => _timetable ?? throw new InvalidOperationException("The timetable has not been opened.");

    public PupilRecord Record => record;

    public Viewer Viewer => current.Viewer;

    public IReadOnlyList<PartTimeReview> Reviews { get; private set; } = [];

    public IReadOnlyList<PartTimeWarning> Warnings { get; private set; } = [];

    public string School { get; private set; } = "";

    /// <summary>Whether the person keeps the timetables of that school.</summary>
    public bool MayKeep => current.May(Permission.KeepRoll) && record.Access.ThroughRoll && Viewer.RollOrganisations.Contains(Timetable.OrganisationId);

    public async Task<bool> OpenAsync(Guid timetableId, string page, CancellationToken stop)
    {
        var found = await db.PartTimeTimetables.SingleOrDefaultAsync(t => t.PartTimeTimetableId == timetableId, stop);
        if (found is null || !await record.OpenAsync(found.PupilId, page, RecordSections.Attendance, stop))
        {
            return false;
        }

        _timetable = found;
        Reviews = await db.PartTimeReviewsAsync(timetableId, stop);
        Warnings = found.IsOpen ? found.AsRule().Warnings((await db.CalendarOfAsync(found.OrganisationId, stop)).Calendar) : [];
        School = await db.Organisations.Where(o => o.OrganisationId == found.OrganisationId).Select(o => o.Name).SingleAsync(stop);
        return true;
    }

    public string Address => $"/roll/part-time/{Timetable.PartTimeTimetableId}";

    public string ChangeAddress => record.Address($"part-time/{Timetable.PartTimeTimetableId}");
}
