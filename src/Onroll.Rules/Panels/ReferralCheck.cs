using Onroll.Rules.Packs;

namespace Onroll.Rules.Panels;

/// <summary>What is known of a referral when it is to be submitted.</summary>
public sealed record ReferralFacts
{
    /// <summary>The ids of the template's fields that have an answer.</summary>
    public required IReadOnlySet<string> Answered { get; init; }

    /// <summary>Whether the school has said what it asks for.</summary>
    public bool HasWish { get; init; }

    /// <summary>Whether a lawful basis for sharing is recorded.</summary>
    public bool HasBasis { get; init; }

    /// <summary>Who has given the agreement that the panel's rules ask for.</summary>
    public IReadOnlySet<string> Consents { get; init; } = new HashSet<string>();

    /// <summary>The pupil's case, for the threshold. Null leaves the threshold to people.</summary>
    public CaseFacts? Case { get; init; }
}

/// <summary>Something without which a referral cannot be submitted.</summary>
/// <param name="Section">The id of the section to mend it in. Null for what stands outside the sections.</param>
/// <param name="Message">What is missing, by name.</param>
public sealed record MissingFromReferral(string? Section, string Message);

/// <summary>Whether a referral reaches the panel's threshold, and what is missing when it does not.</summary>
/// <remarks>P-ROT-04, P-ASH-11, T-HOT-02, T-HOT-10. Everything missing is named at once, so that nobody is refused twice.</remarks>
public static class ReferralCheck
{
    /// <param name="template">What the panel asks for.</param>
    /// <param name="facts">What is there.</param>
    public static IReadOnlyList<MissingFromReferral> Missing(ReferralTemplate template, ReferralFacts facts)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(facts);
        List<MissingFromReferral> missing = [];
        if (!facts.HasWish)
        {
            missing.Add(new(null, "What you ask the panel for"));
        }

        missing.AddRange(
            from section in template.Sections
            from field in Asked(template, section)
            where !facts.Answered.Contains(field.Id)
            select new MissingFromReferral(section.Id, section.Name == field.Label ? field.Label : $"{section.Name}: {field.Label}"));
        if (!facts.HasBasis)
        {
            missing.Add(new(null, "The lawful basis for sharing"));
        }

        if (!template.LowPaperwork)
        {
            missing.AddRange(template.Consents.Where(by => !facts.Consents.Contains(by)).Select(by => new MissingFromReferral(null, $"The agreement of the {by}")));
            missing.AddRange((facts.Case is { } known ? template.Threshold?.Unmet(known) ?? [] : []).Select(unmet => new MissingFromReferral(null, unmet.Message)));
        }

        return missing;
    }

    /// <summary>The fields of a section that must be answered: with low paperwork only the template's first, the reason.</summary>
    private static IEnumerable<FormField> Asked(ReferralTemplate template, FormSection section)
    {
        if (!template.LowPaperwork)
        {
            return section.Fields.Where(field => field.Mandatory);
        }

        return Form.Fields(template.Sections).Take(1).Where(section.Fields.Contains);
    }
}
