namespace Onroll.Core.Demonstration;

/// <summary>Invents names that sound like England's: lists by background, put together at random.</summary>
internal sealed class Names
{
    private const double HasMiddleName = 0.6, DoubleBarrelled = 0.03;

    private readonly Dictionary<(string List, string Kind), string[]> _lists = DemonstrationData.Lines("names.csv")
        .ToDictionary(line => (line["list"], line["kind"]), line => line["names"].Split(' '));

    private readonly Dictionary<string, Weighted<string>> _backgrounds = DemonstrationData.Lines("ethnicities.csv")
        .ToDictionary(line => line["code"], line => Weighted.Parse(line["names"]));

    /// <summary>The list a family's names come from.</summary>
    public string Background(string ethnicity, Dice dice) => _backgrounds[ethnicity].Draw(dice);

    public string Forename(string background, string sex, Dice dice) => dice.Pick(_lists[(background, sex)]);

    public string Surname(string background, Dice dice)
    {
        var surname = dice.Pick(_lists[(background, "S")]);
        return dice.Chance(DoubleBarrelled) && dice.Pick(_lists[(background, "S")]) is var other && other != surname ? $"{surname}-{other}" : surname;
    }

    public string? MiddleNames(string background, string sex, Dice dice) => dice.Chance(HasMiddleName) ? Forename(background, sex, dice) : null;
}
