using System.Globalization;

namespace Onroll.Core.Demonstration;

/// <summary>One line of a data file, its fields by the names of the header.</summary>
internal sealed class DataLine(IReadOnlyDictionary<string, int> header, string[] fields)
{
    public string this[string name] => fields[header[name]];

    public string? Text(string name) => this[name] is { Length: > 0 } text ? text : null;

    public double Number(string name) => double.Parse(this[name], CultureInfo.InvariantCulture);

    public int? Whole(string name) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public DateOnly Date(string name) => DemonstrationData.Date(this[name]);

    public T Word<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(this[name].Replace('+', ','));
}

/// <summary>The data files that tell the demonstration, built into this assembly. Fields are separated by commas and never quoted.</summary>
internal static class DemonstrationData
{
    private const string Folder = "demonstration/";

    public static IReadOnlyList<DataLine> Lines(string name)
    {
        using var reader = Open(Folder + name);
        var header = reader.ReadLine()!.Split(',').Select((field, i) => (field, i)).ToDictionary(f => f.field, f => f.i);   // no file is empty
        var lines = new List<DataLine>();
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(',');
            lines.Add(fields.Length == header.Count
                ? new DataLine(header, fields)
                : throw new InvalidOperationException($"{name}: expected {header.Count} fields in \"{line}\"."));
        }

        return lines;
    }

    /// <summary>The text of every story with its file's name, in name order.</summary>
    public static IEnumerable<(string Name, string Text)> Stories()
    {
        foreach (var name in typeof(DemonstrationData).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder + "stories/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = Open(name);
            yield return (name[(Folder.Length + 8)..], reader.ReadToEnd());
        }
    }

    /// <summary>A whole file.</summary>
    public static string Text(string name)
    {
        using var reader = Open(Folder + name);
        return reader.ReadToEnd();
    }

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static StreamReader Open(string name) => new(typeof(DemonstrationData).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"{name} is missing from the assembly."));
}
