using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Calendar;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;
using Onroll.Rules.FairAccess;
using Onroll.Rules.Packs;

namespace Onroll.Core.FairAccess;

/// <summary>All children who wait under one protocol and all schools that may be asked: what a proposal is worked out from.</summary>
/// <param name="Facts">What it rests on, by a key that stays: the name people know it by, and a mark that changes with it.</param>
public sealed record FairAccessQuestion(
    FairAccessProtocol Protocol, FairAccessScheme Scheme, IReadOnlyList<FairAccessSchoolNow> Now, IReadOnlyList<FairAccessSchool> Schools, IReadOnlyList<FairAccessChild> Children,
    IReadOnlyDictionary<string, FactMark> Facts);

/// <summary>One fact of a question.</summary>
public sealed record FactMark(string Name, string Mark);

/// <summary>Asks the record what a proposal is worked out from.</summary>
public sealed class AskFairAccess(OnrollDbContext db, FairAccessSchools schools)
{
    private const string TheProtocol = "protocol";
    private const string Child = "child ";
    private const string School = "school ";

    /// <param name="ignoring">A round whose own decisions are left out, to see what else has changed since. Null leaves out none.</param>
    public async Task<FairAccessQuestion> RunAsync(PartnershipId partnership, FairAccessProtocol protocol, DateOnly on, Guid? ignoring, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        var now = await schools.OnAsync(protocol, partnership, on, ignoring, stop);
        var turns = await schools.TurnsAsync(protocol, now, ignoring, stop);
        var cases = await WaitingAsync(partnership, protocol, on, ignoring, stop);
        var known = await KnownAsync(cases, on, stop);
        var children = cases.ConvertAll(@case => ChildOf(@case, known));
        var asked = now.Select(school => SchoolOf(school, cases, known)).ToList();
        return new FairAccessQuestion(protocol, protocol.SchemeOn(on, asked, turns), now, asked, children, FactsOf(protocol, turns, now, children, known));
    }

    /// <summary>What has changed since a question was asked, each in a sentence. Empty when nothing has.</summary>
    public static IReadOnlyList<string> Changes(IReadOnlyDictionary<string, FactMark> then, IReadOnlyDictionary<string, FactMark> now)
    {
        ArgumentNullException.ThrowIfNull(then);
        ArgumentNullException.ThrowIfNull(now);
        return
        [
            .. now.Where(fact => !then.ContainsKey(fact.Key)).OrderBy(fact => fact.Key, StringComparer.Ordinal)
                .Select(fact => fact.Key.StartsWith(Child, StringComparison.Ordinal) ? $"{fact.Value.Name} waits too now." : $"{fact.Value.Name} can be asked now."),
            .. then.Where(fact => !now.ContainsKey(fact.Key)).OrderBy(fact => fact.Key, StringComparer.Ordinal)
                .Select(fact => fact.Key.StartsWith(Child, StringComparison.Ordinal) ? $"{fact.Value.Name} no longer waits." : $"{fact.Value.Name} can no longer be asked."),
            .. now.Where(fact => then.TryGetValue(fact.Key, out var before) && before.Mark != fact.Value.Mark).OrderBy(fact => fact.Key, StringComparer.Ordinal)
                .Select(fact => fact.Key == TheProtocol ? "The protocol, or whose turn it is, has changed." : $"What is known of {fact.Value.Name} has changed."),
        ];
    }

    private async Task<List<FairAccessCase>> WaitingAsync(PartnershipId partnership, FairAccessProtocol protocol, DateOnly on, Guid? ignoring, CancellationToken stop)
    {
        var cases = await db.FairAccessCases.AsNoTracking()
            .Where(c => c.PartnershipId == partnership && c.AgreedOn != null && c.WithdrawnOn == null
                && ((c.DecisionId == null && c.PlacedOn == null) || (ignoring != null && db.FairAccessDecisions.Any(d => d.FairAccessDecisionId == c.DecisionId && d.FairAccessRoundId == ignoring))))
            .OrderBy(c => c.AgreedOn).ThenBy(c => c.FairAccessCaseId).ToListAsync(stop);
        var protocols = await db.ProtocolsAsync(partnership, on, stop);
        return cases.FindAll(@case => protocols.For(@case)?.Id == protocol.Id);
    }

