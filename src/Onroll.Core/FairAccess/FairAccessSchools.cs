using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Calendar;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;
using Onroll.Rules.FairAccess;
using Onroll.Rules.Packs;

namespace Onroll.Core.FairAccess;

/// <summary>A line of a school's ledger.</summary>
public sealed record LedgerEntry(DateOnly On, string What, decimal Points);

/// <summary>A school as it stands today: what was entered, and what the record adds to it.</summary>
/// <param name="Standing">The facts in force. Null when nobody has entered any.</param>
/// <param name="Roll">Pupils that count for its size.</param>
/// <param name="Places">Free by year, less the children who were given to it and have not started.</param>
/// <param name="Points">Its balance.</param>
public sealed record FairAccessSchoolNow(
    Organisation School, FairAccessStanding? Standing, int? Roll, IReadOnlyDictionary<int, int>? Places, decimal Points, int PlacedThisYear, bool IsInSpecialMeasures, string? Faith, IReadOnlyList<LedgerEntry> Ledger)
{
    public OrganisationId Id => School.OrganisationId;

    /// <summary>How the rules name it.</summary>
    public string Key => School.OrganisationId.ToString();

    public bool IsAcademy => School.TrustId is not null;

    /// <summary>Points for each hundred pupils. Null when the size is not known.</summary>
    public decimal? PointsPerHundred => Roll is > 0 and var roll ? Points * 100 / roll : null;
}

/// <summary>The schools of one protocol with their shares, worked out from what was entered and what happened since.</summary>
/// <remarks>R-FAP-11, R-FAP-10: the ledger and the rota move on with every place, and nobody keeps them by hand.</remarks>
public sealed class FairAccessSchools(OnrollDbContext db)
{
    private const int SixWeeks = 6;
    private const int FirstAge = 4;   // of Reception; Year 1 is five to six

    /// <param name="protocol">Which years count, and from when a place does.</param>
    /// <param name="partnership">Whose member schools may be asked.</param>
    /// <param name="ignoring">A round whose own decisions are left out, to see what else has changed since. Null leaves out none.</param>
    public async Task<IReadOnlyList<FairAccessSchoolNow>> OnAsync(FairAccessProtocol protocol, PartnershipId partnership, DateOnly on, Guid? ignoring, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        var schools = await SchoolsAsync(protocol, partnership, on, stop);
        var ids = schools.ConvertAll(s => s.OrganisationId);
        var standings = (await db.FairAccessStandings.AsNoTracking().Where(s => ids.Contains(s.OrganisationId) && s.StartsOn <= on).OrderByDescending(s => s.StartsOn).ToListAsync(stop))
            .GroupBy(s => s.OrganisationId).ToDictionary(of => of.Key, of => of.First());
        var attributes = await db.OrganisationAttributes.AsNoTracking()
            .Where(a => ids.Contains(a.OrganisationId) && a.StartsOn <= on && (a.EndsOn == null || a.EndsOn >= on) && (a.Kind == OrganisationAttributeKind.Faith || a.Kind == OrganisationAttributeKind.SpecialMeasures))
            .OrderBy(a => a.StartsOn).ThenBy(a => a.OrganisationAttributeId).ToListAsync(stop);
        var years = YearsOf(protocol);
        var rolls = (await db.Enrolments.AsNoTracking()
            .Where(e => ids.Contains(e.OrganisationId) && e.EntryDate <= on && (e.LeavingDate == null || e.LeavingDate >= on) && e.Status != "S" && e.Status != "G" && years.Contains(e.NcYear))
            .GroupBy(e => new { e.OrganisationId, e.NcYear }).Select(of => new { of.Key.OrganisationId, of.Key.NcYear, Count = of.Count() }).ToListAsync(stop)).ToLookup(r => r.OrganisationId);
        var decisions = (await db.FairAccessDecisions.AsNoTracking().Where(d => ids.Contains(d.SchoolId) && d.EndedOn == null && (ignoring == null || d.FairAccessRoundId != ignoring))
            .OrderBy(d => d.DecidedAtUtc).ThenBy(d => d.FairAccessDecisionId).ToListAsync(stop)).ToLookup(d => d.SchoolId);
        var ledger = await LedgerAsync(protocol, ids, decisions, stop);
        return
        [
            .. schools.Select(school =>
            {
                var standing = standings.GetValueOrDefault(school.OrganisationId);
                var roll = rolls[school.OrganisationId].ToDictionary(r => int.Parse(r.NcYear!, CultureInfo.InvariantCulture), r => r.Count);   // only numbers were asked for
                var opening = (Points: standing?.Points ?? 0, Day: standing?.StartsOn ?? AcademicYear.Containing(on).FirstDay);
                var lines = ledger[school.OrganisationId].Where(line => line.On >= opening.Day && line.On <= on).ToList();
                return new FairAccessSchoolNow(
                    school, standing, standing?.Roll ?? (roll.Count > 0 ? roll.Values.Sum() : null), PlacesOf(protocol, standing, roll, [.. decisions[school.OrganisationId]]),
                    PointsLedger.BalanceOn(protocol.Points, opening, lines.Select(line => new LedgerLine(line.On, line.Points)), on), PlacedThisYear(protocol, decisions[school.OrganisationId], on),
                    standing?.IsInSpecialMeasures ?? attributes.Exists(a => a.OrganisationId == school.OrganisationId && a is { Kind: OrganisationAttributeKind.SpecialMeasures, Value: "Yes" }),
                    standing?.Faith ?? attributes.LastOrDefault(a => a.OrganisationId == school.OrganisationId && a.Kind == OrganisationAttributeKind.Faith)?.Value, lines);
            }),
        ];
    }

