using Microsoft.EntityFrameworkCore;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Moves;

namespace Onroll.Core.Moves;

/// <summary>A pupil of one school who learns at another place for a time.</summary>
/// <param name="IsDual">Whether the host keeps a roll.</param>
public sealed record Stay(PupilId PupilId, OrganisationId HomeId, OrganisationId HostId, string HostName, bool IsDual);

/// <summary>The two rolls while a pupil is at two schools, and the one roll after a transfer.</summary>
/// <remarks>R-MOV-03, R-OSD-05, R-ATT-05, P-ASH-06: the home school is the main one, and the dates follow the move.</remarks>
internal static class StayRegistration
{
    public static async Task BeginAsync(OnrollDbContext db, Stay stay, DateOnly from, CancellationToken stop)
    {
        var home = await CurrentAsync(db, stay.PupilId, stay.HomeId, from, stop);
        if (home is not null && stay.IsDual)
        {
            home.Status = OffSiteRegistration.AtSchool.HomeStatus;
            db.Enrolments.Add(AtHost(db, stay, from, home, OffSiteRegistration.AtSchool.HostStatus!));   // a school keeps a roll
        }
    }

    /// <summary>Ends the second registration; the home school is the only one again.</summary>
    public static async Task EndAsync(OnrollDbContext db, Stay stay, DateOnly lastDay, CancellationToken stop)
    {
        if (await SecondAsync(db, stay, stop) is { } second)
        {
            second.LeavingDate = lastDay;
        }

        if (await CurrentAsync(db, stay.PupilId, stay.HomeId, lastDay, stop) is { } home)
        {
            home.Status = "C";
        }
    }

    /// <summary>The receiving school registers the pupil alone from a day on, and only then may the home school take the name off (R-ROL-02).</summary>
    public static async Task TransferAsync(OnrollDbContext db, Stay stay, DateOnly from, CancellationToken stop)
    {
        var home = await CurrentAsync(db, stay.PupilId, stay.HomeId, from, stop);
        if (await SecondAsync(db, stay, stop) is { } second)
        {
            second.Status = "C";
        }
        else
        {
            db.Enrolments.Add(AtHost(db, stay, from, home, "C"));
        }

        if (home is not null)
        {
            (home.Status, home.LeavingDate, home.Destination) = ("C", from.AddDays(-1), stay.HostName);
        }
    }

    private static Enrolment AtHost(OnrollDbContext db, Stay stay, DateOnly from, Enrolment? home, string status) => new()
    {
        AreaId = db.AreaId,
        EnrolmentId = Guid.CreateVersion7(),
        PupilId = stay.PupilId,
        OrganisationId = stay.HostId,
        Status = status,
        EntryDate = from,
        NcYear = home?.NcYear,
    };

    private static Task<Enrolment?> CurrentAsync(OnrollDbContext db, PupilId pupil, OrganisationId school, DateOnly on, CancellationToken stop) => db.Enrolments
        .Where(e => e.PupilId == pupil && e.OrganisationId == school && e.Status != "S" && e.EntryDate <= on && (e.LeavingDate == null || e.LeavingDate >= on))
        .OrderByDescending(e => e.EntryDate).FirstOrDefaultAsync(stop);

    private static Task<Enrolment?> SecondAsync(OnrollDbContext db, Stay stay, CancellationToken stop) => db.Enrolments
        .Where(e => e.PupilId == stay.PupilId && e.OrganisationId == stay.HostId && e.Status == "S" && e.LeavingDate == null)
        .OrderByDescending(e => e.EntryDate).FirstOrDefaultAsync(stop);
}
