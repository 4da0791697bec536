using Onroll.Core.FairAccess;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Web.Access;

namespace Onroll.Web.FairAccess;

/// <summary>The partnership and protocol a page is about: the ones of its address, or the first.</summary>
public sealed class ChosenProtocol(OnrollDbContext db, CurrentViewer current)
{
    public IReadOnlyList<Partnership> Partnerships { get; private set; } = [];

    public IReadOnlyList<FairAccessProtocol> Protocols { get; private set; } = [];

    public Partnership Partnership { get; private set; } = null!;   // found before a page is shown

    public FairAccessProtocol Protocol { get; private set; } = FairAccessProtocol.Standard;

    /// <returns>False when there is no such partnership or protocol for the person.</returns>
    public async Task<bool> FindAsync(string? partnership, string? protocol, CancellationToken stop)
    {
        Partnerships = await db.FairAccessPartnershipsAsync(current.Viewer, stop);
        if (Partnerships.Chosen(partnership) is not { } chosen)
        {
            return false;
        }

        Partnership = chosen;
        Protocols = await db.ProtocolsAsync(chosen.PartnershipId, current.Viewer.Today, stop);
        var found = protocol is null ? Protocols[0] : Protocols.FirstOrDefault(p => p.Id == protocol);
        Protocol = found ?? Protocol;
        return found is not null;
    }

    /// <summary>An address that keeps the choice.</summary>
    public string Address(string path, FairAccessProtocol? protocol = null, string more = "") =>
        $"{path}?partnership={Uri.EscapeDataString(Partnership.Code)}&protocol={Uri.EscapeDataString((protocol ?? Protocol).Id)}{more}";
}
