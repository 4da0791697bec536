using Onroll.Core.Exclusions;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Casework;

/// <summary>A suspension in preparation as the law reads it.</summary>
public static class AnswersAsEvent
{
    /// <returns>Null while it is not said what begins when, and for how long.</returns>
    public static ExclusionEvent? Of(ExclusionAnswers answers, DateTime decidedAt)
    {
        ArgumentNullException.ThrowIfNull(answers);
        if (answers is not { Category: { } category, StartsOn: { } start } || (category != ExclusionCategory.PermanentExclusion && answers.Sessions is null or < 1))
        {
            return null;
        }

        return new ExclusionEvent
        {
            Category = category,
            Start = start,
            StartsInAfternoon = category != ExclusionCategory.LunchtimeSuspension && answers.StartsInAfternoon,
            Sessions = category == ExclusionCategory.PermanentExclusion ? null : answers.Sessions,
            DecidedAt = decidedAt,
            GoverningBoardTold = DateOnly.FromDateTime(decidedAt),
            MissesPublicExam = answers.MissesPublicExam,
            ExamDate = answers.ExamOn,
        };
    }
}
