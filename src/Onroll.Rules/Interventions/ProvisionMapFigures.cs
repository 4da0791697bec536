using Onroll.Rules.Attendance;

namespace Onroll.Rules.Interventions;

/// <summary>A pupil in a provision meeting.</summary>
/// <param name="IsHandled">Discussed, or deferred with a reason. Nobody is skipped silently.</param>
/// <param name="Progress">The answer about progress. Null while nobody has said.</param>
/// <param name="Interventions">How many the pupil has, those of the whole class included.</param>
public sealed record MappedPupil(bool IsHandled, string? Progress, int Interventions);

/// <summary>What a provision meeting comes to.</summary>
/// <remarks>T-PRV-01, T-PRV-02, T-PRV-05, T-PRV-07.</remarks>
/// <param name="Progress">Each answer with its share of those asked about, in the order of the answers.</param>
/// <param name="WithIntervention">Pupils with at least one intervention.</param>
/// <param name="Gaps">Pupils with the answer that calls for something, and no intervention.</param>
/// <param name="Pence">What the term's interventions cost, as recorded.</param>
public sealed record ProvisionMapFigures(int Pupils, int Handled, IReadOnlyList<(string Answer, Share Share)> Progress, int WithIntervention, int Gaps, long Pence)
{
    /// <summary>Whether the meeting is over: every pupil has been looked at or deferred with a reason.</summary>
    public bool IsComplete => Handled == Pupils;

    /// <param name="answers">The answers about progress, in order.</param>
    /// <param name="gapWhen">The answer that is a gap without an intervention. Null when none is.</param>
    public static ProvisionMapFigures Of(IReadOnlyList<MappedPupil> pupils, IReadOnlyList<string> answers, string? gapWhen, long pence)
    {
        ArgumentNullException.ThrowIfNull(pupils);
        ArgumentNullException.ThrowIfNull(answers);
        var said = pupils.Count(pupil => pupil.Progress is not null);
        return new ProvisionMapFigures(
            pupils.Count,
            pupils.Count(pupil => pupil.IsHandled),
            [.. answers.Select(answer => (answer, new Share(pupils.Count(pupil => pupil.Progress == answer), said)))],
            pupils.Count(pupil => pupil.Interventions > 0),
            pupils.Count(pupil => IsGap(pupil, gapWhen)),
            pence);
    }

    /// <summary>Whether a pupil makes no progress and nothing is done about it.</summary>
    public static bool IsGap(MappedPupil pupil, string? gapWhen)
    {
        ArgumentNullException.ThrowIfNull(pupil);
        return gapWhen is not null && pupil.Progress == gapWhen && pupil.Interventions == 0;
    }
}
