using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Onroll.Core.Packs;

/// <summary>One field that differs between two texts.</summary>
/// <param name="Where">The way to it in words: "moves, standard, lasts".</param>
/// <param name="Before">Null when it was not there.</param>
/// <param name="After">Null when it is no longer there.</param>
public sealed record PackChange(string Where, string? Before, string? After);

/// <summary>What a new version changes: by field, whatever the order or the layout of the text.</summary>
public static class PackDifference
{
    /// <summary>Fields that differ, in the order of the new text, then those that are gone. Nothing when a text is no YAML.</summary>
    public static IReadOnlyList<PackChange> Between(string before, string after)
    {
        var (old, now) = (Flat(before), Flat(after));
        return
        [
            .. now.Where(field => !old.TryGetValue(field.Key, out var was) || was != field.Value)
                .Select(field => new PackChange(field.Key, old.GetValueOrDefault(field.Key), field.Value)),
            .. old.Where(field => !now.ContainsKey(field.Key)).Select(field => new PackChange(field.Key, field.Value, null)),
        ];
    }

    private static Dictionary<string, string> Flat(string text)
    {
        var fields = new Dictionary<string, string>();
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [var document, ..])
            {
                Add(fields, document.RootNode, "", depth: 0);
            }
        }
        catch (YamlException)
        {
            // Shown as what it is: nothing that can be compared.
        }

        return fields;
    }

    private static void Add(Dictionary<string, string> fields, YamlNode node, string where, int depth)
    {
        switch (node)
        {
            case YamlMappingNode mapping when depth < 30:
                foreach (var (key, value) in mapping.Children)
                {
                    Add(fields, value, Join(where, (key as YamlScalarNode)?.Value ?? "?"), depth + 1);
                }

                break;
            case YamlSequenceNode list when depth < 30 && list.Children.All(item => item is YamlScalarNode):
                fields[where] = string.Join(", ", list.Children.Select(item => (item as YamlScalarNode)?.Value));
                break;
            case YamlSequenceNode list when depth < 30:
                var place = 0;
                foreach (var item in list.Children)
                {
                    Add(fields, item, Join(where, NameOf(item, ++place)), depth + 1);
                }

                break;
            case YamlScalarNode { Value: { Length: > 0 } value }:
                fields[where] = value;
                break;
        }
    }

    /// <summary>Parts are known by their id, so that one put in between does not change all after it.</summary>
    private static string NameOf(YamlNode item, int place) =>
        item is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode("id"), out var id) && id is YamlScalarNode { Value: { Length: > 0 } name }
            ? name
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{place}");

    private static string Join(string where, string name) => where.Length == 0 ? name : $"{where}, {name}";
}
