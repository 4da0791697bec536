using Onroll.Rules.Calendar;

namespace Onroll.Rules.Support;

/// <summary>A rule as a sentence, so that every rating can be explained by the rule it met.</summary>
public static class RuleSentence
{
    /// <summary>Such as "Rule 4: two or more suspensions in a term is Amber; three or more is Red".</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="rules">The set it is of, for the names of the ratings.</param>
    public static string For(RegisterRule rule, RegisterRules rules)
    {
        var steps = new List<string>();
        foreach (var (threshold, rating) in new[] { (rule.Amber, Rating.Amber), (rule.Red, Rating.Red) })
        {
            if (threshold is { } value)
            {
                var condition = steps.Count == 0 ? First(rule, value) : Further(rule.Kind, value);
                steps.Add($"{condition} is {rules.MeaningOf(rating)?.Name ?? rating.ToString()}");
            }
        }

        return $"Rule {rule.Number}: {string.Join("; ", steps)}";
    }

    private static string First(RegisterRule rule, int value) => rule.Kind switch
    {
        SignalKind.Absence => $"missing {value}% or more",
        SignalKind.AbsenceRise => $"absence up by {Words.Of(value, "percentage point")} or more on last year",
        SignalKind.RecentAbsence => $"missing {value} or more of the last {rule.Window} sessions",
        SignalKind.UnauthorisedAbsence => $"{value} or more unauthorised sessions",
        SignalKind.SuspensionsInTerm => $"{Words.InWords(value)} or more suspensions in a term",
        SignalKind.SuspendedInTerm => $"{HalfDays.InWords(value)} or more suspended in a term",
        SignalKind.SuspendedInYear => $"{HalfDays.InWords(value)} or more suspended in a school year",
        SignalKind.IncidentsRising => $"doubled, and at least {value},",
        SignalKind.InternalExclusion => $"{Words.InWords(value)} or more periods of internal exclusion in 4 weeks",
        SignalKind.RecentMove when value == 0 => $"joining in the last {rule.Window} weeks",
        SignalKind.RecentMove => $"joining in the last {rule.Window} weeks with {Words.InWords(value)} or more suspensions at the last school",
        SignalKind.PermanentExclusion => "permanent exclusion",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Kind, "No such kind of rule."),
    };

    private static string Further(SignalKind kind, int value) => kind switch
    {
        SignalKind.Absence => $"{value}% or more",
        SignalKind.AbsenceRise => $"{value} or more",
        SignalKind.SuspensionsInTerm or SignalKind.InternalExclusion or SignalKind.RecentMove => $"{Words.InWords(value)} or more",
        SignalKind.SuspendedInTerm or SignalKind.SuspendedInYear => $"{HalfDays.InWords(value)} or more",
        SignalKind.IncidentsRising => $"at least {value}",
        _ => $"{value} or more",
    };
}