    private async Task<Known> KnownAsync(List<FairAccessCase> cases, DateOnly day, CancellationToken stop)
    {
        var (pupils, ids) = (cases.ConvertAll(c => c.PupilId), cases.ConvertAll(c => c.FairAccessCaseId));
        var names = await db.Pupils.AsNoTracking().Where(p => pupils.Contains(p.PupilId))
            .Select(p => new { p.PupilId, Name = (p.PreferredForename ?? p.Forename) + " " + (p.PreferredSurname ?? p.Surname) }).ToDictionaryAsync(p => p.PupilId, p => p.Name, stop);
        var excluded = await db.Exclusions.AsNoTracking().Where(x => pupils.Contains(x.PupilId) && x.Category == ExclusionCategory.PermanentExclusion && !x.IsCancelled)
            .OrderBy(x => x.StartsOn).ThenBy(x => x.ExclusionId).Select(x => new { x.PupilId, x.OrganisationId }).ToListAsync(stop);
        var siblings = await (
            from sibling in db.Siblings
            where pupils.Contains(sibling.PupilId)
            join spell in db.Enrolments on sibling.SiblingId equals spell.PupilId
            where spell.EntryDate <= day && (spell.LeavingDate == null || spell.LeavingDate >= day) && spell.Status != "S" && spell.Status != "G"
            select new { sibling.PupilId, spell.OrganisationId }).Distinct().ToListAsync(stop);
        var distances = await db.FairAccessDistances.AsNoTracking().Where(d => ids.Contains(d.FairAccessCaseId)).OrderBy(d => d.OrganisationId).ToListAsync(stop);
        var calendar = (await db.CalendarOfAsync(null, stop)).Calendar;
        return new Known(
            names, excluded.ToLookup(x => x.PupilId, x => x.OrganisationId), siblings.ToLookup(s => s.PupilId, s => s.OrganisationId), distances.ToLookup(d => d.FairAccessCaseId),
            cases.ToDictionary(c => c.FairAccessCaseId, c => FairAccessClocks.DayOf(c.AgreedOn!.Value, day, calendar) ?? 0));   // only those agreed were asked for
    }

    private static FairAccessChild ChildOf(FairAccessCase @case, Known known) => new(@case.FairAccessCaseId.ToString())
    {
        Name = known.Names[@case.PupilId],
        Category = @case.Category,
        Year = @case.NcYear,
        SiblingAt = [.. known.Siblings[@case.PupilId].Select(s => s.Value).Concat(@case.SiblingAtIds).Distinct().Order().Select(Text)],
        Preference = [.. @case.PreferenceIds.Select(Text)],
        Cannot = [.. @case.CannotIds.Select(Text)],
        Catchment = [.. @case.CatchmentIds.Select(Text)],
        CannotFaiths = @case.CannotFaiths?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
        IsDisruptive = @case.IsDisruptive,
        DaysWaiting = known.Days[@case.FairAccessCaseId],
    };

    private static FairAccessSchool SchoolOf(FairAccessSchoolNow school, List<FairAccessCase> cases, Known known) => new(school.Key)
    {
        Name = school.School.Name,
        Roll = school.Roll,
        AdmissionNumber = school.Standing?.AdmissionNumber,
        Places = school.Places,
        Points = school.Points,
        Score = school.Standing?.Score,
        Most = school.Standing?.Most,
        PlacedThisYear = school.PlacedThisYear,
        IsInSpecialMeasures = school.IsInSpecialMeasures,
        Faith = school.Faith,
        Excludes = cases.Where(@case => Excluded(@case, school.Id, known)).Select(@case => @case.FairAccessCaseId.ToString()).ToHashSet(),
        Kilometres = cases.SelectMany(@case => known.Distances[@case.FairAccessCaseId].Where(d => d.OrganisationId == school.Id))
            .ToDictionary(d => d.FairAccessCaseId.ToString(), d => d.Metres / 1000m),
    };

    private static bool Excluded(FairAccessCase @case, OrganisationId school, Known known) =>
        known.Excluded[@case.PupilId].Contains(school) || (@case.Category == FairAccessCategory.PermanentlyExcluded && @case.LastSchoolId == school);

    // The distance of a child is a fact of the child: it must not look as if every school had changed.
    private static Dictionary<string, FactMark> FactsOf(FairAccessProtocol protocol, RotaTurns turns, IReadOnlyList<FairAccessSchoolNow> schools, IReadOnlyList<FairAccessChild> children, Known known) =>
        new[] { (TheProtocol, new FactMark(protocol.Name, Mark(new { protocol, turns }))) }
            .Concat(schools.Select(s => (School + s.Key, new FactMark(s.School.Name, Mark(new
            {
                s.Roll,
                s.Standing?.AdmissionNumber,
                s.Places,
                s.Points,
                s.Standing?.Score,
                s.Standing?.Most,
                s.PlacedThisYear,
                s.IsInSpecialMeasures,
                s.Faith,
            })))))
            .Concat(children.Select(c => (Child + c.Id, new FactMark(c.Name, Mark(new
            {
                child = c with { DaysWaiting = 0, Name = "" },
                far = known.Distances[Guid.Parse(c.Id)].Select(d => new { d.OrganisationId.Value, d.Metres }),
            })))))
            .ToDictionary(fact => fact.Item1, fact => fact.Item2);

    private static string Mark(object what) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(what))));

    private static string Text(Guid id) => new OrganisationId(id).ToString();

    private sealed record Known(
        IReadOnlyDictionary<PupilId, string> Names, ILookup<PupilId, OrganisationId> Excluded, ILookup<PupilId, OrganisationId> Siblings, ILookup<Guid, FairAccessDistance> Distances, IReadOnlyDictionary<Guid, int> Days);
}
