using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Family;
using Onroll.Core.Packs;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Packs;
using Share = Onroll.Rules.Attendance.Share;

namespace Onroll.Core.Coaching;

/// <summary>A group in the list.</summary>
public sealed record GroupInList(CoachingGroup Group, string School, int Members, DateOnly? LastOn);

/// <summary>A pupil in a group.</summary>
/// <param name="Came">Sessions they came to this school year, of those held while they were in it.</param>
/// <param name="Spoke">Those of them in which they were heard.</param>
/// <param name="FamilyMet">Meetings with the family this school year.</param>
public sealed record MemberShown(GroupMember Member, string Name, string? Form, Share Came, int Spoke, int FamilyMet);

/// <summary>A concern a coach wrote down.</summary>
public sealed record ConcernShown(DateOnly On, string Session, string Name, PupilId PupilId, string Concern);

/// <summary>A group with its members and what coaches were worried about lately.</summary>
public sealed record WholeGroup(CoachingGroup Group, string School, IReadOnlyList<MemberShown> Members, IReadOnlyList<GroupCheckIn> Sessions, IReadOnlyList<ConcernShown> Concerns);

public static class GroupQueries
{
    /// <summary>The types of group of the school, from its partnership's pack.</summary>
    public static async Task<IReadOnlyList<GroupType>> GroupTypesAsync(this OnrollDbContext db, OrganisationId school, DateOnly day, CancellationToken stop) =>
        [.. (await db.PacksNamingAsync(school, day, pack => pack.Groups.Count > 0, stop)).SelectMany(pack => pack.Groups).DistinctBy(type => type.Id)];

    public static async Task<IReadOnlyList<GroupInList>> GroupsAsync(this OnrollDbContext db, Viewer viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var roll = viewer.RollOrganisations;
        var rows = await db.CoachingGroups.AsNoTracking().Where(g => roll.Contains(g.OrganisationId) && g.EndedOn == null).OrderBy(g => g.Name).ThenBy(g => g.CoachingGroupId)
            .Select(g => new
            {
                Group = g,
                School = db.Organisations.Where(o => o.OrganisationId == g.OrganisationId).Select(o => o.Name).Single(),
                Members = db.GroupMembers.Count(m => m.CoachingGroupId == g.CoachingGroupId && m.EndedOn == null),
                LastOn = db.GroupCheckIns.Where(c => c.CoachingGroupId == g.CoachingGroupId).Max(c => (DateOnly?)c.HeldOn),
            })
            .ToListAsync(stop);
        return [.. rows.Select(r => new GroupInList(r.Group, r.School, r.Members, r.LastOn))];
    }

    /// <summary>Of those who came to a session on a day, how many were heard, and the names of the others as far as the viewer may see them.</summary>
    public static async Task<(Share Heard, IReadOnlyList<string> NotHeard)> HeardAsync(this OnrollDbContext db, Viewer viewer, DateOnly day, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var roll = viewer.RollOrganisations;
        var marks = await (
            from checkIn in db.GroupCheckIns
            where checkIn.HeldOn == day && db.CoachingGroups.Any(g => g.CoachingGroupId == checkIn.CoachingGroupId && roll.Contains(g.OrganisationId))
            join mark in db.CheckInMarks on checkIn.GroupCheckInId equals mark.GroupCheckInId
            where mark.Came
            select new { mark.PupilId, mark.Spoke }).ToListAsync(stop);
        var pupils = marks.GroupBy(m => m.PupilId).ToDictionary(of => of.Key, of => of.Any(m => m.Spoke));
        var silent = pupils.Where(p => !p.Value).Select(p => p.Key).ToList();
        var names = await NamesAsync(db, viewer, silent, stop);
        return (new Share(pupils.Count(p => p.Value), pupils.Count), [.. names.Values.Order(StringComparer.Ordinal)]);
    }

