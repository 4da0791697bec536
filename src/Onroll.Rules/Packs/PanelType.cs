namespace Onroll.Rules.Packs;

/// <summary>A panel, clinic or other meeting that hears several pupils.</summary>
/// <remarks>P-ROT-05, P-ASH-08, P-BEM-03, T-HOT-01 to T-HOT-12: one kind of thing with different settings.</remarks>
public sealed record PanelType
{
    /// <summary>What series refer to it by.</summary>
    public string Id { get; init; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is for, in a sentence.</summary>
    public string? Purpose { get; init; }

    /// <summary>What a school fills in to be heard.</summary>
    public ReferralTemplate Referral { get; init; } = new();

    /// <summary>Who belongs to it.</summary>
    public IReadOnlyList<PanelRole> Members { get; init; } = [];

    /// <summary>How many members must be there.</summary>
    public int Quorum { get; init; }

    /// <summary>When it meets.</summary>
    public PanelRhythm Rhythm { get; init; } = new();

    /// <summary>Who chairs in turn: roles, places or clusters. Empty when one person always does.</summary>
    public IReadOnlyList<string> ChairRota { get; init; } = [];

    /// <summary>Whether it goes round the members' schools.</summary>
    public bool VenueRotates { get; init; }

    /// <summary>The parts of the agenda, in order.</summary>
    public IReadOnlyList<AgendaPart> Agenda { get; init; } = [];

    /// <summary>Minutes for one pupil. Null when no time box is kept.</summary>
    public int? MinutesForEach { get; init; }

    /// <summary>Hours before the meeting at which the papers are locked. Null when they are not.</summary>
    public int? PapersLockHours { get; init; }

    /// <summary>Days after the meeting by which minutes go out. Null when no time is set.</summary>
    public int? MinutesWithinDays { get; init; }

    /// <summary>What can be decided.</summary>
    public IReadOnlyList<PanelDecision> Decisions { get; init; } = [];

    /// <summary>How far decisions bind. Null means as the agreement says.</summary>
    public DecisionForce? Force { get; init; }

    /// <summary>How the panel comes to a decision.</summary>
    public Voting Voting { get; init; } = Voting.Consensus;

    /// <summary>How often the panel's own protocol is reviewed. Null when never.</summary>
    public DurationRule? ProtocolReview { get; init; }

    /// <summary>Bases for sharing information to choose from; no pupil is heard without one. Empty means Onroll's own list.</summary>
    public IReadOnlyList<string> SharingBases { get; init; } = [];
}

/// <summary>How a panel comes to a decision.</summary>
public enum Voting
{
    /// <summary>By agreement; dissent is noted.</summary>
    Consensus,

    /// <summary>By the majority of those entitled who are there.</summary>
    Majority,

    /// <summary>The chair decides after hearing all.</summary>
    Chair,
}

/// <summary>What a school fills in to be heard.</summary>
/// <remarks>P-ROT-04, P-ASH-11, P-LIN-04.</remarks>
public sealed record ReferralTemplate
{
    /// <summary>What is written. Mandatory fields are the threshold: without them it cannot be submitted.</summary>
    public IReadOnlyList<FormSection> Sections { get; init; } = [];

    /// <summary>What must be so before it can be submitted. Null when being filled in is enough.</summary>
    public Gate? Threshold { get; init; }

    /// <summary>Plans and documents that are put into one pack with it, by id.</summary>
    public IReadOnlyList<string> Assembles { get; init; } = [];

    /// <summary>Whether only pupil, reason and wish are asked for and everything else is optional.</summary>
    public bool LowPaperwork { get; init; }

    /// <summary>Consents that must be recorded: "parent", "pupil" …</summary>
    public IReadOnlyList<string> Consents { get; init; } = [];

    /// <summary>The role that accepts it, returns it with a reason or passes it on. Null means the coordinator.</summary>
    public string? TriagedBy { get; init; }

