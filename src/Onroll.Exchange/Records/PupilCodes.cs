using Onroll.Core.Imports;

namespace Onroll.Exchange.Records;

/// <summary>Reads the codes that place a pupil. Codes that only describe are kept as they come, even unknown ones (R-COD-01).</summary>
internal static class PupilCodes
{
    private const int OldestPupilYears = 20;

    public static string? Sex(FieldReader fields, string field) => fields.Text(field)?.ToUpperInvariant() switch
    {
        "M" or "MALE" => "M",
        "F" or "FEMALE" => "F",
        null => null,
        _ => fields.Code(field, "M", "F"),
    };

    /// <summary>The census code, as a letter or in a supplier's words (R-COD-10).</summary>
    public static string? EnrolStatus(FieldReader fields, string field) => fields.Text(field)?.ToUpperInvariant() switch
    {
        "CURRENT" or "SINGLE" or "SINGLE REGISTRATION" or "CURRENT (SINGLE REGISTRATION AT THIS SCHOOL)" => "C",
        "MAIN" or "CURRENT MAIN" or "DUAL MAIN" or "MAIN - DUAL REGISTRATION" => "M",
        "SUBSIDIARY" or "CURRENT SUBSIDIARY" or "DUAL SUBSIDIARY" or "SUBSIDIARY - DUAL REGISTRATION" => "S",
        "GUEST" => "G",
        null => null,
        _ => fields.Code(field, "C", "M", "S", "G", "F", "O", "P"),
    };

    /// <summary>"R", "1" to "14", nursery and other census codes; "Year 7" and "07" are 7.</summary>
    public static string? CurriculumYear(FieldReader fields, string field)
    {
        if (fields.Text(field, 20)?.ToUpperInvariant() is not { } text)
        {
            return null;
        }

        var code = text.StartsWith("YEAR", StringComparison.Ordinal) ? text[4..].Trim() : text;
        code = code.TrimStart('0') is { Length: > 0 } digits ? digits : code;
        if (int.TryParse(code, System.Globalization.NumberStyles.None, null, out var number) ? number is >= 1 and <= 14 : code.Length <= 2)
        {
            return code;
        }

        fields.Refuse(field, text, "This is not a national curriculum year. Write R, 1 to 14, or X where year groups are not followed.");
        return null;
    }

    /// <summary>Refuses days that contradict one another.</summary>
    public static void CheckDates(FieldReader fields, PupilRow row, (string Birth, string Entry, string Leaving) names)
    {
        if (row.EntryDate is not { } entry || fields.Problem is not null)
        {
            return;
        }

        if (entry <= row.DateOfBirth)
        {
            fields.Refuse(names.Entry, $"{entry:yyyy-MM-dd}", $"The pupil would have joined before being born on {row.DateOfBirth:yyyy-MM-dd}. Check both dates.");
        }
        else if (entry > row.DateOfBirth.AddYears(OldestPupilYears))
        {
            fields.Refuse(names.Birth, $"{row.DateOfBirth:yyyy-MM-dd}", $"The pupil would have been over {OldestPupilYears} on joining on {entry:yyyy-MM-dd}. Check both years.");
        }
        else if (row.LeavingDate < entry)
        {
            fields.Refuse(names.Leaving, $"{row.LeavingDate:yyyy-MM-dd}", $"The pupil would have left before joining on {entry:yyyy-MM-dd}. Check both dates.");
        }
    }
}
