using Onroll.Rules.Partnerships;

namespace Onroll.Web.SetUp;

/// <summary>What the checks of membership say after a change.</summary>
internal static class MemberWords
{
    /// <returns>Null when the change raised nothing.</returns>
    public static string? Of(IReadOnlyList<MembershipResult> newAdvice) => newAdvice.Count == 0
        ? null
        : $"New advice: {string.Join(" ", newAdvice.Select(advice => $"{advice.Message} (paragraph {advice.Paragraph})"))} You can answer it with a reason.";

    public static string Of(MembershipResult breach) =>
        $"{breach.Message} (paragraph {breach.Paragraph}){(breach.Members.Count == 0 ? "" : $": {string.Join(", ", breach.Members)}")}. The duty is in force, so this cannot be saved";
}
