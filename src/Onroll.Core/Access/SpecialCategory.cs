namespace Onroll.Core.Access;

/// <summary>The condition on which special category data is shared.</summary>
/// <remarks>Article 9(2) UK GDPR with Schedule 1 of the Data Protection Act 2018.</remarks>
public static class SpecialCategory
{
    private const RecordSections Special = RecordSections.Needs | RecordSections.Health | RecordSections.Safeguarding;

    /// <returns>Null when nothing of the kind is shared.</returns>
    public static string? ConditionFor(RecordSections sections) =>
        (sections & Special) == 0 ? null
        : sections.HasFlag(RecordSections.Safeguarding) ? "Safeguarding of children and of individuals at risk"
        : "Statutory and government purposes in the substantial public interest";
}
