using System.Globalization;
using System.Reflection;
using Onroll.Rules.Packs;

namespace Onroll.Core.Packs;

/// <summary>Values that stand on one line of a pack.</summary>
internal static class PackScalars
{
    public static bool CanRead(Type type) =>
        type == typeof(string) || type == typeof(int) || type == typeof(decimal) || type == typeof(bool) || type == typeof(TimeOnly) || type.IsEnum || ParserOf(type) is not null;

    /// <exception cref="FormatException">Not such a value; the message says what is wanted.</exception>
    public static object Read(string written, Type type) => type switch
    {
        _ when type == typeof(string) => written.Trim(),
        _ when type == typeof(int) => int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(written, type),
        _ when type == typeof(decimal) => decimal.TryParse(written, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : throw Wrong(written, type),
        _ when type == typeof(bool) => written switch
        {
            "yes" or "true" => true,
            "no" or "false" => false,
            _ => throw Wrong(written, type),
        },
        _ when type == typeof(TimeOnly) => TimeOnly.TryParseExact(written, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : throw Wrong(written, type),
        _ when type.IsEnum => OfEnum(written, type),
        _ => Parsed(written, type),
    };

    public static string InWords(Type type) => type switch
    {
        _ when type == typeof(int) => "a whole number",
        _ when type == typeof(decimal) => "a number such as 0.5",
        _ when type == typeof(bool) => "yes or no",
        _ when type == typeof(TimeOnly) => "a time such as 09:20",
        _ when type.IsEnum => $"one of: {string.Join(", ", Names(type))}",
        _ => "one line of text",
    };

    private static IEnumerable<string> Names(Type type) => Enum.GetNames(type).Select(name => FieldName.Of(name));

    private static object OfEnum(string written, Type type)
    {
        // Days of the week are names and people write them with a capital.
        var name = Enum.GetNames(type).FirstOrDefault(name => string.Equals(FieldName.Of(name), written, StringComparison.OrdinalIgnoreCase));
        return name is not null ? Enum.Parse(type, name) : throw new FormatException($"\"{written}\" is not known here. {(NearestWord.Of(written, Names(type)) is { } near ? $"Did you mean \"{near}\"?" : $"Write {InWords(type)}.")}");
    }

    private static object Parsed(string written, Type type)
    {
        try
        {
            return ParserOf(type)!.Invoke(null, [written])!;   // asked for before, and a parser gives a value or throws
        }
        catch (TargetInvocationException failed) when (failed.InnerException is FormatException wrong)
        {
            throw new FormatException($"\"{written}\" cannot be read. {wrong.Message}", wrong);
        }
    }

    private static MethodInfo? ParserOf(Type type) => type.GetMethod("Parse", BindingFlags.Public | BindingFlags.Static, [typeof(string)]) is { } parse && parse.ReturnType == type ? parse : null;

    private static FormatException Wrong(string written, Type type) => new($"\"{written}\" cannot be read. Write {InWords(type)}.");
}
