using System.Globalization;

namespace Onroll.Core.Demonstration;

/// <summary>Things to draw from, some more often than others.</summary>
internal sealed class Weighted<T>
{
    private readonly T[] _items;
    private readonly double[] _upTo;

    public Weighted(IEnumerable<(T Item, double Weight)> items)
    {
        var list = items.Where(item => item.Weight > 0).ToList();
        _items = [.. list.Select(item => item.Item)];
        _upTo = new double[_items.Length];
        var total = 0.0;
        for (var i = 0; i < _items.Length; i++)
        {
            _upTo[i] = total += list[i].Weight;
        }
    }

    public T Draw(Dice dice) => At(dice.Fraction());

    /// <summary>The item under which that share of all weight lies: draws evenly spread over 0 to 1 follow the weights exactly.</summary>
    public T At(double share)
    {
        var found = Array.BinarySearch(_upTo, share * _upTo[^1]);
        return _items[Math.Min(found < 0 ? ~found : found + 1, _items.Length - 1)];
    }

    /// <summary><paramref name="count"/> items that follow the weights as closely as whole numbers can, in a random order.</summary>
    public T[] Exactly(int count, Dice dice)
    {
        var drawn = Enumerable.Range(0, count).Select(i => At((i + 0.5) / count)).ToArray();
        dice.Shuffle(drawn.AsSpan());
        return drawn;
    }
}

internal static class Weighted
{
    /// <summary>Reads "english:3 caribbean:2"; a word without a number weighs 1.</summary>
    public static Weighted<string> Parse(string text) => new(text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part =>
        part.Split(':') is [var item, var weight] ? (item, double.Parse(weight, CultureInfo.InvariantCulture)) : (part, 1.0)));
}
