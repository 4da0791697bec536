using Microsoft.AspNetCore.Identity;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Access;

/// <summary>What a person changes on their own account. Each change is audited, and told to them by e-mail where it guards the account.</summary>
public sealed class OwnAccount(OnrollDbContext db, UserManager<User> users, EndSessions sessions, ProveByCode codes)
{
    private const int RecoveryCodes = 10;

    public Task ChangeNameAsync(User user, string name, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(user);
        user.Name = name.Trim();
        return SaveAsync(user, AccountEvents.NameChanged, stop);
    }

    /// <summary>Changes the password; every other session ends.</summary>
    /// <returns>What is wrong with the new one; null when it is done.</returns>
    public async Task<string?> ChangePasswordAsync(User user, string password, SessionId keep, OutgoingMail told, CancellationToken stop)
    {
        var token = await users.GeneratePasswordResetTokenAsync(user);
        return await SetPasswordAsync(user, token, password, (keep, AccountEvents.PasswordChanged, told), stop);
    }

    /// <summary>Sets a new password from a link; every session ends, and a lock is lifted.</summary>
    /// <returns>What is wrong with the link or the password; null when it is done.</returns>
    public Task<string?> SetNewPasswordAsync(User user, string token, string password, OutgoingMail told, CancellationToken stop)
    {
        LockOut.Forgive(user);
        return SetPasswordAsync(user, token, password, (null, AccountEvents.PasswordReset, told), stop);
    }

    /// <summary>Queues a link for a new password if the address has an account; nobody is told whether it has.</summary>
    public async Task AskForNewPasswordAsync(string email, Func<User, string, OutgoingMail> message, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (await users.FindByEmailAsync(email) is { ClosedAtUtc: null, IsPersona: false } user)
        {
            db.OutgoingMails.Add(message(user, await users.GeneratePasswordResetTokenAsync(user)));
            await SaveAsync(user, AccountEvents.ResetAsked, stop);
        }
    }

    /// <summary>The key an app is given, made when there is none. It guards nothing until a code of it has been shown.</summary>
    public async Task<string> KeyForAppAsync(User user, CancellationToken stop)
    {
        if (await users.GetAuthenticatorKeyAsync(user) is null)
        {
            await users.ResetAuthenticatorKeyAsync(user);
            await db.SaveChangesAsync(stop);
        }

        return (await users.GetAuthenticatorKeyAsync(user))!;   // it was just made
    }

    /// <summary>Asks for codes at every sign-in from now on.</summary>
    /// <returns>The recovery codes, shown this once; null when the code is wrong.</returns>
    public async Task<IReadOnlyList<string>?> SwitchCodesOnAsync(User user, string code, OutgoingMail told, CancellationToken stop)
    {
        if (!await codes.IsFromAppAsync(user, code, stop))
        {
            return null;
        }

        await users.SetTwoFactorEnabledAsync(user, true);
        db.OutgoingMails.Add(told);
        return await MakeRecoveryCodesAsync(user, AccountEvents.CodesOn, stop);
    }

    public async Task SwitchCodesOffAsync(User user, OutgoingMail told, CancellationToken stop)
    {
        await users.SetTwoFactorEnabledAsync(user, false);
        await users.ResetAuthenticatorKeyAsync(user);
        db.OutgoingMails.Add(told);
        await SaveAsync(user, AccountEvents.CodesOff, stop);
    }

    public Task<IReadOnlyList<string>> NewRecoveryCodesAsync(User user, CancellationToken stop) =>
        MakeRecoveryCodesAsync(user, AccountEvents.RecoveryCodesMade, stop);

    public async Task AddPasskeyAsync(User user, UserPasskeyInfo passkey, OutgoingMail told, CancellationToken stop)
    {
        await users.AddOrUpdatePasskeyAsync(user, passkey);
        db.OutgoingMails.Add(told);
        await SaveAsync(user, AccountEvents.PasskeyAdded, stop);
    }

    public async Task RemovePasskeyAsync(User user, byte[] credentialId, OutgoingMail told, CancellationToken stop)
    {
        await users.RemovePasskeyAsync(user, credentialId);
        db.OutgoingMails.Add(told);
        await SaveAsync(user, AccountEvents.PasskeyRemoved, stop);
    }

    /// <summary>Sends a link to the new address; it becomes the account's when the link is opened.</summary>
    public async Task AskForEmailAsync(User user, string email, Func<string, OutgoingMail> message, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(message);
        db.OutgoingMails.Add(message(await users.GenerateChangeEmailTokenAsync(user, email)));
        await SaveAsync(user, AccountEvents.EmailChangeAsked, stop);
    }

    /// <returns>False when the link is not good for this person and address.</returns>
    public async Task<bool> ConfirmEmailAsync(User user, string email, string token, OutgoingMail told, CancellationToken stop)
    {
        if (!(await users.ChangeEmailAsync(user, email, token)).Succeeded || !(await users.SetUserNameAsync(user, email)).Succeeded)
        {
            return false;
        }

        db.OutgoingMails.Add(told);
        await SaveAsync(user, AccountEvents.EmailConfirmed, stop);
        return true;
    }

    private async Task<string?> SetPasswordAsync(
        User user, string token, string password, (SessionId? Keep, string Reason, OutgoingMail Told) change, CancellationToken stop)
    {
        var set = await users.ResetPasswordAsync(user, token, password);
        if (!set.Succeeded)
        {
            return set.Errors.First().Description;
        }

        await sessions.MarkAllAsync(user.Id, change.Keep, stop);
        db.OutgoingMails.Add(change.Told);
        await SaveAsync(user, change.Reason, stop);
        return null;
    }

    private async Task<IReadOnlyList<string>> MakeRecoveryCodesAsync(User user, string reason, CancellationToken stop)
    {
        var made = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes) ?? [];
        await SaveAsync(user, reason, stop);
        return [.. made];
    }

    private Task SaveAsync(User user, string reason, CancellationToken stop)
    {
        db.Note(AccountEvents.Subject, user.Id.Value, null);
        return db.SaveAsync(new ChangedBy(user.Id, user.Name, reason), stop);
    }
}
