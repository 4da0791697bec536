namespace Onroll.Rules.Packs;

/// <summary>What is missing in forms, plans, documents, meetings and conversations.</summary>
internal static class TemplateParts
{
    public static IEnumerable<PackProblem> Problems(Pack pack, PackIds ids) =>
    [
        .. PackCheck.Each(pack.Plans, nameof(Pack.Plans), plan =>
        [
            .. Sections(plan.Sections, ids),
            .. PackCheck.Each(plan.Checklist, nameof(PlanTemplate.Checklist), item => Point(item, plan)),
            .. ids.Role(nameof(PlanTemplate.WrittenBy), plan.WrittenBy),
            .. ids.Role(nameof(PlanTemplate.ApprovedBy), plan.ApprovedBy),
            .. DurationParts.Problems(nameof(PlanTemplate.ReviewEvery), plan.ReviewEvery),
            .. DurationParts.Problems(nameof(PlanTemplate.Lasts), plan.Lasts),
        ]),
        .. PackCheck.Each(pack.Documents, nameof(Pack.Documents), document =>
        [
            .. Sections(document.Sections, ids),
            .. PackIds.ReferAll(nameof(DocumentTemplate.Assembles), document.Assembles, [.. ids.Plans, .. ids.Documents], "plan or document"),
            .. ids.Role(nameof(DocumentTemplate.AcceptedBy), document.AcceptedBy),
            .. DurationParts.Problems(nameof(DocumentTemplate.Every), document.Every),
        ]),
        .. PackCheck.Each(pack.Meetings, nameof(Pack.Meetings), meeting =>
        [
            .. meeting.MustAttend.Count == 0 ? [new PackProblem("must attend", "Say who must be there: \"must attend\" is missing.")] : Array.Empty<PackProblem>(),
            .. ids.Role(nameof(MeetingTemplate.ExceptionBy), meeting.ExceptionBy),
            .. DurationParts.Problems(nameof(MeetingTemplate.Within), meeting.Within),
            .. meeting.Sections.Count > 0 ? Sections(meeting.Sections, ids) : [],
        ]),
    ];

    /// <summary>A form has sections, each with fields, each with an id of its own.</summary>
    public static IEnumerable<PackProblem> Sections(IReadOnlyList<FormSection> sections, PackIds ids)
    {
        if (sections.Count == 0)
        {
            return [new PackProblem("sections", "Say what is written: \"sections\" is missing.")];
        }

        var repeated = Form.Fields(sections).GroupBy(field => field.Id).Where(same => same.Key.Length > 0 && same.Count() > 1).Select(same => same.Key).ToHashSet();
        return
        [
            .. PackCheck.OfList([.. sections.Select((section, place) => (FieldName.Of("Sections", place), section.Id, section.Name))]),
            .. PackCheck.Each(sections, "Sections", section =>
            [
                .. ids.Role(nameof(FormSection.FilledBy), section.FilledBy),
                .. section.Fields.Count == 0 ? [new PackProblem("fields", "Say what it asks: \"fields\" is missing.")] : Array.Empty<PackProblem>(),
                .. PackCheck.Each(section.Fields, nameof(FormSection.Fields), field => Field(field, repeated)),
            ]),
        ];
    }

    private static IEnumerable<PackProblem> Field(FormField field, HashSet<string> repeated)
    {
        if (field.Id.Length == 0)
        {
            yield return new("id", "Give the field an id that answers are kept under.");
        }
        else if (repeated.Contains(field.Id))
        {
            yield return new("id", $"The id \"{field.Id}\" stands twice in this form. Change one of them.");
        }

        if (field.Label.Length == 0)
        {
            yield return new("label", "Write the question: \"label\" is missing.");
        }

        if (field.Kind is FieldKind.Choice or FieldKind.Choices or FieldKind.Rating && field.Choices.Count < 2)
        {
            yield return new("choices", "List what can be chosen: at least two.");
        }
    }

    private static IEnumerable<PackProblem> Point(ChecklistItem item, PlanTemplate plan) =>
    [
        .. item.Id.Length == 0 ? [new PackProblem("id", "Give the point an id.")] : Array.Empty<PackProblem>(),
        .. item.Text.Length == 0 ? [new PackProblem("text", "Write the point as a sentence: \"text\" is missing.")] : Array.Empty<PackProblem>(),
        .. PackIds.Refers(nameof(ChecklistItem.Field), item.Field, [.. Form.Fields(plan.Sections).Select(field => field.Id)], "field of this plan"),
    ];
}
