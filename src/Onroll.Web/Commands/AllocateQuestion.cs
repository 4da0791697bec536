using Onroll.Rules.FairAccess;

namespace Onroll.Web.Commands;

/// <summary>What the file of <c>allocate</c> asks.</summary>
/// <param name="Notes">What was left out or taken for granted, each a line.</param>
internal sealed record AllocateQuestion(
    AllocateEngine Engine, FairAccessScheme Scheme, IReadOnlyList<FairAccessSchool> Schools, IReadOnlyList<FairAccessChild> Children, IReadOnlyList<string> Notes)
{
    private static readonly string[] FileFields = ["scheme", "schools", "children"];

    /// <exception cref="InputRefusedException">Not JSON, or a field that cannot be read.</exception>
    public static AllocateQuestion Read(string path)
    {
        var file = JsonInput.Read(path);
        var about = file.Need("scheme", file.Object("scheme"), "Write an object with engine and parameters.");
        var engine = AllocateScheme.ReadEngine(about);
        var (schoolFields, childFields) = (file.Objects("schools"), file.Objects("children"));
        var (schoolIds, childIds) = (AllocateIds.Of(schoolFields, "school"), AllocateIds.Of(childFields, "child"));
        var notes = new List<string>();
        var children = childFields.Select(fields => AllocateChildren.Read(fields, schoolIds, notes)).ToList();
        var parameters = new AllocateParameters(about);
        var schools = schoolFields.Select(fields => new AllocateSchools(fields, engine, parameters).Read(childIds)).ToList();
        RefuseMissingYears(schools, children, childFields);
        var scheme = AllocateScheme.Read(engine, parameters, schools, schoolIds);
        var others = file.Others(FileFields)
            .Concat(about.Others(["engine", "parameters"]))
            .Concat(parameters.Unused)
            .Concat(schoolFields.SelectMany(AllocateSchools.Others))
            .Concat(childFields.SelectMany(AllocateChildren.Others));
        return new AllocateQuestion(engine, scheme, schools, children, [.. others.Select(field => $"{Path.GetFileName(path)}: {field} is left out, because allocate does not ask for it."), .. notes]);
    }

    private static void RefuseMissingYears(List<FairAccessSchool> schools, List<FairAccessChild> children, IReadOnlyList<JsonInput> fields)
    {
        var missing = children.FindIndex(child => child.Year is null);
        if (missing >= 0 && schools.Find(school => school.Places is not null) is { } counted)
        {
            throw fields[missing].Refuse("ncYear", $"is missing. {counted.Id} has places by year group, so write the child's year.");
        }
    }
}

/// <summary>The schemes by the names of the contract.</summary>
internal enum AllocateEngine
{
    PointsLedger,
    CompositeContext,
    QuotaDistance,
    Rota,
}

/// <summary>The ids of a list, each allowed once.</summary>
internal sealed class AllocateIds
{
    private const int ShownIds = 8;

    private readonly HashSet<string> _known = [];
    private readonly string _what;

    private AllocateIds(string what) => _what = what;

    public static AllocateIds Of(IReadOnlyList<JsonInput> fields, string what)
    {
        var ids = new AllocateIds(what);
        foreach (var one in fields)
        {
            var id = one.Need("id", one.Text("id"), "Write a text that names it.");
            if (!ids._known.Add(id))
            {
                throw one.Refuse("id", $"is \"{id}\" for a second time. Give each {what} an id of its own.");
            }
        }

        return ids;
    }

    /// <summary>A list of ids. Empty when it is not there.</summary>
    public IReadOnlyList<string> Listed(JsonInput fields, string field)
    {
        var listed = fields.Has(field) ? fields.Texts(field) : [];
        for (var index = 0; index < listed.Count; index++)
        {
            Check(fields, $"{field}[{index}]", listed[index]);
        }

        return listed;
    }

    public void Check(JsonInput fields, string field, string id)
    {
        if (!_known.Contains(id))
        {
            var shown = _known.Order(StringComparer.Ordinal).Take(ShownIds).ToList();
            throw fields.Refuse(field, $"names the {_what} \"{id}\", which the file does not have. It has {(shown.Count == 0 ? "none" : string.Join(", ", shown))}{(_known.Count > ShownIds ? " and more" : "")}.");
        }
    }
}
