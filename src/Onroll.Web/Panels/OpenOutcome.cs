using Onroll.Core.Access;
using Onroll.Core.Panels;
using Onroll.Web.Access;
using Onroll.Web.Pupils;

namespace Onroll.Web.Panels;

/// <summary>The decision a page is about, once its door has been opened: for the pupil's own school, which tells the family.</summary>
public sealed class OpenOutcome(TellFamily tell, CurrentViewer current, PupilRecord record)
{
    private DecidedItem? _decided;

    public DecidedItem Decided => _decided ?? throw new InvalidOperationException("The decision has not been opened.");

    public PupilRecord Record => record;

    public Viewer Viewer => current.Viewer;

    /// <returns>False when there is none, or it is not theirs to open: they learn no difference.</returns>
    public async Task<bool> OpenAsync(Guid itemId, CancellationToken stop)
    {
        var found = await tell.FindAsync(Viewer, itemId, stop);
        if (found is null || !await record.OpenAsync(found.Item.PupilId, "Tell the family", RecordSections.Support | RecordSections.Family, stop) || !record.Access.ThroughRoll)
        {
            return false;
        }

        _decided = found;
        return true;
    }

    public string Address(string part = "") => $"/panels/outcomes/{Decided.Item.AgendaItemId}{(part.Length == 0 ? "" : "/" + part)}";
}
