using Microsoft.AspNetCore.Mvc;
using Onroll.Core.Access;
using Onroll.Core.Letters;
using Onroll.Core.Panels;
using Onroll.Web.Access;
using Onroll.Web.Letters;

namespace Onroll.Web.Panels;

/// <summary>The letter that tells one of the family what the panel decided.</summary>
[Requires(Permission.ReferToPanel)]
public sealed class OutcomeLetterPageModel(OpenOutcome open, CurrentViewer current, TellFamily tell) : FamilyLetterPage
{
    public OpenOutcome Open => open;

    [FromRoute]
    public Guid ItemId { get; set; }

    public override string Back => open.Address();

    protected override string Own => open.Address("letter");

    protected override DateOnly Today => open.Viewer.Today;

    protected override async Task<FamilyLetter?> PrepareAsync((string? Language, ReadingLevel? Level) wish, CancellationToken stop) =>
        await open.OpenAsync(ItemId, stop) && open.Decided.Contacts.FirstOrDefault(c => c.ContactId == ContactId) is { } contact
            ? await tell.PrepareAsync(open.Decided, contact, wish, open.Viewer.Name, stop)
            : null;

    protected override Task SendAsync(FamilyLetterForm form, CancellationToken stop) =>
        tell.SendAsync(open.Decided, Prepared, form, current.ChangedBy("Told a family what a panel decided"), stop);
}
