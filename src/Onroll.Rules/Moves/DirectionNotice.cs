using Onroll.Rules.Calendar;

namespace Onroll.Rules.Moves;

/// <summary>One thing the notice of an off-site direction must say.</summary>
public enum DirectionNoticeItem
{
    /// <summary>The address.</summary>
    Address = 1,

    /// <summary>The person to report to on the first day.</summary>
    ReportTo,

    /// <summary>The number of days.</summary>
    Days,

    /// <summary>The reasons for it.</summary>
    Reasons,

    /// <summary>What it is to achieve.</summary>
    Objectives,

    /// <summary>The times of the morning and afternoon session, or of the one.</summary>
    SessionTimes,
}

/// <summary>Who is given the notice.</summary>
public enum DirectionTold
{
    /// <summary>The parent.</summary>
    Parent = 1,

    /// <summary>The pupil, at 18 and over, in place of the parent.</summary>
    Pupil,

    /// <summary>The local authority, for a pupil with a plan.</summary>
    LocalAuthority,
}

/// <summary>The written notice before an off-site direction begins.</summary>
/// <remarks>
/// R-OSD-02. Source: SI 2010/1156 reg 3. As soon as practicable after the decision, and at least two school days before the
/// first day. The guidance of 2026 asks for more to be told; that list has not been seen.
/// </remarks>
public static class DirectionNotice
{
    /// <summary>OSD_NOTICE_SCHOOL_DAYS.</summary>
    public const int SchoolDaysBefore = 2;

    /// <summary>OSD_NOTICE_FIELDS, in the order of a letter.</summary>
    public static IReadOnlyList<DirectionNoticeItem> Items { get; } = Enum.GetValues<DirectionNoticeItem>();

    /// <summary>The last day to give it.</summary>
    public static DueDate DueBefore(DateOnly startsOn, CalendarForCounting calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.DueBefore(startsOn, SchoolDaysBefore);
    }

    /// <summary>Who is given it.</summary>
    /// <param name="isAdult">Whether the pupil is 18 or over on the day.</param>
    /// <param name="hasPlan">Whether there is a statement or an EHC plan.</param>
    public static IReadOnlyList<DirectionTold> ToldTo(bool isAdult, bool hasPlan) =>
        [isAdult ? DirectionTold.Pupil : DirectionTold.Parent, .. hasPlan ? [DirectionTold.LocalAuthority] : Array.Empty<DirectionTold>()];

    /// <summary>What the notice does not yet say.</summary>
    public static IReadOnlyList<DirectionNoticeItem> Missing(IReadOnlyDictionary<DirectionNoticeItem, string?> says)
    {
        ArgumentNullException.ThrowIfNull(says);
        return [.. Items.Where(item => string.IsNullOrWhiteSpace(says.GetValueOrDefault(item)))];
    }
}
