using Onroll.Rules.Calendar;
using Onroll.Rules.Policy;

namespace Onroll.Rules.Moves;

/// <summary>Whether a managed move may begin with a trial.</summary>
public abstract record TrialRuling
{
    private TrialRuling() { }

    /// <summary>It may.</summary>
    public sealed record Allowed : TrialRuling;

    /// <summary>The local agreement allows it; the law and guidance do not speak for it.</summary>
    /// <param name="Warning">What to weigh, in a sentence.</param>
    public sealed record AllowedWithWarning(string Warning) : TrialRuling;

    /// <summary>It may not.</summary>
    /// <param name="Why">In a sentence, with what to do instead.</param>
    public sealed record Refused(string Why) : TrialRuling;
}

/// <summary>Trials of managed moves: common once, permanent moves only now.</summary>
/// <remarks>
/// R-MOV-02, MM_TRIAL_ALLOWED. Source: DfE guidance from 26 July 2026 (as summarised); the statutory guidance of 2022 to 2024
/// is silent and the Department's guide for parents said that trials are not allowed.
/// </remarks>
public static class ManagedMoveTrial
{
    /// <summary>The first day from which a managed move is permanent or none.</summary>
    public static DateOnly EndedOn { get; } = new(2026, 7, 26);

    private static readonly DateOnly GuidanceOf2022 = new(2022, 9, 1);

    /// <summary>MM_REVIEW_WEEKS, R-MOV-03: the weeks in which a trial is reviewed; the dates are set at the start.</summary>
    public static IReadOnlyList<int> ReviewWeeks { get; } = [3, 6];

    /// <summary>Whether the set of the day the move was agreed lets it begin with a trial.</summary>
    /// <param name="policy">In force when the move was agreed.</param>
    /// <param name="byLocalAgreement">Whether the partnership's own protocol has trials.</param>
    public static TrialRuling JudgedBy(PolicySet policy, bool byLocalAgreement)
    {
        ArgumentNullException.ThrowIfNull(policy);
        if (policy.InForceFrom >= EndedOn)
        {
            return new TrialRuling.Refused(
                "Since 26 July 2026 a managed move is permanent and must not be used as a trial. To try another school first, use an off-site direction, which can become a managed move.");
        }

        if (policy.InForceFrom < GuidanceOf2022)
        {
            return new TrialRuling.Allowed();
        }

        return byLocalAgreement
            ? new TrialRuling.AllowedWithWarning("The statutory guidance is silent on trials and the Department's guide for parents says they are not allowed. This one rests on the local agreement alone.")
            : new TrialRuling.Refused("The partnership's agreement has no trials. Agree a permanent move, or use an off-site direction.");
    }

    /// <summary>The days on which a stay is reviewed: the last school day of each review week that falls within it.</summary>
    public static IReadOnlyList<DateOnly> ReviewsOn(DateOnly startsOn, DateOnly? lastDay, SchoolCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return
        [
            .. ReviewWeeks.Select(week => new Duration(week, DurationUnit.SchoolWeeks).LastDay(calendar, startsOn)?.Date)
                .OfType<DateOnly>().Where(day => lastDay is null || day <= lastDay),
        ];
    }
}
