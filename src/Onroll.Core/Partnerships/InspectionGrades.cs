using Onroll.Rules.Partnerships;

namespace Onroll.Core.Partnerships;

/// <summary>Ofsted's grades in the words of their time.</summary>
public static class InspectionGrades
{
    /// <summary>The best first. "Satisfactory" became "Requires improvement" in 2012.</summary>
    public static IReadOnlyList<string> Words { get; } = ["Outstanding", "Good", "Requires improvement", "Satisfactory", "Inadequate"];

    /// <returns>Null when it is no grade: an inspection without one is unknown, not good.</returns>
    public static BehaviourGrade? Read(string? value) => value?.Trim().ToUpperInvariant() switch
    {
        "OUTSTANDING" => BehaviourGrade.Outstanding,
        "GOOD" => BehaviourGrade.Good,
        "REQUIRES IMPROVEMENT" or "SATISFACTORY" => BehaviourGrade.Satisfactory,
        "INADEQUATE" => BehaviourGrade.Inadequate,
        _ => null,
    };
}