    /// <returns>Null when no school of the viewer's has such a group.</returns>
    public static async Task<WholeGroup?> WholeGroupAsync(this OnrollDbContext db, Viewer viewer, Guid groupId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var roll = viewer.RollOrganisations;
        if (await db.CoachingGroups.AsNoTracking().SingleOrDefaultAsync(g => g.CoachingGroupId == groupId && roll.Contains(g.OrganisationId), stop) is not { } group)
        {
            return null;
        }

        var from = AcademicYear.Containing(viewer.Today).FirstDay;
        var members = await db.GroupMembers.AsNoTracking().Where(m => m.CoachingGroupId == groupId && m.EndedOn == null).OrderBy(m => m.StartsOn).ThenBy(m => m.PupilId).ToListAsync(stop);
        var sessions = await db.GroupCheckIns.AsNoTracking().Where(c => c.CoachingGroupId == groupId && c.HeldOn >= from).OrderByDescending(c => c.HeldOn).ThenBy(c => c.Session).ToListAsync(stop);
        var held = sessions.Select(c => c.GroupCheckInId).ToList();
        var marks = await db.CheckInMarks.AsNoTracking().Where(m => held.Contains(m.GroupCheckInId)).OrderBy(m => m.PupilId).ToListAsync(stop);
        var names = await NamesAsync(db, viewer, [.. members.Select(m => m.PupilId).Union(marks.Select(m => m.PupilId))], stop);
        var places = await db.PlacesAsync([.. members.Select(m => m.PupilId)], viewer.Today, stop);
        var met = await FamiliesMetAsync(db, [.. members.Select(m => m.PupilId)], from, stop);
        var of = marks.ToLookup(m => m.PupilId);
        var at = sessions.ToDictionary(c => c.GroupCheckInId);
        return new WholeGroup(
            group,
            await db.Organisations.Where(o => o.OrganisationId == group.OrganisationId).Select(o => o.Name).SingleAsync(stop),
            [.. members.Where(m => names.ContainsKey(m.PupilId)).Select(m => new MemberShown(
                m, names[m.PupilId], places[m.PupilId].FirstOrDefault()?.Form, new Share(of[m.PupilId].Count(mark => mark.Came), of[m.PupilId].Count()), of[m.PupilId].Count(mark => mark.Spoke), met.GetValueOrDefault(m.PupilId)))
                .OrderBy(m => m.Name, StringComparer.Ordinal)],
            sessions,
            [.. marks.Where(m => m.Concern is not null && names.ContainsKey(m.PupilId)).Select(m => new ConcernShown(at[m.GroupCheckInId].HeldOn, at[m.GroupCheckInId].Session, names[m.PupilId], m.PupilId, m.Concern!))   // asked for
                .OrderByDescending(c => c.On).ThenBy(c => c.Name, StringComparer.Ordinal)]);
    }

    /// <summary>The groups a pupil is in now.</summary>
    public static Task<List<CoachingGroup>> GroupsOfAsync(this OnrollDbContext db, PupilId pupilId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.GroupMembers.Where(m => m.PupilId == pupilId && m.EndedOn == null).Join(db.CoachingGroups, m => m.CoachingGroupId, g => g.CoachingGroupId, (m, g) => g)
            .Where(g => g.EndedOn == null).OrderBy(g => g.Name).ThenBy(g => g.CoachingGroupId).ToListAsync(stop);
    }

    /// <summary>Pupils on roll in a span of years who are in no group of a type, in the order of their names.</summary>
    public static async Task<IReadOnlyList<(PupilId Pupil, int Year)>> PupilsWithoutGroupAsync(this OnrollDbContext db, Viewer viewer, string type, (int From, int To) years, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var (school, today) = (viewer.OrganisationId, viewer.Today);
        var rows = await (
            from enrolment in db.Enrolments
            where enrolment.OrganisationId == school && enrolment.EntryDate <= today && (enrolment.LeavingDate == null || enrolment.LeavingDate >= today) && enrolment.Status != "S" && enrolment.Status != "G"
                && !db.GroupMembers.Any(m => m.PupilId == enrolment.PupilId && m.EndedOn == null && db.CoachingGroups.Any(g => g.CoachingGroupId == m.CoachingGroupId && g.Type == type && g.OrganisationId == school && g.EndedOn == null))
            join pupil in db.Pupils on enrolment.PupilId equals pupil.PupilId
            orderby pupil.Surname, pupil.Forename, pupil.PupilId
            select new { pupil.PupilId, enrolment.NcYear }).ToListAsync(stop);
        return [.. rows.DistinctBy(r => r.PupilId).Select(r => (r.PupilId, Year: YearOf(r.NcYear))).Where(r => r.Year >= years.From && r.Year <= years.To)];
    }

    // Reception is the year before the first.
    internal static int YearOf(string? ncYear) => int.TryParse(ncYear, out var year) ? year : ncYear == "R" ? 0 : -1;

    private static async Task<Dictionary<PupilId, string>> NamesAsync(OnrollDbContext db, Viewer viewer, List<PupilId> pupils, CancellationToken stop)
    {
        var open = await db.SectionsOfAsync(viewer, pupils, stop);
        var seen = pupils.Where(p => open.GetValueOrDefault(p).HasFlag(RecordSections.Support)).ToList();
        return await db.Pupils.Where(p => seen.Contains(p.PupilId)).Select(p => new { p.PupilId, Name = (p.PreferredForename ?? p.Forename) + " " + (p.PreferredSurname ?? p.Surname) }).ToDictionaryAsync(p => p.PupilId, p => p.Name, stop);
    }

    private static async Task<Dictionary<PupilId, int>> FamiliesMetAsync(OnrollDbContext db, List<PupilId> pupils, DateOnly from, CancellationToken stop)
    {
        var since = London.StartOfDayUtc(from);
        ContactMethod[] meetings = [ContactMethod.MeetingAtSchool, ContactMethod.HomeVisit, ContactMethod.NeutralPlace, ContactMethod.Video];
        return await db.FamilyContacts.Where(c => pupils.Contains(c.PupilId) && c.IsReached && c.AtUtc >= since && meetings.Contains(c.Method)).GroupBy(c => c.PupilId).Select(of => new { of.Key, Count = of.Count() }).ToDictionaryAsync(of => of.Key, of => of.Count, stop);
    }
}
