using System.Globalization;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Pupils;

/// <summary>Spells on a roll that ended early: leavers of whom somebody must know where they went (N-03).</summary>
public static class LeaverSpells
{
    /// <summary>So long a pupil is looked for, by the school they left and by the authority.</summary>
    public const int SoughtMonths = 12;

    private static readonly List<string?> Years =
        [.. Enumerable.Range(OffRolling.YearsWatched.First, OffRolling.YearsWatched.Last - OffRolling.YearsWatched.First + 1).Select(Text)];

    private static readonly string LastYear = Text(OffRolling.YearsWatched.Last);

    /// <summary>Leavers of Years 7 to 11 whose last day is between two days of at most two academic years, both included.</summary>
    /// <remarks>Not Year 11 at the end of compulsory schooling, nor who leaves the second school of two or was a guest.</remarks>
    public static IQueryable<Enrolment> Leavers(this IQueryable<Enrolment> spells, DateOnly from, DateOnly to)
    {
        var (first, last) = (AcademicYear.Containing(from), AcademicYear.Containing(to));
        var (oneSummer, oneEnd) = (Summer(first), first.LastDay);
        var (otherSummer, otherEnd) = (Summer(last), last.LastDay);
        return spells.Where(e => e.LeavingDate >= from && e.LeavingDate <= to && e.Status != "S" && e.Status != "G" && Years.Contains(e.NcYear)
            && !(e.NcYear == LastYear
                && ((e.LeavingDate >= oneSummer && e.LeavingDate <= oneEnd) || (e.LeavingDate >= otherSummer && e.LeavingDate <= otherEnd))));
    }

    /// <summary>Leavers of the last twelve months who are on no roll since, and of whom nobody has confirmed where they went.</summary>
    /// <remarks>While one is sought, the school left and the authority still have a relationship with the pupil (R-DPR-03, R-ATT-06).</remarks>
    public static IQueryable<Enrolment> StillSought(this IQueryable<Enrolment> spells, OnrollDbContext db, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(db);
        return spells.Leavers(today.AddMonths(-SoughtMonths), today.AddDays(-1)).Where(e =>
            !db.Enrolments.Any(later => later.PupilId == e.PupilId && later.EnrolmentId != e.EnrolmentId && later.Status != "S" && later.Status != "G"
                && (later.LeavingDate == null || later.LeavingDate > e.LeavingDate))
            && !db.Leavings.Any(known => known.EnrolmentId == e.EnrolmentId && known.Confirmation != null));
    }

    // From the Monday of that week: a school may be closed on the Friday itself.
    private static DateOnly Summer(AcademicYear year) => SchoolCalendar.MondayOf(CompulsorySchoolAge.SchoolLeavingDay(year));

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
