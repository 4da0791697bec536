using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;

namespace Onroll.Core.Access;

/// <summary>What the first administrator says about themselves and the place they set up.</summary>
/// <param name="LaCode">The three digits of the local authority. Null when not said.</param>
public sealed record FirstDetails(string AreaName, string? LaCode, string PartnershipName, string Name, string Email, string Password);

/// <summary>The first start: a link that works once, and the administrator it makes.</summary>
public sealed class FirstSetUp(OnrollDbContext db, CurrentArea area, UserManager<User> users, TimeProvider time)
{
    public const string DefaultAreaCode = "MAIN";
    private const string DefaultPartnershipCode = "MAIN";

    /// <summary>Makes a new link where there are no accounts yet; one from an earlier start stops working.</summary>
    /// <returns>Null when somebody has an account: then people are invited.</returns>
    public async Task<Secret?> MakeLinkAsync(CancellationToken stop)
    {
        if (await db.Users.AnyAsync(stop))
        {
            return null;
        }

        var (secret, now) = (Secret.New(), time.UtcNowStored());
        await db.SetUpLinks.ExecuteDeleteAsync(stop);
        db.SetUpLinks.Add(new SetUpLink { SecretHash = secret.Hash, CreatedAtUtc = now, ExpiresAtUtc = now.AddHours(SetUpLink.HoursValid) });
        await db.SaveChangesAsync(stop);
        return secret;
    }

    /// <summary>Names the area and its partnership, and makes the administrator. The link is used up.</summary>
    /// <returns>The account, or what is wrong with the password.</returns>
    public async Task<(User? User, string? Problem)> RunAsync(SetUpLink link, FirstDetails details, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(details);
        var user = new User { Id = UserId.New(), Name = details.Name, UserName = details.Email, Email = details.Email, EmailConfirmed = true };
        var made = await users.CreateAsync(user, details.Password);
        if (!made.Succeeded)
        {
            return (null, made.Errors.First().Description);
        }

        link.UsedAtUtc = time.UtcNowStored();
        var place = await NameAreaAsync(details, stop);
        var office = AddPartnership(place, details.PartnershipName);
        db.Appointments.Add(new Appointment
        {
            AreaId = place.AreaId,
            AppointmentId = AppointmentId.New(),
            UserId = user.Id,
            OrganisationId = office.OrganisationId,
            Role = Role.Administrator,
            StartsOn = time.TodayInLondon(),
        });
        db.Note(AccountEvents.Subject, user.Id.Value, null);
        await db.SaveAsync(new ChangedBy(user.Id, user.Name, AccountEvents.FirstAdministrator), stop);
        return (user, null);
    }

    // A fresh store may hold an area that waits for its name.
    private async Task<Area> NameAreaAsync(FirstDetails details, CancellationToken stop)
    {
        var place = await db.Areas.IgnoreQueryFilters().OrderBy(a => a.Code).FirstOrDefaultAsync(stop);
        if (place is null)
        {
            place = new Area { AreaId = AreaId.New(), Code = DefaultAreaCode, Name = details.AreaName };
            db.Areas.Add(place);
        }

        area.Set(place.AreaId);
        (place.Name, place.LaCode) = (details.AreaName, details.LaCode);
        return place;
    }

    private Organisation AddPartnership(Area place, string name)
    {
        var office = new Organisation
        {
            AreaId = place.AreaId,
            OrganisationId = OrganisationId.New(),
            Kind = OrganisationKind.PartnershipOffice,
            Name = name,
            LaCode = place.LaCode,
        };
        db.AddRange(office, new Partnership
        {
            AreaId = place.AreaId,
            PartnershipId = PartnershipId.New(),
            Code = DefaultPartnershipCode,
            Name = name,
            OfficeId = office.OrganisationId,
        });
        return office;
    }
}
