using Onroll.Core.Store;

namespace Onroll.Core.Audit;

/// <summary>Who is making a change and why, as the audit log will tell it.</summary>
/// <param name="Name">The person's name at the time; it stays when the account goes.</param>
/// <param name="Reason">In the person's words, or what they were doing: "Imported pupils.csv".</param>
public sealed record ChangedBy(UserId UserId, string Name, string Reason)
{
    public const int ReasonMaxLength = 1000;

    /// <summary>Onroll itself, for set-up and scheduled work.</summary>
    public static ChangedBy Onroll(string reason) => new(UserId.System, "Onroll", reason);
}
