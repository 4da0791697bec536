namespace Onroll.Core.Demonstration;

/// <summary>Why pupils are excluded: England's published reasons, in the codes of the list in force on the day.</summary>
internal sealed class Reasons
{
    private static readonly DateOnly NewListFrom = new(2026, 9, 1);

    private readonly Dictionary<string, Weighted<string>> _until, _from;

    public Reasons()
    {
        var lines = DemonstrationData.Lines("reasons.csv");
        Suspensions = new Weighted<string>(lines.Select(line => (line["reason"], line.Number("suspensions"))));
        Permanent = new Weighted<string>(lines.Select(line => (line["reason"], line.Number("permanent_exclusions"))));
        _until = lines.ToDictionary(line => line["reason"], line => Weighted.Parse(line["until_august_2026"]));
        _from = lines.ToDictionary(line => line["reason"], line => Weighted.Parse(line["from_september_2026"]));
    }

    public Weighted<string> Suspensions { get; }

    public Weighted<string> Permanent { get; }

    /// <summary>One code, and sometimes a second of another reason.</summary>
    public IReadOnlyList<string> Codes(string reason, DateOnly firstDay, Dice dice, double second)
    {
        var list = firstDay >= NewListFrom ? _from : _until;
        var first = list[reason].Draw(dice);
        var other = dice.Chance(second) ? list[Suspensions.Draw(dice)].Draw(dice) : first;
        return other == first ? [first] : [first, other];
    }
}
