using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Access;

/// <summary>A role a person holds at an organisation for a time. A person may hold several, in several areas.</summary>
public sealed class Appointment : IAudited, IVersioned
{
    public const int JobTitleMaxLength = 100;

    public required AreaId AreaId { get; init; }

    public required AppointmentId AppointmentId { get; init; }

    public required UserId UserId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required Role Role { get; init; }

    /// <summary>What the person calls their post. Null when they have not said.</summary>
    public string? JobTitle { get; set; }

    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day of the role. Null while it goes on.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>The sections that need their own grant and that this person has been given: health, safeguarding.</summary>
    public RecordSections OwnGrants { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => AppointmentId.Value;
}

internal sealed class AppointmentConfiguration : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> appointment)
    {
        appointment.ToTable("appointments");
        appointment.HasKey(a => new { a.AreaId, a.AppointmentId });
        appointment.Property(a => a.JobTitle).HasMaxLength(Appointment.JobTitleMaxLength);
        appointment.HasIndex(a => a.UserId);   // sign-in asks for a person's roles in every area
        appointment.HasIndex(a => new { a.AreaId, a.OrganisationId });
    }
}
