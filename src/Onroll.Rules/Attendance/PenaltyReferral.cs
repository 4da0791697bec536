namespace Onroll.Rules.Attendance;

/// <summary>Why a school asks for a penalty notice. Stored by number: never renumber.</summary>
public enum PenaltyGround
{
    /// <summary>Ten unauthorised sessions in ten school weeks, and support has not worked.</summary>
    Threshold = 1,

    /// <summary>A holiday in term time: support is no answer to it, so none is expected first.</summary>
    TermTimeHoliday,

    /// <summary>Below the threshold: the authority may act in an individual case.</summary>
    IndividualCase,
}

/// <summary>Something the national framework expects before a penalty notice, and that is not there. Stored by number: never renumber.</summary>
public enum PenaltyGap
{
    /// <summary>Fewer than ten unauthorised sessions in the ten school weeks.</summary>
    ThresholdNotMet = 1,

    /// <summary>Two notices to this parent for this child within three years: no third.</summary>
    TwoNoticesAlready,
    /// <summary>No meeting, plan or contract.</summary>
    NoSupportOffered,

    /// <summary>Nobody has looked whether the support works.</summary>
    SupportNotReviewed,

    /// <summary>The parent had no final offer.</summary>
    NoNoticeToImprove,

    /// <summary>The final offer has not run out.</summary>
    NoticeStillRunning,

    /// <summary>The review after the notice found attendance good enough.</summary>
    AttendanceImproved,
}

/// <summary>What a referral rests on.</summary>
/// <param name="On">The day of the referral.</param>
/// <param name="ParentId">The parent it is about: each parent of a child has their own.</param>
/// <param name="EarlierNotices">When earlier notices to this parent for this child were issued.</param>
public sealed record PenaltyEvidence(
    PenaltyGround Ground, DateOnly On, Guid ParentId, bool IsThresholdMet, IReadOnlyList<AttendanceStep> Steps, IReadOnlyList<DateOnly> EarlierNotices);

/// <summary>Whether the steps that come before a penalty notice have been taken. Onroll never issues notices.</summary>
/// <remarks>R-PNF-01 to R-PNF-03. Source: SI 2024/210; Working together to improve school attendance, chapter 6: support first, except for a holiday in term time.</remarks>
public static class PenaltyReferral
{
    /// <summary>What is missing, what bars it first.</summary>
    public static IReadOnlyList<PenaltyGap> Gaps(PenaltyEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        List<PenaltyGap> gaps = [];
        if (evidence.Ground != PenaltyGround.IndividualCase && !evidence.IsThresholdMet)
        {
            gaps.Add(PenaltyGap.ThresholdNotMet);
        }

        if (PenaltyNotice.IssuedOn(evidence.On, evidence.EarlierNotices) is PenaltyNotice.NotAllowed)
        {
            gaps.Add(PenaltyGap.TwoNoticesAlready);
        }

        if (evidence.Ground != PenaltyGround.TermTimeHoliday)
        {
            gaps.AddRange(SupportGaps(evidence));
        }

        return gaps;
    }

    /// <summary>Whether no reason can make up for it: the others may be explained.</summary>
    public static bool IsBar(this PenaltyGap gap) => gap is PenaltyGap.ThresholdNotMet or PenaltyGap.TwoNoticesAlready;

    private static IEnumerable<PenaltyGap> SupportGaps(PenaltyEvidence evidence)
    {
        var taken = evidence.Steps.Where(step => step.On <= evidence.On).ToList();
        var support = taken.Where(step => step.Kind is AttendanceStepKind.Panel or AttendanceStepKind.SupportPlan or AttendanceStepKind.Contract).ToList();
        if (support.Count == 0)
        {
            yield return PenaltyGap.NoSupportOffered;
        }
        else if (support.TrueForAll(step => step.ReviewedOn is null))
        {
            yield return PenaltyGap.SupportNotReviewed;
        }

        var notice = taken.Where(step => step.Kind == AttendanceStepKind.NoticeToImprove && step.ParentId == evidence.ParentId).MaxBy(step => step.On);
        if (notice is null)
        {
            yield return PenaltyGap.NoNoticeToImprove;
        }
        else if (notice.EndsOn is null || notice.EndsOn >= evidence.On)
        {
            yield return PenaltyGap.NoticeStillRunning;
        }
        else if (notice.Progress == AttendanceProgress.Enough)
        {
            yield return PenaltyGap.AttendanceImproved;
        }
    }
}
