using Microsoft.AspNetCore.Identity;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Access;

/// <summary>Takes up an invitation. The link came by e-mail, so whoever holds it has that address.</summary>
public sealed class AcceptInvitation(OnrollDbContext db, CurrentArea area, UserManager<User> users, TimeProvider time)
{
    /// <summary>Makes the account of somebody new, with the role offered.</summary>
    /// <returns>The account, or what is wrong with the password.</returns>
    public async Task<(User? User, string? Problem)> AsNewAsync(Invitation invitation, string name, string password, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(invitation);
        var user = new User { Id = UserId.New(), Name = name.Trim(), UserName = invitation.Email, Email = invitation.Email, EmailConfirmed = true };
        var made = await users.CreateAsync(user, password);
        if (!made.Succeeded)
        {
            return (null, made.Errors.First().Description);
        }

        db.Note(AccountEvents.Subject, user.Id.Value, null);
        await TakeUpAsync(invitation, user, AccountEvents.Created, stop);
        return (user, null);
    }

    /// <summary>Gives the role offered to somebody who has an account.</summary>
    public Task AsKnownAsync(Invitation invitation, User user, CancellationToken stop) =>
        TakeUpAsync(invitation, user, "Took up an invitation", stop);

    private async Task TakeUpAsync(Invitation invitation, User user, string reason, CancellationToken stop)
    {
        area.Set(invitation.AreaId);
        invitation.AcceptedAtUtc = time.UtcNowStored();
        db.Appointments.Add(new Appointment
        {
            AreaId = invitation.AreaId,
            AppointmentId = AppointmentId.New(),
            UserId = user.Id,
            OrganisationId = invitation.OrganisationId,
            Role = invitation.Role,
            JobTitle = invitation.JobTitle,
            OwnGrants = invitation.OwnGrants,
            StartsOn = time.TodayInLondon(),
        });
        await db.SaveAsync(new ChangedBy(user.Id, user.Name, reason), stop);
    }
}
