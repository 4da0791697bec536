using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Access;

/// <summary>What an administrator does for a person of their area.</summary>
public sealed class ManagePerson(OnrollDbContext db, UserManager<User> users, EndSessions sessions, TimeProvider time)
{
    public const string LastAdministrator = "This is the only administrator of the area. Give somebody else the role first.";
    public const string WorksElsewhere = "This person also works in another area, so the account stays open. End the roles they hold here.";

    /// <returns>Null when the area knows nobody of this id.</returns>
    public async Task<User?> FindAsync(UserId userId, CancellationToken stop) =>
        await db.Appointments.AnyAsync(a => a.UserId == userId, stop) ? await db.Users.SingleAsync(u => u.Id == userId, stop) : null;

    /// <summary>Gives somebody who has an account a further role.</summary>
    public Task GiveRoleAsync(UserId userId, RoleOffer offer, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(offer);
        db.Appointments.Add(new Appointment
        {
            AreaId = db.AreaId,
            AppointmentId = AppointmentId.New(),
            UserId = userId,
            OrganisationId = offer.OrganisationId,
            Role = offer.Role,
            JobTitle = offer.JobTitle,
            OwnGrants = offer.OwnGrants & RecordSections.OwnGrant,
            StartsOn = time.TodayInLondon(),
        });
        return db.SaveAsync(by, stop);
    }

    /// <summary>Ends a role: yesterday was its last day, so it opens nothing from now on.</summary>
    /// <returns>What stands against it; null when it is done.</returns>
    public async Task<string?> EndRoleAsync(Appointment role, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(role);
        if (role.Role == Role.Administrator && await IsLastAdministratorAsync(role.UserId, role.AppointmentId, stop))
        {
            return LastAdministrator;
        }

        role.EndsOn = time.TodayInLondon().AddDays(-1);
        await db.SaveAsync(by, stop);
        return null;
    }

    public Task SetGrantsAsync(Appointment role, RecordSections grants, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(role);
        role.OwnGrants = grants & RecordSections.OwnGrant;
        return db.SaveAsync(by, stop);
    }

    /// <summary>Closes an account: every session ends, and no way of signing in works any more.</summary>
    /// <returns>What stands against it; null when it is done.</returns>
    public async Task<string?> CloseAsync(User user, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(by);
        if (await IsLastAdministratorAsync(user.Id, null, stop))
        {
            return LastAdministrator;
        }

        var today = time.TodayInLondon();
        if (await db.Appointments.IgnoreQueryFilters().AnyAsync(a => a.UserId == user.Id && a.AreaId != db.AreaId && (a.EndsOn == null || a.EndsOn >= today), stop))
        {
            return WorksElsewhere;
        }

        user.ClosedAtUtc = time.UtcNowStored();
        await sessions.MarkAllAsync(user.Id, null, stop);
        await NoteAsync(user, by, stop);
        return null;
    }

    public Task ReopenAsync(User user, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(user);
        user.ClosedAtUtc = null;
        return NoteAsync(user, by, stop);
    }

    /// <summary>For somebody who lost what they sign in with: passkeys and codes go, sessions end, and a link for a new password is sent.</summary>
    public async Task ResetSignInAsync(User user, ChangedBy by, Func<string, OutgoingMail> message, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(message);
        foreach (var passkey in await users.GetPasskeysAsync(user))
        {
            await users.RemovePasskeyAsync(user, passkey.CredentialId);
        }

        await users.SetTwoFactorEnabledAsync(user, false);
        await users.ResetAuthenticatorKeyAsync(user);
        LockOut.Forgive(user);
        await sessions.MarkAllAsync(user.Id, null, stop);
        db.OutgoingMails.Add(message(await users.GeneratePasswordResetTokenAsync(user)));
        await NoteAsync(user, by, stop);
    }

    private Task NoteAsync(User user, ChangedBy by, CancellationToken stop)
    {
        db.Note(AccountEvents.Subject, user.Id.Value, null);
        return db.SaveAsync(by, stop);
    }

    /// <param name="which">The one role in question. Null asks about all the person's roles.</param>
    private async Task<bool> IsLastAdministratorAsync(UserId userId, AppointmentId? which, CancellationToken stop)
    {
        var today = time.TodayInLondon();
        var administrators = await db.Appointments
            .Where(a => a.Role == Role.Administrator && a.StartsOn <= today && (a.EndsOn == null || a.EndsOn >= today))
            .Join(db.Users.Where(u => u.ClosedAtUtc == null), a => a.UserId, u => u.Id, (a, u) => new { a.AppointmentId, a.UserId })
            .ToListAsync(stop);
        return administrators.Count > 0 && administrators.TrueForAll(a => which is null ? a.UserId == userId : a.AppointmentId == which);
    }
}
