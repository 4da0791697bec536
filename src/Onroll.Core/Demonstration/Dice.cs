namespace Onroll.Core.Demonstration;

/// <summary>Chance that falls the same way every time: SplitMix64, the same on every platform and version of .NET.</summary>
/// <remarks>Each pupil has dice of their own, so that a change to one pupil leaves the others as they were.</remarks>
internal sealed class Dice
{
    private ulong _state;

    public Dice(int seed, Throw about, int number = 0) =>
        _state = Mix(((ulong)(uint)seed << 32) ^ ((ulong)about * 0x9E3779B97F4A7C15UL) ^ Mix((uint)number + 0x632BE59BD9B4E019UL));

    /// <summary>A number from 0 up to, not including, <paramref name="below"/>.</summary>
    public int Below(int below) => (int)(((UInt128)Next() * (uint)below) >> 64);

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => Fraction() < probability;

    /// <summary>A whole number whose average is <paramref name="mean"/>: one of its two neighbours.</summary>
    public int Round(double mean) => (int)Math.Floor(mean + Fraction());

    /// <summary>How often something rare happens, on average <paramref name="mean"/> times (Poisson).</summary>
    public int Times(double mean)
    {
        var (left, times) = (Math.Exp(-Math.Min(mean, 500)), 0);
        for (var product = Fraction(); product > left; product *= Fraction())
        {
            times++;
        }

        return times;
    }

    /// <summary>A number round 0 with a spread of 1 (normal).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Fraction())) * Math.Cos(2 * Math.PI * Fraction());

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>An id that sorts by <paramref name="number"/>, so that rows land beside their neighbours, with a random tail (UUID version 8).</summary>
    public Guid Id(uint number)
    {
        var (high, low) = (Next(), Next());
        return new Guid(
            number, (ushort)high, (ushort)(0x8000 | ((high >> 16) & 0xFFF)),
            (byte)(0x80 | (low & 0x3F)), (byte)(low >> 8), (byte)(low >> 16), (byte)(low >> 24),
            (byte)(low >> 32), (byte)(low >> 40), (byte)(low >> 48), (byte)(low >> 56));
    }

    private ulong Next() => Mix(_state += 0x9E3779B97F4A7C15UL);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}

/// <summary>What is being thrown for: each has a run of numbers of its own.</summary>
internal enum Throw
{
    Patch = 1,
    Outline,
    Name,
    Family,
    Facts,
    Risk,
    Selection,
    Register,
    Incidents,
    Support,
    Ids,
    Story,
    Leaving,
}
