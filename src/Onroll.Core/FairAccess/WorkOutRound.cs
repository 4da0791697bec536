using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;
using Onroll.Rules.FairAccess;

namespace Onroll.Core.FairAccess;

/// <summary>Works out the proposal for all children who wait, and keeps it for the panel.</summary>
public sealed class WorkOutRound(OnrollDbContext db, AskFairAccess ask, TimeProvider time)
{
    /// <param name="partnership">Whose children.</param>
    /// <param name="protocolId">Under which of its protocols.</param>
    /// <param name="name">Who asks.</param>
    /// <returns>Null when there is no such protocol.</returns>
    public async Task<FairAccessRound?> RunAsync(PartnershipId partnership, string protocolId, string name, CancellationToken stop)
    {
        var today = time.TodayInLondon();
        if ((await db.ProtocolsAsync(partnership, today, stop)).FirstOrDefault(p => p.Id == protocolId) is not { } protocol)
        {
            return null;
        }

        var question = await ask.RunAsync(partnership, protocol, today, null, stop);
        var round = new FairAccessRound
        {
            AreaId = db.AreaId, FairAccessRoundId = db.NewId(), PartnershipId = partnership, ProtocolId = protocol.Id, Protocol = protocol.Name, WorkedOutAtUtc = time.UtcNowStored(), WorkedOutByName = name,
            Facts = JsonSerializer.Serialize(question.Facts), Answer = JsonSerializer.Serialize(AnswerOf(question)),
        };
        db.FairAccessRounds.Add(round);
        await db.SaveChangesAsync(stop);
        return round;
    }

    /// <summary>The proposal of a question. Needs nothing but the question.</summary>
    public static RoundAnswer AnswerOf(FairAccessQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var allocation = FairAllocation.Of(question.Scheme, question.Schools, question.Children);
        var (proposal, apart) = (allocation.Proposal(), allocation.OneAtATime());
        var children = question.Children.ToDictionary(child => child.Id);
        return new RoundAnswer(
            [.. proposal.Places.Select(place => PlaceOf(question, allocation, place, children[place.ChildId]))],
            [.. proposal.Unplaced.Select(child => new RoundUnplaced(Guid.Parse(child.ChildId), children[child.ChildId].Name, children[child.ChildId].Year ?? 0, child.Reasons, Considered(question, allocation, child.ChildId)))],
            proposal.TotalCost, proposal.MostTooDear, apart.TotalCost, apart.Unplaced.Count, question.Scheme.CostInWords,
            question.Scheme is PointsLedgerScheme ? "points per 100 pupils" : "children placed this school year",
            [.. question.Now.Select(school => SchoolOf(question, school, [.. proposal.Places.Where(place => place.SchoolId == school.Key).Select(place => children[place.ChildId])]))]);
    }

    private static RoundPlace PlaceOf(FairAccessQuestion question, FairAllocation allocation, ProposedPlace place, FairAccessChild child)
    {
        var reasons = place.Reasons.Where(reason => !IsChange(reason)).ToList();
        return new RoundPlace(
            Guid.Parse(child.Id), child.Name, child.Year ?? 0, Guid.Parse(place.SchoolId), NameOf(question, place.SchoolId), place.Cost,
            question.Scheme is PointsLedgerScheme ? question.Scheme.LoadOf(child) : null, place.IsOverNumber, reasons, place.Reasons.FirstOrDefault(IsChange), Considered(question, allocation, child.Id));
    }

    // The rules tell reasons and what would change it in one list, the change last.
    private static bool IsChange(string reason) =>
        reason.StartsWith("Next best: ", StringComparison.Ordinal) || reason.StartsWith("Anywhere else would ", StringComparison.Ordinal)
        || reason.StartsWith("Otherwise the child ", StringComparison.Ordinal) || reason.StartsWith("No other school ", StringComparison.Ordinal);

    private static List<RoundConsidered> Considered(FairAccessQuestion question, FairAllocation allocation, string child) =>
        [.. allocation.Considered(child).Select(school => new RoundConsidered(Guid.Parse(school.SchoolId), NameOf(question, school.SchoolId), school.CostAlone, school.Bar)).OrderBy(school => school.Cost ?? decimal.MaxValue).ThenBy(school => school.School, StringComparer.Ordinal)];

    private static RoundSchool SchoolOf(FairAccessQuestion question, FairAccessSchoolNow school, List<FairAccessChild> takes)
    {
        var points = takes.Sum(question.Scheme.LoadOf);
        var (now, after) = question.Scheme is PointsLedgerScheme
            ? (school.PointsPerHundred ?? 0, school.Roll is > 0 and var roll ? (school.Points + points) * 100 / roll : 0)
            : (school.PlacedThisYear, school.PlacedThisYear + takes.Count);
        return new RoundSchool(school.Id.Value, school.School.Name, school.Roll, school.Points, Rounded(now), Rounded(after), school.PlacedThisYear, takes.Count);
    }

    private static decimal Rounded(decimal share) => Math.Round(share, 2, MidpointRounding.AwayFromZero);

    private static string NameOf(FairAccessQuestion question, string school) => question.Schools.First(one => one.Id == school).Name;
}
