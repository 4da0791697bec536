using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;

namespace Onroll.Rules.Exclusions;

/// <summary>Where a day-six duty stands on a day.</summary>
public enum DaySixState
{
    /// <summary>None is owed.</summary>
    NotOwed = 1,

    /// <summary>It is not day six yet, and a place from day six at the latest is arranged.</summary>
    Arranged,

    /// <summary>It is not day six yet, and nothing in time is arranged.</summary>
    ToArrange,

    /// <summary>Day six has come, and education is given.</summary>
    Provided,

    /// <summary>Day six has come, and no education is given: the duty is broken.</summary>
    Missed,
}

/// <summary>Where the pupil is educated while excluded, for the register.</summary>
public enum EducationWhileExcluded
{
    /// <summary>Nowhere: nothing has been arranged.</summary>
    None = 1,

    /// <summary>Where the school arranged it, at an educational activity off site.</summary>
    BySchool,

    /// <summary>Where the school arranged it and the pupil is registered there too.</summary>
    BySchoolDualRegistered,

    /// <summary>Where the local authority arranged it.</summary>
    ByLocalAuthority,
}

/// <summary>Follows the duty to educate from the sixth day out.</summary>
/// <remarks>
/// R-SUS-12 and G-201. Source: Education and Inspections Act 2006 s.100; SI 2007/1870; Education Act 1996 s.19. The duty
/// does not wait for the governing board, and work sent home online is not provision.
/// </remarks>
public static class DaySixProvision
{
    /// <summary>Where the duty stands.</summary>
    /// <param name="daySix">The day it is owed from. Null when it is not.</param>
    /// <param name="startsOn">The first day of the education arranged. Null when nothing is.</param>
    /// <param name="today">The day asked about.</param>
    public static DaySixState StateOn(DateOnly? daySix, DateOnly? startsOn, DateOnly today) => (daySix, startsOn) switch
    {
        (null, _) => DaySixState.NotOwed,
        ({ } due, { } start) when today < due => start <= due ? DaySixState.Arranged : DaySixState.ToArrange,
        ({ } due, null) when today < due => DaySixState.ToArrange,
        (_, { } start) when start <= today => DaySixState.Provided,
        _ => DaySixState.Missed,
    };

    /// <summary>Which consecutive school day out a day is, the first being 1. Null before the run, or when the calendar does not cover it.</summary>
    public static int? DayOf(ExclusionRun run, DateOnly day, SchoolCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(calendar);
        return day < run.FirstDay ? null : calendar.CountSchoolDays(run.FirstDay, day);
    }

    /// <summary>School days on which education was owed and none was given, up to and with <paramref name="until"/>. Null when the calendar does not cover them.</summary>
    public static int? DaysMissed(DateOnly daySix, DateOnly? startsOn, DateOnly until, SchoolCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var last = startsOn is { } start && start <= until ? start.AddDays(-1) : until;
        return calendar.CountSchoolDays(daySix, last);
    }

    /// <summary>The register code of a session out: E only while nothing is provided, or the code of where the pupil attended.</summary>
    /// <param name="education">Where the pupil is educated.</param>
    /// <param name="day">K came with the codes of 19 August 2024; before, it was B.</param>
    public static AttendanceCode CodeFor(EducationWhileExcluded education, DateOnly day)
    {
        var code = AttendanceCode.Find(education switch
        {
            EducationWhileExcluded.BySchool => "B",
            EducationWhileExcluded.BySchoolDualRegistered => "D",
            EducationWhileExcluded.ByLocalAuthority => "K",
            _ => "E",
        })!;
        return code.IsValidOn(day) ? code : AttendanceCode.Find("B")!;
    }

    /// <summary>The day education is aimed at for a looked-after child: the first day out.</summary>
    /// <remarks>R-SUS-11, LAC_DAY_ONE_TARGET: guidance, not law. Null when the pupil is not looked after, or not out for a school day.</remarks>
    public static DateOnly? AimFor(ExcludedPupil pupil, ExclusionReading reading)
    {
        ArgumentNullException.ThrowIfNull(pupil);
        ArgumentNullException.ThrowIfNull(reading);
        return pupil.IsLookedAfter && reading.Run is not null ? reading.FirstDay : null;
    }
}
