using Onroll.Core.Forms;
using Onroll.Rules.Packs;

namespace Onroll.Core.Plans;

/// <summary>What a plan still lacks.</summary>
/// <param name="Fields">Mandatory questions without an answer.</param>
/// <param name="Points">Points of quality that a field answers, and does not.</param>
/// <param name="ToJudge">Points of quality only a person can judge.</param>
public sealed record PlanChecklist(IReadOnlyList<FormField> Fields, IReadOnlyList<ChecklistItem> Points, IReadOnlyList<ChecklistItem> ToJudge)
{
    public bool IsComplete => Fields.Count == 0 && Points.Count == 0;

    /// <summary>Everything missing by name, as gates and letters of return say it.</summary>
    public IReadOnlyList<string> Missing => [.. Fields.Select(asked => asked.Label).Concat(Points.Select(point => point.Text)).Distinct()];

    public static PlanChecklist Of(PlanTemplate template, FormAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(answers);
        var answered = answers.Answered();
        return new PlanChecklist(
            Form.Missing(template.Sections, answered),
            [.. template.Checklist.Where(point => point.Field is { } field && !answered.Contains(field))],
            [.. template.Checklist.Where(point => point.Field is null)]);
    }
}
