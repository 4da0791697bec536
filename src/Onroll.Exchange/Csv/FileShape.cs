using Onroll.Core.Imports;

namespace Onroll.Exchange.Csv;

/// <summary>A column Onroll reads.</summary>
/// <param name="Name">The contract's name for it, which messages use.</param>
/// <param name="AlsoCalled">What other systems call it.</param>
public sealed record Column(string Name, params string[] AlsoCalled);

/// <summary>The columns of one kind of CSV file.</summary>
/// <param name="Required">Each inner list names columns of which at least one must be there.</param>
public sealed record FileShape(ImportKind Kind, string Name, IReadOnlyList<Column> Columns, IReadOnlyList<string[]> Required)
{
    /// <summary>Finds each column in a header row.</summary>
    /// <param name="headers">As the file has them.</param>
    /// <param name="map">What a person said unknown headers mean: their header to our column, or to "" for "leave it out".</param>
    public ColumnMatch Match(IReadOnlyList<string> headers, IReadOnlyDictionary<string, string>? map = null)
    {
        var names = headers.Select(HeaderNames.Normalise).ToList();
        var mapped = (map ?? new Dictionary<string, string>())
            .ToDictionary(pair => HeaderNames.Normalise(pair.Key), pair => pair.Value);
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var column in Columns)
        {
            if (Find(column, names, mapped) is { } index)
            {
                found[column.Name] = index;
            }
        }

        var used = found.Values.ToHashSet();
        var ignored = headers.Where((header, i) => header.Length > 0 && !used.Contains(i)).ToList();
        var missing = Required.Where(any => !any.Any(found.ContainsKey)).Select(any => string.Join(" or ", any)).ToList();
        return new ColumnMatch(this, found, missing, ignored);
    }

    private static int? Find(Column column, List<string> names, Dictionary<string, string> mapped)
    {
        var byPerson = names.FindIndex(n => mapped.TryGetValue(n, out var to) && to == column.Name);
        if (byPerson >= 0)
        {
            return byPerson;
        }

        foreach (var candidate in column.AlsoCalled.Prepend(column.Name).Select(HeaderNames.Normalise))
        {
            var index = names.FindIndex(n => n == candidate && !mapped.ContainsKey(n));
            if (index >= 0)
            {
                return index;
            }
        }

        return null;
    }
}

/// <summary>Where a file has the columns of a shape.</summary>
/// <param name="Indexes">Our column name to its place in the file.</param>
/// <param name="Missing">Required columns that are not there.</param>
/// <param name="Ignored">Headers that mean nothing to Onroll.</param>
public sealed record ColumnMatch(
    FileShape Shape, IReadOnlyDictionary<string, int> Indexes, IReadOnlyList<string> Missing, IReadOnlyList<string> Ignored)
{
    public bool IsComplete => Missing.Count == 0;
}
