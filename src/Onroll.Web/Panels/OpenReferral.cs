using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Panels;
using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Web.Access;
using Onroll.Web.Pupils;

namespace Onroll.Web.Panels;

/// <summary>The referral a page is about, once its door has been opened.</summary>
public sealed class OpenReferral(OnrollDbContext db, CurrentViewer current, PupilRecord record)
{
    private ReferralDetail? _detail;

    public ReferralDetail Detail => _detail ?? throw new InvalidOperationException("The referral has not been opened.");

    public Referral Referral => Detail.Referral;

    public PanelType Type { get; private set; } = new();

    public PupilRecord Record => record;

    public Viewer Viewer => current.Viewer;

    /// <summary>Whether the person works on it for the school.</summary>
    public bool IsOwn { get; private set; }

    /// <summary>Whether the person runs the panel it goes to.</summary>
    public bool Runs { get; private set; }

    public bool MayWrite => IsOwn && Referral.IsWithSchool;

    /// <returns>False when there is none, or it is not theirs to open: they learn no difference.</returns>
    public async Task<bool> OpenAsync(Guid referralId, string page, CancellationToken stop)
    {
        var referral = await db.Referrals.VisibleTo(db, Viewer).SingleOrDefaultAsync(r => r.ReferralId == referralId, stop);
        if (referral is null || !await record.OpenAsync(referral.PupilId, page, RecordSections.Identity, stop))
        {
            return false;
        }

        _detail = await db.ReferralDetailAsync(referral, stop);
        Type = await db.PanelTypeOfAsync(referral, Viewer.Today, stop);
        IsOwn = current.May(Permission.ReferToPanel) && Viewer.RollOrganisations.Contains(referral.OrganisationId);
        Runs = current.May(Permission.RunPanels);
        return true;
    }

    public string Address(string part = "") => $"/panels/referrals/{Referral.ReferralId}{(part.Length == 0 ? "" : "/" + part)}";
}
