using Onroll.Core.Packs;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.SetUp;

/// <summary>The partnership and the draft that the pages of a pack work on.</summary>
public sealed class PackWork(OnrollDbContext db, CurrentViewer current)
{
    public Partnership Partnership { get; private set; } = null!;   // set by LoadAsync, which every page asks first

    public PackDraft Draft { get; private set; } = null!;   // likewise

    /// <summary>The newest version, in force or to come. Null when there is none.</summary>
    public PackVersion? Newest { get; private set; }

    /// <returns>False when the person sets up no such partnership, or nobody is writing a draft.</returns>
    public async Task<bool> LoadAsync(string? code, CancellationToken stop)
    {
        var partnerships = await db.PartnershipsToSetUpAsync(current.Viewer, stop);
        if (partnerships.Chosen(code) is not { } partnership || await db.PackDraftAsync(partnership.PartnershipId, stop) is not { } draft)
        {
            return false;
        }

        (Partnership, Draft) = (partnership, draft);
        Newest = (await db.PackVersionsAsync(partnership.PartnershipId, stop)).FirstOrDefault();
        return true;
    }

    public string Address(string part = "") => $"/set-up/way-of-working{(part.Length == 0 ? "" : $"/{part}")}?partnership={Uri.EscapeDataString(Partnership.Code)}";
}
