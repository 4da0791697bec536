using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onroll.Core.Access;

/// <summary>A message that is to be sent, written in the transaction of what it tells of, so that a failing mail server loses nothing.</summary>
public sealed class OutgoingMail
{
    public const int SubjectMaxLength = 200;
    public const int ErrorMaxLength = 500;

    public required Guid MailId { get; init; }

    public required string To { get; init; }

    public required string Subject { get; init; }

    /// <summary>Plain text. Removed once sent: it may hold a link that signs a person in.</summary>
    public required string Body { get; set; }

    public required DateTime QueuedAtUtc { get; init; }

    public required DateTime NextAttemptAtUtc { get; set; }

    public int Attempts { get; set; }

    /// <summary>Null until the mail server has taken it.</summary>
    public DateTime? SentAtUtc { get; set; }

    /// <summary>What the mail server said the last time. Null when it said nothing wrong.</summary>
    public string? LastError { get; set; }
}

internal sealed class OutgoingMailConfiguration : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> mail)
    {
        mail.ToTable("outgoing_mails");
        mail.HasKey(m => m.MailId);
        mail.Property(m => m.To).HasMaxLength(Invitation.EmailMaxLength);
        mail.Property(m => m.Subject).HasMaxLength(OutgoingMail.SubjectMaxLength);
        mail.Property(m => m.LastError).HasMaxLength(OutgoingMail.ErrorMaxLength);
        mail.HasIndex(m => new { m.SentAtUtc, m.NextAttemptAtUtc });   // what is due
    }
}
