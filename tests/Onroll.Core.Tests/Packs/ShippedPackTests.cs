using Onroll.Core.Packs;
using Onroll.Rules.Packs;
using Onroll.Testing;

namespace Onroll.Core.Tests.Packs;

/// <summary>The packs that come with the program: AS-GEN-1.</summary>
public sealed class ShippedPackTests
{
    /// <summary>Names of the systems and schools that packs are about. None of them may stand in the code.</summary>
    private static readonly string[] PartnershipNames =
    [
        "Lincolnshire", "Nottingham", "Rotherham", "Ashfield", "Bassetlaw", "Bluecoat", "Aspley", "Bemrose", "Tower Hamlets", "Cornwall", "Astrea", "Dunraven",
        "Carr Manor", "Surrey Square", "St Mary", "Barking", "Dagenham", "Sparking Purpose", "EBBAP", "SBAP", "YARM",
    ];

    public static TheoryData<string> Ids => [.. ShippedPacks.All.Select(pack => pack.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void ShippedPack_AsItIs_CanBeActivated(string id)
    {
        var pack = ShippedPacks.Find(id)!;   // one of them

        var reading = PackText.Read(pack.Text, $"{id}.yaml");

        Assert.Empty(reading.All.Select(error => error.ToString()));
        Assert.True(id == "empty" || reading.Pack!.Id == id, "The file is called as the pack's id.");
        Assert.False(string.IsNullOrEmpty(reading.Pack!.Summary));
        Assert.False(string.IsNullOrEmpty(reading.Pack.Source));
    }

    [Fact]
    public void ShippedPacks_AreOneForEverySystemOnrollsOwnAndAnEmptyOne() => Assert.Equal(21, ShippedPacks.All.Count);

    [Fact]
    public void SourceCode_NamesNoPartnership()
    {
        var named =
            from path in Directory.EnumerateFiles(Path.Combine(SharedData.RepositoryRoot(), "src"), "*.*", SearchOption.AllDirectories)
            where Path.GetExtension(path) is ".cs" or ".cshtml" or ".js" or ".ts" or ".mjs" or ".scss" or ".css" or ".yaml" or ".story" or ".txt"
            where !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" or "wwwroot")
            let text = File.ReadAllText(path)
            from name in PartnershipNames
            where text.Contains(name, StringComparison.Ordinal)
            select $"{Path.GetFileName(path)}: {name}";

        Assert.Empty(named);
    }

    [Fact]
    public void Guide_ToWritingAPack_NamesEveryFieldEveryGateAndEveryChoice()
    {
        var guide = File.ReadAllText(Path.Combine(SharedData.RepositoryRoot(), "packs", "README.md"));
        var types = Reached(typeof(Pack), []);

        var fields = types.Where(type => !type.IsEnum && type != typeof(Words) && type != typeof(Word)).SelectMany(type => PackTypes.FieldsOf(type).Keys);
        var choices = types.Where(type => type.IsEnum).SelectMany(Enum.GetNames).Select(name => FieldName.Of(name));

        var missing = fields.Concat(choices).Concat(PackGates.Kinds.Keys).Distinct().Where(name => !guide.Contains($"`{name}`", StringComparison.OrdinalIgnoreCase)).ToList();
        Assert.Empty(missing);
    }

    private static HashSet<Type> Reached(Type type, HashSet<Type> seen)
    {
        var one = Nullable.GetUnderlyingType(type) ?? type;
        if (one.IsGenericType)
        {
            foreach (var argument in one.GetGenericArguments())
            {
                Reached(argument, seen);
            }
        }
        else if (one == typeof(Gate))
        {
            seen.Add(one);
            foreach (var kind in PackGates.Kinds.Values.Where(kind => !seen.Contains(kind)))
            {
                Reached(kind, seen);
            }
        }
        else if (one.Namespace?.StartsWith("Onroll", StringComparison.Ordinal) == true || one == typeof(DayOfWeek))
        {
            if (seen.Add(one) && !one.IsEnum)
            {
                foreach (var field in PackTypes.FieldsOf(one).Values)
                {
                    Reached(field, seen);
                }
            }
        }

        return seen;
    }
}
