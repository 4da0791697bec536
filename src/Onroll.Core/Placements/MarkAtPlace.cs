using Microsoft.EntityFrameworkCore;
using Onroll.Core.Attendance;
using Onroll.Core.Audit;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;
using Onroll.Rules.Moves;

namespace Onroll.Core.Placements;

/// <summary>The provider says who is there; it stands in the school's register at once (G-251, R-APV-04).</summary>
/// <remarks>
/// R-OSD-05, R-ATT-05. A provider that keeps a roll marks its own register and the home school has D; where it keeps none, the
/// home school has B for attendance confirmed here, and an absence by its own code.
/// </remarks>
public sealed class MarkAtPlace(OnrollDbContext db)
{
    private const int Attempts = 3;

    /// <summary>The codes a provider may give for an absence; the school finds out the rest.</summary>
    public static IReadOnlyList<string> AbsenceCodes { get; } = ["N", "I", "M"];

    /// <param name="session">The session, on a day the pupil is due there.</param>
    /// <param name="absence">The code of an absence. Null when the pupil was there.</param>
    /// <returns>False when the pupil is not due there then.</returns>
    public async Task<bool> RunAsync(PlacementCase @case, (DateOnly Day, Session Session) session, string? absence, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var placement = @case.Placement;
        if (placement.State != PlacementState.Running || session.Day < placement.StartsOn || session.Day > db.Time.TodayInLondon()
            || !WeekPart.Has(placement.Sessions, session.Day, session.Session) || (absence is not null && !AbsenceCodes.Contains(absence)))
        {
            return false;
        }

        var keepsRoll = @case.Provider.Kind is OrganisationKind.School or OrganisationKind.PupilReferralUnit;
        var there = absence is null ? AttendanceCode.Find(session.Session == Session.Morning ? "/" : "\\") : AttendanceCode.Find(absence);
        for (var attempt = 1; ; attempt++)
        {
            await SetAsync(placement, placement.HomeId, session, keepsRoll ? AttendanceCode.Find(OffSiteRegistration.AtSchool.HomeCode) : OffSiteRegistration.HomeCodeFor(absence is null, absence ?? "N"), stop);
            if (keepsRoll)
            {
                await SetAsync(placement, @case.Provider.OrganisationId, session, there, stop);
            }

            try
            {
                await db.SaveAsync(by, stop);
                return true;
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                db.ChangeTracker.Clear();   // the school wrote in the same register at the same moment: put this mark on top of theirs
            }
        }
    }

    private async Task SetAsync(Placement placement, OrganisationId school, (DateOnly Day, Session Session) session, AttendanceCode? code, CancellationToken stop)
    {
        var year = AcademicYear.Containing(session.Day);
        var register = await db.AttendanceYears.SingleOrDefaultAsync(a => a.PupilId == placement.PupilId && a.OrganisationId == school && a.AcademicYear == year.Key, stop);
        if (register is null)
        {
            register = new AttendanceYear { AreaId = db.AreaId, PupilId = placement.PupilId, OrganisationId = school, AcademicYear = year.Key, Marks = "" };
            db.AttendanceYears.Add(register);
        }

        register.Marks = AttendanceMarks.Parse(year, register.Marks).Set(session.Day, session.Session, code).Text;
    }
}
