namespace Onroll.Rules.Packs;

/// <summary>Which way a move goes.</summary>
public enum MoveDirection
{
    /// <summary>Along a way the ladder names.</summary>
    Onwards,

    /// <summary>To a lower step.</summary>
    Back,

    /// <summary>Past steps, by a way the ladder does not name.</summary>
    Bypass,
}

/// <summary>What the ladder says about moving one pupil to one step.</summary>
/// <param name="Step">Where to.</param>
/// <param name="Direction">Which way that goes.</param>
/// <param name="Unmet">Every gate that is not met.</param>
/// <param name="Enforcement">Whether that refuses or warns.</param>
/// <param name="NeedsReason">Whether the move needs a reason in words.</param>
/// <param name="By">The role that decides it.</param>
public sealed record LadderMove(
    LadderStep Step,
    MoveDirection Direction,
    IReadOnlyList<UnmetGate> Unmet,
    Enforcement Enforcement,
    bool NeedsReason,
    string By)
{
    /// <summary>Whether nothing stands in the way.</summary>
    public bool IsOpen => Unmet.Count == 0;

    /// <summary>Whether the ladder refuses it.</summary>
    public bool IsRefused => !IsOpen && Enforcement == Enforcement.Mandatory;

    /// <summary>Judges a move. Back is always open, with a reason; a bypass is judged by the gates of where it leads.</summary>
    /// <param name="ladder">The ladder of the version the case began under.</param>
    /// <param name="from">Where the pupil stands.</param>
    /// <param name="to">Where the pupil would go.</param>
    /// <param name="facts">What is known.</param>
    public static LadderMove Judge(Ladder ladder, LadderStep from, LadderStep to, CaseFacts facts)
    {
        var way = WaysFrom(ladder, from).FirstOrDefault(way => way.To == to.Id);
        if (way is null && ladder.PlaceOf(to.Id) < ladder.PlaceOf(from.Id))
        {
            return new LadderMove(to, MoveDirection.Back, [], Enforcement.Advisory, NeedsReason: true, from.Owner);
        }

        var back = ladder.PlaceOf(to.Id) < ladder.PlaceOf(from.Id);
        Gate?[] gates =
        [
            back ? null : from.Exit,
            way?.When,
            to.Entry,
            to.KeyStages.Count > 0 ? new KeyStageIn { KeyStages = to.KeyStages } : null,
        ];
        var unmet = gates.OfType<Gate>().SelectMany(gate => gate.Unmet(facts)).DistinctBy(gate => gate.Message).ToList();
        var direction = way is null ? MoveDirection.Bypass : back ? MoveDirection.Back : MoveDirection.Onwards;
        return new LadderMove(
            to,
            direction,
            unmet,
            ladder.EnforcementOf(to),
            NeedsReason: to.ReasonNeeded || direction != MoveDirection.Onwards || unmet.Count > 0,
            way?.By ?? from.Owner);
    }

    /// <summary>Every move from a step that the ladder names, and the optional step's successor beside it.</summary>
    public static IReadOnlyList<LadderMove> From(Ladder ladder, LadderStep from, CaseFacts facts) =>
        [.. WaysFrom(ladder, from).Select(way => ladder.Step(way.To)).OfType<LadderStep>().DistinctBy(step => step.Id).Select(step => Judge(ladder, from, step, facts))];

    private static IEnumerable<StepTransition> WaysFrom(Ladder ladder, LadderStep from)
    {
        if (from.Next.Count > 0 || from.Closes)
        {
            return from.Next;
        }

        var after = ladder.Steps.Skip(ladder.PlaceOf(from.Id) + 1).ToList();
        var firstNeeded = after.FindIndex(step => !step.Optional);
        return after.Take(firstNeeded < 0 ? after.Count : firstNeeded + 1).Select(step => new StepTransition { To = step.Id });
    }
}