    /// <summary>Whose turn it is: the order entered, moved on by every place since.</summary>
    public async Task<RotaTurns> TurnsAsync(FairAccessProtocol protocol, IReadOnlyList<FairAccessSchoolNow> schools, Guid? ignoring, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        var order = schools.Where(s => s.Standing?.Turn is not null).OrderBy(s => s.Standing!.Turn).ThenBy(s => s.Key, StringComparer.Ordinal).ToList();
        var turns = new RotaTurns([.. order.Select(s => s.Key)], null, []);
        if (protocol.Engine != FairAccessEngine.Rota || order.Count == 0)
        {
            return turns;
        }

        var from = order.Max(s => s.Standing!.StartsOn);
        var ids = order.ConvertAll(s => s.Id);
        var taken = await db.FairAccessDecisions.AsNoTracking()
            .Where(d => ids.Contains(d.SchoolId) && d.ProtocolId == protocol.Id && d.EndedOn == null && d.DecidedOn >= from && (ignoring == null || d.FairAccessRoundId != ignoring))
            .OrderBy(d => d.DecidedAtUtc).ThenBy(d => d.FairAccessDecisionId).ToListAsync(stop);
        return taken.Select(d => (Day: CountsOn(protocol, d), d.SchoolId)).Where(t => t.Day is not null).OrderBy(t => t.Day).Aggregate(turns, (now, place) => now.After(place.SchoolId.ToString()));
    }

    private static DateOnly? CountsOn(FairAccessProtocol protocol, FairAccessDecision decision) => protocol.CountsFrom == FairAccessCounts.Decision ? decision.DecidedOn : decision.AdmittedOn;

    private static List<string?> YearsOf(FairAccessProtocol protocol) =>
        [.. Enumerable.Range(protocol.FirstYear, protocol.LastYear - protocol.FirstYear + 1).Select(year => year.ToString(CultureInfo.InvariantCulture))];

    private static int PlacedThisYear(FairAccessProtocol protocol, IEnumerable<FairAccessDecision> decisions, DateOnly on)
    {
        var first = AcademicYear.Containing(on).FirstDay;
        return decisions.Count(d => CountsOn(protocol, d) >= first);
    }

    // What was entered, less children given to the school who are not in that number yet; else the admission number less the roll.
    private static SortedDictionary<int, int>? PlacesOf(FairAccessProtocol protocol, FairAccessStanding? standing, Dictionary<int, int> roll, List<FairAccessDecision> given)
    {
        var entered = standing?.PlacesByYear;
        if (entered is null && (standing?.AdmissionNumber is null || roll.Count == 0))
        {
            return null;
        }

        var places = new SortedDictionary<int, int>();
        for (var year = protocol.FirstYear; year <= protocol.LastYear; year++)
        {
            var free = entered is not null ? entered.GetValueOrDefault(year) : standing!.AdmissionNumber!.Value - roll.GetValueOrDefault(year);   // one of the two was entered
            var coming = given.Count(d => d.NcYear == year && (d.AdmittedOn is null || (entered is not null && d.AdmittedOn >= standing!.StartsOn)));
            places[year] = free - coming;
        }

        return places;
    }

