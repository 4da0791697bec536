using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Access;

/// <summary>A role to be offered to somebody.</summary>
/// <param name="JobTitle">Null when nobody has said.</param>
public sealed record RoleOffer(OrganisationId OrganisationId, Role Role, string? JobTitle, RecordSections OwnGrants);

/// <summary>Invites a person by e-mail to take up a role, with or without an account so far.</summary>
public sealed class InvitePerson(OnrollDbContext db, TimeProvider time)
{
    /// <param name="message">Makes the message that carries the link.</param>
    public async Task<Invitation> RunAsync(
        string email, string name, RoleOffer offer, ChangedBy by, Func<Secret, OutgoingMail> message, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(offer);
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(message);
        var (secret, now) = (Secret.New(), time.UtcNowStored());
        var invitation = new Invitation
        {
            AreaId = db.AreaId,
            InvitationId = InvitationId.New(),
            Email = email.Trim(),
            Name = name.Trim(),
            OrganisationId = offer.OrganisationId,
            Role = offer.Role,
            JobTitle = offer.JobTitle,
            OwnGrants = offer.OwnGrants & RecordSections.OwnGrant,
            SecretHash = secret.Hash,
            InvitedBy = by.UserId,
            InvitedAtUtc = now,
            ExpiresAtUtc = now.AddDays(Invitation.DaysValid),
        };
        db.Invitations.Add(invitation);
        db.OutgoingMails.Add(message(secret));
        await db.SaveAsync(by, stop);
        return invitation;
    }
}
