using System.Globalization;
using Onroll.Core.Pupils;

namespace Onroll.Core.Demonstration;

/// <summary>Parents and carers: many live together, some apart, some need another language, an interpreter or easy words.</summary>
internal sealed class FamilyMaker(Patch patch)
{
    private const double LiveApart = 0.3, OneParent = 0.12, Interpreter = 0.18, EasyRead = 0.02, BestWay = 0.15;
    private static readonly string[] Ways = ["Phone first, after 4pm", "Text message", "Email", "Phone before 9am", "Not during night shifts: phone after 2pm"];
    private static readonly string[] Streets =
        ["Mill Lane", "Station Road", "Orchard Close", "Weir Street", "Chapel Row", "Canal Side", "Larch Avenue", "Quarry Road", "Market Street", "Beck View", "Tenter Hill", "Foundry Road"];

    private static readonly (string Sex, string Relationship)[] Parents = [("F", "Mother"), ("M", "Father")];

    private readonly Names _names = new();
    private readonly Languages _languages = new();

    public IEnumerable<Contact> Make(Outline outline, Family family, Pupil pupil, RowIds ids)
    {
        var dice = new Dice(patch.Options.Seed, Throw.Family, -1 - family.Number);
        var home = Address(dice, family.Postcode);
        if (outline.LookedAfter)
        {
            yield return Carer(dice, home, ids);
        }

        var language = _languages.OfFamily(outline.Ethnicity, patch.Options.Seed, family.Number);
        var (apart, alone) = (dice.Chance(LiveApart), dice.Chance(OneParent));
        foreach (var (sex, relationship) in Parents)
        {
            if (relationship == "Father" && alone)
            {
                continue;
            }

            var together = !outline.LookedAfter && (relationship == "Mother" || !apart);
            var forename = _names.Forename(family.Background, sex, dice);
            var surname = apart && dice.Chance(0.5) ? _names.Surname(family.Background, dice) : pupil.Surname;
            yield return new Contact
            {
                AreaId = patch.AreaId,
                ContactId = ids.Next(),
                PupilId = ids.PupilId,
                Name = $"{forename} {surname}",
                Relationship = relationship,
                HasParentalResponsibility = relationship == "Mother" || dice.Chance(0.93),
                LivesWithPupil = together,
                Address = together ? home : Address(dice, family.Postcode),
                Phone = Phone(dice),
                Email = dice.Chance(0.7) ? $"{Plain(forename)}.{Plain(surname)}{family.Number}@families.example" : null,
                Language = language,
                NeedsInterpreter = language is not null && dice.Chance(Interpreter),
                NeedsEasyRead = dice.Chance(EasyRead),
                BestWay = dice.Chance(BestWay) ? dice.Pick(Ways) : null,
                Order = (relationship == "Mother" ? 1 : 2) + (outline.LookedAfter ? 1 : 0),
            };
        }
    }

    private Contact Carer(Dice dice, string home, RowIds ids) => new()
    {
        AreaId = patch.AreaId,
        ContactId = ids.Next(),
        PupilId = ids.PupilId,
        Name = $"{_names.Forename("english", "F", dice)} {_names.Surname("english", dice)}",
        Relationship = "Foster carer",
        LivesWithPupil = true,
        Address = home,
        Phone = Phone(dice),
    };

    // Numbers that the regulator keeps free for drama.
    private static string Phone(Dice dice) => string.Create(CultureInfo.InvariantCulture, $"07700 900{dice.Below(1000):000}");

    private static string Address(Dice dice, string postcode) => string.Create(CultureInfo.InvariantCulture, $"{1 + dice.Below(140)} {dice.Pick(Streets)}, Aldermere, {postcode}");

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetter)).ToLowerInvariant();
}

/// <summary>The language a family speaks at home.</summary>
internal sealed class Languages
{
    private readonly Dictionary<string, Weighted<string>> _spoken = DemonstrationData.Lines("ethnicities.csv")
        .ToDictionary(line => line["code"], line => Weighted.Parse(line["languages"]));

    private readonly Dictionary<string, string> _names = DemonstrationData.Lines("languages.csv").ToDictionary(line => line["code"], line => line["name"]);

    public string CodeOfFamily(string ethnicity, int seed, int family) => _spoken[ethnicity].Draw(new Dice(seed, Throw.Facts, -1 - family));

    /// <summary>Its name. Null for English.</summary>
    public string? OfFamily(string ethnicity, int seed, int family) => CodeOfFamily(ethnicity, seed, family) is not "ENG" and var code ? Name(code) : null;

    /// <summary>"Polish" for POL.</summary>
    public string Name(string code) => _names[code];
}
