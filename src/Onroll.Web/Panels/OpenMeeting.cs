using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Panels;
using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Web.Access;

namespace Onroll.Web.Panels;

/// <summary>The meeting a page is about, as its reader may see it.</summary>
public sealed class OpenMeeting(OnrollDbContext db, CurrentViewer current, OpenPupilRecord record, MeetingNews news)
{
    private MeetingDetail? _detail;

    public MeetingDetail Detail => _detail ?? throw new InvalidOperationException("The meeting has not been opened.");

    public PanelMeeting Meeting => Detail.Meeting;

    public PanelType Type => Detail.Type;

    public Viewer Viewer => current.Viewer;

    public bool Runs => Detail.Access.Runs;

    /// <returns>False when there is none, or it is not theirs to open: they learn no difference.</returns>
    public async Task<bool> OpenAsync(Guid meetingId, CancellationToken stop)
    {
        _detail = await db.MeetingDetailAsync(Viewer, meetingId, stop);
        return _detail is not null;
    }

    /// <summary>What is shown of one item; the look at the pupil's record is logged.</summary>
    /// <returns>Null when the reader may not see the pupil.</returns>
    public async Task<ItemFacts?> FactsAsync(ItemRow row, string page, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(row);
        return await record.RunAsync(Viewer, row.Item.PupilId, page, stop) is { } access ? await db.ItemFactsAsync(access, row.Item, Viewer.Today, stop) : null;
    }

    public string Address(string part = "") => $"/panels/meetings/{Meeting.PanelMeetingId}{(part.Length == 0 ? "" : "/" + part)}";

    /// <summary>Tells the other screens of the meeting to look again.</summary>
    public Task TellAsync() => news.ChangedAsync(Meeting.PanelMeetingId, Viewer.Name);

    public int Screens => news.ScreensOf(Meeting.PanelMeetingId);

    /// <summary>Organisations an action can be for: those with a seat, the schools of the agenda, the partnership's own office.</summary>
    public async Task<IReadOnlyList<(OrganisationId Id, string Name)>> PlacesAsync(CancellationToken stop)
    {
        var ids = Detail.Seats.Select(s => s.OrganisationId).Concat(Detail.Items.Select(i => i.Item.OrganisationId)).Append(Viewer.OrganisationId).Distinct().ToList();
        var members = await db.Memberships.Where(m => m.PartnershipId == Meeting.PartnershipId && m.EndsOn == null).Select(m => m.OrganisationId).ToListAsync(stop);
        var all = await db.Organisations.Where(o => ids.Contains(o.OrganisationId) || members.Contains(o.OrganisationId)).OrderBy(o => o.Name).Select(o => new { o.OrganisationId, o.Name }).ToListAsync(stop);
        return [.. all.Select(o => (o.OrganisationId, o.Name))];
    }
}
