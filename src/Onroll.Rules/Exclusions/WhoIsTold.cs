using Onroll.Rules.Policy;

namespace Onroll.Rules.Exclusions;

/// <summary>Somebody the head must tell of a suspension or exclusion.</summary>
public enum Recipient
{
    /// <summary>The parent, or the pupil if 18 or over.</summary>
    RelevantPerson = 1,

    /// <summary>The authority of the school's area.</summary>
    LocalAuthority,

    /// <summary>The authority of the pupil's home, where that is another.</summary>
    HomeLocalAuthority,

    /// <summary>The governing board.</summary>
    GoverningBoard,

    /// <summary>The social worker, if the pupil has one.</summary>
    SocialWorker,

    /// <summary>The virtual school head, if the pupil is looked after.</summary>
    VirtualSchoolHead,
}

/// <summary>How soon somebody is told.</summary>
public enum ToldWhen
{
    /// <summary>At once. Onroll's days for it are those of <see cref="Calendar.WithoutDelay"/>.</summary>
    WithoutDelay = 1,

    /// <summary>With all the others, once a term.</summary>
    OnceATerm,
}

/// <summary>Somebody to tell, and how soon.</summary>
/// <param name="Recipient">Who.</param>
/// <param name="When">How soon.</param>
public sealed record Notification(Recipient Recipient, ToldWhen When);

/// <summary>What decides who is told: which case the suspension or exclusion is.</summary>
/// <param name="Case">As read by <see cref="ExclusionLaw"/>.</param>
/// <param name="HomeAuthorityIsAnother">Whether the pupil lives in the area of another authority than the school's.</param>
public sealed record ExclusionScale(GoverningBoardCase Case, bool HomeAuthorityIsAnother = false)
{
    /// <summary>More than five days in the term, a missed examination, or permanent.</summary>
    public bool IsAboveThreshold => Case != GoverningBoardCase.A;

    /// <summary>Permanent.</summary>
    public bool IsPermanent => Case == GoverningBoardCase.F;
}

/// <summary>Who must be told of a suspension or exclusion, and how soon.</summary>
/// <remarks>
/// R-SUS-08. Source: SI 2012/1033 regs 5, 14, 23 as made and as amended in 2022; DfE guidance Part 5. Social workers and
/// virtual school heads came in with PS-2022 and are told of later meetings and of a cancellation as well. Under PS-2010
/// "six or more days, or more than ten lunchtimes" is read as the same line: more than five days in the term.
/// </remarks>
public static class WhoIsTold
{
    /// <summary>Everybody to tell, in the order of the regulations.</summary>
    public static IReadOnlyList<Notification> Of(PolicySet policy, ExclusionScale scale, ExcludedPupil pupil)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(scale);
        ArgumentNullException.ThrowIfNull(pupil);
        var authorityAtOnce = scale.IsAboveThreshold || policy.LocalAuthorityToldOfEverySuspension;
        var told = new List<Notification>
        {
            new(Recipient.RelevantPerson, ToldWhen.WithoutDelay),
            new(Recipient.LocalAuthority, authorityAtOnce ? ToldWhen.WithoutDelay : ToldWhen.OnceATerm),
        };

        Add(scale is { IsPermanent: true, HomeAuthorityIsAnother: true }, Recipient.HomeLocalAuthority);
        told.Add(new(Recipient.GoverningBoard, scale.IsAboveThreshold ? ToldWhen.WithoutDelay : ToldWhen.OnceATerm));
        Add(pupil.HasSocialWorker && policy.SocialWorkerAndVirtualSchoolHeadTold, Recipient.SocialWorker);
        Add(pupil.IsLookedAfter && policy.SocialWorkerAndVirtualSchoolHeadTold, Recipient.VirtualSchoolHead);
        return told;

        void Add(bool applies, Recipient recipient)
        {
            if (applies)
            {
                told.Add(new(recipient, ToldWhen.WithoutDelay));
            }
        }
    }
}
