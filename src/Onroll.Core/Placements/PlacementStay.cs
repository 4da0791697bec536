using Onroll.Core.Access;
using Onroll.Core.Moves;
using Onroll.Core.Partnerships;

namespace Onroll.Core.Placements;

/// <summary>A placement as the rolls and the share see it.</summary>
internal static class PlacementStay
{
    /// <summary>Pupil referral units and schools keep a roll; other providers do not (R-OSD-05).</summary>
    public static Stay Of(Placement placement, Organisation provider) => new(
        placement.PupilId, placement.HomeId, provider.OrganisationId, provider.Name, provider.Kind is OrganisationKind.School or OrganisationKind.PupilReferralUnit);

    public static StayShare ShareOf(Placement placement, OfferedProvision provision) => new(
        SharePurpose.Placement, placement.AskedOn, placement.EndsOn, $"So that {provision.Name} can prepare for the pupil’s place and look after the pupil while it lasts.");
}
