using System.Text.Json;
using System.Text.Json.Nodes;
using Onroll.Core.Access;

namespace Onroll.Core.Pupils;

/// <summary>The mark a correction leaves in the audit log, so that it can be told from an import.</summary>
public static class Correction
{
    /// <summary>The names in the log, by the part of the record that was put right; they never change.</summary>
    private static readonly Dictionary<RecordSections, string> Subjects = new()
    {
        [RecordSections.Identity] = "correction",
        [RecordSections.Attendance] = "correction-attendance",
        [RecordSections.Family] = "correction-family",
        [RecordSections.Needs] = "correction-needs",
        [RecordSections.Safeguarding] = "correction-safeguarding",
    };

    /// <summary>What a correction of that part is called in the log.</summary>
    public static string SubjectOf(RecordSections section) => Subjects[section];

    /// <summary>The corrections somebody may know of.</summary>
    public static IReadOnlyList<string> OpenTo(PupilAccess access) => [.. Subjects.Where(s => access.Opens(s.Key)).Select(s => s.Value)];

    /// <param name="what">What was put right: "Date of birth".</param>
    public static string Detail(string what) => JsonSerializer.Serialize(new { what });

    public static string TitleOf(string? detail) =>
        detail is not null && JsonNode.Parse(detail)?["what"]?.GetValue<string>() is { } what ? $"Corrected: {what}" : "Corrected";
}
