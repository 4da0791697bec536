using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Letters;

/// <summary>What stands on every letter of a school, and where families write to.</summary>
public sealed class SchoolLetterhead : IAudited, IVersioned
{
    public const int TextMaxLength = 300;
    public const int NameMaxLength = 150;

    public required AreaId AreaId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public string? Address { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    /// <summary>"Headteacher", "Principal". Null means headteacher.</summary>
    public string? HeadTitle { get; set; }

    /// <summary>Who takes letters for the governing board, with the address.</summary>
    public string? BoardContact { get; set; }

    /// <summary>To whom an application for a review panel goes: the authority's clerk, or the trust's for an academy.</summary>
    public string? ReviewContact { get; set; }

    /// <summary>The local advice service for families.</summary>
    public string? LocalAdvice { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => OrganisationId.Value;
}

internal sealed class SchoolLetterheadConfiguration : IEntityTypeConfiguration<SchoolLetterhead>
{
    public void Configure(EntityTypeBuilder<SchoolLetterhead> letterhead)
    {
        letterhead.ToTable("school_letterheads");
        letterhead.HasKey(l => new { l.AreaId, l.OrganisationId });
        foreach (var text in new[] { nameof(SchoolLetterhead.Address), nameof(SchoolLetterhead.BoardContact), nameof(SchoolLetterhead.ReviewContact), nameof(SchoolLetterhead.LocalAdvice) })
        {
            letterhead.Property(text).HasMaxLength(SchoolLetterhead.TextMaxLength);
        }

        foreach (var name in new[] { nameof(SchoolLetterhead.Phone), nameof(SchoolLetterhead.Email), nameof(SchoolLetterhead.HeadTitle) })
        {
            letterhead.Property(name).HasMaxLength(SchoolLetterhead.NameMaxLength);
        }
    }
}
