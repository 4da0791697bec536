namespace Onroll.Rules.Support;

/// <summary>What one rule sees in the facts.</summary>
/// <param name="Reaches">Whether what is there comes to a threshold, compared in whole numbers.</param>
internal sealed record Signal(Func<int, bool> Reaches, string Fact, string Brief, RegisterLink Link, int? Rows = null)
{
    /// <summary>A signal that is a plain count.</summary>
    public static Signal OfCount(int count, string fact, string brief, RegisterLink link, int? rows = null) =>
        new(threshold => count >= threshold, fact, brief, link, rows);
}
