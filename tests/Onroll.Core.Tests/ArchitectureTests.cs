using System.Text.RegularExpressions;
using System.Xml.Linq;
using Onroll.Testing;

namespace Onroll.Core.Tests;

/// <summary>The shape of the house, read from its source: which way the arrows point, what folders are called, what logs may say.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string[] ForbiddenFolders = ["Helpers", "Utils", "Managers", "Models", "Services", "Misc"];

    /// <summary>Ids and counts. Never a name, a date of birth, an address, a UPN or anything somebody typed.</summary>
    private static readonly string[] LogWords =
    [
        "AreaId", "PupilId", "OrganisationId", "UserId", "ImportRunId", "ExclusionId", "RegisterEntryId", "ShareId", "SessionId", "AppointmentId", "PartnershipId", "MailId",
        "Run", "Count", "Read", "Rows", "Added", "Changed", "Removed", "Rejected", "Assessed", "Risen", "Fallen", "Seconds", "Kind", "Route", "StatusCode", "Reference", "Attempt",
    ];

    /// <summary>Who may know whom inside Core, beyond what everybody may: Store, Audit and Access, on which all else stands.</summary>
    /// <remarks>An arrow both ways (Pupils and Attendance, Support, Moves and Placements; Calendar and Partnerships) is a knot: undo it rather than add another.</remarks>
    private static readonly Dictionary<string, string[]> SubjectArrows = new()
    {
        ["Store"] = ["*"],   // one model: the context names every entity, and verify and the links follow it
        ["Audit"] = ["Pupils"],
        ["Access"] = ["AttendanceCasework", "Calendar", "Partnerships", "Pupils"],   // a referral to the authority opens what it rests on
        ["Partnerships"] = ["Calendar"],
        ["Calendar"] = ["Partnerships"],
        ["Insight"] = ["Attendance", "Exclusions", "Moves", "Partnerships", "Pupils"],
        ["Packs"] = [],
        ["Releases"] = ["Insight", "Partnerships"],
        ["SchoolReturns"] = ["Insight", "Partnerships"],
        ["Agreements"] = ["Packs", "Partnerships", "Pupils"],
        ["Ladders"] = ["Agreements", "Calendar", "Family", "Moves", "Packs", "Placements", "Plans"],   // gates look at the whole record
        ["Voice"] = [],
        ["Actions"] = [],
        ["Family"] = ["Calendar", "Pupils"],
        ["Forms"] = ["Attendance", "Documents", "Exclusions", "Pupils"],   // the record fills in what it knows
        ["Plans"] = ["Attendance", "Calendar", "Documents", "Forms", "Packs", "Partnerships", "Pupils", "Voice"],
        ["Interventions"] = ["Calendar", "Forms", "Packs", "Plans", "Pupils"],   // before and after as plans read it from the record
        ["Rooms"] = ["Insight", "Packs", "Pupils", "Voice"],
        ["Restorative"] = ["Actions", "Calendar", "Packs"],
        ["PreExclusion"] = ["Forms", "Packs", "Plans", "Pupils", "Support"],   // an assessment is a plan that events ask for
        ["Coaching"] = ["Actions", "Calendar", "Family", "Packs", "Plans", "Pupils"],
        ["Help"] = [],
        ["Exclusions"] = ["Calendar"],
        ["Casework"] = ["Calendar", "Exclusions", "Ladders", "Moves", "Packs", "Panels", "Partnerships", "Placements", "Plans", "PreExclusion", "Pupils", "Support", "Voice"],   // a case gathers what is known before a decision
        ["Documents"] = [],
        ["Governors"] = ["Attendance", "Behaviour", "Casework", "Documents", "Exclusions", "Letters", "Pupils", "Support", "Voice"],
        ["FairAccess"] = ["Calendar", "Packs", "Partnerships", "Pupils"],   // the protocol in force, and what counts on a school's ledger
        ["Letters"] = ["Calendar", "Casework", "Documents", "Exclusions", "FairAccess", "Moves", "Partnerships", "Pupils"],
        ["Roll"] = ["Behaviour", "Calendar", "Exclusions", "Partnerships", "Pupils"],
        ["Panels"] = ["Actions", "Agreements", "Attendance", "Calendar", "Documents", "Exclusions", "Ladders", "Letters", "Packs", "Pupils", "Support"],   // a panel looks at the whole record
        ["Behaviour"] = [],
        ["Attendance"] = ["Pupils"],
        ["AttendanceCasework"] = ["Calendar", "Documents", "Exclusions", "Letters", "Partnerships", "Pupils"],
        ["Pupils"] = ["Attendance", "AttendanceCasework", "Calendar", "Exclusions", "Family", "Ladders", "Moves", "Placements", "Support"],   // the record gathers a pupil's whole story
        ["Support"] = ["Attendance", "Calendar", "Exclusions", "Partnerships", "Pupils"],
        ["Today"] = ["Actions", "Agreements", "AttendanceCasework", "Calendar", "Casework", "Coaching", "Exclusions", "FairAccess", "Family", "Moves", "Panels", "Partnerships", "Placements", "Plans", "PreExclusion", "Pupils", "SchoolReturns", "Support"],
        ["Moves"] = ["Attendance", "Calendar", "Packs", "Partnerships", "Pupils"],   // the record before, during and after, and the rolls
        ["Placements"] = ["Actions", "Attendance", "Calendar", "Moves", "Partnerships", "Pupils"],
        ["Imports"] = ["Attendance", "Behaviour", "Calendar", "Exclusions", "Insight", "Partnerships", "Pupils"],
        ["Demonstration"] = ["*"],   // it fills every subject
    };

    [Theory]
    [InlineData("Onroll.Rules", "")]
    [InlineData("Onroll.Core", "Onroll.Rules")]
    [InlineData("Onroll.Exchange", "Onroll.Core")]
    [InlineData("Onroll.Web", "Onroll.Exchange")]
    public void Projects_ReferToTheNextOneDownAndNoOther(string project, string onlyReference)
    {
        var file = XDocument.Load(Source("src", project, $"{project}.csproj"));

        var references = file.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension((string?)reference.Attribute("Include"))).ToList();

        Assert.Equal(onlyReference.Length == 0 ? [] : [onlyReference], references);
    }

    [Fact]
    public void Rules_StandOnNothingButTheLanguage()
    {
        var file = XDocument.Load(Source("src", "Onroll.Rules", "Onroll.Rules.csproj"));

        Assert.Empty(file.Descendants("PackageReference"));
        Assert.Empty(file.Descendants("FrameworkReference"));
        Assert.All(Files(Source("src", "Onroll.Rules")), path =>
            Assert.DoesNotMatch(@"\busing (Microsoft|System\.(IO|Net|Data))\b(?!\.Reflection)", path.EndsWith("DataFile.cs", StringComparison.Ordinal) ? "" : File.ReadAllText(path)));
    }

    [Fact]
    public void Solution_ListsEveryProject()
    {
        var listed = XDocument.Load(Source("Onroll.slnx")).Descendants("Project").Select(project => (string?)project.Attribute("Path")).Order();

        var there = new[] { "src", "tests" }.SelectMany(folder => Directory.EnumerateFiles(Source(folder), "*.csproj", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Source(), path).Replace('\\', '/')).Order();

        Assert.Equal(there, listed);
    }

    [Fact]
    public void Folders_SpeakTheDomain()
    {
        var folders = Files(Source("src")).Concat(Files(Source("tests"))).SelectMany(path => Path.GetRelativePath(Source(), path).Split(Path.DirectorySeparatorChar)[..^1]).Distinct();

        Assert.Empty(folders.Intersect(ForbiddenFolders, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Subjects_KnowOnlyThoseTheyMay()
    {
        var core = Source("src", "Onroll.Core");
        var strays =
            from path in Files(core)
            where !path.Contains($"{Path.DirectorySeparatorChar}Migrations{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            let subject = Path.GetRelativePath(core, path).Split(Path.DirectorySeparatorChar)[0]
            from known in UsingOfCore().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value).Distinct()
            where known != subject && !MayKnow(subject, known)
            select $"{Path.GetRelativePath(core, path)} uses {known}";

        Assert.Empty(strays);
    }

    [Fact]
    public void LogMessages_HoldOnlyWordsThatTellOfNobody()
    {
        var messages = Files(Source("src")).SelectMany(path => LogMessage().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value));

        var words = messages.SelectMany(message => Placeholder().Matches(message).Select(match => match.Groups[1].Value)).Distinct();

        Assert.Empty(words.Except(LogWords));
    }

    [Fact]
    public void Logging_IsAlwaysThroughWrittenMessages()
    {
        var direct = Files(Source("src")).Where(path => DirectLogging().IsMatch(File.ReadAllText(path)));

        Assert.Empty(direct);
    }

    [Fact]
    public void Documents_LinkToWhatIsThere()
    {
        var broken =
            from path in Directory.EnumerateFiles(Source(), "*.md").Concat(Directory.EnumerateFiles(Source("docs"), "*.md", SearchOption.AllDirectories))
            from Match link in RelativeLink().Matches(File.ReadAllText(path))
            let target = Path.Combine(Path.GetDirectoryName(path)!, link.Groups[1].Value)   // a file has a folder
            where !Path.Exists(target)
            select $"{Path.GetRelativePath(Source(), path)}: {link.Groups[1].Value}";

        Assert.Empty(broken);
    }

    private static bool MayKnow(string subject, string known) =>
        known is "Store" or "Audit" or "Access" || (SubjectArrows.TryGetValue(subject, out var may) && (may is ["*"] || may.Contains(known)));

    private static string Source(params string[] parts) => Path.Combine([SharedData.RepositoryRoot(), .. parts]);

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"));

    [GeneratedRegex(@"^using Onroll\.Core\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex UsingOfCore();

    [GeneratedRegex(@"\[LoggerMessage\([^""\]]*""((?:[^""\\]|\\.)*)""")]
    private static partial Regex LogMessage();

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\]\((?!https?:|mailto:|#)([^)#\s]+)")]
    private static partial Regex RelativeLink();

    [GeneratedRegex(@"\.Log(Trace|Debug|Information|Warning|Error|Critical)\(")]
    private static partial Regex DirectLogging();
}
