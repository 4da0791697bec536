using Microsoft.EntityFrameworkCore;
using Onroll.Core.Exclusions;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Imports;

/// <summary>Takes suspensions and permanent exclusions into the record: one for each pupil, school, category and first day (R-FMT-09).</summary>
internal sealed class SuspensionImport(OnrollDbContext db, ImportRequest request) : RowImport<SuspensionRow>(db, request)
{
    /// <summary>A head may decide today on a suspension that begins within the week.</summary>
    private const int DaysAhead = 7;

    private readonly Dictionary<(PupilId, OrganisationId, ExclusionCategory, DateOnly), Exclusion> _known = [];
    /// <summary>Exclusions whose board or panel has decided here: the census code follows from that, and no file writes over it (R-IRP-08).</summary>
    private readonly HashSet<ExclusionId> _decidedHere = [];
    private readonly DateOnly _today = db.Time.TodayInLondon();
    private readonly SuspensionAgreement _agreement = new(db);

    // Read when the import starts.
    private PupilDirectory _directory = null!;

    protected override async Task StartAsync(CancellationToken stop)
    {
        _directory = await PupilDirectory.LoadAsync(Db, stop);
        await _agreement.StartAsync(stop);
    }

    protected override async Task PrepareAsync(IReadOnlyList<SuspensionRow> rows, CancellationToken stop)
    {
        _known.Clear();
        var pupils = rows.Select(r => _directory.Place(r.Pupil, r.School, Request, r.StartDate).Pupil).Distinct().ToList();
        await _agreement.PrepareAsync(pupils, stop);
        foreach (var exclusion in await Db.Exclusions.Where(x => pupils.Contains(x.PupilId)).ToListAsync(stop))
        {
            _known.TryAdd((exclusion.PupilId, exclusion.OrganisationId, exclusion.Category, exclusion.StartsOn), exclusion);
        }

        _decidedHere.Clear();
        _decidedHere.UnionWith(await Db.GoverningBoardReviews.Where(r => pupils.Contains(r.PupilId) && r.Decision != null).Select(r => r.ExclusionId).ToListAsync(stop));
        _decidedHere.UnionWith(await Db.ReviewPanels.Where(p => pupils.Contains(p.PupilId)).Select(p => p.ExclusionId).ToListAsync(stop));
    }

    protected override string? KeyOf(SuspensionRow row) => $"{row.Pupil.Text} {row.School} {row.Category} {row.StartDate:O}";

    protected override bool Says(SuspensionRow row, SuspensionRow same) =>
        row.Reasons.SequenceEqual(same.Reasons) && row with { Reasons = [] } == same with { Reasons = [] };

    protected override RowResult Apply(SuspensionRow row, Action<string> remark)
    {
        if (row.StartDate > _today.AddDays(DaysAhead))
        {
            return new Refusal("startDate", $"{row.StartDate:yyyy-MM-dd}", "This date is in the future. Check the year.");
        }

        var (pupil, school, refusal) = _directory.Place(row.Pupil, row.School, Request, row.StartDate);
        if (refusal is not null)
        {
            return refusal.Field == "date" ? refusal with { Field = "startDate" } : refusal;
        }

        if (_known.TryGetValue((pupil, school, row.Category, row.StartDate), out var known))
        {
            var change = Update(known, row) ? RowChange.Changed : RowChange.Unchanged;
            Compare(known, remark);
            return change;
        }

        var exclusion = new Exclusion
        {
            AreaId = Db.AreaId,
            ExclusionId = ExclusionId.New(),
            PupilId = pupil,
            OrganisationId = school,
            Category = row.Category,
            StartsOn = row.StartDate,
            PolicySet = Rules.Policy.PolicySet.On(row.StartDate).Id,
        };
        Update(exclusion, row);
        Db.Exclusions.Add(exclusion);
        _known[(pupil, school, row.Category, row.StartDate)] = exclusion;
        Compare(exclusion, remark);
        return RowChange.Added;
    }

    private void Compare(Exclusion exclusion, Action<string> remark)
    {
        if (_agreement.OfSuspension(exclusion) is { } difference)
        {
            remark(difference);
        }
    }

    private bool Update(Exclusion known, SuspensionRow row)
    {
        var before = Facts(known);
        known.StartsInAfternoon = row.StartsInAfternoon;
        known.Sessions = row.Sessions;
        known.Reason1 = row.Reasons.ElementAtOrDefault(0) ?? known.Reason1;
        known.Reason2 = row.Reasons.ElementAtOrDefault(1);
        known.Reason3 = row.Reasons.ElementAtOrDefault(2);
        known.IsCancelled = row.IsCancelled || known.CancelledOn is not null;   // what the head cancelled here stays so
        if (known.CancelledOn is null && !_decidedHere.Contains(known.ExclusionId))
        {
            known.ReviewOutcome = row.ReviewOutcome ?? known.ReviewOutcome;
        }

        return before != Facts(known);
    }

    private static (bool, int?, string?, string?, string?, bool, string?) Facts(Exclusion x) =>
        (x.StartsInAfternoon, x.Sessions, x.Reason1, x.Reason2, x.Reason3, x.IsCancelled, x.ReviewOutcome);
}
