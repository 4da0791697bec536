using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Calendar;

public enum CalendarPeriodKind
{
    /// <summary>A half term: the school is open to pupils on its weekdays.</summary>
    Term = 1,

    /// <summary>A staff training day.</summary>
    Inset,

    Holiday,

    /// <summary>An unplanned closure of the whole school.</summary>
    Closure,

    /// <summary>Closed to some pupils only: still a school day.</summary>
    PartialClosure,

    /// <summary>Open for the morning session only.</summary>
    MorningOnly,
}

/// <summary>Some days of a school's calendar, or of the area's where <see cref="OrganisationId"/> is null.</summary>
public sealed class CalendarPeriod : IAudited, IVersioned
{
    public const int NoteMaxLength = 200;

    public required AreaId AreaId { get; init; }

    public required Guid CalendarPeriodId { get; init; }

    /// <summary>Null in the local authority's calendar, used for a school that has none of its own.</summary>
    public OrganisationId? OrganisationId { get; init; }

    public required CalendarPeriodKind Kind { get; set; }

    public required DateOnly StartsOn { get; set; }

    /// <summary>The last day, included.</summary>
    public required DateOnly EndsOn { get; set; }

    public string? Note { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => CalendarPeriodId;
}

internal sealed class CalendarPeriodConfiguration : IEntityTypeConfiguration<CalendarPeriod>
{
    public void Configure(EntityTypeBuilder<CalendarPeriod> period)
    {
        period.ToTable("calendar_periods");
        period.HasKey(p => new { p.AreaId, p.CalendarPeriodId });
        period.Property(p => p.Note).HasMaxLength(CalendarPeriod.NoteMaxLength);
        period.HasIndex(p => new { p.AreaId, p.OrganisationId, p.StartsOn });
    }
}
