namespace Onroll.Rules.Moves;

/// <summary>Who must agree to a managed move, or have said what they want.</summary>
public enum MoveConsent
{
    /// <summary>A parent.</summary>
    Parent = 1,

    /// <summary>The other parent, where they live apart and share responsibility.</summary>
    SecondParent,

    /// <summary>The pupil, whose view is recorded whatever it is.</summary>
    Pupil,

    /// <summary>The head of the school the pupil is on roll at.</summary>
    HomeHead,

    /// <summary>The head of the receiving school, for its admission authority.</summary>
    ReceivingHead,

    /// <summary>The local authority, where a plan names the school.</summary>
    LocalAuthority,

    /// <summary>The virtual school head, for a looked-after child.</summary>
    VirtualSchoolHead,

    /// <summary>The social worker, for a looked-after child.</summary>
    SocialWorker,
}

/// <summary>What about a pupil decides who must agree.</summary>
/// <param name="HasPlan">An EHC plan.</param>
/// <param name="IsLookedAfter">In the care of a local authority.</param>
/// <param name="ParentsLiveApart">Two parents with responsibility who live apart.</param>
public sealed record MovingPupil(bool HasPlan = false, bool IsLookedAfter = false, bool ParentsLiveApart = false);

/// <summary>The consents of a managed move: it is voluntary or it is not a managed move.</summary>
/// <remarks>
/// R-MOV-01, MM_CONSENTS. Source: DfE suspension and permanent exclusion guidance, Part 4. That both parents are asked where
/// they live apart is a local default. Pressure, or the threat of exclusion, makes any consent worthless.
/// </remarks>
public static class ManagedMoveConsents
{
    /// <summary>Who must agree, in the order they are asked.</summary>
    public static IReadOnlyList<MoveConsent> RequiredFor(MovingPupil pupil)
    {
        ArgumentNullException.ThrowIfNull(pupil);
        var required = new List<MoveConsent> { MoveConsent.Parent };
        if (pupil.ParentsLiveApart)
        {
            required.Add(MoveConsent.SecondParent);
        }

        required.AddRange([MoveConsent.Pupil, MoveConsent.HomeHead, MoveConsent.ReceivingHead]);
        if (pupil.HasPlan)
        {
            required.Add(MoveConsent.LocalAuthority);
        }

        if (pupil.IsLookedAfter)
        {
            required.AddRange([MoveConsent.VirtualSchoolHead, MoveConsent.SocialWorker]);
        }

        return required;
    }

    /// <summary>Who has still to agree.</summary>
    /// <param name="pupil">The pupil.</param>
    /// <param name="given">Consents given and not withdrawn.</param>
    public static IReadOnlyList<MoveConsent> Missing(MovingPupil pupil, IReadOnlyCollection<MoveConsent> given)
    {
        ArgumentNullException.ThrowIfNull(given);
        return [.. RequiredFor(pupil).Where(consent => !given.Contains(consent))];
    }

    /// <summary>Whether the transfer itself may be completed: a plan must name the new school first.</summary>
    /// <param name="pupil">The pupil.</param>
    /// <param name="planNamesNewSchool">Whether the local authority has confirmed it.</param>
    public static bool MayComplete(MovingPupil pupil, bool planNamesNewSchool)
    {
        ArgumentNullException.ThrowIfNull(pupil);
        return !pupil.HasPlan || planNamesNewSchool;
    }
}
