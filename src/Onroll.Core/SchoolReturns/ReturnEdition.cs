using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;
using Onroll.Rules.Insight.Returns;

namespace Onroll.Core.SchoolReturns;

/// <summary>How far a return has come. Stored by number: never renumber.</summary>
public enum ReturnState
{
    /// <summary>Being written.</summary>
    Draft = 1,

    /// <summary>With the partnership.</summary>
    Submitted,

    /// <summary>The partnership asked for it to be put right.</summary>
    GivenBack,

    Accepted,
}

/// <summary>The reason a school gave for a doubt.</summary>
/// <param name="Key">Which doubt.</param>
/// <param name="Message">What it said then: the reason answers that and nothing that comes up later.</param>
public sealed record DoubtAnswer(string Key, string Message, string Reason);

/// <summary>One edition of a school's return. A correction of what was accepted is the next one; the old one stays as it was.</summary>
public sealed class ReturnEdition : IAudited, IVersioned
{
    public const int ReasonMaxLength = 500;

    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public required AreaId AreaId { get; init; }

    public required Guid ReturnEditionId { get; init; }

    public required Guid ReturnRoundId { get; init; }

    /// <summary>The school whose figures they are.</summary>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>1 for the first.</summary>
    public required int Number { get; init; }

    public required ReturnState State { get; set; }

    /// <summary>The cells as written, as JSON. A blank is not in it.</summary>
    public required string Figures { get; set; }

    /// <summary>The reasons given, as JSON.</summary>
    public required string Answers { get; set; }

    /// <summary>Why a correction is made. Null for the first edition.</summary>
    public string? WhyCorrected { get; init; }

    public required string WrittenByName { get; set; }

    public required DateTime WrittenAtUtc { get; set; }

    /// <summary>Whether somebody at the partnership wrote it for the school.</summary>
    public bool IsOnBehalf { get; set; }

    public string? SubmittedByName { get; set; }

    public DateTime? SubmittedAtUtc { get; set; }

    /// <summary>Who accepted it or gave it back last. Null while nobody has.</summary>
    public string? DecidedByName { get; set; }

    public DateTime? DecidedAtUtc { get; set; }

    /// <summary>What is to be put right. Null unless it was given back; it stays while it is mended.</summary>
    public string? GivenBackReason { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => ReturnEditionId;

    public bool MayBeWritten => State is ReturnState.Draft or ReturnState.GivenBack;

    public ReturnTable Table(ReturnRound round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return new ReturnTable([.. round.PeriodNames().Select(period => period.Key)], JsonSerializer.Deserialize<List<WrittenCell>>(Figures, Json)!);   // written by us, as are the answers
    }

    public IReadOnlyList<DoubtAnswer> ReadAnswers() => JsonSerializer.Deserialize<List<DoubtAnswer>>(Answers, Json)!;

    internal static string Write(ReturnTable table) => JsonSerializer.Serialize(table.Cells, Json);

    internal static string Write(IEnumerable<DoubtAnswer> answers) => JsonSerializer.Serialize(answers, Json);
}

internal sealed class ReturnEditionConfiguration : IEntityTypeConfiguration<ReturnEdition>
{
    public void Configure(EntityTypeBuilder<ReturnEdition> edition)
    {
        edition.ToTable("return_editions");
        edition.HasKey(e => new { e.AreaId, e.ReturnEditionId });
        edition.Property(e => e.WhyCorrected).HasMaxLength(ReturnEdition.ReasonMaxLength);
        edition.Property(e => e.GivenBackReason).HasMaxLength(ReturnEdition.ReasonMaxLength);
        edition.Property(e => e.WrittenByName).HasMaxLength(ReturnRound.NameMaxLength);
        edition.Property(e => e.SubmittedByName).HasMaxLength(ReturnRound.NameMaxLength);
        edition.Property(e => e.DecidedByName).HasMaxLength(ReturnRound.NameMaxLength);
        edition.HasOne<ReturnRound>().WithMany().HasForeignKey(e => new { e.AreaId, e.ReturnRoundId }).OnDelete(DeleteBehavior.Restrict);
        edition.HasIndex(e => new { e.AreaId, e.ReturnRoundId, e.OrganisationId, e.Number }).IsUnique();   // two people cannot both begin the next edition
    }
}
