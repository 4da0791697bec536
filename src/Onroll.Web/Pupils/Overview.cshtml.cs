using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Attendance;
using Onroll.Core.Behaviour;
using Onroll.Core.Calendar;
using Onroll.Core.Pupils;
using Onroll.Core.Roll;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Core.Today;
using Onroll.Core.Voice;
using Onroll.Rules.Calendar;
using Onroll.Web.Access;

namespace Onroll.Web.Pupils;

/// <summary>Who the pupil is, what is happening, what is due and who can see: the first page of the record.</summary>
[Requires(Permission.SeePupils)]
public sealed class OverviewModel(PupilRecord record, OnrollDbContext db, TimeProvider time) : PageModel
{
    private const int TimelineLines = 10;

    public PupilRecord Record => record;

    /// <summary>Null where it is not open, or the pupil is on no register.</summary>
    public RegisterEntry? Entry { get; private set; }

    public PupilRegister? Register { get; private set; }

    public SchoolCalendar Calendar { get; private set; } = new([]);

    public AttendanceFinding? Finding { get; private set; }

    /// <summary>The part-time timetable that goes on. Null when there is none, or where attendance is not open.</summary>
    public PartTimeTimetable? PartTime { get; private set; }

    public IncidentPattern? Incidents { get; private set; }

    public Timeline Timeline { get; private set; } = new([], new Dictionary<TimelineKind, int>());

    public IReadOnlyList<DueItem> Due { get; private set; } = [];

    public PupilVoice? Voice { get; private set; }

    public int TimesHeard { get; private set; }

    public IReadOnlyList<CanSee> CanSee { get; private set; } = [];

    /// <summary>Null for people who do not work with the roll.</summary>
    public IReadOnlyList<Looked>? Looked { get; private set; }

    public IReadOnlyList<Contact> Contacts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Overview", RecordSections.Identity, stop))
        {
            return PupilRecord.Refused();
        }

        var access = record.Access;
        await AttendanceAsync(access, stop);
        await SupportAsync(access, stop);
        Incidents = access.Opens(RecordSections.Behaviour) ? await db.IncidentPatternAsync(pupilId, AcademicYear.Containing(record.Today).FirstDay, stop) : null;
        if (access.Opens(RecordSections.Voice))
        {
            Voice = await db.PupilVoices.AsNoTracking().Where(v => v.PupilId == pupilId).OrderByDescending(v => v.SaidOn).ThenByDescending(v => v.PupilVoiceId).FirstOrDefaultAsync(stop);
            TimesHeard = await db.PupilVoices.CountAsync(v => v.PupilId == pupilId, stop);
        }

        Contacts = access.Opens(RecordSections.Family) ? await db.ContactsOfAsync(pupilId, stop) : [];
        CanSee = await db.WhoCanSeeAsync(pupilId, record.Today, stop);
        Looked = access.ThroughRoll ? await db.WhoLookedAsync(pupilId, time.UtcNowStored(), stop) : null;
        Timeline = await db.TimelineAsync(access, null, (0, TimelineLines), stop);
        return Page();
    }

    private async Task AttendanceAsync(PupilAccess access, CancellationToken stop)
    {
        if (access.Opens(RecordSections.Attendance))
        {
            Register = await db.RegisterOfAsync(access.PupilId, record.Header.Main, record.Today, stop);
            Calendar = (await db.CalendarOfAsync(record.Header.Main?.OrganisationId, stop)).Calendar;
            Finding = AttendanceFinding.Of(record.Header.FirstName, Register, record.Today);
            PartTime = await db.PartTimeTimetables.AsNoTracking()
                .Where(t => t.PupilId == access.PupilId && t.EndedOn == null).OrderByDescending(t => t.StartsOn).FirstOrDefaultAsync(stop);
        }
    }

    private async Task SupportAsync(PupilAccess access, CancellationToken stop)
    {
        var workday = await Workday.StartAsync(db, record.Viewer, stop);
        Due = [.. (await workday.DueAsync(stop)).Where(item => item.Pupil?.PupilId == access.PupilId).Take(4)];
        if (access.Opens(RecordSections.Support))
        {
            Entry = await db.RegisterEntries.AsNoTracking()
                .Where(r => r.PupilId == access.PupilId && r.RemovedOn == null)
                .OrderByDescending(r => r.Rating)
                .FirstOrDefaultAsync(stop);
        }
    }
}
