using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Panels;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Pupils;

namespace Onroll.Web.Panels;

/// <summary>What panels had to do with one pupil. Part of the record's support: the minutes themselves stay with the panel.</summary>
[Requires(Permission.SeePupils)]
public sealed class PupilMeetingsModel(PupilRecord record, OnrollDbContext db, CurrentViewer current) : PageModel
{
    public PupilRecord Record => record;

    public IReadOnlyList<(AgendaItem Item, PanelMeeting Meeting, string Panel)> Items { get; private set; } = [];

    public IReadOnlyList<Referral> Referrals { get; private set; } = [];

    public bool MayRefer => current.May(Permission.ReferToPanel) && record.Access.ThroughRoll;

    /// <summary>The pupil's own school tells the family.</summary>
    public bool MayTell(AgendaItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return MayRefer && item is { IsDecided: true, CarriedBecause: null } && current.Viewer.RollOrganisations.Contains(item.OrganisationId);
    }

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Meetings", RecordSections.Support, stop))
        {
            return PupilRecord.Refused();
        }

        var conflicts = await db.ItemConflicts.Where(c => c.PupilId == pupilId && c.AppointmentId == current.Viewer.AppointmentId).Select(c => c.AgendaItemId).ToListAsync(stop);
        Items = [.. (await db.ItemsOfPupilAsync(pupilId, stop)).Where(i => !conflicts.Contains(i.Item.AgendaItemId))];
        Referrals = await db.Referrals.VisibleTo(db, current.Viewer).AsNoTracking().Where(r => r.PupilId == pupilId).OrderByDescending(r => r.BegunAtUtc).ToListAsync(stop);
        return Page();
    }
}
