using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.Pupils;

/// <summary>Parents and carers, where they live and how to reach them; brothers and sisters.</summary>
[Requires(Permission.SeePupils)]
public sealed class FamilyModel(PupilRecord record, OnrollDbContext db) : PageModel
{
    public PupilRecord Record => record;

    public IReadOnlyList<Contact> Contacts { get; private set; } = [];

    public IReadOnlyList<SiblingShown> Siblings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Family", RecordSections.Family, stop))
        {
            return PupilRecord.Refused();
        }

        Contacts = await db.ContactsOfAsync(pupilId, stop);
        Siblings = await db.SiblingsOfAsync(record.Viewer, pupilId, stop);
        return Page();
    }
}
