using Onroll.Core.Access;
using Onroll.Core.Exclusions;
using Onroll.Core.Partnerships;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;
using Onroll.Testing;
using Onroll.Testing.Builders;

namespace Onroll.Core.Tests.Access;

/// <summary>Lists open exactly what the record would, for every role and route.</summary>
public sealed class PupilSectionTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory, BothDatabases]
    public async Task SectionsOf_EveryRoleAndRoute_AgreesWithTheRecord(DatabaseKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var (school, other, council) = (OrganisationExample.School(store.AreaId), OrganisationExample.School(store.AreaId, "999002", "Hollin Mill"), OrganisationExample.Other(store.AreaId, OrganisationKind.LocalAuthority, "Council"));
        List<Pupil> pupils = [.. Enumerable.Range(1, 4).Select(n => PupilExample.Pupil(store.AreaId, n))];
        await store.AddAsync(school, other, council);
        await store.AddAsync([.. pupils]);
        await store.AddAsync(
            PupilExample.Enrolment(pupils[0], school.OrganisationId), PupilExample.Enrolment(pupils[1], other.OrganisationId),
            PupilExample.Enrolment(pupils[2], other.OrganisationId), Share(store, pupils[1], council), Suspension(store, pupils[2], other));
        var opened = await InEmergencyAsync(store, pupils[3], council);
        await using var db = store.Open();

        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var place in new[] { school, other, council })
            {
                var viewer = At(store, place, role) with { DutySchools = place == council ? [other.OrganisationId] : [], OwnGrants = RecordSections.Safeguarding, AppointmentId = opened.AppointmentId };
                var many = await db.SectionsOfAsync(viewer, [.. pupils.Select(p => p.PupilId)], default);
                foreach (var pupil in pupils)
                {
                    var one = await db.AccessToAsync(viewer, pupil.PupilId, default);
                    Assert.Equal(one?.Sections ?? RecordSections.None, many.GetValueOrDefault(pupil.PupilId));
                }
            }
        }
    }

    private static async Task<EmergencyAccess> InEmergencyAsync(TestStore store, Pupil pupil, Organisation council)
    {
        var user = UserExample.Persona("sam@council.example", "Sam Whitcombe");
        var appointment = UserExample.Appointment(user, council, Role.LaOfficer);
        var now = store.Clock.GetUtcNow().UtcDateTime;
        var access = new EmergencyAccess
        {
            AreaId = store.AreaId,
            EmergencyAccessId = Guid.CreateVersion7(),
            PupilId = pupil.PupilId,
            AppointmentId = appointment.AppointmentId,
            UserId = user.Id,
            UserName = user.Name,
            OrganisationId = council.OrganisationId,
            Kind = EmergencyKind.Danger,
            Reason = "Somebody is in danger",
            OpenedAtUtc = now,
            EndsAtUtc = now + EmergencyAccess.Lasts,
        };
        await store.AddAsync(user, appointment);
        await store.AddAsync(access);
        return access;
    }

    private static Viewer At(TestStore store, Organisation place, Role role) => new()
    {
        UserId = UserId.New(),
        Name = "Somebody",
        AreaId = store.AreaId,
        AppointmentId = AppointmentId.New(),
        OrganisationId = place.OrganisationId,
        OrganisationKind = place.Kind,
        Role = role,
        RollOrganisations = place.HasRoll ? [place.OrganisationId] : [],
        Today = Today,
        GraceFrom = Today.AddDays(-14),
    };

    private static Share Share(TestStore store, Pupil pupil, Organisation with) => new()
    {
        AreaId = store.AreaId,
        ShareId = ShareId.New(),
        PupilId = pupil.PupilId,
        OrganisationId = with.OrganisationId,
        Purpose = SharePurpose.Referral,
        LawfulBasis = LawfulBasis.PublicTask,
        Sections = RecordSections.Voice | RecordSections.Safeguarding,
        StartsOn = Today,
        EndsOn = Today,
        Reason = "Plan",
    };

    private static Exclusion Suspension(TestStore store, Pupil pupil, Organisation school) => new()
    {
        AreaId = store.AreaId,
        ExclusionId = ExclusionId.New(),
        PupilId = pupil.PupilId,
        OrganisationId = school.OrganisationId,
        Category = ExclusionCategory.Suspension,
        StartsOn = Today.AddDays(-30),
        Sessions = 4,
        PolicySet = "PS-2026",
    };
}
