using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.AttendanceCasework;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.AttendanceCasework;

/// <summary>The referrals for penalty notices that the council's schools have sent.</summary>
[Requires(Permission.DecidePenaltyReferrals)]
public sealed class ReferralListModel(CurrentViewer current, OnrollDbContext db) : PageModel
{
    public IReadOnlyList<ReferralRow> Referrals { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Referrals = await db.ReferralsAsync(current.Viewer, stop);
}
