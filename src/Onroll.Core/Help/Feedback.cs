using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Help;

/// <summary>What somebody said about Onroll itself. Kept two years.</summary>
public sealed class Feedback : IAudited
{
    public const int TextMaxLength = 2000;
    public const int PageMaxLength = 200;

    public required AreaId AreaId { get; init; }

    public required Guid FeedbackId { get; init; }

    public required UserId UserId { get; init; }

    public required string UserName { get; init; }

    public required Role Role { get; init; }

    /// <summary>The page it is about, without anything that names a pupil. Null when it is about none.</summary>
    public string? Page { get; init; }

    public required string Text { get; init; }

    public required DateTime AtUtc { get; init; }

    public Guid AuditId => FeedbackId;
}

internal sealed class FeedbackConfiguration : IEntityTypeConfiguration<Feedback>
{
    public void Configure(EntityTypeBuilder<Feedback> feedback)
    {
        feedback.ToTable("feedback");
        feedback.HasKey(f => new { f.AreaId, f.FeedbackId });
        feedback.Property(f => f.UserName).HasMaxLength(User.NameMaxLength);
        feedback.Property(f => f.Page).HasMaxLength(Feedback.PageMaxLength);
        feedback.Property(f => f.Text).HasMaxLength(Feedback.TextMaxLength);
    }
}

/// <summary>Keeps what somebody says about Onroll.</summary>
public sealed class GiveFeedback(OnrollDbContext db, TimeProvider time)
{
    public async Task RunAsync(Viewer viewer, string text, string? page, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        db.Feedback.Add(new Feedback
        {
            AreaId = db.AreaId,
            FeedbackId = Guid.CreateVersion7(),
            UserId = viewer.UserId,
            UserName = viewer.Name,
            Role = viewer.Role,
            Page = WithoutPupils(page),
            Text = text,
            AtUtc = time.UtcNowStored(),
        });
        await db.SaveAsync(new ChangedBy(viewer.UserId, viewer.Name, "Gave feedback"), stop);
    }

    // An address names a pupil by id; which page it was is all that helps.
    private static string? WithoutPupils(string? page)
    {
        if (string.IsNullOrWhiteSpace(page))
        {
            return null;
        }

        var parts = page.Split('?')[0].Split('/').Select(part => Guid.TryParse(part, out _) ? "…" : part);
        var kept = string.Join('/', parts);
        return kept.Length > Feedback.PageMaxLength ? kept[..Feedback.PageMaxLength] : kept;
    }
}
