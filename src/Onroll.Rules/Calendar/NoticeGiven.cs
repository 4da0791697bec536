using Onroll.Rules.Policy;

namespace Onroll.Rules.Calendar;

/// <summary>When a notice counts as given. Store both the day it was sent and the day it counts.</summary>
/// <remarks>R-CAL-11. Source: SI 2012/1033 Sch 1 para 1(2). All days and times are London's.</remarks>
public static class NoticeGiven
{
    /// <summary>POST_DEEMED_WORKING_DAYS.</summary>
    public const int WorkingDaysByPost = 2;

    /// <summary>EMAIL_CUTOFF: later than this, an e-mail counts on the next school day. A default of Onroll's own.</summary>
    public static TimeOnly EmailCutOff { get; } = new(17, 0);

    /// <summary>Delivered by hand, or left at the address: that day.</summary>
    public static NoticeGivenOutcome ByHand(DateOnly deliveredOn) => new NoticeGivenOutcome.Given(deliveredOn, Precision.Exact);

    /// <summary>First-class post: the second working day after posting.</summary>
    public static NoticeGivenOutcome ByFirstClassPost(DateOnly postedOn, BankHolidays bankHolidays)
    {
        var given = bankHolidays.WorkingDayAfter(postedOn, WorkingDaysByPost);
        var precision = bankHolidays.PrecisionOf(postedOn.Year) == Precision.Exact ? bankHolidays.PrecisionOf(given.Year) : Precision.Provisional;
        return new NoticeGivenOutcome.Given(given, precision);
    }

    /// <summary>E-mail: the day sent, or the next school day when sent after 17:00. Only where the parent agreed to it.</summary>
    public static NoticeGivenOutcome ByEmail(EmailSent email, CalendarForCounting calendar) => email switch
    {
        { ParentAgreed: false } => new NoticeGivenOutcome.NotGiven(),
        { At: var at } when at <= EmailCutOff => new NoticeGivenOutcome.Given(email.On, Precision.Exact),
        _ when calendar.DueAfter(email.On, 1) is DueDate.Known next => new NoticeGivenOutcome.Given(next.On, next.Precision),
        _ => new NoticeGivenOutcome.CalendarMissing(),
    };
}

/// <summary>A notice sent by e-mail.</summary>
/// <param name="On">London date.</param>
/// <param name="At">London time.</param>
/// <param name="ParentAgreed">Whether the parent agreed beforehand to be given notice by e-mail.</param>
public sealed record EmailSent(DateOnly On, TimeOnly At, bool ParentAgreed);

/// <summary>Whether and when a notice counts as given.</summary>
public abstract record NoticeGivenOutcome
{
    private NoticeGivenOutcome() { }

    /// <summary>Counts as given on that day.</summary>
    public sealed record Given(DateOnly On, Precision Precision) : NoticeGivenOutcome;

    /// <summary>Does not count: the parent had not agreed to e-mail.</summary>
    public sealed record NotGiven : NoticeGivenOutcome;

    /// <summary>Counts on the next school day, which no calendar can name.</summary>
    public sealed record CalendarMissing : NoticeGivenOutcome;
}
