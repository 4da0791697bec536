using System.Text.RegularExpressions;
using Onroll.Rules.Policy;

namespace Onroll.Rules.Exclusions;

/// <summary>Somebody who acts as head for a while, set up beforehand.</summary>
/// <param name="From">First day of it.</param>
/// <param name="To">Last day of it. Null while open.</param>
public sealed record ActingHead(DateOnly From, DateOnly? To);

/// <summary>A ground that is not about discipline, found in the reasons.</summary>
/// <param name="Ground">Which one.</param>
/// <param name="Found">The words that suggest it, as they stand in the text.</param>
/// <param name="Instead">What can be done instead, in a sentence.</param>
public sealed record GroundFound(NonDisciplinaryGround Ground, string Found, string Instead);

/// <summary>Grounds on which nobody may be suspended or excluded.</summary>
public enum NonDisciplinaryGround
{
    /// <summary>How well the pupil learns.</summary>
    Attainment = 1,

    /// <summary>A need the school feels it cannot meet.</summary>
    NeedNotMet,

    /// <summary>What a parent did or did not do.</summary>
    ParentConduct,

    /// <summary>Keeping the pupil out until a meeting is held.</summary>
    WaitingForAMeeting,

    /// <summary>Keeping two pupils apart while an allegation is looked into.</summary>
    KeepingApart,
}

/// <summary>Who may decide, and on what ground.</summary>
/// <remarks>
/// R-SUS-01. Source: Education Act 2002 s.51A; SI 2012/1033 regs 4, 13, 22. Only the head, or whoever acts as head that
/// day; on disciplinary grounds only; on the balance of probabilities.
/// </remarks>
public static partial class HeadsDecision
{
    /// <summary>Whether a person may decide on a day: the head, or one recorded as acting head for it.</summary>
    public static bool MayDecide(bool isHead, IEnumerable<ActingHead> acting, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(acting);
        return isHead || acting.Any(cover => day >= cover.From && (cover.To is null || day <= cover.To));
    }

    /// <summary>Words that name a ground other than discipline. Empty when none do; a hit is to be reworded or dropped before saving.</summary>
    /// <param name="reasons">What the head wrote.</param>
    /// <param name="policy">The set of the case: from PS-2026 keeping apart has a route of its own (R-SEP-01).</param>
    public static IReadOnlyList<GroundFound> GroundsIn(string? reasons, PolicySet policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return
        [
            .. Grounds()
                .Select(ground => (ground.Ground, Match: ground.Words.Match(reasons ?? "")))
                .Where(ground => ground.Match.Success)
                .Select(ground => new GroundFound(ground.Ground, ground.Match.Value, Instead(ground.Ground, policy))),
        ];
    }

    private static IEnumerable<(NonDisciplinaryGround Ground, Regex Words)> Grounds() =>
    [
        (NonDisciplinaryGround.Attainment, Attainment()),
        (NonDisciplinaryGround.NeedNotMet, NeedNotMet()),
        (NonDisciplinaryGround.ParentConduct, ParentConduct()),
        (NonDisciplinaryGround.WaitingForAMeeting, WaitingForAMeeting()),
        (NonDisciplinaryGround.KeepingApart, KeepingApart()),
    ];

    private static string Instead(NonDisciplinaryGround ground, PolicySet policy) => ground switch
    {
        NonDisciplinaryGround.NeedNotMet => "Ask for an assessment or an early review of support; illness is recorded as absence for illness.",
        NonDisciplinaryGround.WaitingForAMeeting => "Coming back must not wait for a meeting. Offer one for the day of return, or agree leave with the parent.",
        NonDisciplinaryGround.KeepingApart when SafeguardingSeparation.IsRecognisedBy(policy) => "Record a safeguarding separation instead: it is not a suspension.",
        NonDisciplinaryGround.KeepingApart => "Separate the pupils within the school, and take advice from the designated safeguarding lead.",
        NonDisciplinaryGround.ParentConduct => "Speak with the parent by the school's own policy; the pupil cannot be suspended for it.",
        _ => "Use the school's support for learning; the pupil cannot be suspended for it.",
    };

    [GeneratedRegex(@"\b(attainment|academic (ability|results|progress)|low (grades|marks)|(exam|test) results)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Attainment();

    [GeneratedRegex(
        @"\b((cannot|can't|can not|unable to|not able to) (meet|support) (his|her|their|the|the pupil's|the child's)?\s*(special educational |additional |medical )?needs?"
        + @"|needs? (cannot|can't|can not) be met)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex NeedNotMet();

    [GeneratedRegex(
        @"\b((parent|mother|father|carer|mum|dad)('?s'?)? ("
        + @"(was|were|is|are|has been|have been|became) (abusive|aggressive|rude|threatening|violent|hostile|unsupportive|uncooperative)"
        + @"|refused|refuses|behaviour|conduct|abused|threatened|shouted|swore))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex ParentConduct();

    [GeneratedRegex(
        @"\b(until|pending|awaiting|waiting for|failure to attend|did not attend|non-attendance at) "
        + @"(a|the|his|her|their)?\s*((reintegration|re-entry|return|parents?'?) )?(meeting|interview)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex WaitingForAMeeting();

    [GeneratedRegex(
        @"\b(keep(ing)? (them|the (two )?(pupils|children|boys|girls)|both) apart"
        + @"|(keep|kept|keeping) (away from|apart from) (the )?(victim|other pupil)|for (his|her|their) own (safety|protection))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex KeepingApart();
}
