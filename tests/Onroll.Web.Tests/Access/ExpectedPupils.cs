using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Testing.Worlds;

namespace Onroll.Web.Tests.Access;

/// <summary>The other half of the matrix: which pupils each person sees, and which sections of them, written out by hand.</summary>
/// <remarks>R-DPR-03: own roll, live share, an emergency of this hour, nothing else; never an ended share or emergency, another school, partnership or area.</remarks>
public static class ExpectedPupils
{
    private const RecordSections Everything = RecordSections.Ordinary;

    // What the shares of the test world give.
    private const RecordSections Shared = RecordSections.Identity | RecordSections.Attendance | RecordSections.Behaviour;

    /// <summary>Everybody in the matrix who signs in, by e-mail address.</summary>
    public static readonly IReadOnlyList<string> People =
        [.. Enum.GetValues<Role>().Select(TestWorld.EmailOf), TestPeople.OtherLead, TestPeople.FarLead, TestPeople.AwayLead, TestPeople.NoPlace];

    /// <returns>None for whoever may not know that the pupil has a record.</returns>
    public static RecordSections SeenBy(TestWorld world, string email, Pupil pupil)
    {
        ArgumentNullException.ThrowIfNull(world);
        if (pupil == world.Own)
        {
            return IsOneOf(email, Role.SchoolLead, Role.Head, Role.DesignatedSafeguardingLead, Role.DataManager, Role.TrustLead) ? Everything : RecordSections.None;
        }

        if (pupil == world.Shared && email != TestPeople.OtherLead)
        {
            return IsOneOf(
                email, Role.SchoolLead, Role.Head, Role.DesignatedSafeguardingLead, Role.DataManager, Role.Coordinator, Role.Chair, Role.PanelMember,
                Role.LaOfficer, Role.LaCaseworker, Role.VirtualSchoolHead, Role.Provider, Role.AgencyWorker, Role.Practitioner) ? Shared : RecordSections.None;
        }

        if (IsByEmergency(world, email, pupil))
        {
            return Everything;
        }

        var lead = pupil == world.Far ? TestPeople.FarLead : pupil == world.Away ? TestPeople.AwayLead : TestPeople.OtherLead;
        return email == lead ? Everything : RecordSections.None;
    }

    /// <summary>Whether the person sees the pupil because they work with the roll the pupil is on.</summary>
    public static bool IsByRoll(TestWorld world, string email, Pupil pupil) =>
        SeenBy(world, email, pupil) == Everything && !IsByEmergency(world, email, pupil);

    private static bool IsByEmergency(TestWorld world, string email, Pupil pupil) => pupil == world.Other && IsOneOf(email, Role.VirtualSchoolHead);

    private static bool IsOneOf(string email, params Role[] roles) => roles.Any(role => TestWorld.EmailOf(role) == email);
}
