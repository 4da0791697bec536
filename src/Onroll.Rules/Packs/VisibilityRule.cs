namespace Onroll.Rules.Packs;

/// <summary>What a rule of visibility speaks about.</summary>
public enum RecordPart
{
    /// <summary>That there is a case, and in which state.</summary>
    Status,

    /// <summary>The referral and its evidence.</summary>
    Referral,

    /// <summary>Plans and their reviews.</summary>
    Plans,

    /// <summary>The papers of a panel.</summary>
    Papers,

    /// <summary>What was said and decided.</summary>
    Minutes,

    /// <summary>A placement or move: dates, timetable, attendance.</summary>
    Placement,

    /// <summary>A practitioner's notes.</summary>
    PractitionerNotes,

    /// <summary>Notes about safeguarding.</summary>
    SafeguardingNotes,

    /// <summary>Brothers and sisters at other schools.</summary>
    SiblingLinks,

    /// <summary>A risk matrix and its scores.</summary>
    RiskMatrix,

    /// <summary>A restorative conversation.</summary>
    Conversation,
}

/// <summary>How long a rule of visibility holds.</summary>
public enum VisibleWhile
{
    /// <summary>As long as the case is open.</summary>
    CaseIsOpen,

    /// <summary>From the day papers go out until the meeting's minutes are approved.</summary>
    OnAgenda,

    /// <summary>From the first to the last day of the placement or move.</summary>
    PlacementRuns,

    /// <summary>While the pupil is on the reader's caseload.</summary>
    OnCaseload,
}

/// <summary>Who sees what, of which part of the agenda, and for how long.</summary>
/// <remarks>
/// Section 11.2 of the catalogue of partnerships: role × object × agenda part × placement dates. Rules only open; what no
/// rule opens stays closed, and Onroll's own access decision always comes first.
/// </remarks>
public sealed record VisibilityRule
{
    /// <summary>The role that sees it, of the pack or of a panel's membership.</summary>
    public string Role { get; init; } = "";

    /// <summary>What it sees.</summary>
    public IReadOnlyList<RecordPart> Sees { get; init; } = [];

    /// <summary>Only items in these parts of the agenda. Empty means any.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>How long.</summary>
    public VisibleWhile While { get; init; } = VisibleWhile.CaseIsOpen;

    /// <summary>Only what lies at the reader's own school or provider.</summary>
    public bool OwnPartOnly { get; init; }

    /// <summary>Whether some rule lets the reader see it.</summary>
    /// <param name="rules">The pack's rules.</param>
    /// <param name="question">Who asks, for what, and how things stand.</param>
    public static bool Allows(IEnumerable<VisibilityRule> rules, VisibilityQuestion question) => rules.Any(rule => rule.Opens(question));

    private bool Opens(VisibilityQuestion question) =>
        Role == question.Role
        && Sees.Contains(question.Part)
        && (Parts.Count == 0 || (question.AgendaPart is { } part && Parts.Contains(part)))
        && (!OwnPartOnly || question.IsOwnPart)
        && While switch
        {
            VisibleWhile.OnAgenda => question.IsOnAgenda,
            VisibleWhile.PlacementRuns => question.PlacementFrom <= question.On && (question.PlacementTo is not { } to || question.On <= to),
            VisibleWhile.OnCaseload => question.IsOnCaseload,
            _ => question.IsCaseOpen,
        };
}

/// <summary>Who asks to see what, and how things stand on that day.</summary>
public sealed record VisibilityQuestion
{
    /// <summary>The reader's role.</summary>
    public required string Role { get; init; }

    /// <summary>What is asked for.</summary>
    public required RecordPart Part { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The part of the agenda the item is in. Null when it is on none.</summary>
    public string? AgendaPart { get; init; }

    /// <summary>Whether papers have gone out and minutes are not approved yet.</summary>
    public bool IsOnAgenda { get; init; }

    /// <summary>Whether the case is open.</summary>
    public bool IsCaseOpen { get; init; }

    /// <summary>Whether the pupil is on the reader's caseload.</summary>
    public bool IsOnCaseload { get; init; }

    /// <summary>Whether it lies at the reader's own school or provider.</summary>
    public bool IsOwnPart { get; init; }

    /// <summary>The first day of the placement or move. Null when there is none.</summary>
    public DateOnly? PlacementFrom { get; init; }

    /// <summary>Its last day. Null while that is open.</summary>
    public DateOnly? PlacementTo { get; init; }
}