    private async Task<List<Organisation>> SchoolsAsync(FairAccessProtocol protocol, PartnershipId partnership, DateOnly on, CancellationToken stop)
    {
        var (lowest, highest) = (protocol.FirstYear + FirstAge + 1, protocol.LastYear + FirstAge);
        var schools = await db.Organisations.AsNoTracking()
            .Where(o => o.Kind == OrganisationKind.School && (o.ClosedOn == null || o.ClosedOn >= on) && (o.LowAge == null || o.LowAge <= highest) && (o.HighAge == null || o.HighAge >= lowest)
                && db.Memberships.Any(m => m.PartnershipId == partnership && m.OrganisationId == o.OrganisationId && m.StartsOn <= on && (m.EndsOn == null || m.EndsOn >= on)))
            .OrderBy(o => o.OrganisationId).ToListAsync(stop);
        return [.. schools.OrderBy(o => o.Name, StringComparer.Ordinal)];   // the databases differ in how names sort
    }

    // What the record knows of itself: children placed, pupils excluded, moves that became permanent, and long directions hosted.
    private async Task<ILookup<OrganisationId, LedgerEntry>> LedgerAsync(FairAccessProtocol protocol, List<OrganisationId> schools, ILookup<OrganisationId, FairAccessDecision> decisions, CancellationToken stop)
    {
        var entries = new List<(OrganisationId School, LedgerEntry Entry)>();
        var calendars = await db.CalendarsAsync(stop);
        foreach (var decision in decisions.SelectMany(of => of))
        {
            if (CountsOn(protocol, decision) is { } day)
            {
                entries.Add((decision.SchoolId, new LedgerEntry(day, "A child under fair access", decision.Points)));
                if (await EndedEarlyAsync(decision, calendars.Of(decision.SchoolId).Calendar, stop) is { } ended)
                {
                    entries.Add((decision.SchoolId, new LedgerEntry(ended, "The place ended within 12 school weeks", -decision.Points)));
                }
            }
        }

        entries.AddRange((await db.Exclusions.AsNoTracking()
            .Where(x => schools.Contains(x.OrganisationId) && x.Category == ExclusionCategory.PermanentExclusion && !x.IsCancelled
                && !db.GoverningBoardReviews.Any(r => r.ExclusionId == x.ExclusionId && r.ReinstateOn != null))
            .Select(x => new { x.OrganisationId, x.StartsOn }).ToListAsync(stop))
            .Select(x => (x.OrganisationId, new LedgerEntry(x.StartsOn, "A pupil was permanently excluded", protocol.Points.Of(LedgerEvent.Excludes)))));
        var moves = await db.Moves.AsNoTracking().Where(m => schools.Contains(m.HostId) && !m.IsExternal && m.StartedOn != null).OrderBy(m => m.StartsOn).ThenBy(m => m.MoveId).ToListAsync(stop);
        entries.AddRange(moves.Where(m => m.FinalisedOn is not null).Select(m => (m.HostId, new LedgerEntry(m.FinalisedOn!.Value, "A managed move became permanent", protocol.Points.Of(LedgerEvent.AdmitsManagedMove)))));
        entries.AddRange(moves.Where(m => m is { Basis: MoveBasis.OffSiteDirection, Length: >= SixWeeks }).Select(m => (m.HostId, new LedgerEntry(m.StartedOn!.Value, "A direction of six weeks or more was hosted", protocol.Points.Of(LedgerEvent.HostsDirection)))));
        return entries.OrderBy(e => e.Entry.On).ThenBy(e => e.Entry.What, StringComparer.Ordinal).ToLookup(e => e.School, e => e.Entry);
    }

    private async Task<DateOnly?> EndedEarlyAsync(FairAccessDecision decision, SchoolCalendar calendar, CancellationToken stop)
    {
        if (decision.AdmittedOn is not { } first)
        {
            return null;
        }

        var left = await db.Enrolments.Where(e => e.PupilId == decision.PupilId && e.OrganisationId == decision.SchoolId && e.EntryDate == first).Select(e => e.LeavingDate).FirstOrDefaultAsync(stop);
        var kept = new Duration(PointsLedger.ReversedWithinSchoolWeeks, DurationUnit.SchoolWeeks).LastDay(calendar, first)?.Date ?? first.AddDays(7 * PointsLedger.ReversedWithinSchoolWeeks);
        return left <= kept ? left : null;
    }
}
