using System.Text.Json;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Insight;
using Onroll.Core.Store;
using Onroll.Rules.Insight.Disclosure;

namespace Onroll.Core.Releases;

/// <summary>Counts a release and freezes what its readers would see, for somebody else to release.</summary>
public sealed class PrepareRelease(OnrollDbContext db)
{
    /// <param name="form">Without <see cref="ReleaseForm.Errors"/>.</param>
    /// <param name="correctsId">The release it takes the place of. Null for most.</param>
    /// <returns>The release; null where there are no schools, or every count would have to be hidden.</returns>
    public async Task<FigureRelease?> RunAsync(Viewer viewer, ReleaseForm form, Guid? correctsId, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (await DraftAsync(viewer, form, new FigureReleaseDraft(Guid.CreateVersion7(), correctsId, by), stop) is not var (release, counts))
        {
            return null;
        }

        db.FigureReleases.Add(release);
        db.FigureReleaseCounts.Add(counts);
        await db.SaveAsync(by, stop);
        return release;
    }

    /// <summary>Counts without keeping.</summary>
    internal async Task<(FigureRelease Release, FigureReleaseCounts Counts)?> DraftAsync(Viewer viewer, ReleaseForm form, FigureReleaseDraft draft, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(form);
        var place = await db.InsightPlaceAsync(viewer, stop);
        var schools = form.SchoolType is null ? place.Schools : [.. place.Schools.Where(school => PublishedMeasures.TypeOf(school) == form.SchoolType)];
        if (schools.Count == 0 || !MeasurePeriod.TryParse(form.Period, out var asked) || form.By is not { } breakdown || DisclosureRule.Find(form.Rule ?? "") is not { } rule)
        {
            return null;
        }

        var period = asked with { To = asked.To < viewer.Today ? asked.To : viewer.Today };
        var measures = ReleaseForm.Offered.Where(measure => form.Measures.Contains(measure.Id)).ToList();
        var count = new CountRelease(new MeasureReader(db, schools), viewer.Today, measures.Exists(measure => measure.IsOfAttendance));
        var disclosure = new ReleaseDisclosure([.. schools.Select(CountRelease.KeyOf)], period, breakdown, await count.RowsAsync(asked, breakdown, stop), rule);
        var (past, heldAgainst) = await db.PastCountsAsync(period, stop);
        var work = new ReleaseWork(disclosure, measures, form.IsCoded);
        await work.HideAsync(past, count, stop);
        if (work.IsAllHidden)
        {
            return null;
        }

        var release = new FigureRelease
        {
            AreaId = db.AreaId,
            FigureReleaseId = draft.ReleaseId,
            OrganisationId = viewer.OrganisationId,
            Title = form.Title!.Trim(),   // the form was checked, as is what follows
            Audience = form.Audience!.Value,
            Schools = [.. schools.Select(school => school.OrganisationId.Value)],
            Period = asked.Key,
            Table = work.Table(place.Name, PeriodName(asked, viewer.Today), viewer.Today).Write(),
            PreparedAtUtc = db.Time.UtcNowStored(),
            PreparedBy = draft.By.UserId,
            PreparedByName = draft.By.Name,
            CorrectsId = draft.CorrectsId,
        };
        return (release, new FigureReleaseCounts
        {
            AreaId = db.AreaId, FigureReleaseId = draft.ReleaseId, From = period.From, To = period.To, Counts = JsonSerializer.Serialize(work.Kept), HeldAgainst = [.. heldAgainst],
        });
    }

    private static string PeriodName(MeasurePeriod period, DateOnly today) =>
        period.IsOpen(today) ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{period.Name}, up to {today:d MMMM yyyy}") : period.Name;
}

/// <summary>Which release is drafted, and by whom.</summary>
/// <param name="CorrectsId">The release it takes the place of. Null for most.</param>
internal sealed record FigureReleaseDraft(Guid ReleaseId, Guid? CorrectsId, ChangedBy By);
