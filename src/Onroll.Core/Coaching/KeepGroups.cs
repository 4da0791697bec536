using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Actions;
using Onroll.Core.Audit;
using Onroll.Core.Calendar;
using Onroll.Core.Store;
using Onroll.Rules.Coaching;

namespace Onroll.Core.Coaching;

/// <summary>A pupil in a session, as the coach ticks it.</summary>
public sealed record MarkForm(PupilId PupilId, bool Came, bool Spoke, string? Concern);

/// <summary>Makes groups, changes who is in them and keeps their sessions.</summary>
public sealed class KeepGroups(OnrollDbContext db)
{
    /// <param name="coach">The coach's name, and their account where they have one.</param>
    public async Task<Guid> AddAsync(Viewer viewer, (string Type, string Name) what, (string Name, UserId? Id) coach, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var group = New(viewer, what, coach);
        db.CoachingGroups.Add(group);
        await db.SaveAsync(by, stop);
        return group.CoachingGroupId;
    }

    /// <summary>Makes a group for each coach and deals out those pupils of the years who are in no group of the type yet.</summary>
    /// <param name="coaches">Name and account of each.</param>
    /// <returns>How many pupils are in the new groups.</returns>
    public async Task<int> DealAsync(Viewer viewer, string type, IReadOnlyList<(string Name, UserId? Id)> coaches, IReadOnlyList<(PupilId Pupil, int Year)> pupils, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(coaches);
        foreach (var (at, members) in GroupDeal.Deal(pupils, coaches.Count).Index())
        {
            var group = New(viewer, (type, coaches[at].Name), coaches[at]);
            db.CoachingGroups.Add(group);
            db.GroupMembers.AddRange(members.Select(pupil => Member(group.CoachingGroupId, pupil, viewer.Today)));
        }

        await db.SaveAsync(by, stop);
        return pupils.Count;
    }

    /// <returns>False when the pupil is in the group already, or was until today.</returns>
    public async Task<bool> JoinAsync(Guid groupId, PupilId pupilId, (ChangedBy By, DateOnly Today) who, CancellationToken stop)
    {
        if (await db.GroupMembers.AnyAsync(m => m.CoachingGroupId == groupId && m.PupilId == pupilId && (m.EndedOn == null || m.StartsOn == who.Today), stop))
        {
            return false;
        }

        db.GroupMembers.Add(Member(groupId, pupilId, who.Today));
        await db.SaveAsync(who.By, stop);
        return true;
    }

    /// <returns>False when the pupil is not in the group.</returns>
    public async Task<bool> LeaveAsync(Guid groupId, PupilId pupilId, (ChangedBy By, DateOnly Today) who, CancellationToken stop)
    {
        var member = await db.GroupMembers.SingleOrDefaultAsync(m => m.CoachingGroupId == groupId && m.PupilId == pupilId && m.EndedOn == null, stop);
        if (member is null)
        {
            return false;
        }

        member.EndedOn = who.Today;
        return await db.TrySaveAsync(who.By, stop);
    }

    /// <summary>Sets what a pupil aims at; what stood before stays in the history.</summary>
    /// <returns>False when the pupil is not in the group, or somebody else changed it first.</returns>
    public async Task<bool> AimAsync(Guid groupId, PupilId pupilId, string? target, (ChangedBy By, int SeenVersion) who, CancellationToken stop)
    {
        var member = await db.GroupMembers.SingleOrDefaultAsync(m => m.CoachingGroupId == groupId && m.PupilId == pupilId && m.EndedOn == null, stop);
        if (member is null || member.Version != who.SeenVersion)
        {
            return false;
        }

        member.Target = target;
        return await db.TrySaveAsync(who.By, stop);
    }

    /// <summary>Keeps a session. A concern becomes something for the next school day, for anybody at the school.</summary>
    /// <returns>False when that session is written down already.</returns>
    public async Task<bool> CheckInAsync(CoachingGroup group, (DateOnly HeldOn, string Session) what, IReadOnlyList<MarkForm> marks, (ChangedBy By, Viewer Viewer) who, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(marks);
        var checkIn = new GroupCheckIn
        {
            AreaId = db.AreaId, GroupCheckInId = Guid.CreateVersion7(), CoachingGroupId = group.CoachingGroupId, HeldOn = what.HeldOn, Session = what.Session, HeldByName = who.Viewer.Name,
        };
        db.GroupCheckIns.Add(checkIn);
        db.CheckInMarks.AddRange(marks.Select(mark => new CheckInMark
        {
            AreaId = db.AreaId, GroupCheckInId = checkIn.GroupCheckInId, PupilId = mark.PupilId, Came = mark.Came, Spoke = mark.Came && mark.Spoke, Concern = mark.Concern,
        }));
        var calendar = (await db.CalendarOfAsync(group.OrganisationId, stop)).Calendar;
        var next = calendar.SchoolDayAfter(who.Viewer.Today, 1)?.Date ?? who.Viewer.Today.AddDays(1);
        db.PlannedActions.AddRange(marks.Where(mark => mark.Concern is not null).Select(mark => new PlannedAction
        {
            AreaId = db.AreaId, PlannedActionId = Guid.CreateVersion7(), OrganisationId = group.OrganisationId, PupilId = mark.PupilId, FromId = checkIn.GroupCheckInId, DueOn = next, Title = Title(what.Session, mark.Concern!),   // asked for
        }));
        return await TrySaveNewAsync(who.By, stop);
    }

    /// <summary>Sets what a practitioner's caseload should be.</summary>
    /// <param name="who">Who, and the version seen: 0 when none was set.</param>
    /// <returns>False when somebody else set it first.</returns>
    public async Task<bool> LimitAsync(OrganisationId at, UserId user, (int? Least, int Most, int MinutesEach) limit, (ChangedBy By, int SeenVersion) who, CancellationToken stop)
    {
        var known = await db.CaseloadLimits.SingleOrDefaultAsync(l => l.OrganisationId == at && l.UserId == user, stop);
        if ((known?.Version ?? 0) != who.SeenVersion)
        {
            return false;
        }

        if (known is null)
        {
            db.CaseloadLimits.Add(new CaseloadLimit { AreaId = db.AreaId, CaseloadLimitId = Guid.CreateVersion7(), OrganisationId = at, UserId = user, Least = limit.Least, Most = limit.Most, MinutesEach = limit.MinutesEach });
        }
        else
        {
            (known.Least, known.Most, known.MinutesEach) = limit;
        }

        return await TrySaveNewAsync(who.By, stop);
    }

    private CoachingGroup New(Viewer viewer, (string Type, string Name) what, (string Name, UserId? Id) coach) => new()
    {
        AreaId = db.AreaId, CoachingGroupId = Guid.CreateVersion7(), OrganisationId = viewer.OrganisationId, Type = what.Type, Name = what.Name, CoachName = coach.Name, CoachId = coach.Id, StartsOn = viewer.Today,
    };

    private GroupMember Member(Guid group, PupilId pupil, DateOnly from) => new() { AreaId = db.AreaId, CoachingGroupId = group, PupilId = pupil, StartsOn = from };

    private static string Title(string session, string concern)
    {
        var title = $"{session}: {concern}";
        return title.Length <= PlannedAction.TitleMaxLength ? title : string.Concat(title.AsSpan(0, PlannedAction.TitleMaxLength - 1), "…");
    }

    private async Task<bool> TrySaveNewAsync(ChangedBy by, CancellationToken stop)
    {
        try
        {
            await db.SaveAsync(by, stop);
            return true;
        }
        catch (DbUpdateException)   // the same was written down by somebody else at the same moment
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
