using System.Collections.Concurrent;
using System.Reflection;
using Onroll.Rules.Packs;

namespace Onroll.Core.Packs;

/// <summary>What the records of a pack look like from outside: their fields by the name a pack writes.</summary>
public static class PackTypes
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, Type>> Known = new();

    /// <summary>The fields of a record by the name a pack writes, in the order they are declared.</summary>
    public static IReadOnlyDictionary<string, Type> FieldsOf(Type type) => Known.GetOrAdd(type, static record =>
        Written(record).ToDictionary(field => FieldName.Of(field.Name), field => field.PropertyType));

    /// <summary>What a list holds. Null when the type is no list.</summary>
    internal static Type? ElementOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    /// <summary>The one property of a record that is nothing but entries, as the partnership's words are.</summary>
    internal static PropertyInfo? EntriesOf(Type type) =>
        Written(type).ToList() is [{ PropertyType: { IsGenericType: true } kind } only] && kind.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) ? only : null;

    /// <summary>The field that a single word stands for, where a record may be written as one.</summary>
    internal static PropertyInfo? OneLineOf(Type type) => type == typeof(StepTransition) ? type.GetProperty(nameof(StepTransition.To)) : null;

    /// <summary>The record with these values; the others keep what the record begins with.</summary>
    /// <param name="missing">Told of fields without which it cannot be made.</param>
    internal static object? Make(Type type, IReadOnlyDictionary<string, object?> values, Action<string> missing)
    {
        var constructor = type.GetConstructors().MinBy(candidate => candidate.GetParameters().Length)!;   // records have a public one
        var parameters = constructor.GetParameters();
        var absent = parameters.Where(parameter => !values.ContainsKey(Name(parameter)) && !parameter.HasDefaultValue && !MayBeAbsent(parameter.ParameterType, parameter)).ToList();
        absent.ForEach(parameter => missing(Name(parameter)));
        if (absent.Count > 0)
        {
            return null;
        }

        var made = constructor.Invoke([.. parameters.Select(parameter => values.TryGetValue(Name(parameter), out var value) && value is not null ? value : Beginning(parameter))]);
        foreach (var property in parameters.Length > 0 ? [] : Written(type))
        {
            if (values.TryGetValue(FieldName.Of(property.Name), out var value) && value is not null)
            {
                property.SetValue(made, value);
            }
        }

        return made;
    }

    internal static string InWords(Type type) => type switch
    {
        _ when ElementOf(type) is not null => "a list",
        _ when PackScalars.CanRead(type) => PackScalars.InWords(type),
        _ when type == typeof(Gate) => "a gate, such as \"has plan: support-plan\"",
        _ => $"fields, such as \"{FieldsOf(type).Keys.FirstOrDefault()}: …\"",
    };

    /// <summary>The properties a pack may write, a record's own before those of what it is a kind of.</summary>
    internal static IEnumerable<PropertyInfo> Written(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite && property.GetIndexParameters().Length == 0)
            .OrderBy(property => property.DeclaringType != type).ThenBy(property => property.MetadataToken);

    private static string Name(ParameterInfo parameter) => FieldName.Of(parameter.Name!);   // parameters of records have names

    private static bool MayBeAbsent(Type type, ParameterInfo parameter) =>
        type == typeof(bool) || Nullable.GetUnderlyingType(type) is not null || new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;

    private static object? Beginning(ParameterInfo parameter) => parameter switch
    {
        { HasDefaultValue: true } => parameter.DefaultValue,
        { ParameterType.IsValueType: true } => Activator.CreateInstance(parameter.ParameterType),
        _ => null,
    };
}
