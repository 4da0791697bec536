using System.Globalization;
using Onroll.Rules.FairAccess;

namespace Onroll.Web.Commands;

/// <summary>Reads a school of an <c>allocate</c> file.</summary>
internal sealed class AllocateSchools(JsonInput fields, AllocateEngine engine, AllocateParameters parameters)
{
    private static readonly string[] Known =
    [
        "id", "name", "roll", "pan", "ncYearPlaces", "points", "score", "distance", "excludes", "max", "placedThisYear", "specialMeasures", "faith",
        "fsm", "eal", "ehcp", "ehcpInUnit", "mobility", "ks2",
    ];

    public static IEnumerable<string> Others(JsonInput fields) => fields.Others(Known);

    public FairAccessSchool Read(AllocateIds children)
    {
        var id = fields.Text("id")!;
        return new FairAccessSchool(id)
        {
            Name = fields.Text("name") ?? id,
            Roll = engine == AllocateEngine.PointsLedger ? NeedRoll("Points are counted per 100 pupils.") : fields.Whole("roll", 1),
            AdmissionNumber = fields.Whole("pan", 0),
            Places = ReadPlaces(),
            Points = fields.Amount("points") ?? 0,
            Score = fields.Amount("score") ?? (engine == AllocateEngine.CompositeContext ? ReadScore() : null),
            Kilometres = ReadDistances(children),
            Excludes = children.Listed(fields, "excludes").ToHashSet(),
            Most = fields.Whole("max", 0),
            PlacedThisYear = fields.Whole("placedThisYear", 0) ?? 0,
            IsInSpecialMeasures = fields.Flag("specialMeasures") ?? false,
            Faith = fields.Text("faith"),
        };
    }

    private int NeedRoll(string why) => fields.Need("roll", fields.Whole("roll", 1), $"Write the number of pupils. {why}");

    // A year may be over its number already, but only a scheme with a quota over number can ask for more then.
    private Dictionary<int, int>? ReadPlaces()
    {
        if (fields.Object("ncYearPlaces") is not { } places)
        {
            return null;
        }

        var least = engine == AllocateEngine.QuotaDistance ? (decimal?)null : 0;
        var read = new Dictionary<int, int>();
        foreach (var field in places.Fields)
        {
            if (!int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year > AllocateChildren.LastYear)
            {
                throw places.Refuse(field, $"is no year group. Write years as \"0\" to \"{AllocateChildren.LastYear}\".");
            }

            if (!read.TryAdd(year, WholePlaces(places, field, least)))
            {
                throw places.Refuse(field, "is there twice. Write each year group once.");
            }
        }

        return read;
    }

    private static int WholePlaces(JsonInput places, string field, decimal? least)
    {
        var number = places.Need(field, places.Amount(field, least), "Write how many places are free.");
        return decimal.IsInteger(number) ? (int)number : throw places.Refuse(field, $"is {number}. Write a whole number.");
    }

    private Dictionary<string, decimal> ReadDistances(AllocateIds children)
    {
        var read = new Dictionary<string, decimal>();
        if (fields.Object("distance") is not { } distances)
        {
            return read;
        }

        foreach (var child in distances.Fields)
        {
            children.Check(fields, "distance", child);
            if (distances.Amount(child, 0) is { } kilometres)
            {
                read[child] = kilometres;
            }
        }

        return read;
    }

    private decimal ReadScore()
    {
        if (!fields.Has("fsm"))
        {
            throw fields.Refuse("score", "is missing. Write the school's score, or what it is made of: roll, fsm, eal, ehcp, mobility and ks2.");
        }

        const string Why = "It is part of the score; or write score itself.";
        return parameters.Score().Of(new SchoolContext(
            NeedRoll(Why), Count("fsm"), Count("eal"), Count("ehcp"), fields.Whole("ehcpInUnit", 0) ?? 0,
            fields.Need("mobility", fields.Amount("mobility", 0), Why), fields.Need("ks2", fields.Amount("ks2", 0), Why)));

        int Count(string field) => fields.Need(field, fields.Whole(field, 0), Why);
    }
}
