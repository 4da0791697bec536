namespace Onroll.Web.Commands;

/// <summary>One verb of the command line: what it takes and what it does.</summary>
/// <param name="Summary">One line for the list of verbs.</param>
/// <param name="RunAsync">Does it and returns the exit code.</param>
public sealed record Verb(string Name, string Summary, Func<Arguments, Terminal, CancellationToken, Task<int>> RunAsync)
{
    private static readonly Option[] Common =
    [
        new("data", "DIR", "the folder of the record, unless a server holds it (./data, or ONROLL_DATA)"),
        new("connection", "\"Host=…\"", "a PostgreSQL database (or ONROLL_CONNECTION, which keeps the password out of sight)"),
        new("format", "text|json", "how the result is printed"),
        new("help", null, "what you are reading"),
    ];

    /// <summary>The words it takes besides options, as the help shows them. Empty when none.</summary>
    public string Operands { get; init; } = "";

    /// <summary>What is printed when nobody says: text for people, or JSON from a verb that is asked by programs.</summary>
    public string UsualFormat { get; init; } = "text";

    public int LeastOperands { get; init; }

    public int MostOperands { get; init; }

    /// <summary>The options it has besides those of every verb.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    public Option? Option(string name) => Options.Concat(Common).FirstOrDefault(option => option.Name == name);

    public bool Takes(int operands) => operands >= LeastOperands && operands <= MostOperands;

    public string Help()
    {
        var rows = Options.Concat(Common).Select(option => (Left: $"--{option.Name} {option.Value}".TrimEnd(), Summary: Summarise(option))).ToList();
        var width = rows.Max(row => row.Left.Length);
        var usage = string.Join(' ', new[] { "onroll", Name, Operands, "[options]" }.Where(word => word.Length > 0));
        return $"{usage}\n\n{Summary}\n\n{string.Join('\n', rows.Select(row => $"  {row.Left.PadRight(width)}  {row.Summary}"))}\n";
    }

    private string Summarise(Option option) => option.Name == "format" ? $"{option.Summary} ({UsualFormat})" : option.Summary;
}

/// <param name="Name">Without the dashes.</param>
/// <param name="Value">What its value looks like. Null for a switch.</param>
public sealed record Option(string Name, string? Value, string Summary);
