using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Rules.Exclusions;
using Onroll.Rules.Policy;

namespace Onroll.Core.Today;

/// <summary>Leavers of whom the school is to find out where they went.</summary>
/// <remarks>N-03: twenty school days.</remarks>
internal static class LeaversDue
{
    public static async Task<IEnumerable<DueItem>> OfAsync(Workday workday, CancellationToken stop)
    {
        var (db, viewer) = (workday.Db, workday.Viewer);
        if (!viewer.May(Permission.KeepRoll) || viewer.RollOrganisations.Count == 0)
        {
            return [];
        }

        var spells = await db.Enrolments.StillSought(db, workday.Today).Where(e => viewer.RollOrganisations.Contains(e.OrganisationId))
            .Select(e => new { e.EnrolmentId, e.PupilId, e.OrganisationId, LeftOn = e.LeavingDate!.Value }).ToListAsync(stop);
        var pupils = await workday.PupilsAsync([.. spells.Select(s => s.PupilId)], RecordSections.Identity, stop);
        return
        [
            .. from spell in spells
               where pupils.ContainsKey(spell.PupilId)
               let calendar = workday.Calendars.Of(spell.OrganisationId)
               let knownBy = calendar.Calendar.SchoolDayAfter(spell.LeftOn, OffRolling.ExplainWithinSchoolDays)?.Date
               where knownBy <= workday.Until
               select new DueItem(
                   DueKind.LeaverUnknown, knownBy.Value, workday.SchoolDaysTo(knownBy.Value), Force.Local, "Find out where the pupil went", "Leaver to find",
                   pupils[spell.PupilId], FormattableString.Invariant($"left on {spell.LeftOn:dddd d MMMM}"), spell.EnrolmentId, calendar.IsProvisional),
        ];
    }
}

/// <summary>Reviews and ends of part-time timetables.</summary>
/// <remarks>R-ATT-07: reviewed, and over by the day that was said.</remarks>
internal static class PartTimeDue
{
    public static async Task<IEnumerable<DueItem>> OfAsync(Workday workday, CancellationToken stop)
    {
        var (db, viewer) = (workday.Db, workday.Viewer);
        if (!viewer.May(Permission.KeepRoll) || viewer.RollOrganisations.Count == 0)
        {
            return [];
        }

        var open = await db.PartTimeTimetables
            .Where(t => viewer.RollOrganisations.Contains(t.OrganisationId) && t.EndedOn == null && (t.NextReviewOn <= workday.Until || t.EndsOn <= workday.Until))
            .Select(t => new { t.PartTimeTimetableId, t.PupilId, t.StartsOn, t.EndsOn, t.NextReviewOn }).ToListAsync(stop);
        var pupils = await workday.PupilsAsync([.. open.Select(t => t.PupilId)], RecordSections.Attendance, stop);
        return open.Where(t => pupils.ContainsKey(t.PupilId)).SelectMany(t =>
        {
            DueItem Item(DateOnly on, string what, string brief) => new(
                DueKind.PartTime, on, workday.SchoolDaysTo(on), Force.Guidance, what, brief, pupils[t.PupilId],
                FormattableString.Invariant($"part time since {t.StartsOn:d MMMM}"), t.PartTimeTimetableId);
            var end = Item(t.EndsOn, t.EndsOn < workday.Today ? "The part-time timetable is past its end: say how it went on" : "The part-time timetable ends: full days follow", "Part-time ends");
            return t.NextReviewOn < t.EndsOn && t.EndsOn >= workday.Today
                ? t.EndsOn <= workday.Until ? [Item(t.NextReviewOn, "Review the part-time timetable with the family", "Part-time review"), end] : [Item(t.NextReviewOn, "Review the part-time timetable with the family", "Part-time review")]
                : new[] { end };
        });
    }
}
