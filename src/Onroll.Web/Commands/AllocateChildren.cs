using Onroll.Rules.FairAccess;

namespace Onroll.Web.Commands;

/// <summary>Reads a child of an <c>allocate</c> file.</summary>
internal static class AllocateChildren
{
    public const int LastYear = 14;

    private static readonly string[] Known =
    [
        "id", "name", "category", "ncYear", "weight", "siblingAt", "preference", "cannot", "catchment", "cannotFaiths", "disruptive", "daysWaiting",
    ];

    public static IEnumerable<string> Others(JsonInput fields) => fields.Others(Known);

    public static FairAccessChild Read(JsonInput fields, AllocateIds schools, List<string> notes)
    {
        var (id, weight) = (fields.Text("id")!, fields.Amount("weight", 0));
        var year = fields.Whole("ncYear", 0);
        return new FairAccessChild(id)
        {
            Name = fields.Text("name") ?? id,
            Category = ReadCategory(fields, weight, notes),
            Year = year > LastYear ? throw fields.Refuse("ncYear", $"is {year}. Write a year from 0 to {LastYear}.") : year,
            Weight = weight,
            SiblingAt = schools.Listed(fields, "siblingAt"),
            Preference = schools.Listed(fields, "preference"),
            Cannot = schools.Listed(fields, "cannot"),
            Catchment = schools.Listed(fields, "catchment"),
            CannotFaiths = fields.Has("cannotFaiths") ? fields.Texts("cannotFaiths") : [],
            IsDisruptive = fields.Flag("disruptive") ?? false,
            DaysWaiting = fields.Whole("daysWaiting", 0) ?? 0,
        };
    }

    private static FairAccessCategory? ReadCategory(JsonInput fields, decimal? weight, List<string> notes)
    {
        if (fields.Text("category") is not { } text)
        {
            return null;
        }

        var category = CategoryNames.Find(text);
        if (category is null && weight is null)
        {
            notes.Add($"The category \"{text}\" is none of the Code's ({CategoryNames.Listed}): a points ledger counts it as any other.");
        }

        return category;
    }
}

/// <summary>How files name the categories.</summary>
internal static class CategoryNames
{
    private static readonly Dictionary<string, FairAccessCategory> Names = FairAccessCategories.All
        .Select(words => (Name: words.Category.ToString(), words.Category))
        .Concat(FairAccessCategories.All.DistinctBy(words => words.Letter).Select(words => (Name: words.Letter.ToString(), words.Category)))
        .Concat<(string Name, FairAccessCategory Category)>(
        [
            ("PEX", FairAccessCategory.PermanentlyExcluded),
            ("PX", FairAccessCategory.PermanentlyExcluded),
            ("permanentExclusion", FairAccessCategory.PermanentlyExcluded),
            ("AP", FairAccessCategory.ReturningFromAlternativeProvision),
            ("apReintegration", FairAccessCategory.ReturningFromAlternativeProvision),
            ("3.10", FairAccessCategory.ChallengingBehaviour),
            ("para310", FairAccessCategory.ChallengingBehaviour),
        ])
        .ToDictionary(name => AllocateParameters.Plain(name.Name), name => name.Category);

    public static string Listed => "a to m, PEX, AP";

    public static FairAccessCategory? Find(string text) => Names.TryGetValue(AllocateParameters.Plain(text), out var category) ? category : null;
}
