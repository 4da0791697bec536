using Onroll.Rules.Exclusions;

namespace Onroll.Web.Exclusions;

/// <summary>What a draft is called while it is one.</summary>
public static class DraftWords
{
    public static string Title(ExclusionCategory? category) => category switch
    {
        ExclusionCategory.LunchtimeSuspension => "Record a lunchtime suspension",
        ExclusionCategory.PermanentExclusion => "Record a permanent exclusion",
        _ => "Record a suspension",
    };

    /// <summary>"suspension", "permanent exclusion": what a button confirms.</summary>
    public static string Noun(ExclusionCategory? category) => category switch
    {
        ExclusionCategory.LunchtimeSuspension => "lunchtime suspension",
        ExclusionCategory.PermanentExclusion => "permanent exclusion",
        _ => "suspension",
    };
}
