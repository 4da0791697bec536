using Onroll.Rules.Calendar;

namespace Onroll.Rules.Moves;

/// <summary>Why a move is left out of the rate, neither a success nor a failure.</summary>
public enum LeftOutOfRate
{
    /// <summary>Year 11 ended before the year was up.</summary>
    FinishedYear11 = 1,

    /// <summary>The family moved out of the area.</summary>
    LeftTheArea,

    /// <summary>The pupil died.</summary>
    Died,

    /// <summary>Withdrawn before the first day.</summary>
    WithdrawnBeforeStart,
}

/// <summary>Whether a managed move worked.</summary>
public abstract record MoveResult
{
    private MoveResult() { }

    /// <summary>On the new school's roll a full year after the transfer was final.</summary>
    public sealed record Success(DateOnly On) : MoveResult;

    /// <summary>The trial ended without a transfer, or the pupil left before the year was up.</summary>
    public sealed record Failure(DateOnly On) : MoveResult;

    /// <summary>Still to be seen: it is never counted as a success.</summary>
    /// <param name="DueOn">The day it will be known. Null while the transfer is not final.</param>
    public sealed record Undecided(DateOnly? DueOn) : MoveResult;

    /// <summary>Not counted.</summary>
    public sealed record LeftOut(LeftOutOfRate Reason) : MoveResult;
}

/// <summary>A move as its success is judged.</summary>
/// <param name="StartedOn">The first day at the receiving school. Null when it never started.</param>
/// <param name="FinalisedOn">The day the transfer was final. Null while it is not.</param>
public sealed record MoveHistory(DateOnly? StartedOn, DateOnly? FinalisedOn)
{
    /// <summary>The day it ended without a transfer. Null when it did not.</summary>
    public DateOnly? EndedWithoutTransferOn { get; init; }

    /// <summary>The last day on the receiving school's roll after the transfer. Null while on it.</summary>
    public DateOnly? LeftReceivingOn { get; init; }

    /// <summary>Why it is not to be counted. Null when it is.</summary>
    public LeftOutOfRate? LeftOut { get; init; }
}

/// <summary>Criterion 3.1 of the self-evaluation framework: what counts as a successful managed move, and the bands.</summary>
/// <remarks>
/// G-431. Source: DCSF guidance on behaviour and attendance partnerships (2010), Annex A. The bands are printed as whole
/// percentages with gaps between them; the exact fraction is held against the lower bound of each and never rounded up (G-405).
/// </remarks>
public static class MoveSuccess
{
    /// <summary>The lower bounds of levels 1 to 4, in percent: developing, developed, established, enhancing.</summary>
    public static IReadOnlyList<int> LowerBounds { get; } = [50, 85, 91, 96];

    /// <summary>The day on which a transfer has lasted a year; from 29 February it is 28 February.</summary>
    public static DateOnly DueOn(DateOnly finalisedOn) => finalisedOn.AddYears(1);

    /// <summary>How a move stands on a day.</summary>
    public static MoveResult Judge(MoveHistory move, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(move);
        if (move.LeftOut is { } reason)
        {
            return new MoveResult.LeftOut(reason);
        }

        if (move.FinalisedOn is not { } final)
        {
            return move.EndedWithoutTransferOn switch
            {
                { } ended when move.StartedOn is not null => new MoveResult.Failure(ended),
                { } => new MoveResult.LeftOut(LeftOutOfRate.WithdrawnBeforeStart),
                _ => new MoveResult.Undecided(null),
            };
        }

        var due = DueOn(final);
        return move.LeftReceivingOn is { } left && left < due ? new MoveResult.Failure(left)
            : today >= due ? new MoveResult.Success(due)
            : new MoveResult.Undecided(due);
    }

    /// <summary>The academic year of the moves a rating on a day is worked out from: those begun in the year before last.</summary>
    /// <remarks>G-431, step 2: so that success and failure were equally able to show.</remarks>
    public static AcademicYear CohortOn(DateOnly day) => AcademicYear.Containing(day).Previous.Previous;

    /// <summary>The level, 0 when under the lowest band. Null without a case: neither met nor failed (G-406).</summary>
    public static int? LevelOf(int successes, int cases)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, cases);
        return cases == 0 ? null : LowerBounds.Count(bound => 100L * successes >= (long)bound * cases);
    }
}
