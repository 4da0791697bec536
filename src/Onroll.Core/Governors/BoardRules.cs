using Onroll.Core.Casework;
using Onroll.Core.Exclusions;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Governors;

/// <summary>What the law lets a governing board decide, who must be asked, and what guidance says of papers and members.</summary>
public static class BoardRules
{
    /// <summary>The fewest governors who can decide (R-GBD-02).</summary>
    public const int FewestGovernors = 3;

    /// <summary>Papers go out this many school days before, where possible (R-GBD-03).</summary>
    public const int PapersSchoolDays = 5;

    /// <summary>The decisions open to the board: none can bring back a pupil whose suspension is short, or who is back already (R-GBD-01, R-SUS-09).</summary>
    public static IReadOnlyList<BoardDecision> Choices(ExclusionCase @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return @case.Reading.Case == GoverningBoardCase.A
            ? [BoardDecision.ReturnedJustified, BoardDecision.ReturnedNotJustified]
            : Enum.GetValues<BoardDecision>();
    }

    /// <summary>What is not as it should be about the meeting, in sentences. Empty when all is well.</summary>
    /// <param name="people">Everybody invited.</param>
    public static IEnumerable<string> Concerns(ExclusionCase @case, GoverningBoardReview review, IReadOnlyList<BoardAttendance> people)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(people);
        if (review.MeetsOn is { } meets && !review.IsReconsideration && @case.Reading.Deadline(ExclusionDeadlineId.GoverningBoardMeeting)?.DueOn is { } last && meets > last)
        {
            yield return "The meeting is after the last lawful day. The duty to meet stays; hold it as soon as you can and record why it is late.";
        }

        if (review.MeetsOn is { } day && @case.Calendar.SchoolDayBefore(day, PapersSchoolDays)?.Date is { } papersBy && review.PapersSentOn is { } sent && sent > papersBy)
        {
            yield return "The papers went out less than five school days before the meeting.";
        }

        // Who may look again after a panel need not be asked: the board meets by itself.
        if (!review.IsReconsideration)
        {
            foreach (var missing in Missing(@case, people))
            {
                yield return $"Not invited yet: {missing}.";
            }
        }

        var governors = people.Count(p => p.AttendsAs == AttendsAs.Governor && p.Came != false);
        if (governors < FewestGovernors)
        {
            yield return $"At least {FewestGovernors} governors must decide; {(governors == 0 ? "none is" : governors == 1 ? "1 is" : $"{governors} are")} on the list.";
        }
    }

    /// <summary>The last day to send the papers by guidance. Null without a meeting, or when the calendar does not reach back.</summary>
    public static DateOnly? PapersBy(ExclusionCase @case, GoverningBoardReview? review)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return review?.MeetsOn is { } day ? @case.Calendar.SchoolDayBefore(day, PapersSchoolDays)?.Date : null;
    }

    internal static DateOnly NextSchoolDay(ExclusionCase @case, DateOnly after) => @case.Calendar.SchoolDayAfter(after, 1)?.Date ?? after.AddDays(1);

    /// <summary>The census code of a permanent exclusion after the board's decision (R-IRP-08).</summary>
    internal static string? CensusCode(ExclusionCase @case, BoardDecision decision, bool isReconsideration) => (decision, isReconsideration, @case.Panel?.Decision) switch
    {
        (BoardDecision.ReinstateAtOnce or BoardDecision.ReinstateOnDay, false, _) => "FRE",
        (BoardDecision.ReinstateAtOnce or BoardDecision.ReinstateOnDay, true, PanelDecision.QuashAndDirect) => "KRE",
        (BoardDecision.ReinstateAtOnce or BoardDecision.ReinstateOnDay, true, _) => "JRE",
        (BoardDecision.Declined, true, PanelDecision.QuashAndDirect) => "MNO",
        (BoardDecision.Declined, true, _) => "LNO",
        (BoardDecision.Declined, false, _) => @case.Panel?.WaivedOn is null ? "DNO" : "ANO",
        _ => @case.Exclusion.ReviewOutcome,
    };

    private static IEnumerable<string> Missing(ExclusionCase @case, IReadOnlyList<BoardAttendance> people)
    {
        (AttendsAs Role, string Words, bool IsNeeded)[] needed =
        [
            (AttendsAs.Parent, "the family", true),
            (AttendsAs.Pupil, "the pupil", true),
            (AttendsAs.Headteacher, "the headteacher", true),
            (AttendsAs.SocialWorker, "the social worker", @case.Law.Pupil.HasSocialWorker),
            (AttendsAs.VirtualSchoolHead, "the virtual school head", @case.Law.Pupil.IsLookedAfter),
        ];
        return needed.Where(one => one.IsNeeded && people.All(p => p.AttendsAs != one.Role)).Select(one => one.Words);
    }
}
