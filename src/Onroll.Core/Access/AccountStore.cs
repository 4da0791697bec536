using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Onroll.Core.Store;

namespace Onroll.Core.Access;

/// <summary>Accounts as the framework works with them. It never saves by itself: whoever changes an account says who and why.</summary>
public sealed class AccountStore : UserOnlyStore<User, OnrollDbContext, UserId>
{
    public AccountStore(OnrollDbContext db, IdentityErrorDescriber describer)
        : base(db, describer) => AutoSaveChanges = false;

    // The framework's own attaches the account anew, which forgets what the database held when several changes are saved as one.
    public override Task<IdentityResult> UpdateAsync(User user, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        return Task.FromResult(IdentityResult.Success);
    }

    // Recovery codes are passwords: only their hashes are kept.
    public override Task ReplaceCodesAsync(User user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(HashOf), cancellationToken);

    public override Task<bool> RedeemCodeAsync(User user, string code, CancellationToken cancellationToken) =>
        base.RedeemCodeAsync(user, HashOf(code), cancellationToken);

    private static string HashOf(string code) => Secret.HashOf(code.Trim().ToUpperInvariant());
}
