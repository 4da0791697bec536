using System.Globalization;
using System.Text.Json.Serialization;
using Onroll.Rules.FairAccess;

namespace Onroll.Web.Commands;

/// <summary><c>onroll allocate FILE.json</c></summary>
public static class AllocateCommand
{
    public static Verb Verb { get; } = new("allocate", "Shares children who wait under a fair access protocol among schools, at the least total cost. People decide.", RunAsync)
    {
        Operands = "FILE.json",
        MostOperands = 1,
        UsualFormat = "json",
        Options = [new("explain", null, "what a place costs under each scheme, which parameters it takes and how ties are decided; with a file, under its scheme")],
    };

    private static async Task<int> RunAsync(Arguments arguments, Terminal terminal, CancellationToken stop)
    {
        if (arguments.Operands.Count == 0)
        {
            return arguments.Has("explain") ? ExplainAll(arguments, terminal) : throw new WrongUsageException("allocate takes FILE.json, or --explain alone.");
        }

        var question = AllocateQuestion.Read(TableOutput.Existing(arguments.Operands[0]));
        foreach (var note in question.Notes)
        {
            await terminal.Error.WriteLineAsync(note);
        }

        var proposal = FairAllocation.Of(question.Scheme, question.Schools, question.Children).Proposal();
        if (proposal.MostTooDear > 0)
        {
            await terminal.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"The search ended before its proof: the total is at most {proposal.MostTooDear:0.#########} above the least possible."));
        }

        var explanation = arguments.Has("explain") ? AllocateExplanation.Of(question.Engine, question.Scheme) : null;
        terminal.Print(
            arguments,
            Result.Of(proposal) with { Explanation = explanation },
            _ => explanation is null ? Text(proposal) : $"{AllocateExplanation.Text(explanation)}\n\n{Text(proposal)}");
        return ExitCode.Done;
    }

    private static int ExplainAll(Arguments arguments, Terminal terminal)
    {
        terminal.Print(arguments, new { engines = AllocateExplanation.All }, _ => string.Join("\n\n", AllocateExplanation.All.Select(AllocateExplanation.Text)));
        return ExitCode.Done;
    }

    private static string Text(AllocationProposal proposal)
    {
        var lines = proposal.Places.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.ChildId} → {place.SchoolId} ({place.Cost:0.####})\n  {string.Join("\n  ", place.Reasons)}"))
            .Concat(proposal.Unplaced.Select(child => $"{child.ChildId} → no place\n  {string.Join("\n  ", child.Reasons)}"));
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join('\n', lines)}\nTotal cost {proposal.TotalCost:0.####}, {(proposal.MostTooDear == 0 ? "the least possible" : "close to the least possible")}. People decide.");
    }

    private sealed record Place(string Child, string School, IReadOnlyList<string> Reasons, decimal Cost);

    private sealed record Without(string Child, IReadOnlyList<string> Reasons);

    private sealed record Result(IReadOnlyList<Place> Allocations, IReadOnlyList<Without> Unplaced, decimal TotalCost)
    {
        /// <summary>Only when asked for: the contract has no such field.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public EngineExplanation? Explanation { get; init; }

        public static Result Of(AllocationProposal proposal) => new(
            [.. proposal.Places.Select(place => new Place(place.ChildId, place.SchoolId, place.Reasons, place.Cost))],
            [.. proposal.Unplaced.Select(child => new Without(child.ChildId, child.Reasons))],
            proposal.TotalCost);
    }
}
