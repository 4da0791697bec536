using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Family;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Family;

namespace Onroll.Web.Pupils;

/// <summary>Parents and carers, where they live and how to reach them; brothers and sisters.</summary>
[Requires(Permission.SeePupils)]
public sealed class FamilyModel(PupilRecord record, OnrollDbContext db) : PageModel
{
    private const int Latest = 50;

    public PupilRecord Record => record;

    public IReadOnlyList<Contact> Contacts { get; private set; } = [];

    public IReadOnlyList<SiblingShown> Siblings { get; private set; } = [];

    public FamilyLog Log { get; private set; } = null!;   // loaded before the page is shown

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Family", RecordSections.Family, stop))
        {
            return PupilRecord.Refused();
        }

        Contacts = await db.ContactsOfAsync(pupilId, stop);
        Siblings = await db.SiblingsOfAsync(record.Viewer, pupilId, stop);
        Log = new FamilyLog(
            record, record.Viewer.May(Permission.AddToRecord), await db.RhythmsAsync(record.Viewer, pupilId, stop) is [var rhythm, ..] ? rhythm : null,
            await db.FamilyContactsOfAsync(pupilId, Latest, stop), await db.ConsentsOfAsync(pupilId, stop));
        return Page();
    }
}
