using System.Globalization;
using Onroll.Core.Audit;
using Onroll.Core.Insight;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Releases;

/// <summary>Keeps a rank that was read in a publication. Earlier ones stay.</summary>
public sealed class EnterRank(OnrollDbContext db)
{
    /// <param name="form">Without <see cref="RankForm.Errors"/>.</param>
    public async Task<EnteredRank> RunAsync(OrganisationId owner, RankForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(by);
        var rank = new EnteredRank
        {
            AreaId = db.AreaId,
            EnteredRankId = Guid.CreateVersion7(),
            OrganisationId = owner,
            MeasureId = MeasureCatalogue.Get(form.MeasureId ?? "").Id,
            AcademicYear = AcademicYear.Parse(form.Year!, CultureInfo.InvariantCulture).Key,   // the form was checked, as is what follows
            Rank = form.Rank!.Value,
            RankedOf = form.RankedOf!.Value,
            Source = form.Source!.Trim(),
            EnteredAtUtc = db.Time.UtcNowStored(),
            EnteredByName = by.Name,
        };
        db.EnteredRanks.Add(rank);
        await db.SaveAsync(by, stop);
        return rank;
    }
}
