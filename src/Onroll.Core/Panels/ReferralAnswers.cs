using System.Text.Json;
using Onroll.Rules.Packs;

namespace Onroll.Core.Panels;

/// <summary>What is written in a referral, by the fields of its template.</summary>
public sealed record ReferralAnswers(IReadOnlyDictionary<string, string> ByField)
{
    public static ReferralAnswers None { get; } = new(new Dictionary<string, string>());

    /// <summary>The fields with an answer.</summary>
    public IReadOnlySet<string> Answered { get; } = ByField.Where(answer => !string.IsNullOrWhiteSpace(answer.Value)).Select(answer => answer.Key).ToHashSet();

    public string? Of(string field) => ByField.GetValueOrDefault(field);

    public static ReferralAnswers Read(string json) => new(JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? []);

    public static ReferralAnswers Of(IEnumerable<ReferralPart> parts) =>
        new(parts.SelectMany(part => Read(part.Answers).ByField).ToDictionary(answer => answer.Key, answer => answer.Value));

    public string Write() => JsonSerializer.Serialize(ByField);

    /// <summary>How far a section is.</summary>
    public SectionState StateOf(FormSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Form.Missing([section], Answered).Count == 0 && (Form.Fields([section]).Any(f => f.Mandatory) || section.Fields.Any(f => Answered.Contains(f.Id))) ? SectionState.Done
            : section.Fields.Any(f => Answered.Contains(f.Id)) ? SectionState.Begun
            : section.Fields.Any(f => f.Mandatory) ? SectionState.ToDo
            : SectionState.Optional;
    }
}

public enum SectionState
{
    ToDo = 1,
    Begun,
    Done,
    Optional,
}
