using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Roll;

/// <summary>What raises a question: the signals of informal exclusion and of off-rolling. Stored by number: never renumber.</summary>
public enum QuestionKind
{
    AfternoonAfterIncident = 1,
    Wording,
    RepeatedAfternoons,
    LongPartTimeTimetable,
    OffSiteWithoutProvider,
    NotTimetabledAtCompulsoryAge,
    PartTimeWithoutRecord,
    SoonAfterSuspension = 101,
    BeforeExamCensus,
    ParentAsked,
    OutOfMoveOrDirection,
}

/// <summary>What came of a question. Stored by number: never renumber.</summary>
public enum QuestionOutcome
{
    /// <summary>There is an explanation.</summary>
    Explained = 1,

    /// <summary>A mark or a record was wrong and has been put right.</summary>
    PutRight,

    /// <summary>The pupil had been sent home, or had been made to leave: it is being put right.</summary>
    ShouldNotHaveHappened,
}

/// <summary>What a school leader answers to a question about a pupil. The latest counts; earlier ones stay.</summary>
public sealed class QuestionAnswer : IAudited
{
    public const int TextMaxLength = 2000;
    public const int NameMaxLength = 150;

    public required AreaId AreaId { get; init; }

    public required Guid QuestionAnswerId { get; init; }

    public required PupilId PupilId { get; init; }

    /// <summary>The school that was asked.</summary>
    public required OrganisationId OrganisationId { get; init; }

    public required QuestionKind Kind { get; init; }

    /// <summary>The days the question was about when it was answered.</summary>
    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required QuestionOutcome Outcome { get; init; }

    public required string Answer { get; init; }

    public required DateTime AnsweredAtUtc { get; init; }

    public required string AnsweredBy { get; init; }

    public Guid AuditId => QuestionAnswerId;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class QuestionAnswerConfiguration : IEntityTypeConfiguration<QuestionAnswer>
{
    public void Configure(EntityTypeBuilder<QuestionAnswer> answer)
    {
        answer.ToTable("question_answers");
        answer.HasKey(a => new { a.AreaId, a.QuestionAnswerId });
        answer.Property(a => a.Answer).HasMaxLength(QuestionAnswer.TextMaxLength);
        answer.Property(a => a.AnsweredBy).HasMaxLength(QuestionAnswer.NameMaxLength);
        answer.HasIndex(a => new { a.AreaId, a.OrganisationId });
        answer.HasIndex(a => new { a.AreaId, a.PupilId });
    }
}
