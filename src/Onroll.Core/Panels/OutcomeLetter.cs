using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Exclusions;
using Onroll.Core.Letters;
using Onroll.Core.Store;

namespace Onroll.Core.Panels;

/// <summary>A letter that told one of the family what a panel decided, exactly as it went. Never rewritten: another letter corrects it.</summary>
public sealed class OutcomeLetter : IAudited
{
    public const int TextMaxLength = FamilyLetterForm.TextMaxLength;
    public const int NameMaxLength = 150;
    public const int AddressMaxLength = 300;

    public required AreaId AreaId { get; init; }

    public required Guid OutcomeLetterId { get; init; }

    public required Guid AgendaItemId { get; init; }

    public required PupilId PupilId { get; init; }

    public Guid? ContactId { get; init; }

    public required string RecipientName { get; init; }

    /// <summary>Where it went. Null when it was handed over.</summary>
    public string? Address { get; init; }

    public required NoticeDelivery Delivery { get; init; }

    public required DateOnly SentOn { get; init; }

    public required string SentByName { get; init; }

    /// <summary>Null for English.</summary>
    public string? Language { get; init; }

    public bool IsEasyRead { get; init; }

    public required string Text { get; init; }

    public Guid AuditId => OutcomeLetterId;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class OutcomeLetterConfiguration : IEntityTypeConfiguration<OutcomeLetter>
{
    public void Configure(EntityTypeBuilder<OutcomeLetter> letter)
    {
        letter.ToTable("outcome_letters");
        letter.HasKey(l => new { l.AreaId, l.OutcomeLetterId });
        letter.Property(l => l.RecipientName).HasMaxLength(OutcomeLetter.NameMaxLength);
        letter.Property(l => l.Address).HasMaxLength(OutcomeLetter.AddressMaxLength);
        letter.Property(l => l.SentByName).HasMaxLength(OutcomeLetter.NameMaxLength);
        letter.Property(l => l.Language).HasMaxLength(60);
        letter.Property(l => l.Text).HasMaxLength(OutcomeLetter.TextMaxLength);
        letter.HasOne<AgendaItem>().WithMany().HasForeignKey(l => new { l.AreaId, l.AgendaItemId }).OnDelete(DeleteBehavior.Restrict);
        letter.HasIndex(l => new { l.AreaId, l.AgendaItemId });
        letter.HasIndex(l => new { l.AreaId, l.PupilId });
    }
}
