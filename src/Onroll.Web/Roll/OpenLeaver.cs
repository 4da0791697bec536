using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Core.Roll;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Pupils;

namespace Onroll.Web.Roll;

/// <summary>The leaver a page is about, once the door of the pupil's record has been opened.</summary>
public sealed class OpenLeaver(OnrollDbContext db, CurrentViewer current, PupilRecord record)
{
    private KnownLeaver? _leaver;

    public KnownLeaver Leaver => _leaver ?? throw new InvalidOperationException("The leaver has not been opened.");

    public PupilRecord Record => record;

    public Viewer Viewer => current.Viewer;

    /// <summary>Whether the person works at the school left, and may say where the pupil went.</summary>
    public bool MayKeep => current.May(Permission.KeepRoll) && Viewer.RollOrganisations.Contains(Leaver.Spell.OrganisationId);

    /// <summary>Whether the person may accept evidence for the authority of that school.</summary>
    public bool MayAccept => current.May(Permission.AcceptEvidence) && Viewer.DutySchools.Contains(Leaver.Spell.OrganisationId);

    /// <summary>Opens it and logs the look. A spell that has not ended, or did not end early, is nobody's leaving.</summary>
    public async Task<bool> OpenAsync(Guid enrolmentId, string page, CancellationToken stop)
    {
        var spell = await db.Enrolments.AsNoTracking().SingleOrDefaultAsync(e => e.EnrolmentId == enrolmentId, stop);
        if (spell?.LeavingDate is not { } left || left >= Viewer.Today || !await record.OpenAsync(spell.PupilId, page, RecordSections.Identity, stop))
        {
            return false;
        }

        var read = await db.LeaversAsync(db.Enrolments.Where(e => e.EnrolmentId == enrolmentId).Leavers(left, left), Viewer.Today, stop);
        _leaver = read.SingleOrDefault();
        return _leaver is not null;
    }

    public string Address(string part = "") => $"/roll/leavers/{Leaver.Spell.EnrolmentId}" + (part.Length == 0 ? "" : $"/{part}");
}
