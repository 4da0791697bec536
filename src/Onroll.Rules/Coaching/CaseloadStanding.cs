using Onroll.Rules.Attendance;

namespace Onroll.Rules.Coaching;

/// <summary>How a practitioner's caseload stands against what it should be.</summary>
public enum CaseloadState
{
    /// <summary>No limit is set.</summary>
    NoLimit = 1,

    /// <summary>Fewer pupils than the least.</summary>
    BelowRange,

    /// <summary>Between the least and the most.</summary>
    InRange,

    /// <summary>As many as the most: the next pupil waits.</summary>
    Full,

    /// <summary>More than the most.</summary>
    Over,
}

/// <summary>A caseload: pupils, against the least and the most.</summary>
/// <remarks>P-ROT-08, AS-ROT-6.</remarks>
/// <param name="Pupils">Pupils on it now.</param>
/// <param name="Least">Null when none is set.</param>
/// <param name="Most">Null when none is set.</param>
public sealed record CaseloadStanding(int Pupils, int? Least, int? Most)
{
    /// <summary>Where it stands.</summary>
    public CaseloadState State => (Least, Most) switch
    {
        (null, null) => CaseloadState.NoLimit,
        (_, { } most) when Pupils > most => CaseloadState.Over,
        (_, { } most) when Pupils == most => CaseloadState.Full,
        ({ } least, _) when Pupils < least => CaseloadState.BelowRange,
        _ => CaseloadState.InRange,
    };

    /// <summary>Pupils of the most. Null when there is none.</summary>
    public Share? Used => Most is { } most ? new Share(Pupils, most) : null;

    /// <summary>How many more could be taken on. Null when there is no limit.</summary>
    public int? Free => Most is { } most ? Math.Max(0, most - Pupils) : null;

    /// <summary>Minutes of preparation and notes a week, at so many for each pupil.</summary>
    public int PreparationMinutes(int minutesEach) => Pupils * minutesEach;
}
