using Onroll.Core.Access;
using Onroll.Rules.Packs;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Onroll.Core.Packs;

/// <summary>What a text says, and what must be mended.</summary>
/// <param name="Pack">As much as could be read. Null when the text is not YAML at all.</param>
/// <param name="Errors">What cannot be understood: such a text cannot be kept as anything but a draft.</param>
/// <param name="Missing">Parts that are not there yet: such a pack can be looked at but not activated.</param>
public sealed record PackReading(Pack? Pack, IReadOnlyList<PackError> Errors, IReadOnlyList<PackError> Missing)
{
    /// <summary>Whether it can come into force.</summary>
    public bool CanBeActivated => Pack is not null && Errors.Count == 0 && Missing.Count == 0;

    /// <summary>Everything to mend, in the order of the lines.</summary>
    public IReadOnlyList<PackError> All => [.. Errors.Concat(Missing).OrderBy(error => error.Line)];
}

/// <summary>Reads a pack from its YAML.</summary>
public static class PackText
{
    /// <summary>The longest text that is read: fifty times a real one.</summary>
    public const int MaxLength = 400_000;

    /// <param name="text">The YAML.</param>
    /// <param name="file">What errors call it.</param>
    public static PackReading Read(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxLength)
        {
            return Refused(new PackError(file, 1, "", $"This is longer than {MaxLength:N0} characters, which no pack needs. Check that it is the right file."));
        }

        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents switch
            {
                [] => Refused(new PackError(file, 1, "", "The text is empty. Begin with \"id\", \"name\" and \"version\".")),
                [{ RootNode: YamlMappingNode root }] => Bind(root, file),
                [var one] => Refused(new PackError(file, (int)one.RootNode.Start.Line, "", "A pack is a list of fields, each as \"field: value\". Begin with \"id\", \"name\" and \"version\".")),
                [_, var second, ..] => Refused(new PackError(file, (int)second.RootNode.Start.Line, "", "There is more than one document in the text. Remove the line \"---\" between them.")),
            };
        }
        catch (YamlException wrong)
        {
            return Refused(new PackError(file, Math.Max(1, (int)wrong.Start.Line), "", $"This is not written as YAML: {Plain(wrong)}. Often a colon, a quotation mark or the indentation is at fault."));
        }
    }

    private static PackReading Bind(YamlMappingNode root, string file)
    {
        var binder = new PackBinder(file);
        var pack = binder.Bind<Pack>(root);
        var missing = PackCheck.Problems(pack).Select(problem => new PackError(file, binder.LineOf(problem.Path), problem.Path, problem.Message));
        return new PackReading(pack, binder.Errors, [.. missing, .. UnknownRoles(pack).Select(problem => new PackError(file, binder.LineOf(problem.Path), problem.Path, problem.Message))]);
    }

    /// <summary>Only Onroll knows which roles it has; the rules do not.</summary>
    private static IEnumerable<PackProblem> UnknownRoles(Pack pack)
    {
        for (var place = 0; place < pack.Roles.Count; place++)
        {
            var held = pack.Roles[place].HeldBy;
            if (held.Length > 0 && PackRoles.Find(held) is null)
            {
                yield return new PackProblem($"{FieldName.Of(nameof(Pack.Roles), place)}.{FieldName.Of(nameof(PackRole.HeldBy))}", $"Onroll has no role \"{held}\". {NearestWord.Hint(held, PackRoles.Names)}");
            }
        }
    }

    private static PackReading Refused(PackError error) => new(null, [error], []);

    // The library puts the place in brackets before its sentence; we say the place ourselves.
    private static string Plain(YamlException wrong) => wrong.Message[(wrong.Message.LastIndexOf("): ", StringComparison.Ordinal) is >= 0 and var end ? end + 3 : 0)..].TrimEnd('.');
}

/// <summary>Onroll's own roles as packs write them: "school lead".</summary>
public static class PackRoles
{
    private static readonly Dictionary<string, Role> ByName = Enum.GetValues<Role>().ToDictionary(role => FieldName.Of(role.ToString()));

    public static IReadOnlyList<string> Names { get; } = [.. ByName.Keys];

    /// <summary>Null when Onroll has no such role.</summary>
    public static Role? Find(string written) => ByName.TryGetValue(written, out var role) ? role : null;

    /// <summary>Onroll's role behind a role of the pack. Null when the pack has no such role.</summary>
    public static Role? Holding(Pack pack, string id) => pack.Roles.FirstOrDefault(role => role.Id == id) is { } role ? Find(role.HeldBy) : null;
}
