using Onroll.Rules.Packs;
using YamlDotNet.RepresentationModel;

namespace Onroll.Core.Packs;

/// <summary>Gates as packs write them: the kind, a colon, and its main part or its fields.</summary>
public static class PackGates
{
    /// <summary>Every kind of gate by the name a pack writes.</summary>
    public static IReadOnlyDictionary<string, Type> Kinds { get; } = typeof(Gate).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Gate)) && !type.IsAbstract)
        .ToDictionary(type => FieldName.Of(type.Name));

    internal static Gate? Read(PackBinder binder, YamlNode node, string path)
    {
        if (node is not YamlMappingNode { Children: [var only] } || only.Key is not YamlScalarNode { Value: { } name })
        {
            binder.Error(node, path, "Write one gate, such as \"has plan: support-plan\". Several stand in a list under \"all:\" or \"any:\".");
            return null;
        }

        if (!Kinds.TryGetValue(name, out var kind))
        {
            binder.Error(only.Key, path, $"There is no gate \"{name}\". {NearestWord.Hint(name, [.. Kinds.Keys])}");
            return null;
        }

        if (only.Value is YamlMappingNode fields && kind != typeof(All) && kind != typeof(Any))
        {
            return (Gate?)binder.Record(fields, kind, path);
        }

        // The main part alone: "has plan: support-plan", "key stage in: [1, 2]", "all:" and its list.
        var main = PackTypes.FieldsOf(kind).First();
        var at = kind == typeof(All) || kind == typeof(Any) ? PackBinder.Join(path, name) : PackBinder.Join(path, main.Key);
        return (Gate?)PackTypes.Make(kind, new Dictionary<string, object?> { [main.Key] = binder.Value(only.Value, main.Value, at) }, _ => { });
    }
}
