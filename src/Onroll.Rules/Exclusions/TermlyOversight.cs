using Onroll.Rules.Calendar;

namespace Onroll.Rules.Exclusions;

/// <summary>What the governing board is shown each term.</summary>
/// <remarks>R-GBD-06 and R-SUS-06. Source: DfE guidance Part 7; the 2026 edition expects closer monitoring.</remarks>
public enum OversightSection
{
    /// <summary>Suspensions.</summary>
    Suspensions = 1,

    /// <summary>Permanent exclusions.</summary>
    PermanentExclusions,

    /// <summary>Cancelled ones: how many, and why.</summary>
    Cancelled,

    /// <summary>Off-site directions.</summary>
    OffSiteDirections,

    /// <summary>Managed moves.</summary>
    ManagedMoves,

    /// <summary>Part-time timetables.</summary>
    PartTimeTimetables,

    /// <summary>Pupils taken off roll.</summary>
    OffRoll,

    /// <summary>Pupils suspended more than once.</summary>
    Repeat,

    /// <summary>All of it by characteristic.</summary>
    ByCharacteristic,
}

/// <summary>One suspension or exclusion as the termly figures count it.</summary>
/// <param name="Pupil">Anything that tells pupils apart.</param>
/// <param name="Category">What kind.</param>
/// <param name="Start">The first day out.</param>
/// <param name="IsCancelled">Whether it was cancelled.</param>
public sealed record OversightRecord(string Pupil, ExclusionCategory Category, DateOnly Start, bool IsCancelled);

/// <summary>The termly numbers about suspensions and exclusions.</summary>
/// <param name="Suspensions">Suspensions and lunchtime suspensions, without cancelled ones.</param>
/// <param name="PermanentExclusions">Without cancelled ones.</param>
/// <param name="Cancelled">Of any kind.</param>
/// <param name="PupilsSuspendedRepeatedly">Pupils with two or more suspensions in the term.</param>
public sealed record TermlyOversight(int Suspensions, int PermanentExclusions, int Cancelled, int PupilsSuspendedRepeatedly)
{
    /// <summary>Counts one term.</summary>
    public static TermlyOversight Of(IEnumerable<OversightRecord> records, TermWindow term)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(term);
        var all = records.Where(record => term.Contains(record.Start)).ToList();
        var standing = all.Where(record => !record.IsCancelled).ToList();
        var suspensions = standing.Where(record => record.Category != ExclusionCategory.PermanentExclusion).ToList();
        return new TermlyOversight(
            suspensions.Count,
            standing.Count - suspensions.Count,
            all.Count - standing.Count,
            suspensions.GroupBy(record => record.Pupil).Count(pupil => pupil.Count() >= 2));
    }
}
