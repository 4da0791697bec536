using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;
using Onroll.Rules.Packs;

namespace Onroll.Core.Restorative;

/// <summary>What a conversation began with. Stored by number: never renumber.</summary>
public enum ConversationStart
{
    Incident = 1,
    RoomVisit,

    /// <summary>Coming back from a suspension.</summary>
    Suspension,
    Referral,

    /// <summary>Somebody asked for it.</summary>
    Request,
}

/// <summary>Whether what was agreed has held.</summary>
public enum HowItHeld
{
    Held = 1,
    Partly,
    NotHeld,
}

/// <summary>A restorative conversation between pupils, or between a pupil and an adult: who took part, what each said, what was agreed and whether it held.</summary>
/// <remarks>T-RST-02 to T-RST-05. The script is kept in it as it was that day. Read only at the school that holds it; a pupil's record tells that it was and what that pupil said.</remarks>
public sealed class Conversation : IAudited, IVersioned
{
    public const int NameMaxLength = 150, TextMaxLength = 2000;

    public required AreaId AreaId { get; init; }

    public required Guid ConversationId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The script as JSON.</summary>
    public required string Script { get; init; }

    public required string Name { get; init; }

    public required DateOnly HeldOn { get; init; }

    public required ConversationStart BeganWith { get; init; }

    /// <summary>What it is about, in a line.</summary>
    public required string About { get; init; }

    /// <summary>The day of what it is about. Null when there is no day.</summary>
    public DateOnly? HappenedOn { get; init; }

    public required string LedByName { get; init; }

    /// <summary>True when a trained pupil led it.</summary>
    public bool LedByPupil { get; init; }

    /// <summary>One of the script's answers. Null until it is said.</summary>
    public string? Agreement { get; set; }

    /// <summary>What was agreed, or what is tried next where nothing was.</summary>
    public string? Agreed { get; set; }

    /// <summary>When somebody asks whether it held. Null when nobody is to.</summary>
    public DateOnly? CheckOn { get; set; }

    public DateOnly? CheckedOn { get; set; }

    public HowItHeld? Held { get; set; }

    public string? CheckNote { get; set; }

    /// <summary>Null while it is open.</summary>
    public DateOnly? ClosedOn { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => ConversationId;

    public ConversationScript ReadScript() => JsonSerializer.Deserialize<ConversationScript>(Script) ?? throw new InvalidOperationException("A conversation has a script.");
}

/// <summary>How somebody's words were taken down.</summary>
public enum TakenDown
{
    /// <summary>The pupil typed them.</summary>
    Typed = 1,
    Dictated,

    /// <summary>An adult wrote what was said.</summary>
    Scribed,
}

/// <summary>One pupil in a conversation, with the part they took and an answer to each prompt.</summary>
public sealed class ConversationPart : IAudited, IVersioned
{
    public required AreaId AreaId { get; init; }

    public required Guid ConversationId { get; init; }

    public required PupilId PupilId { get; init; }

    /// <summary>In the script's words: "harmed", "responsible".</summary>
    public required string Part { get; init; }

    /// <summary>One answer for each prompt, as JSON; an empty one was not answered.</summary>
    public string Answers { get; set; } = "[]";

    public TakenDown? TakenDown { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => ConversationId;

    public PupilId? AboutPupil => PupilId;

    public IReadOnlyList<string> ReadAnswers() => JsonSerializer.Deserialize<List<string>>(Answers) ?? [];
}

internal sealed class ConversationConfiguration : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> conversation)
    {
        conversation.ToTable("conversations");
        conversation.HasKey(c => new { c.AreaId, c.ConversationId });
        conversation.Property(c => c.Name).HasMaxLength(Conversation.NameMaxLength);
        conversation.Property(c => c.About).HasMaxLength(Conversation.TextMaxLength);
        conversation.Property(c => c.LedByName).HasMaxLength(Conversation.NameMaxLength);
        conversation.Property(c => c.Agreement).HasMaxLength(Conversation.NameMaxLength);
        conversation.Property(c => c.Agreed).HasMaxLength(Conversation.TextMaxLength);
        conversation.Property(c => c.CheckNote).HasMaxLength(Conversation.TextMaxLength);
        conversation.HasIndex(c => new { c.AreaId, c.OrganisationId, c.ClosedOn, c.CheckOn });   // what is to be asked about
    }
}

internal sealed class ConversationPartConfiguration : IEntityTypeConfiguration<ConversationPart>
{
    public void Configure(EntityTypeBuilder<ConversationPart> part)
    {
        part.ToTable("conversation_parts");
        part.HasKey(p => new { p.AreaId, p.ConversationId, p.PupilId });
        part.Property(p => p.Part).HasMaxLength(Conversation.NameMaxLength);
        part.HasIndex(p => new { p.AreaId, p.PupilId });
    }
}
