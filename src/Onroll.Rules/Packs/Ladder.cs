namespace Onroll.Rules.Packs;

/// <summary>Whether an unmet gate refuses or warns.</summary>
public enum Enforcement
{
    /// <summary>A pupil may move on against an unmet gate; that it was passed over is recorded and counted.</summary>
    Advisory,

    /// <summary>A pupil may not move on until every gate is met.</summary>
    Mandatory,
}

/// <summary>The steps support takes.</summary>
/// <remarks>P-LIN-01, P-ASH-01, P-BLU-01, P-NAC-02.</remarks>
public sealed record Ladder
{
    /// <summary>What cases refer to it by.</summary>
    public string Id { get; init; } = "ladder";

    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether it binds, where a step does not say otherwise.</summary>
    public Enforcement Enforcement { get; init; } = Enforcement.Advisory;

    /// <summary>The steps, lowest first. The first is where a pupil stands to begin with.</summary>
    public IReadOnlyList<LadderStep> Steps { get; init; } = [];

    /// <summary>Reasons to choose from when a step is passed over. Empty means free words.</summary>
    public IReadOnlyList<string> BypassReasons { get; init; } = [];

    /// <summary>Roles that are told of a bypass.</summary>
    public IReadOnlyList<string> BypassTells { get; init; } = [];

    /// <summary>The role that may let a pupil past a mandatory gate, with a reason. Null when nobody.</summary>
    public string? ExceptionBy { get; init; }

    /// <summary>The outcome recorded when a pupil is permanently excluded without the steps. Null when nothing is recorded.</summary>
    public string? BypassedOutcome { get; init; }

    /// <summary>A step by its id.</summary>
    public LadderStep? Step(string id) => Steps.FirstOrDefault(step => step.Id == id);

    /// <summary>How far up a step stands, from 0; -1 when it is none of them.</summary>
    public int PlaceOf(string id)
    {
        for (var place = 0; place < Steps.Count; place++)
        {
            if (Steps[place].Id == id)
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>Whether that step binds.</summary>
    public Enforcement EnforcementOf(LadderStep step) => step.Enforcement ?? Enforcement;
}

/// <summary>One step.</summary>
public sealed record LadderStep
{
    /// <summary>What gates and cases refer to it by.</summary>
    public string Id { get; init; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>What happens in it, in a sentence.</summary>
    public string? Summary { get; init; }

    /// <summary>The role that acts in it.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Whether its gate binds. Null means as the ladder says.</summary>
    public Enforcement? Enforcement { get; init; }

    /// <summary>Whether a school may leave it out.</summary>
    public bool Optional { get; init; }

    /// <summary>What must be so to enter it. Null when it is open.</summary>
    public Gate? Entry { get; init; }

    /// <summary>What must be so to leave it upwards. Null when nothing is asked for.</summary>
    public Gate? Exit { get; init; }

    /// <summary>What evidences it, as a list for the person who acts.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>How long it lasts. Null when it has no planned end.</summary>
    public DurationRule? Lasts { get; init; }

    /// <summary>How often it is looked at. Null when dates are set one by one.</summary>
    public DurationRule? ReviewEvery { get; init; }

    /// <summary>What must be ready the lead time before the end, as a task. Null when nothing.</summary>
    public string? TaskBeforeEnd { get; init; }

    /// <summary>Only for these key stages. Empty means all.</summary>
    public IReadOnlyList<int> KeyStages { get; init; } = [];

    /// <summary>The provision a pupil has in it. Null when none.</summary>
    public string? Provision { get; init; }

    /// <summary>Where a pupil goes from here. Empty means to the step after it; back down is always open, with a reason.</summary>
    public IReadOnlyList<StepTransition> Next { get; init; } = [];

    /// <summary>Whether entering it needs a reason in words, upwards too.</summary>
    public bool ReasonNeeded { get; init; }

    /// <summary>Whether the case closes here.</summary>
    public bool Closes { get; init; }

    /// <summary>Outcomes to choose from when it closes.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>Where support stands on a scale all partnerships share, so that different words can be compared. Null when not mapped.</summary>
    public Continuum? Continuum { get; init; }
}

/// <summary>A way from one step to another.</summary>
public sealed record StepTransition
{
    /// <summary>The step's id.</summary>
    public string To { get; init; } = "";

    /// <summary>What must be so besides the entry of that step. Null when nothing.</summary>
    public Gate? When { get; init; }

    /// <summary>The role that decides it. Null when the owner of the step does.</summary>
    public string? By { get; init; }
}

/// <summary>The continuum of support that partnerships with different words are compared on.</summary>
/// <remarks>N-01 of the catalogue of partnerships; C0 to C5.</remarks>
public enum Continuum
{
    /// <summary>In mainstream.</summary>
    Mainstream,

    /// <summary>Apart, inside the school.</summary>
    InternalExclusion,

    /// <summary>Outreach into mainstream.</summary>
    Outreach,

    /// <summary>Placed because permanent exclusion is a risk.</summary>
    PlacedAtRisk,

    /// <summary>Part of the week, for a short time, or in two roles.</summary>
    PartTime,

    /// <summary>Full-time alternative provision.</summary>
    FullTime,
}
