namespace Onroll.Rules.Support;

/// <summary>One reason for a rating: the fact, the rule it met, and where the rows behind it are.</summary>
/// <param name="Rating">The rating it asks for.</param>
/// <param name="RuleNumber">The rule's number.</param>
/// <param name="Kind">What the rule looks at.</param>
/// <param name="Fact">The fact in a sentence, such as "Missed 21 of 104 sessions (20.2%), 8 of them unauthorised".</param>
/// <param name="Brief">The fact in a few words for a list, such as "21 of 104 sessions missed".</param>
/// <param name="Rule">The rule in a sentence, such as "Rule 1: missing 10% or more is Amber; 50% or more is Red".</param>
/// <param name="Link">The rows behind it.</param>
/// <param name="Rows">How many rows lie behind it. Null where a number says nothing, as for attendance.</param>
public sealed record RegisterReason(Rating Rating, int RuleNumber, SignalKind Kind, string Fact, string Brief, string Rule, RegisterLink Link, int? Rows);

/// <summary>A pupil's rating with every reason for it.</summary>
/// <param name="Rating">The highest rating any rule asks for.</param>
/// <param name="Reasons">The reasons, Red before Amber, then by rule number. Empty when no threshold is reached.</param>
/// <param name="Context">Facts shown so that support fits, in one line. Never counted. Null when there are none.</param>
public sealed record RegisterAssessment(Rating Rating, IReadOnlyList<RegisterReason> Reasons, string? Context)
{
    /// <summary>What stands beneath the context wherever it is shown.</summary>
    public const string ContextNote = "Never counted towards the rating. Shown so that support fits.";

    /// <summary>Rates a pupil by a set of rules. Characteristics are never among what is looked at.</summary>
    public static RegisterAssessment Assess(RegisterFacts facts, RegisterRules rules)
    {
        var reasons = rules.Rules
            .Select(rule => ReasonFor(rule, facts, rules))
            .OfType<RegisterReason>()
            .OrderByDescending(reason => reason.Rating)
            .ThenBy(reason => reason.RuleNumber)
            .ToList();

        var rating = reasons.Count > 0 ? reasons[0].Rating : facts.IsOnRegister ? Rating.Green : Rating.None;
        return new RegisterAssessment(rating, reasons, ContextLine(facts.Context));
    }

    /// <summary>Whether the rating alone puts the pupil on the register.</summary>
    public bool Enters(RegisterRules rules) => Rating != Rating.None && Rating >= rules.EntersAt;

    /// <summary>How the rating moved. Null for a pupil who was not rated before.</summary>
    public RatingChange ChangeFrom(Rating? before) => before switch
    {
        null or Rating.None when Rating != Rating.None => RatingChange.New,
        null => RatingChange.Same,
        { } rating when Rating > rating => RatingChange.Risen,
        { } rating when Rating < rating => RatingChange.Fallen,
        _ => RatingChange.Same,
    };

    private static RegisterReason? ReasonFor(RegisterRule rule, RegisterFacts facts, RegisterRules rules)
    {
        if (Signals.Find(rule, facts) is not { } signal)
        {
            return null;
        }

        var rating = rule switch
        {
            { Red: { } red } when signal.Reaches(red) => Rating.Red,
            { Amber: { } amber } when signal.Reaches(amber) => Rating.Amber,
            _ => Rating.None,
        };

        return rating == Rating.None
            ? null
            : new RegisterReason(rating, rule.Number, rule.Kind, signal.Fact, signal.Brief, RuleSentence.For(rule, rules), signal.Link, signal.Rows);
    }

    private static string? ContextLine(IReadOnlyList<string> phrases)
    {
        var line = string.Join("; ", phrases.Where(phrase => phrase.Length > 0));
        return line.Length == 0 ? null : char.ToUpperInvariant(line[0]) + line[1..];
    }
}
