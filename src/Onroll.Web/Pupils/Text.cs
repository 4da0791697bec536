namespace Onroll.Web.Pupils;

/// <summary>What is kept of a text somebody typed.</summary>
internal static class Text
{
    /// <returns>Trimmed; null when there is nothing in it.</returns>
    public static string? Kept(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
