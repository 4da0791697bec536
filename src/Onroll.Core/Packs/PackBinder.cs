using System.Collections;
using System.Reflection;
using Onroll.Rules.Packs;
using YamlDotNet.RepresentationModel;

namespace Onroll.Core.Packs;

/// <summary>Makes the records of a pack from YAML. The records are the schema: a new field of theirs is a new field of packs.</summary>
/// <remarks>Reads on after an error, so that somebody who writes a pack is told of all of them at once.</remarks>
internal sealed class PackBinder(string file)
{
    /// <summary>More values than any pack has: a text full of references to itself must not run for ever.</summary>
    private const int MostValues = 50_000;

    private readonly Dictionary<string, int> _lines = [];
    private readonly List<PackError> _errors = [];
    private int _values;

    public IReadOnlyList<PackError> Errors => _errors;

    public T Bind<T>(YamlNode node) => (T)(Value(node, typeof(T), "") ?? Activator.CreateInstance<T>()!);   // a record of the pack can be made empty

    /// <summary>The line of a field, or of the nearest one around it that is written.</summary>
    public int LineOf(string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOfAny(['.', '['], end - 1))
        {
            if (_lines.TryGetValue(path[..end], out var line))
            {
                return line;
            }
        }

        return 1;
    }

    internal object? Value(YamlNode node, Type type, string path)
    {
        _lines.TryAdd(path, (int)node.Start.Line);
        if (++_values > MostValues)
        {
            return _values == MostValues + 1 ? Error(node, path, "There are more values than any pack needs. Check that it is the right file.") : null;
        }

        var wanted = Nullable.GetUnderlyingType(type) ?? type;
        return node switch
        {
            YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: null or "" } => null,   // a field begun and left empty
            YamlScalarNode scalar when PackScalars.CanRead(wanted) => Scalar(scalar, wanted, path),
            _ when PackTypes.ElementOf(wanted) is { } element => List(node, element, path),
            _ when wanted == typeof(Gate) => PackGates.Read(this, node, path),
            YamlMappingNode mapping => PackTypes.EntriesOf(wanted) is { } entries ? Dictionary(mapping, wanted, entries, path) : Record(mapping, wanted, path),
            YamlScalarNode { Value: { } word } when PackTypes.OneLineOf(wanted) is { } first => Set(wanted, first, word),
            _ => Error(node, path, $"Expected {PackTypes.InWords(wanted)} here."),
        };
    }

    internal object? Record(YamlMappingNode mapping, Type type, string path)
    {
        var fields = PackTypes.FieldsOf(type);
        var values = new Dictionary<string, object?>();
        foreach (var (key, value) in mapping.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (fields.TryGetValue(name, out var fieldType))
            {
                values[name] = Value(value, fieldType, Join(path, name));
            }
            else
            {
                Error(key, Join(path, name), $"There is no field \"{name}\" here. {NearestWord.Hint(name, [.. fields.Keys])}");
            }
        }

        return PackTypes.Make(type, values, missing => Error(mapping, Join(path, missing), $"\"{missing}\" is missing."));
    }

    internal object? Error(YamlNode node, string path, string message)
    {
        _errors.Add(new PackError(file, (int)node.Start.Line, path, message));
        return null;
    }

    internal IList List(YamlNode node, Type element, string path)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;   // a list can always be made
        IEnumerable<YamlNode> items = node is YamlSequenceNode sequence ? sequence.Children : [node];   // one thing may stand without the dash
        var place = 0;
        foreach (var item in items)
        {
            if (Value(item, element, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}[{place++}]")) is { } value)
            {
                list.Add(value);
            }
        }

        return list;
    }

    internal static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private object? Scalar(YamlScalarNode scalar, Type type, string path)
    {
        try
        {
            return PackScalars.Read(scalar.Value ?? "", type);
        }
        catch (FormatException wrong)
        {
            return Error(scalar, path, wrong.Message);
        }
    }

    private object Dictionary(YamlMappingNode mapping, Type owner, PropertyInfo entries, string path)
    {
        var kinds = entries.PropertyType.GetGenericArguments();
        var dictionary = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(kinds))!;   // a dictionary can always be made
        foreach (var (key, value) in mapping.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (Value(key, kinds[0], Join(path, name)) is { } kind && Value(value, kinds[1], Join(path, name)) is { } bound)
            {
                dictionary[kind] = bound;
            }
        }

        return Set(owner, entries, dictionary);
    }

    private static object Set(Type type, PropertyInfo property, object value)
    {
        var made = Activator.CreateInstance(type)!;   // a record of the pack can be made empty
        property.SetValue(made, value);
        return made;
    }
}
