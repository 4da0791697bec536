using Onroll.Core.Access;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;

namespace Onroll.Testing.Builders;

/// <summary>Accounts and roles for tests.</summary>
public static class UserExample
{
    /// <summary>A person of the demonstration: no password, chosen from the list.</summary>
    public static User Persona(string email, string name) => new()
    {
        Id = UserId.New(),
        Name = name,
        UserName = email,
        NormalizedUserName = email.ToUpperInvariant(),
        Email = email,
        NormalizedEmail = email.ToUpperInvariant(),
        EmailConfirmed = true,
        SecurityStamp = Guid.NewGuid().ToString(),
        IsPersona = true,
    };

    public static Appointment Appointment(User user, Organisation organisation, Role role) => new()
    {
        AreaId = organisation.AreaId,
        AppointmentId = AppointmentId.New(),
        UserId = user.Id,
        OrganisationId = organisation.OrganisationId,
        Role = role,
        StartsOn = new DateOnly(2025, 9, 1),
    };
}
