namespace Onroll.Core.Demonstration;

/// <summary>Draws the characteristics of pupils: ethnicity as published for England, the others at today's usual levels.</summary>
internal sealed class Characteristics
{
    // These depend on each other as they do in England: needs are found more often among boys and among poorer pupils.
    private const double FreeMeals = 0.26, Support = 0.135, Plan = 0.03, LookedAfter = 0.007, InNeed = 0.03;

    private static readonly Weighted<string> Needs = new(
    [
        ("SEMH", 24), ("MLD", 16), ("SPLD", 19), ("SLCN", 14), ("ASD", 15), ("NSA", 5), ("OTH", 3), ("HI", 1.5), ("PD", 1.5), ("VI", 1),
    ]);

    private readonly Weighted<string> _ethnicities = new(DemonstrationData.Lines("ethnicities.csv").Select(line => (line["code"], line.Number("percent"))));

    public Outline Draw(int number, int cohort, DemonstrationSchool school, Outline? sibling, Dice dice)
    {
        var boy = dice.Chance(school.IsReferralUnit ? 0.7 : 0.51);
        var meals = sibling is null ? dice.Chance(Math.Min(0.7, FreeMeals * school.Deprivation)) : sibling.FreeMeals;
        var sen = Sen(school, boy, meals, dice);
        var lookedAfter = dice.Chance(LookedAfter);
        return new Outline
        {
            Number = number,
            Cohort = cohort,
            Sex = boy ? "M" : "F",
            Ethnicity = sibling?.Ethnicity ?? _ethnicities.Draw(dice),
            Sen = sen,
            Need = sen == "N" ? null : school.IsReferralUnit && dice.Chance(0.7) ? "SEMH" : Needs.Draw(dice),
            FreeMeals = meals,
            LookedAfter = lookedAfter,
            InNeed = lookedAfter || dice.Chance(InNeed * (meals ? 2.4 : 0.5)),
            Strain = dice.Normal(),
            OlderSibling = sibling,
        };
    }

    private static string Sen(DemonstrationSchool school, bool boy, bool meals, Dice dice)
    {
        if (school.IsReferralUnit)
        {
            return dice.Chance(0.3) ? "E" : dice.Chance(0.8) ? "K" : "N";
        }

        var more = (boy ? 1.3 : 0.7) * (meals ? 1.6 : 0.8);
        var thrown = dice.Fraction();
        return thrown < Plan * more ? "E" : thrown < (Plan + Support) * more ? "K" : "N";
    }
}