    /// <summary>Roles of the membership that add a part of their own.</summary>
    public IReadOnlyList<string> Contributors { get; init; } = [];
}

/// <summary>A seat on a panel.</summary>
public sealed record PanelRole
{
    /// <summary>What the rest of the panel refers to it by.</summary>
    public string Id { get; init; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether the panel is not quorate without it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether every member school has this seat.</summary>
    public bool EachSchool { get; init; }

    /// <summary>Whether it votes, where votes are taken.</summary>
    public bool Votes { get; init; } = true;

    /// <summary>The parts of the agenda it is invited to and sees. Empty means all.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];
}

/// <summary>When a panel meets.</summary>
public sealed record PanelRhythm
{
    /// <summary>The day of the week. Null when it varies.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>Every so many weeks. Null when dates are set within the interval below.</summary>
    public int? EveryWeeks { get; init; }

    /// <summary>The fewest days between meetings. Null when no least is set.</summary>
    public int? MinimumDays { get; init; }

    /// <summary>The most days between meetings, beyond which there is a warning. Null when no most is set.</summary>
    public int? MaximumDays { get; init; }

    /// <summary>Whether it meets on school days only.</summary>
    public bool TermTimeOnly { get; init; } = true;

    /// <summary>When it begins.</summary>
    public TimeOnly? Starts { get; init; }

    /// <summary>How long it lasts, in minutes.</summary>
    public int? Minutes { get; init; }
}

/// <summary>What kind of item a part of the agenda is built from.</summary>
public enum AgendaItemKind
{
    /// <summary>New referrals.</summary>
    Referrals,

    /// <summary>Pupils the panel decided about before.</summary>
    Reviews,

    /// <summary>Moves that are proposed or run.</summary>
    Moves,

    /// <summary>Requests for alternative provision.</summary>
    PlacementRequests,

    /// <summary>New to the area, back from home education, newly looked after.</summary>
    Arrivals,

    /// <summary>Permanent exclusions that did not come to the panel first.</summary>
    Challenges,

    /// <summary>Pupils on the register whom the school brings.</summary>
    Register,

    /// <summary>Whatever the chair puts there.</summary>
    Other,
}

/// <summary>A part of the agenda.</summary>
public sealed record AgendaPart
{
    /// <summary>What visibility refers to it by.</summary>
    public string Id { get; init; } = "";

    /// <summary>Its heading.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is built from.</summary>
    public IReadOnlyList<AgendaItemKind> Items { get; init; } = [];
}

/// <summary>Something the panel can decide.</summary>
public sealed record PanelDecision
{
    /// <summary>What cases refer to it by.</summary>
    public string Id { get; init; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it brings about.</summary>
    public DecisionEffect Effect { get; init; } = DecisionEffect.None;

    /// <summary>The provision, move type or step it leads to, by id. Null when it is chosen at the meeting.</summary>
    public string? Target { get; init; }

    /// <summary>What must be so to decide it: consents outstanding, places free, key stage. Null when nothing.</summary>
    public Gate? Needs { get; init; }

    /// <summary>Whether it needs a reason in words.</summary>
    public bool ReasonNeeded { get; init; } = true;

    /// <summary>Seats without which this cannot be decided, though the panel is quorate.</summary>
    public IReadOnlyList<string> LockedWithout { get; init; } = [];

    /// <summary>How far it binds. Null means as the panel says.</summary>
    public DecisionForce? Force { get; init; }
}

/// <summary>What a decision brings about.</summary>
public enum DecisionEffect
{
    /// <summary>Only actions and a record.</summary>
    None,

    /// <summary>A place at a provision.</summary>
    Place,

    /// <summary>A move between schools.</summary>
    Move,

    /// <summary>The pupil goes to a step of the ladder.</summary>
    Step,

    /// <summary>The referral goes back to the school.</summary>
    Return,

    /// <summary>The pupil is heard again.</summary>
    Defer,

    /// <summary>The case is closed.</summary>
    Close,

    /// <summary>The head is asked to rescind a permanent exclusion.</summary>
    AskToRescind,
}
