using Onroll.Core.Casework;
using Onroll.Core.Exclusions;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Governors;

/// <summary>What the law and guidance say of the governors' meeting, asked of a recorded case.</summary>
public static class BoardRules
{
    /// <summary>The decisions open to the board today. Empty where it only thinks about what the family says.</summary>
    public static IReadOnlyList<BoardDecision> Choices(ExclusionCase @case, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return [.. BoardMeeting.OutcomesFor(@case.Reading.Case, BackWithoutTheBoard(@case) <= today).Select(Of)];
    }

    /// <summary>What is not as it should be about the meeting, in sentences. Empty when all is well.</summary>
    /// <param name="people">Everybody invited.</param>
    public static IEnumerable<string> Concerns(ExclusionCase @case, GoverningBoardReview review, IReadOnlyList<BoardAttendance> people, ExcludingSchool school)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(people);
        if (review.MeetsOn is { } meets && !review.IsReconsideration && @case.Reading.Deadline(ExclusionDeadlineId.GoverningBoardMeeting)?.DueOn is { } last && meets > last)
        {
            yield return "The meeting is after the last lawful day. The duty to meet stays; hold it as soon as you can and record why it is late.";
        }

        if (review.PapersSentOn is { } sent && PapersBy(@case, review) is { } papersBy && sent > papersBy)
        {
            yield return "The papers went out less than five school days before the meeting.";
        }

        // The second look need not be a hearing, and nobody need be asked to it (R-IRP-06).
        if (!review.IsReconsideration)
        {
            var invited = people.Select(p => p.AttendsAs).ToHashSet();
            foreach (var missing in BoardMeeting.Invite(@case.Reading.PolicySet, school, @case.Law.Pupil, parentAsksForOfficer: false).Select(Place).OfType<(AttendsAs As, string Words)>().Where(place => !invited.Contains(place.As)))
            {
                yield return $"Not invited yet: {missing.Words}.";
            }
        }

        var governors = people.Count(p => p.AttendsAs == AttendsAs.Governor && p.Came != false);
        if (!BoardMeeting.HasQuorum(governors))
        {
            yield return $"At least {BoardMeeting.FewestMembers} governors must decide; {(governors == 0 ? "none is" : governors == 1 ? "1 is" : $"{governors} are")} on the list.";
        }
    }

    /// <summary>The last day to send the papers by guidance. Null without a meeting, or when the calendar does not reach back.</summary>
    public static DateOnly? PapersBy(ExclusionCase @case, GoverningBoardReview? review)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return review?.MeetsOn is { } day ? @case.Calendar.SchoolDayBefore(day, BoardMeeting.PapersSchoolDays)?.Date : null;
    }

    // A return that the board itself decided does not close its choices: a decision wrongly recorded can be put right.
    private static DateOnly? BackWithoutTheBoard(ExclusionCase @case)
    {
        var x = @case.Exclusion;
        var isTheBoards = @case.Board?.Decision?.Reinstates() is true || @case.Reconsideration?.Decision?.Reinstates() is true;
        return isTheBoards ? TimeOut.Of(x.StartsOn, x.StartsInAfternoon, x.Category == ExclusionCategory.Suspension ? x.Sessions : null, @case.Calendar).BackOn : @case.Out.BackOn;
    }

    internal static DateOnly NextSchoolDay(ExclusionCase @case, DateOnly after) => @case.Calendar.SchoolDayAfter(after, 1)?.Date ?? after.AddDays(1);

    private static BoardDecision Of(GoverningBoardOutcome outcome) => outcome switch
    {
        GoverningBoardOutcome.Declined => BoardDecision.Declined,
        GoverningBoardOutcome.ReinstatedNow => BoardDecision.ReinstateAtOnce,
        GoverningBoardOutcome.ReinstatedOnDate => BoardDecision.ReinstateOnDay,
        GoverningBoardOutcome.ConsideredJustified => BoardDecision.ReturnedJustified,
        GoverningBoardOutcome.ConsideredNotJustified => BoardDecision.ReturnedNotJustified,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    // A friend and a representative come if the family brings them: nobody else invites them.
    private static (AttendsAs As, string Words)? Place(BoardAttendee attendee) => attendee switch
    {
        BoardAttendee.RelevantPerson => (AttendsAs.Parent, "the family"),
        BoardAttendee.Pupil => (AttendsAs.Pupil, "the pupil"),
        BoardAttendee.Headteacher => (AttendsAs.Headteacher, "the headteacher"),
        BoardAttendee.LocalAuthorityOfficer => (AttendsAs.LocalAuthorityOfficer, "an officer of the council"),
        BoardAttendee.SocialWorker => (AttendsAs.SocialWorker, "the social worker"),
        BoardAttendee.VirtualSchoolHead => (AttendsAs.VirtualSchoolHead, "the virtual school head"),
        _ => null,
    };
}
