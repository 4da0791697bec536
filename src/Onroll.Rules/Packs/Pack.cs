namespace Onroll.Rules.Packs;

/// <summary>One partnership's way of working, as data: what its words are, which steps support takes, who decides what, and for how long.</summary>
/// <remarks>
/// Section 11 of the catalogue of partnerships. A pack is immutable and knows nobody by name. A case keeps the version it
/// began under. Parts refer to each other by id; <see cref="PackCheck"/> says what is missing before a pack may be used.
/// </remarks>
public sealed record Pack
{
    /// <summary>A short name in lower-case words joined by hyphens, such as "two-rivers". Stays the same across versions.</summary>
    public string Id { get; init; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>From 1, one more with every change.</summary>
    public int Version { get; init; }

    /// <summary>Where the rules come from: a minute, a memorandum, a published description.</summary>
    public string? Source { get; init; }

    /// <summary>What the partnership is called in one sentence, for those who choose among packs.</summary>
    public string? Summary { get; init; }

    /// <summary>The partnership's own words.</summary>
    public Words Words { get; init; } = new();

    /// <summary>What members have signed. Null when the partnership runs without an agreement.</summary>
    public Agreement? Agreement { get; init; }

    /// <summary>Local roles, each held by somebody with one of Onroll's roles.</summary>
    public IReadOnlyList<PackRole> Roles { get; init; } = [];

    /// <summary>Usually one ladder; a second where a separate pathway runs beside it.</summary>
    public IReadOnlyList<Ladder> Ladders { get; init; } = [];

    /// <summary>Plans that staff write.</summary>
    public IReadOnlyList<PlanTemplate> Plans { get; init; } = [];

    /// <summary>Documents that evidence something.</summary>
    public IReadOnlyList<DocumentTemplate> Documents { get; init; } = [];

    /// <summary>Meetings around one pupil: admission, re-entry, family.</summary>
    public IReadOnlyList<MeetingTemplate> Meetings { get; init; } = [];

    /// <summary>Panels and clinics that hear several pupils.</summary>
    public IReadOnlyList<PanelType> Panels { get; init; } = [];

    /// <summary>Places a pupil can be given.</summary>
    public IReadOnlyList<Provision> Provisions { get; init; } = [];

    /// <summary>How places are shared among schools.</summary>
    public IReadOnlyList<QuotaRule> Quotas { get; init; } = [];

    /// <summary>Kinds of move between schools.</summary>
    public IReadOnlyList<MoveType> Moves { get; init; } = [];

    /// <summary>Protocols of fair access, the first that covers a child applies. Empty means Onroll's own.</summary>
    public IReadOnlyList<FairAccessProtocol> FairAccess { get; init; } = [];

    /// <summary>Who sees what, beyond what Onroll itself allows and forbids.</summary>
    public IReadOnlyList<VisibilityRule> Visibility { get; init; } = [];

    /// <summary>The register of pupils at risk. Null means Onroll's own rules.</summary>
    public RegisterPart? Register { get; init; }

    /// <summary>Lists of pupils watched across schools, with columns of their own.</summary>
    public IReadOnlyList<Tracker> Trackers { get; init; } = [];

    /// <summary>Matrices that guide a worker's judgement of risk.</summary>
    public IReadOnlyList<RiskMatrix> RiskMatrices { get; init; } = [];

    /// <summary>Prompts for restorative and other structured conversations.</summary>
    public IReadOnlyList<ConversationScript> Conversations { get; init; } = [];

    /// <summary>Practitioners with caseloads.</summary>
    public IReadOnlyList<PractitionerService> Services { get; init; } = [];

    /// <summary>Rooms for internal exclusion and referral within a day.</summary>
    public IReadOnlyList<BehaviourRoom> Rooms { get; init; } = [];

    /// <summary>Groups that meet regularly, such as coaching circles.</summary>
    public IReadOnlyList<GroupType> Groups { get; init; } = [];

    /// <summary>How interventions are planned for a whole year group. Null when they are not.</summary>
    public ProvisionMap? ProvisionMap { get; init; }

    /// <summary>How often families are met and called. Null when nothing is agreed.</summary>
    public FamilyContact? FamilyContact { get; init; }

    /// <summary>Events that open a record by themselves.</summary>
    public IReadOnlyList<Trigger> Triggers { get; init; } = [];

    /// <summary>The ladder that pupils stand on. Null when the pack has none.</summary>
    public Ladder? MainLadder => Ladders.Count > 0 ? Ladders[0] : null;
}

/// <summary>A role as this partnership names it.</summary>
public sealed record PackRole
{
    /// <summary>What the rest of the pack refers to it by.</summary>
    public string Id { get; init; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Onroll's role whose holders may act in it, such as "coordinator" or "school lead".</summary>
    public string HeldBy { get; init; } = "";

    /// <summary>How many people do this work, where the partnership says so.</summary>
    public int? People { get; init; }
}
