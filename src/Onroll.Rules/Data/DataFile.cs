using System.Globalization;

namespace Onroll.Rules.Data;

/// <summary>Reads the dated lists that ship inside this assembly. Fields are separated by commas and never quoted.</summary>
internal static class DataFile
{
    /// <summary>The rows under the header line, in file order.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The list {name} is missing from the assembly.");
        using var reader = new StreamReader(stream);

        var fieldCount = reader.ReadLine()!.Split(',').Length;   // a list without a header cannot be built into the assembly
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(',');
            if (fields.Length != fieldCount)
            {
                throw new InvalidOperationException($"{name}: expected {fieldCount} fields in \"{line}\".");
            }

            yield return fields;
        }
    }

    /// <summary>Null for an empty field, which means "open" wherever a date may be left out.</summary>
    public static DateOnly? Date(string field) =>
        field.Length == 0 ? null : DateOnly.ParseExact(field, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Text(string field) => field.Length == 0 ? null : field;
}
