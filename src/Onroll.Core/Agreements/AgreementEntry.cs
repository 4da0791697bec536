using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Agreements;

/// <summary>One entry of the register of agreements: where a school stands with what members sign, from a day on.</summary>
/// <remarks>P-NOT-01, P-ROT-01. Never changed: the entries of a school are its history, and the latest is where it stands.</remarks>
public sealed class AgreementEntry : IAudited
{
    public const int StateMaxLength = 100, NameMaxLength = 150, NoteMaxLength = 1000;

    public required AreaId AreaId { get; init; }

    public required Guid AgreementEntryId { get; init; }

    public required PartnershipId PartnershipId { get; init; }

    /// <summary>The school. The agreement binds it, not the person who is head.</summary>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The state by the id the pack gives it.</summary>
    public required string StateId { get; init; }

    /// <summary>What the state was called, so that the history can be read without the pack.</summary>
    public required string StateName { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>The last day of the term. Null when it has no end, or none is running.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Who signed for the school. Null when nobody did.</summary>
    public string? SignedByName { get; init; }

    /// <summary>Where the document is kept, or what was said. Null when nothing was noted.</summary>
    public string? Note { get; init; }

    /// <summary>True where the agreement was explained to a new head and nothing else changed.</summary>
    public bool IsBriefing { get; init; }

    public required string ByName { get; init; }

    public Guid AuditId => AgreementEntryId;
}

internal sealed class AgreementEntryConfiguration : IEntityTypeConfiguration<AgreementEntry>
{
    public void Configure(EntityTypeBuilder<AgreementEntry> entry)
    {
        entry.ToTable("agreement_entries");
        entry.HasKey(e => new { e.AreaId, e.AgreementEntryId });
        entry.Property(e => e.StateId).HasMaxLength(AgreementEntry.StateMaxLength);
        entry.Property(e => e.StateName).HasMaxLength(AgreementEntry.NameMaxLength);
        entry.Property(e => e.SignedByName).HasMaxLength(AgreementEntry.NameMaxLength);
        entry.Property(e => e.ByName).HasMaxLength(AgreementEntry.NameMaxLength);
        entry.Property(e => e.Note).HasMaxLength(AgreementEntry.NoteMaxLength);
        entry.HasIndex(e => new { e.AreaId, e.PartnershipId, e.OrganisationId });
    }
}
