using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Rules.Moves;
using Onroll.Rules.Packs;

namespace Onroll.Core.Moves;

/// <summary>A trial that was open when trials ended, with what it can become.</summary>
public sealed record OpenTrial(MoveInList Move, IReadOnlyList<TrialBecomes> Choices);

public static class OpenTrialQueries
{
    /// <summary>The one-off report: trials under way on 26 July 2026 and not converted since (R-MOV-02).</summary>
    public static async Task<IReadOnlyList<OpenTrial>> OpenTrialsAsync(this OnrollDbContext db, Viewer viewer, CancellationToken stop)
    {
        var trials = new List<OpenTrial>();
        foreach (var row in (await db.MoveListAsync(viewer, stop)).Where(m => m.Move is { Basis: MoveBasis.ManagedMove, EndsOn: not null, FinalisedOn: null, EndedOn: null, StartedOn: not null }))
        {
            var @case = await db.MoveCaseAsync(row.Move.MoveId, stop);
            var choices = TrialConversion.Choices(new RunningTrial(row.Move.AgreedOn ?? row.Move.ProposedOn, row.Move.StartedOn!.Value, row.Move.EndedOn)   // asked for just above
            {
                HasEveryConsent = @case!.MissingConsents.Count == 0,   // it was in the list
                HomeMayDirect = DirectionPower.FootingOf(ProposeMove.DirectingKind(@case.Home), viewer.Today) != DirectionFooting.None,
            });
            if (choices.Count > 0)
            {
                trials.Add(new OpenTrial(row, choices));
            }
        }

        return trials;
    }
}
