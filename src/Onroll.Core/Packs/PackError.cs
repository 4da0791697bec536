using System.Globalization;

namespace Onroll.Core.Packs;

/// <summary>Something in a pack's text that must be mended, and where.</summary>
/// <param name="File">The file, as the person knows it.</param>
/// <param name="Line">From 1.</param>
/// <param name="Field">The field, such as <c>ladders[0].steps[2].lasts</c>; empty when it is the text as a whole.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
public sealed record PackError(string File, int Line, string Field, string Message)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}, line {Line}{(Field.Length == 0 ? "" : $", {Field}")}: {Message}");
}
