namespace Onroll.Rules.Packs;

/// <summary>A kind of plan: what is written, what makes it good, who approves it and how it is reviewed.</summary>
/// <remarks>P-LIN-02, P-EBB-01, T-SET-01, T-PEP-02.</remarks>
public sealed record PlanTemplate
{
    /// <summary>What gates refer to it by.</summary>
    public string Id { get; init; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is for, in a sentence.</summary>
    public string? Purpose { get; init; }

    /// <summary>What is written.</summary>
    public IReadOnlyList<FormSection> Sections { get; init; } = [];

    /// <summary>What somebody checks before the plan is called good.</summary>
    public IReadOnlyList<ChecklistItem> Checklist { get; init; } = [];

    /// <summary>The role that writes it. Null when any member of staff may.</summary>
    public string? WrittenBy { get; init; }

    /// <summary>The role that approves it or returns it with reasons. Null when no approval is asked for.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>How often it is reviewed. Null when dates are set one by one.</summary>
    public DurationRule? ReviewEvery { get; init; }

    /// <summary>How long it runs. Null when it has no planned end.</summary>
    public DurationRule? Lasts { get; init; }

    /// <summary>Strategies to pick from, whose use and effect are recorded.</summary>
    public IReadOnlyList<string> Strategies { get; init; } = [];

    /// <summary>How a review can end.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>Whether a pupil has at most one of them open.</summary>
    public bool OnePerPupil { get; init; }

    /// <summary>Roles that alone may read it. Empty when the usual rules of access say who.</summary>
    public IReadOnlyList<string> OnlyFor { get; init; } = [];
}

/// <summary>One point of quality.</summary>
public sealed record ChecklistItem
{
    /// <summary>What answers are kept under.</summary>
    public string Id { get; init; } = "";

    /// <summary>The point, as a sentence that is true of a good plan.</summary>
    public string Text { get; init; } = "";

    /// <summary>A field whose being filled in answers it. Null when a person must judge.</summary>
    public string? Field { get; init; }
}

/// <summary>A document that evidences something: complete when no mandatory part is empty.</summary>
public sealed record DocumentTemplate
{
    /// <summary>What gates refer to it by.</summary>
    public string Id { get; init; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>What is written.</summary>
    public IReadOnlyList<FormSection> Sections { get; init; } = [];

    /// <summary>Plans and documents that are put into one pack with it, by id.</summary>
    public IReadOnlyList<string> Assembles { get; init; } = [];

    /// <summary>The role that accepts it. Null when being complete is enough.</summary>
    public string? AcceptedBy { get; init; }

    /// <summary>Every how often one is written while it applies. Null when once.</summary>
    public DurationRule? Every { get; init; }
}

/// <summary>A meeting around one pupil.</summary>
/// <remarks>P-ASH-04, P-ASH-05, P-BEM-04.</remarks>
public sealed record MeetingTemplate
{
    /// <summary>What gates refer to it by.</summary>
    public string Id { get; init; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Who must have been there for it to count, such as "pupil", "family", "home school".</summary>
    public IReadOnlyList<string> MustAttend { get; init; } = [];

    /// <summary>The role that may let it count without one of them, with a reason. Null when nobody.</summary>
    public string? ExceptionBy { get; init; }

    /// <summary>How soon it follows what asks for it. Null when no time is set.</summary>
    public DurationRule? Within { get; init; }

    /// <summary>What is written.</summary>
    public IReadOnlyList<FormSection> Sections { get; init; } = [];
}
