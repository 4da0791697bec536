using Onroll.Rules.Policy;

namespace Onroll.Rules.Moves;

/// <summary>The kind of school that directs a pupil off site.</summary>
public enum DirectingSchool
{
    /// <summary>A school the local authority maintains.</summary>
    Maintained = 1,

    /// <summary>An academy.</summary>
    Academy,

    /// <summary>A pupil referral unit.</summary>
    PupilReferralUnit,
}

/// <summary>On what footing a school directs.</summary>
public enum DirectionFooting
{
    /// <summary>It may not.</summary>
    None = 1,

    /// <summary>Section 29A and its regulations.</summary>
    Statute,

    /// <summary>The academy's general powers; the regulations are followed as good practice.</summary>
    GeneralPowers,
}

/// <summary>The power to require a pupil to be educated elsewhere so that behaviour improves.</summary>
/// <remarks>
/// R-OSD-01, OSD_SECTORS. Source: Education Act 2002 s.29A, in force from 1 September 2010; Children's Wellbeing and Schools
/// Act 2026 and the 2026 regulations, as summarised. The parent's consent is not needed (G-249: pupils of 16 and over consent
/// themselves). Never for exclusion and never for convenience; limited in time, with the return planned.
/// </remarks>
public static class DirectionPower
{
    /// <summary>The first day of the power.</summary>
    public static DateOnly Since { get; } = new(2010, 9, 1);

    /// <summary>The first day on which academies and pupil referral units have it by statute.</summary>
    public static DateOnly WidenedOn { get; } = new(2026, 7, 26);

    /// <summary>The day by which academies' running directions are put right: a prompt of Onroll's own.</summary>
    public static DateOnly CatchUpBy { get; } = new(2026, 9, 4);

    /// <summary>The footing of a direction decided on a day.</summary>
    public static DirectionFooting FootingOf(DirectingSchool school, DateOnly decidedOn) => school switch
    {
        _ when decidedOn < Since => DirectionFooting.None,
        DirectingSchool.Maintained => DirectionFooting.Statute,
        _ when decidedOn >= WidenedOn => DirectionFooting.Statute,
        DirectingSchool.Academy => DirectionFooting.GeneralPowers,
        _ => DirectionFooting.None,
    };

    /// <summary>Who says so about the notice and the reviews of a direction on that footing.</summary>
    public static Force ForceOn(DirectionFooting footing) => footing == DirectionFooting.Statute ? Force.Statutory : Force.Guidance;

    /// <summary>Whether an academy's direction was running on 26 July 2026, so that notice and review are caught up with.</summary>
    public static bool OwesCatchUp(DirectingSchool school, DateOnly startsOn, DateOnly? endedOn) =>
        school == DirectingSchool.Academy && startsOn < WidenedOn && (endedOn is null || endedOn >= WidenedOn);
}
