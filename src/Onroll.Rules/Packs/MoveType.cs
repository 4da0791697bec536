namespace Onroll.Rules.Packs;

/// <summary>What the law calls a kind of move; the law decides what is allowed, the pack only what is usual here.</summary>
public enum MoveBasis
{
    /// <summary>A permanent transfer that all agree on.</summary>
    ManagedMove,

    /// <summary>Sent for a time to improve behaviour; may become a managed move.</summary>
    OffSiteDirection,

    /// <summary>A day or two in another school's room, in place of a suspension. Not a suspension in law.</summary>
    DayStay,
}

/// <summary>A kind of move between schools.</summary>
/// <remarks>P-ASH-02 to P-ASH-06, P-EBB-05, P-ROT-09, P-ROT-10, P-LIN-08.</remarks>
public sealed record MoveType
{
    /// <summary>What decisions and moves refer to it by.</summary>
    public string Id { get; init; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is for, in a sentence.</summary>
    public string? Summary { get; init; }

    /// <summary>What the law calls it.</summary>
    public MoveBasis Basis { get; init; } = MoveBasis.OffSiteDirection;

    /// <summary>How long it may last. Null for a permanent transfer.</summary>
    public DurationRule? Lasts { get; init; }

    /// <summary>The role that agrees to it. Null means the panel.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>Consents that must be recorded, beyond what the law asks for.</summary>
    public IReadOnlyList<string> Consents { get; init; } = [];

    /// <summary>What must be so before it is agreed. Null when nothing.</summary>
    public Gate? Entry { get; init; }

    /// <summary>Meetings that must be held before it starts, by id.</summary>
    public IReadOnlyList<string> MeetingsBefore { get; init; } = [];

    /// <summary>Meetings that must be held before it closes, by id; also when it ends early.</summary>
    public IReadOnlyList<string> MeetingsAfter { get; init; } = [];

    /// <summary>Assessments that must be done before it closes.</summary>
    public IReadOnlyList<string> Assessments { get; init; } = [];

    /// <summary>How often it is reviewed while it runs. Null when dates are set one by one.</summary>
    public DurationRule? ReviewEvery { get; init; }

    /// <summary>How it can end.</summary>
    public IReadOnlyList<MoveOutcome> Outcomes { get; init; } = [];

    /// <summary>How many pupils of one school may be out on moves of this kind before there is an alert. Null when any.</summary>
    public int? AlertAt { get; init; }

    /// <summary>What the receiving school should know, such as "home uniform".</summary>
    public string? Note { get; init; }

    /// <summary>Kinds of move that would allow a length, the shortest first: what to offer when one refuses it.</summary>
    public static IReadOnlyList<MoveType> Allowing(IEnumerable<MoveType> types, int length, Calendar.DurationUnit unit) =>
        [.. types.Where(type => type.Lasts is { } lasts && lasts.Unit == unit && lasts.Refuse(length) is null).OrderBy(type => type.Lasts?.Maximum ?? int.MaxValue)];
}

/// <summary>How a move ended.</summary>
public sealed record MoveOutcome
{
    /// <summary>What cases refer to it by.</summary>
    public string Id { get; init; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether it counts as settled where success is counted. Null when it counts as neither.</summary>
    public bool? Settled { get; init; }

    /// <summary>Whether the receiving school admits the pupil for good.</summary>
    public bool Admits { get; init; }
}
