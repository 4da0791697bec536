using System.Globalization;

namespace Onroll.Rules.Insight.Returns;

/// <summary>Something about a return that cannot be right, or that somebody should look at.</summary>
/// <remarks>P-BLU-06, P-BEM-09, P-NAC-07; G-VAL.</remarks>
public abstract record ReturnFinding
{
    private ReturnFinding() { }

    /// <summary>In words for whoever mends the return.</summary>
    public abstract string Message { get; }

    /// <summary>What to look at to mend it.</summary>
    public abstract string Mend { get; }

    /// <summary>The row it is in.</summary>
    public ReturnMeasure Where { get; init; }

    /// <summary>Two rows of one return rest on different numbers of pupils.</summary>
    public sealed record RollsClash(ImpliedRoll Permanent, ImpliedRoll Suspensions) : ReturnFinding
    {
        /// <inheritdoc/>
        public override string Message => $"The rows imply {Permanent} and {Suspensions} pupils on roll; no overlap.";

        /// <inheritdoc/>
        public override string Mend => "The two percentages are of different numbers of pupils, with and without post-16 perhaps. Work both out of the same roll.";
    }

    /// <summary>A printed rate is not what its count and roll give.</summary>
    public sealed record RateOff(PrintedRate Printed, PrintedRate Computed) : ReturnFinding
    {
        /// <inheritdoc/>
        public override string Message => $"The counts give {Computed}; printed is {Printed}.";

        /// <inheritdoc/>
        public override string Mend => "Check the count, the percentage and the pupils on roll: one of them is off.";
    }

    /// <summary>A printed rate is about a power of ten away: a misplaced decimal point.</summary>
    public sealed record PowerOfTen(PrintedRate Printed, PrintedRate Computed, int Times) : ReturnFinding
    {
        /// <inheritdoc/>
        public override string Message => Printed.Percent > Computed.Percent
            ? $"The printed rate {Printed} is about {Times}× the computed {Computed}."
            : $"The printed rate {Printed} is about 1/{Times} of the computed {Computed}.";

        /// <inheritdoc/>
        public override string Mend => "The decimal point may be one place off. Check the percentage.";
    }

    /// <summary>On average pupils had more suspensions than any pupil may have.</summary>
    public sealed record AboveCap(decimal PerPupil, int Cap) : ReturnFinding
    {
        /// <inheritdoc/>
        public override string Message => string.Create(CultureInfo.InvariantCulture, $"{Rounding.HalfAway(PerPupil, 1):0.0} per pupil exceeds {Cap}.");

        /// <inheritdoc/>
        public override string Mend => "Check both counts: pupils counts each pupil once, however often they were suspended.";
    }

    /// <summary>No mix of the declared lengths comes to the days.</summary>
    public sealed record ImpossibleDays(decimal Days, int Suspensions, IReadOnlyList<int> Lengths) : ReturnFinding
    {
        /// <inheritdoc/>
        public override string Message => string.Create(CultureInfo.InvariantCulture,
            $"{Days:0.#} days impossible with {Suspensions} lengths of {string.Join(", ", Lengths)}.");

        /// <inheritdoc/>
        public override string Mend => "Check the days and the count, or say which suspension had another length.";
    }

    /// <summary>Days are counted in halves.</summary>
    public sealed record NotHalfDays(decimal Days) : ReturnFinding
    {
        /// <inheritdoc/>
        public override string Message => string.Create(CultureInfo.InvariantCulture, $"{Days} is not a number of half days.");

        /// <inheritdoc/>
        public override string Mend => "Write whole or half days.";
    }

    /// <summary>More pupils than suspensions.</summary>
    public sealed record TooManyPupils(int Pupils, int Suspensions) : ReturnFinding
    {
        /// <inheritdoc/>
        public override string Message => $"{Pupils} pupils cannot share {Suspensions} suspensions.";

        /// <inheritdoc/>
        public override string Mend => "Check both counts: the two may have changed places.";
    }
}
