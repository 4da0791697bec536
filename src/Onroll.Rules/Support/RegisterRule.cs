namespace Onroll.Rules.Support;

/// <summary>One rule of the register: what it looks at, and from where on it asks for Amber or Red.</summary>
/// <remarks>"Register rule" of section 11.2 of the catalogue of partnerships. Everything here is a setting.</remarks>
/// <param name="Number">The number people know the rule by, from 1.</param>
/// <param name="Kind">What it looks at; also says the unit of the thresholds.</param>
/// <param name="Amber">This much or more is Amber. Null when the rule never gives Amber.</param>
/// <param name="Red">This much or more is Red. Null when the rule never gives Red.</param>
/// <param name="Window">Sessions or weeks looked back, where the kind has a window. Null elsewhere.</param>
/// <param name="Minimum">The least that must be there to judge, where the kind has one. Null means no minimum.</param>
public sealed record RegisterRule(int Number, SignalKind Kind, int? Amber, int? Red, int? Window = null, int? Minimum = null)
{
    /// <summary>What is missing before the rule can be used, each as a sentence that names the part. Empty when it is complete.</summary>
    public IEnumerable<string> Problems()
    {
        if (Amber is null && Red is null)
        {
            yield return $"Rule {Number}: set a threshold for Amber, for Red or for both.";
        }

        if (Amber < 0 || Red < 0 || Minimum < 0)
        {
            yield return $"Rule {Number}: thresholds must not be negative.";
        }

        if (Red <= Amber)
        {
            yield return $"Rule {Number}: the threshold for Red must be above the one for Amber.";
        }

        if (Kind is SignalKind.RecentAbsence or SignalKind.RecentMove && Window is not > 0)
        {
            yield return $"Rule {Number}: set how far it looks back.";
        }
    }
}

/// <summary>What one rating means to the adults around a pupil.</summary>
/// <param name="Rating">Which rating.</param>
/// <param name="Name">The partnership's own name for it, such as "Red" or "Intensive".</param>
/// <param name="Action">What must be done, in one sentence. Null when nothing is required.</param>
/// <param name="ReviewSchoolDays">School days to the next review. Null when no review is asked for.</param>
/// <param name="NeedsPackage">Whether a pupil rated so must have a package of support made for them.</param>
public sealed record RatingMeaning(Rating Rating, string Name, string? Action, int? ReviewSchoolDays, bool NeedsPackage);
