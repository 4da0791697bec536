using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Onroll.Core.Store;

/// <summary>Decimals read alike from both databases: 5.2 and never 5.200, however many places the one that wrote it kept.</summary>
internal static class PlainDecimal
{
    public static ValueConverter<decimal, decimal> Converter { get; } = new(value => value, value => value / 1.0000000000000000000000000000m);
}
