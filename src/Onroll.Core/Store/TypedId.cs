using System.ComponentModel;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Onroll.Core.Store;

/// <summary>An id that cannot be handed to a method wanting another kind. Time-ordered, so rows land beside their neighbours.</summary>
public interface ITypedId<TSelf> : IParsable<TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

internal static class TypedId
{
    public static bool TryParse<T>(string? text, out T id)
        where T : struct, ITypedId<T>
    {
        var parsed = Guid.TryParse(text, out var value);
        id = parsed ? T.From(value) : default;
        return parsed;
    }
}

internal sealed class TypedIdConverter<T>() : ValueConverter<T, Guid>(id => id.Value, value => From(value))
    where T : struct, ITypedId<T>
{
    // An expression tree cannot call a static abstract member, a method can.
    private static T From(Guid value) => T.From(value);
}

/// <summary>Lets the account framework, which knows ids only as text, read ours.</summary>
internal sealed class UserIdTextConverter : TypeConverter
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        UserId.Parse((string)value, culture);
}
