using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Access;

/// <summary>Counts wrong passwords and codes, and shuts an account for a while after too many.</summary>
/// <remarks>The count is raised in the database itself, so that guesses made at the same moment are all counted.</remarks>
public sealed class LockOut(OnrollDbContext db, TimeProvider time)
{
    public const int Failures = 5;

    public static readonly TimeSpan Length = TimeSpan.FromMinutes(15);

    public bool IsLocked(User user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.LockoutEnd > time.GetUtcNow();
    }

    /// <param name="reason">What was wrong, as the audit log will tell it.</param>
    public async Task CountAsync(User user, string reason, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(user);
        DateTimeOffset? until = time.GetUtcNow() + Length;
        var account = db.Users.Where(u => u.Id == user.Id);
        await account.ExecuteUpdateAsync(set => set.SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount + 1), stop);
        var locked = await account
            .Where(u => u.AccessFailedCount >= Failures)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.LockoutEnd, until).SetProperty(u => u.AccessFailedCount, 0), stop);
        db.Note(AccountEvents.Subject, user.Id.Value, null);
        await db.SaveAsync(new ChangedBy(user.Id, user.Name, locked > 0 ? AccountEvents.LockedOut : reason), stop);
    }

    /// <summary>Forgives what came before; saved with the session that begins.</summary>
    public static void Forgive(User user)
    {
        ArgumentNullException.ThrowIfNull(user);
        (user.AccessFailedCount, user.LockoutEnd) = (0, null);
    }
}
