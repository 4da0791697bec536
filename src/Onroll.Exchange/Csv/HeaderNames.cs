namespace Onroll.Exchange.Csv;

/// <summary>Compares column names the way people do: "Date of Birth", "date_of_birth" and "dateOfBirth" are one.</summary>
internal static class HeaderNames
{
    /// <summary>Letters and digits only, in lower case.</summary>
    public static string Normalise(string header) =>
        string.Concat(header.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    /// <summary>Lower case with underscores, as published statistics name their columns.</summary>
    public static string ToSnakeCase(string header)
    {
        var words = string.Concat(header.Trim().Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : '_'));
        return string.Join('_', words.Split('_', StringSplitOptions.RemoveEmptyEntries));
    }
}
