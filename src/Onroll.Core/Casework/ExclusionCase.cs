using Onroll.Core.Exclusions;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Casework;

/// <summary>Everything recorded about one suspension or exclusion, with what the law of its first day says about it now.</summary>
public sealed record ExclusionCase
{
    public required Exclusion Exclusion { get; init; }

    public required string School { get; init; }

    /// <summary>Null for one that came with a file.</summary>
    public ExclusionDecision? Decision { get; init; }

    public required IReadOnlyList<ExclusionCheck> Checks { get; init; }

    /// <summary>Every notice, the oldest first.</summary>
    public required IReadOnlyList<ExclusionNotice> Notices { get; init; }

    public required IReadOnlyList<NoticeDate> DatesTold { get; init; }

    /// <summary>The governing board's first consideration. Null while nothing about it is recorded.</summary>
    public GoverningBoardReview? Board { get; init; }

    /// <summary>Its reconsideration after a review panel. Null when there is none.</summary>
    public GoverningBoardReview? Reconsideration { get; init; }

    public ReviewPanel? Panel { get; init; }

    /// <summary>The education from day six, the first first.</summary>
    public required IReadOnlyList<DaySixArrangement> DaySix { get; init; }

    public ReintegrationMeeting? Meeting { get; init; }

    /// <summary>Another place the pupil is on the roll of from then on. Null when there is none.</summary>
    public string? LearnsAt { get; init; }

    public required LawInputs Law { get; init; }

    public ExclusionReading Reading { get; init; } = null!;   // read from the rest as soon as it is gathered

    public required TimeOut Out { get; init; }

    public SchoolCalendar Calendar => Law.Calendar.Calendar;

    public bool IsPermanent => Exclusion.Category == ExclusionCategory.PermanentExclusion;

    /// <summary>The same case, asked of the law again: for whoever has changed something in it.</summary>
    public ExclusionCase ReadAgain() => this with { Reading = Law.Read(StoredEvent.Of(this), Exclusion.ExclusionId), Out = TimeOut.Of(Exclusion, Calendar) };

    /// <summary>Whether the pupil is still out, or yet to be, on that day.</summary>
    public bool IsRunningOn(DateOnly day) => !Exclusion.IsCancelled && Exclusion.Category != ExclusionCategory.LunchtimeSuspension && (Out.BackOn is not { } back || day < back);

    /// <summary>The written notices of one kind to one recipient that count as given, the oldest first.</summary>
    public IEnumerable<ExclusionNotice> Given(NoticeKind kind, params NoticeRecipient[] to) =>
        Notices.Where(n => n.Kind == kind && to.Contains(n.Recipient) && n.CountsAsGivenOn is not null);

    public DateOnly? GivenOn(NoticeKind kind, params NoticeRecipient[] to) => Given(kind, to).Min(n => n.CountsAsGivenOn);
}
