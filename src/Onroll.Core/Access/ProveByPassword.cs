using Microsoft.AspNetCore.Identity;
using Onroll.Core.Store;

namespace Onroll.Core.Access;

/// <summary>What became of an attempt to prove who one is.</summary>
/// <param name="User">Null when it was refused.</param>
/// <param name="NeedsCode">The password was right, and the account asks for a one-time code too.</param>
public sealed record Proof(User? User, bool NeedsCode = false)
{
    /// <summary>The one answer to everything that is wrong: nobody learns whether an account exists or is locked.</summary>
    public static readonly Proof Refused = new((User?)null);
}

/// <summary>Proves a person by e-mail address and password.</summary>
public sealed class ProveByPassword(UserManager<User> users, IPasswordHasher<User> hasher, LockOut lockOut)
{
    // Somebody who does not exist takes as long to refuse as somebody who does.
    private static readonly User NoOne = new() { Name = "" };
    private static string? _hashOfNothing;

    public async Task<Proof> RunAsync(string email, string password, CancellationToken stop)
    {
        var user = await users.FindByEmailAsync(email);
        if (user is not { PasswordHash: { } hash, ClosedAtUtc: null } || lockOut.IsLocked(user))
        {
            _hashOfNothing ??= hasher.HashPassword(NoOne, Secret.New().Text);
            hasher.VerifyHashedPassword(NoOne, _hashOfNothing, password);
            return Proof.Refused;
        }

        var verified = hasher.VerifyHashedPassword(user, hash, password);
        if (verified == PasswordVerificationResult.Failed)
        {
            await lockOut.CountAsync(user, AccountEvents.WrongPassword, stop);
            return Proof.Refused;
        }

        if (verified == PasswordVerificationResult.SuccessRehashNeeded)
        {
            user.PasswordHash = hasher.HashPassword(user, password);
        }

        if (!user.TwoFactorEnabled)
        {
            LockOut.Forgive(user);
        }

        return new Proof(user, user.TwoFactorEnabled);
    }
}

/// <summary>Proves, after the password, that a person holds their app or their recovery codes.</summary>
public sealed class ProveByCode(OnrollDbContext db, UserManager<User> users, LockOut lockOut, TimeProvider time)
{
    /// <param name="code">Six digits of the app, or a recovery code.</param>
    /// <returns>How the person proved it. Null when the code is wrong or was used before.</returns>
    public async Task<SignInMethod?> RunAsync(User user, string code, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(code);
        if (user.ClosedAtUtc is not null || lockOut.IsLocked(user))
        {
            return null;
        }

        SignInMethod? method = await IsFromAppAsync(user, code, stop) ? SignInMethod.PasswordAndCode
            : (await users.RedeemTwoFactorRecoveryCodeAsync(user, code)).Succeeded ? SignInMethod.PasswordAndRecoveryCode
            : null;
        if (method is null)
        {
            await lockOut.CountAsync(user, AccountEvents.WrongCode, stop);
            return null;
        }

        LockOut.Forgive(user);
        return method;
    }

    /// <summary>Takes a code of the app once.</summary>
    public async Task<bool> IsFromAppAsync(User user, string code, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (await users.GetAuthenticatorKeyAsync(user) is not { } key || OneTimeCodes.StepOf(code, key, time.GetUtcNow()) is not { } step)
        {
            return false;
        }

        // The database decides, so that of two requests with the same code one is refused.
        var taken = await db.TakeOneTimeCodeAsync(user.Id, step, stop);
        if (taken)
        {
            user.LastOneTimeCodeStep = step;
        }

        return taken;
    }
}
