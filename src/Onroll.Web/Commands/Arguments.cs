using System.Globalization;
using Onroll.Core.Store;

namespace Onroll.Web.Commands;

/// <summary>What was typed after the verb, read against what the verb takes.</summary>
public sealed class Arguments
{
    private const string DataVariable = "ONROLL_DATA";
    private const string ConnectionVariable = "ONROLL_CONNECTION";

    private readonly Dictionary<string, string> _options = [];
    private readonly List<string> _operands = [];

    private Arguments() { }

    /// <summary>The words that belong to no option, in order.</summary>
    public IReadOnlyList<string> Operands => _operands;

    /// <summary>Whether results are printed as JSON.</summary>
    public bool IsJson { get; private set; }

    /// <summary>The folder that holds the record, unless a server does.</summary>
    public string DataFolder => Path.GetFullPath(Text("data") ?? FromEnvironment(DataVariable) ?? "data");

    /// <summary>The server's database if one is named, else the file in <see cref="DataFolder"/>.</summary>
    public StoreLocation Location => (Text("connection") ?? (Has("data") ? null : FromEnvironment(ConnectionVariable))) is { } connection
        ? new StoreLocation.Server(connection)
        : new StoreLocation.Embedded(DataFolder);

    /// <exception cref="WrongUsageException">An option the verb does not have, one without its value, or too few or too many words.</exception>
    public static Arguments Read(Verb verb, IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(verb);
        ArgumentNullException.ThrowIfNull(words);
        var read = new Arguments();
        for (var next = 0; next < words.Count; next++)
        {
            if (words[next].StartsWith("--", StringComparison.Ordinal))
            {
                next += read.AddOption(verb, words, next);
            }
            else
            {
                read._operands.Add(words[next]);
            }
        }

        read.IsJson = read.Choice("format", verb.UsualFormat == "json" ? ["json", "text"] : ["text", "json"]) == "json";
        return verb.Takes(read._operands.Count)
            ? read
            : throw new WrongUsageException($"{verb.Name} takes {(verb.Operands.Length == 0 ? "no words besides its options" : verb.Operands)}.");
    }

    public bool Has(string option) => _options.ContainsKey(option);

    /// <summary>The value given. Null when the option was not.</summary>
    public string? Text(string option) => _options.GetValueOrDefault(option);

    /// <exception cref="WrongUsageException">Not a whole number within the bounds.</exception>
    public int Number(string option, int otherwise, int least, int most)
    {
        if (Text(option) is not { } text)
        {
            return otherwise;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new WrongUsageException($"--{option} must be a whole number from {least} to {most}.");
    }

    /// <exception cref="WrongUsageException">Not a date written 2026-11-20.</exception>
    public DateOnly Day(string option, DateOnly otherwise)
    {
        if (Text(option) is not { } text)
        {
            return otherwise;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new WrongUsageException($"--{option} must be a date such as 2026-11-20.");
    }

    /// <exception cref="WrongUsageException">None of the choices. The first of them is what is meant when nothing is said.</exception>
    public string Choice(string option, params IReadOnlyList<string> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var chosen = Text(option) ?? choices[0];
        return choices.Contains(chosen) ? chosen : throw new WrongUsageException($"--{option} must be {string.Join(" or ", choices)}.");
    }

    // How many words after the option's own were its value.
    private int AddOption(Verb verb, IReadOnlyList<string> words, int at)
    {
        var (name, value) = Split(words[at][2..]);
        var option = verb.Option(name) ?? throw new WrongUsageException($"{verb.Name} has no option --{name}.");
        if (Has(name))
        {
            throw new WrongUsageException($"--{name} is given twice.");
        }

        if (option.Value is null)
        {
            _options[name] = value is null ? "" : throw new WrongUsageException($"--{name} takes no value.");
            return 0;
        }

        var isNext = value is null && at + 1 < words.Count && !words[at + 1].StartsWith("--", StringComparison.Ordinal);
        value ??= isNext ? words[at + 1] : null;
        _options[name] = string.IsNullOrWhiteSpace(value) ? throw new WrongUsageException($"--{name} needs its value: {option.Value}.") : value;
        return isNext ? 1 : 0;
    }

    private static (string Name, string? Value) Split(string word) =>
        word.IndexOf('=', StringComparison.Ordinal) is var equals and >= 0 ? (word[..equals], word[(equals + 1)..]) : (word, null);

    // A password in a command line can be read by everybody on the machine, so the connection may come from the environment.
    private static string? FromEnvironment(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;
}
