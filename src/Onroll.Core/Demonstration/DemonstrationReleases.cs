using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Insight;
using Onroll.Core.Releases;
using Onroll.Core.Store;

namespace Onroll.Core.Demonstration;

/// <summary>The tables of figures the partnership has released: one for each term of last year, and one that waits for the council.</summary>
internal sealed class DemonstrationReleases(OnrollDbContext db, Patch patch)
{
    private readonly Dice _dice = new(patch.Options.Seed, Throw.Ids, -2);

    public async Task RunAsync(CancellationToken stop)
    {
        var people = await db.Appointments.AsNoTracking().Join(db.Users, a => a.UserId, u => u.Id, (appointment, user) => new { appointment, user.Name }).ToListAsync(stop);
        var (analyst, officer) = (people.First(one => one.appointment.Role == Role.DataAnalyst), people.First(one => one.appointment.Role == Role.LaOfficer));
        var viewer = new Viewer
        {
            UserId = analyst.appointment.UserId,
            Name = analyst.Name,
            AreaId = db.AreaId,
            AppointmentId = analyst.appointment.AppointmentId,
            OrganisationId = analyst.appointment.OrganisationId,
            OrganisationKind = Partnerships.OrganisationKind.PartnershipOffice,
            Role = Role.DataAnalyst,
            Today = patch.Options.Today,
            GraceFrom = patch.Options.Today,
        };
        var year = Rules.Calendar.AcademicYear.Containing(patch.Options.Today).Previous;
        var number = 0u;
        foreach (var period in MeasurePeriod.Of(year).Terms().Append(MeasurePeriod.Of(year)))
        {
            var by = new ChangedBy(viewer.UserId, viewer.Name, "Prepared a release of figures");
            if (await new PrepareRelease(db).DraftAsync(viewer, Form(period), new FigureReleaseDraft(_dice.Id(number++), null, by), stop) is not var (release, counts))
            {
                continue;
            }

            if (!period.IsYear)
            {
                var tenWeeksLater = period.To.AddDays(70);
                release.ReleasedOn = tenWeeksLater < patch.Options.Today ? tenWeeksLater : patch.Options.Today;
                release.ReleasedByName = officer.Name;
            }

            db.FigureReleases.Add(release);
            db.FigureReleaseCounts.Add(counts);
            await db.SaveAsync(by, stop);
        }

        db.ChangeTracker.Clear();
    }

    private static ReleaseForm Form(MeasurePeriod period) => new(
        $"Exclusions, suspensions and home education by school, {period.Name}",
        ["permanent-exclusion-rate", "home-education-rate", "suspension-rate", "suspension-pupil-rate"],
        period.Key, MeasureBreakdown.School, ReleaseAudience.Schools, Rules.Insight.Disclosure.DisclosureRule.External.Id, IsCoded: false, SchoolType: null);
}
