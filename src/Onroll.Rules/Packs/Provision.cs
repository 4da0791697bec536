namespace Onroll.Rules.Packs;

/// <summary>Whether members have agreed to something.</summary>
public enum ProvisionStatus
{
    /// <summary>Under discussion: nobody can be placed.</summary>
    Proposed,

    /// <summary>In use.</summary>
    Agreed,

    /// <summary>No longer offered; those placed finish.</summary>
    Closed,
}

/// <summary>Who runs a provision's places.</summary>
public enum ProvisionScope
{
    /// <summary>One set of places for the partnership.</summary>
    Shared,

    /// <summary>Every school has its own places of this kind.</summary>
    EachSchool,
}

/// <summary>Places a pupil can be given.</summary>
/// <remarks>P-LIN-05, P-LIN-06, P-ROT-03, P-ROT-14, P-EBB-04, P-NAC-03, T-PEP-01, T-BAS-01, T-SPK-01.</remarks>
public sealed record Provision
{
    /// <summary>What gates, decisions and placements refer to it by.</summary>
    public string Id { get; init; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>What a pupil gets there, in a sentence.</summary>
    public string? Summary { get; init; }

    /// <summary>Where it stands on the scale all partnerships share.</summary>
    public Continuum Continuum { get; init; } = Continuum.PlacedAtRisk;

    /// <summary>Whether it is agreed.</summary>
    public ProvisionStatus Status { get; init; } = ProvisionStatus.Agreed;

    /// <summary>Whose places they are.</summary>
    public ProvisionScope Scope { get; init; } = ProvisionScope.Shared;

    /// <summary>Whether it is away from the school's own site.</summary>
    public bool OffSite { get; init; }

    /// <summary>How many places. Null when it is not limited, or the blocks say it.</summary>
    public int? Places { get; init; }

    /// <summary>Places that are kept for some pupils.</summary>
    public IReadOnlyList<ProvisionBlock> Blocks { get; init; } = [];

    /// <summary>The quota its places are counted against. Null when none.</summary>
    public string? Quota { get; init; }

    /// <summary>Only for these key stages. Empty means all.</summary>
    public IReadOnlyList<int> KeyStages { get; init; } = [];

    /// <summary>How long a place lasts. Null when it has no planned end and none is asked for.</summary>
    public DurationRule? Lasts { get; init; }

    /// <summary>What must be so before a place is given. Null when nothing but a free place.</summary>
    public Gate? Entry { get; init; }

    /// <summary>Checks that are ticked with day and person before the first session, beyond what the law asks for.</summary>
    public IReadOnlyList<string> ChecksBeforeStart { get; init; } = [];

    /// <summary>The plan that must be there from the first day. Null when none.</summary>
    public string? PlanFromDayOne { get; init; }

    /// <summary>What must be ready the lead time before the end, as a task. Null when nothing.</summary>
    public string? TaskBeforeEnd { get; init; }

    /// <summary>How often the pupil's place is reviewed. Null when dates are set one by one.</summary>
    public DurationRule? ReviewEvery { get; init; }

    /// <summary>How often the school visits to see that it is good. Null when not asked for.</summary>
    public DurationRule? VisitEvery { get; init; }

    /// <summary>Grades of intensity to choose from, the lightest first. Empty when there is one.</summary>
    public IReadOnlyList<string> Intensities { get; init; } = [];

    /// <summary>What is measured at entry and followed.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];

    /// <summary>How a place can end.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>Times after the end at which it is asked how the pupil is doing.</summary>
    public IReadOnlyList<DurationRule> FollowUps { get; init; } = [];

    /// <summary>Whether somebody must say on what grounds it replaces a suspension or exclusion, so that this can be counted.</summary>
    public bool AsksInsteadOf { get; init; }

    /// <summary>All its places. Null when it is not limited.</summary>
    public int? Capacity => Blocks.Count > 0 && Blocks.All(block => block.Places is not null) ? Blocks.Sum(block => block.Places) : Places;

    /// <summary>Whether nobody can be placed because it is not agreed.</summary>
    public bool IsClosedToNew => Status != ProvisionStatus.Agreed;

    /// <summary>Whether a pupil in that key stage can be placed at all; a block may narrow it.</summary>
    public bool Admits(int? keyStage) =>
        (KeyStages.Count == 0 || (keyStage is { } stage && KeyStages.Contains(stage)))
        && (Blocks.Count == 0 || Blocks.Any(block => block.Admits(keyStage)));

    /// <summary>Why a pupil in that key stage cannot be placed, as a sentence. Null when the pupil can.</summary>
    public string? Refuse(int? keyStage)
    {
        if (IsClosedToNew)
        {
            return Status == ProvisionStatus.Proposed ? $"{Name} is only proposed: nobody can be placed until it is agreed." : $"{Name} no longer takes pupils.";
        }

        if (Admits(keyStage))
        {
            return null;
        }

        IReadOnlyList<int> stages = KeyStages.Count > 0 ? KeyStages : [.. Blocks.SelectMany(block => block.KeyStages)];
        return $"{Name} is only for {Packs.KeyStages.InWords(stages)}.";
    }
}

/// <summary>Places of a provision that are kept for some pupils.</summary>
public sealed record ProvisionBlock
{
    /// <summary>What placements refer to it by.</summary>
    public string Id { get; init; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>How many places. Null when it shares the provision's.</summary>
    public int? Places { get; init; }

    /// <summary>Only for these key stages. Empty means all.</summary>
    public IReadOnlyList<int> KeyStages { get; init; } = [];

    /// <summary>What else must be so. Null when nothing.</summary>
    public string? Criterion { get; init; }

    /// <summary>Whether a pupil in that key stage can have a place in it.</summary>
    public bool Admits(int? keyStage) => KeyStages.Count == 0 || (keyStage is { } stage && KeyStages.Contains(stage));
}
