namespace Onroll.Rules.Packs;

/// <summary>An ordered list of prompts for a conversation.</summary>
/// <remarks>T-RST-01, T-RST-02; engine G1 in the mode "conversation".</remarks>
public sealed record ConversationScript
{
    /// <summary>What records refer to it by.</summary>
    public string Id { get; init; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>The prompts, in order; each participant answers each.</summary>
    public IReadOnlyList<string> Prompts { get; init; } = [];

    /// <summary>Parts people take: "harmed", "responsible", "supporter" …</summary>
    public IReadOnlyList<string> Participants { get; init; } = [];

    /// <summary>How it can end.</summary>
    public IReadOnlyList<string> Agreements { get; init; } = ["Yes", "Partly", "No"];

    /// <summary>How soon it is asked whether it held. Null when not asked.</summary>
    public DurationRule? FollowUp { get; init; }

    /// <summary>Whether a trained pupil may lead it; that pupil sees only what they wrote, until it closes.</summary>
    public bool PupilsMayLead { get; init; }

    /// <summary>What to do when no agreement is reached.</summary>
    public IReadOnlyList<string> WhenNoAgreement { get; init; } = [];
}

/// <summary>Practitioners with caseloads.</summary>
/// <remarks>P-ROT-08, P-EBB-07, T-SET-02.</remarks>
public sealed record PractitionerService
{
    /// <summary>What allocations refer to it by.</summary>
    public string Id { get; init; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>The role its practitioners hold.</summary>
    public string Role { get; init; } = "";

    /// <summary>How many practitioners. Null when not said.</summary>
    public int? Workers { get; init; }

    /// <summary>Pupils below which the caseload is too small. Null when none is.</summary>
    public int? CaseloadFrom { get; init; }

    /// <summary>Pupils above which new ones wait. Null when not limited.</summary>
    public int? CaseloadTo { get; init; }

    /// <summary>Whether the numbers are for each practitioner rather than for all together.</summary>
    public bool EachWorker { get; init; }

    /// <summary>Whether notes are for the practitioner alone, and others see only that there is a case.</summary>
    public bool NotesAreRestricted { get; init; }

    /// <summary>Reasons for working with a pupil.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>What sessions are about.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];
}

/// <summary>A room for internal exclusion, or for a pupil sent out of a lesson. Never a suspension.</summary>
/// <remarks>P-BEM-05, P-NAC-04, P-ASH-02, T-RFC-01 to T-RFC-04.</remarks>
public sealed record BehaviourRoom
{
    /// <summary>What visits refer to it by.</summary>
    public string Id { get; init; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether it is at another school than the pupil's own.</summary>
    public bool AtAnotherSchool { get; init; }

    /// <summary>How long one stay may be. Null when within the day.</summary>
    public DurationRule? Lasts { get; init; }

    /// <summary>Why a pupil is there, to choose from. Empty means free words.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>The conversation that is held before the pupil returns. Null when none.</summary>
    public string? Conversation { get; init; }

    /// <summary>Whether a visit closes only with the pupil's own account.</summary>
    public bool AsksPupil { get; init; }

    /// <summary>Whether a stay is evidence that the school used its own processes.</summary>
    public bool IsOwnProcess { get; init; } = true;
}

/// <summary>Groups that meet regularly, such as coaching circles.</summary>
/// <remarks>T-CCH-01 to T-CCH-08; engine G11.</remarks>
public sealed record GroupType
{
    /// <summary>What groups refer to it by.</summary>
    public string Id { get; init; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>The size aimed at.</summary>
    public int Size { get; init; }

    /// <summary>The smallest allowed.</summary>
    public int Smallest { get; init; }

    /// <summary>The largest allowed.</summary>
    public int Largest { get; init; }

    /// <summary>Year groups that are never mixed, such as "R to 5" and "6 to 11".</summary>
    public IReadOnlyList<string> Phases { get; init; } = [];

    /// <summary>What happens in the week.</summary>
    public IReadOnlyList<GroupSession> Sessions { get; init; } = [];

    /// <summary>When everybody has been heard. Null when that is not asked.</summary>
    public TimeOnly? HeardBy { get; init; }

    /// <summary>How often the adult meets each family in a year. Null when not agreed.</summary>
    public int? FamilyMeetingsAYear { get; init; }
}

/// <summary>A regular session of a group.</summary>
public sealed record GroupSession
{
    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its day; when school is closed it moves to the nearest school day of the week.</summary>
    public DayOfWeek Weekday { get; init; }

    /// <summary>When in the day, such as "first period".</summary>
    public string? Period { get; init; }

    /// <summary>What it is for.</summary>
    public string? Purpose { get; init; }

    /// <summary>Whether two groups meet together.</summary>
    public bool WithAnotherGroup { get; init; }
}

/// <summary>How interventions are planned for a whole year group.</summary>
/// <remarks>T-PRV-01 to T-PRV-07; engine G5.</remarks>
public sealed record ProvisionMap
{
    /// <summary>How often every pupil is looked at.</summary>
    public DurationRule? MeetEvery { get; init; }

    /// <summary>How often interventions are reviewed between meetings.</summary>
    public DurationRule? ReviewEvery { get; init; }

    /// <summary>Levels of intervention, the widest first.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>What is shown of each pupil.</summary>
    public IReadOnlyList<FormField> Shows { get; init; } = [];

    /// <summary>How a pupil is getting on, to choose from.</summary>
    public IReadOnlyList<string> Progress { get; init; } = [];

    /// <summary>The answer that, without an intervention, is a gap.</summary>
    public string? GapWhen { get; init; }

    /// <summary>How an intervention is working, to choose from.</summary>
    public IReadOnlyList<string> Effects { get; init; } = [];
}

/// <summary>How often families are met and called.</summary>
/// <remarks>P-BLU-03, P-NAC-09.</remarks>
public sealed record FamilyContact
{
    /// <summary>Days from one meeting to the next; one that falls in a holiday is due on the first school day after it.</summary>
    public int? MeetEveryDays { get; init; }

    /// <summary>Days from one call to the next.</summary>
    public int? CallEveryDays { get; init; }

    /// <summary>Hours from an event to the first contact. Null when no time is aimed at.</summary>
    public int? FirstContactHours { get; init; }

    /// <summary>Places to meet: "school", "home", "library" …</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Practical help that is recorded: "housing", "debt" …</summary>
    public IReadOnlyList<string> Help { get; init; } = [];
}
