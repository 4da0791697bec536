using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Exclusions;
using Onroll.Core.Store;

namespace Onroll.Core.Casework;

/// <summary>Where a pupil learns from day six, as somebody writes it.</summary>
public sealed record DaySixForm(string? ProviderName, DateOnly? StartsOn, string? SessionTimes, string? Address, string? ReportTo)
{
    public IEnumerable<FieldError> Errors(DateOnly firstDayOut)
    {
        if (ProviderName is null)
        {
            yield return new(nameof(ProviderName), "Enter where the pupil will learn");
        }

        if (StartsOn is null)
        {
            yield return new(nameof(StartsOn), "Enter the first day there");
        }
        else if (StartsOn < firstDayOut)
        {
            yield return new(nameof(StartsOn), "The first day there must be the first day out or later");
        }

        foreach (var (field, text, most) in new[]
        {
            (nameof(ProviderName), ProviderName, DaySixArrangement.NameMaxLength),
            (nameof(SessionTimes), SessionTimes, DaySixArrangement.TextMaxLength),
            (nameof(Address), Address, DaySixArrangement.TextMaxLength),
            (nameof(ReportTo), ReportTo, DaySixArrangement.TextMaxLength),
        }.Where(f => f.Item2?.Length > f.Item3))
        {
            yield return new(field, $"Use {most} characters or fewer");
        }
    }
}

/// <summary>Keeps the education from day six: the school's for a suspension, the authority's for a permanent exclusion (R-SUS-12).</summary>
public sealed class ArrangeDaySix(OnrollDbContext db)
{
    /// <param name="form">Already checked.</param>
    /// <param name="arrangement">The one to change, with the version the form was shown with. No id adds one: a second place follows the first.</param>
    /// <returns>False when somebody else changed it first, or there is none.</returns>
    public async Task<bool> RunAsync(Exclusion exclusion, OrganisationId by, DaySixForm form, (Guid? Id, int SeenVersion) arrangement, ChangedBy who, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(exclusion);
        ArgumentNullException.ThrowIfNull(form);
        if (arrangement.Id is { } id)
        {
            var stored = await db.DaySixArrangements.SingleOrDefaultAsync(a => a.DaySixArrangementId == id && a.ExclusionId == exclusion.ExclusionId, stop);
            if (stored is null || stored.Version != arrangement.SeenVersion)
            {
                return false;
            }

            (stored.ProviderName, stored.StartsOn) = (form.ProviderName!, form.StartsOn!.Value);   // checked
            (stored.SessionTimes, stored.Address, stored.ReportTo) = (form.SessionTimes, form.Address, form.ReportTo);
        }
        else
        {
            db.DaySixArrangements.Add(new DaySixArrangement
            {
                AreaId = db.AreaId,
                DaySixArrangementId = Guid.CreateVersion7(),
                ExclusionId = exclusion.ExclusionId,
                PupilId = exclusion.PupilId,
                OrganisationId = by,
                ProviderName = form.ProviderName!,   // checked
                StartsOn = form.StartsOn!.Value,
                SessionTimes = form.SessionTimes,
                Address = form.Address,
                ReportTo = form.ReportTo,
            });
        }

        try
        {
            await db.SaveAsync(who, stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
