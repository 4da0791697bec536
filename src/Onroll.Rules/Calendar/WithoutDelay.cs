using Onroll.Rules.Policy;

namespace Onroll.Rules.Calendar;

/// <summary>Who must be told without delay.</summary>
public enum ToldWithoutDelay
{
    /// <summary>The parent, or the pupil if 18 or over.</summary>
    Parent,

    /// <summary>The local authority, a social worker or the virtual school head.</summary>
    LocalAuthority,

    /// <summary>The governing board.</summary>
    GoverningBoard,
}

/// <summary>The day Onroll asks for where the law says "without delay" and names no number of hours.</summary>
/// <remarks>
/// R-CAL-12. The duty is <see cref="Force.Statutory"/>; the day is <see cref="Force.Product"/>, and must be shown as such.
/// </remarks>
public static class WithoutDelay
{
    /// <summary>Who says so about the day: always Onroll.</summary>
    public const Force ForceOfDay = Force.Product;

    /// <param name="told">Who is to be told.</param>
    /// <param name="decidedOn">The day of the decision.</param>
    /// <param name="policy">The set of the case: PS-2010 counts one school day where later sets count one working day.</param>
    /// <param name="calendar">The excluding school's calendar.</param>
    public static DueDate DueOn(ToldWithoutDelay told, DateOnly decidedOn, PolicySet policy, CalendarForCounting calendar)
    {
        if (told == ToldWithoutDelay.Parent)
        {
            return new DueDate.Known(decidedOn, Precision.Exact);
        }

        if (policy.WithoutDelayIsOneSchoolDay)
        {
            return calendar.DueAfter(decidedOn, 1);
        }

        var bankHolidays = calendar.School?.BankHolidays ?? calendar.LocalAuthority?.BankHolidays ?? BankHolidays.EnglandAndWales;
        var due = bankHolidays.WorkingDayAfter(decidedOn, 1);
        return new DueDate.Known(due, bankHolidays.PrecisionOf(due.Year));
    }
}
