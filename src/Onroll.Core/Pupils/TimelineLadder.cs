using Microsoft.EntityFrameworkCore;
using Onroll.Core.Ladders;
using Onroll.Core.Store;

namespace Onroll.Core.Pupils;

/// <summary>The ladder as the timeline tells it.</summary>
internal static class TimelineLadder
{
    public static TimelineSource Changes(OnrollDbContext db, PupilId pupil) => TimelineSource.Of(
        TimelineKind.Support,
        db.LadderChanges.AsNoTracking().Where(c => c.PupilId == pupil).OrderByDescending(c => c.On).ThenByDescending(c => c.LadderChangeId),
        c => new TimelineEntry(TimelineKind.Support, c.On, c.LadderChangeId, Title(c), $"by {c.ByName}", c.Reason));

    private static string Title(LadderChange change) => change.Kind switch
    {
        LadderChangeKind.Began => $"Support on the ladder began: {change.ToStepName}",
        LadderChangeKind.Back => $"Back to {change.ToStepName}",
        LadderChangeKind.Bypass => $"Moved to {change.ToStepName}, passing over what was not met",
        LadderChangeKind.Exception => $"Moved to {change.ToStepName} as an exception",
        LadderChangeKind.Finished => $"Completed: {change.ToStepName}",
        LadderChangeKind.Extended => $"Made longer: {change.ToStepName}",
        LadderChangeKind.ExcludedWithout => "Permanently excluded without the steps of the ladder",
        _ => $"Moved to {change.ToStepName}",
    };
}
