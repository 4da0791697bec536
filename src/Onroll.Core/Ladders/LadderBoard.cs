using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Packs;
using Onroll.Core.Store;
using Onroll.Rules.Packs;

namespace Onroll.Core.Ladders;

/// <summary>One pupil on the board.</summary>
public sealed record LadderRow
{
    public required Guid LadderPlaceId { get; init; }

    public required PupilId PupilId { get; init; }

    public required string Name { get; init; }

    public string? NcYear { get; init; }

    public required string SchoolName { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required PackVersionId PackVersionId { get; init; }

    public required string LadderId { get; init; }

    public required string StepId { get; init; }

    public required DateOnly StepSince { get; init; }

    public DateOnly? EndsOn { get; init; }

    public DateOnly? FinishedOn { get; init; }

    public DateOnly? ReviewOn { get; init; }

    public bool IsOverstaying(DateOnly today) => FinishedOn is null && EndsOn < today;
}

/// <summary>A column of the board.</summary>
/// <param name="Number">From 1, as on the pupil's picture.</param>
public sealed record LadderColumn(int Number, LadderStep Step, IReadOnlyList<LadderRow> Rows);

/// <summary>A ladder with everybody on it whom the person may see.</summary>
/// <param name="OlderVersions">Pupils whose case began under an earlier version that has steps this one has not; listed last.</param>
public sealed record LadderBoard(PackInUse Pack, Ladder Ladder, IReadOnlyList<LadderColumn> Columns, IReadOnlyList<LadderRow> OlderVersions)
{
    public int Count => Columns.Sum(column => column.Rows.Count) + OlderVersions.Count;
}

/// <summary>Boards of ladders.</summary>
public static class LadderBoards
{
    /// <summary>A board for every ladder of every pack the person's schools work under, or of pupils they may see.</summary>
    public static async Task<IReadOnlyList<LadderBoard>> LadderBoardsAsync(this OnrollDbContext db, Viewer viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var rows = await RowsAsync(db, viewer, stop);
        var versions = rows.Select(row => row.PackVersionId).Distinct().ToList();
        var partnerships = await db.PackVersions.Where(v => versions.Contains(v.PackVersionId)).ToDictionaryAsync(v => v.PackVersionId, v => v.PartnershipId, stop);
        var own = await OwnPartnershipsAsync(db, viewer, stop);
        var boards = new List<LadderBoard>();
        foreach (var partnership in own.Union(partnerships.Values))
        {
            if (await db.PackInForceAsync(partnership, viewer.Today, stop) is { } pack)
            {
                var here = rows.Where(row => partnerships[row.PackVersionId] == partnership).ToList();
                boards.AddRange(pack.Pack.Ladders.Select(ladder => BoardOf(pack, ladder, here)));
            }
        }

        return boards;
    }

    /// <summary>How often gates were passed over since a day, by school and kind. Counted, never charged.</summary>
    /// <remarks>P-LIN-10, AS-LIN-5.</remarks>
    public static async Task<IReadOnlyDictionary<(OrganisationId School, LadderChangeKind Kind), int>> BypassesAsync(
        this OnrollDbContext db, IReadOnlyCollection<OrganisationId> schools, DateOnly since, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        LadderChangeKind[] kinds = [LadderChangeKind.Bypass, LadderChangeKind.Exception, LadderChangeKind.ExcludedWithout];
        var counts = await db.LadderChanges
            .Where(c => schools.Contains(c.OrganisationId) && c.On >= since && kinds.Contains(c.Kind))
            .GroupBy(c => new { c.OrganisationId, c.Kind })
            .Select(group => new { group.Key.OrganisationId, group.Key.Kind, Count = group.Count() })
            .ToListAsync(stop);
        return counts.ToDictionary(c => (c.OrganisationId, c.Kind), c => c.Count);
    }

    private static LadderBoard BoardOf(PackInUse pack, Ladder ladder, List<LadderRow> rows)
    {
        var byStep = rows.Where(row => row.LadderId == ladder.Id).ToLookup(row => row.StepId);
        var columns = ladder.Steps.Where(step => !step.Closes).Select((step, place) => new LadderColumn(place + 1, step, [.. byStep[step.Id]])).ToList();
        return new LadderBoard(pack, ladder, columns, [.. byStep.Where(group => ladder.Step(group.Key) is null).SelectMany(group => group)]);
    }

    private static Task<List<LadderRow>> RowsAsync(OnrollDbContext db, Viewer viewer, CancellationToken stop) => (
        from place in db.LadderPlaces.AsNoTracking().VisibleTo(db, viewer)
        where place.ClosedOn == null
        join pupil in db.Pupils on place.PupilId equals pupil.PupilId
        join school in db.Organisations on place.OrganisationId equals school.OrganisationId
        orderby place.EndsOn == null, place.EndsOn, place.StepSince, pupil.Surname, pupil.Forename, place.LadderPlaceId
        select new LadderRow
        {
            LadderPlaceId = place.LadderPlaceId,
            PupilId = place.PupilId,
            Name = ((pupil.PreferredForename ?? pupil.Forename) + " " + (pupil.PreferredSurname ?? pupil.Surname)).Trim(),
            NcYear = db.Enrolments.Where(e => e.PupilId == place.PupilId && e.OrganisationId == place.OrganisationId)
                .OrderByDescending(e => e.EntryDate).Select(e => e.NcYear).FirstOrDefault(),
            SchoolName = school.Name,
            OrganisationId = place.OrganisationId,
            PackVersionId = place.PackVersionId,
            LadderId = place.LadderId,
            StepId = place.StepId,
            StepSince = place.StepSince,
            EndsOn = place.EndsOn,
            FinishedOn = place.FinishedOn,
            ReviewOn = place.ReviewOn,
        }).ToListAsync(stop);

    private static async Task<List<PartnershipId>> OwnPartnershipsAsync(OnrollDbContext db, Viewer viewer, CancellationToken stop) =>
    [
        .. await db.Memberships.Where(m => viewer.RollOrganisations.Contains(m.OrganisationId) && m.StartsOn <= viewer.Today && (m.EndsOn == null || m.EndsOn >= viewer.Today))
            .Select(m => m.PartnershipId).Distinct().ToListAsync(stop),
        .. await db.Partnerships.Where(p => p.OfficeId == viewer.OrganisationId).Select(p => p.PartnershipId).ToListAsync(stop),
    ];
}
