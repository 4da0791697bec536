using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.Pupils;

/// <summary>What is recorded about who the pupil is, with where each fact came from.</summary>
[Requires(Permission.SeePupils)]
public sealed class FactsModel(PupilRecord record, OnrollDbContext db) : PageModel
{
    public PupilRecord Record => record;

    public PupilDetails Details { get; private set; } = null!;

    public IReadOnlyList<string> FormerNames { get; private set; } = [];

    /// <summary>The kinds of fact whose part of the record is open, each with its value today.</summary>
    public IEnumerable<(PupilFactKind Kind, FactShown? Fact)> Facts =>
        Enum.GetValues<PupilFactKind>().Where(kind => record.Access.Opens(FactWords.SectionOf(kind))).Select(kind => (kind, record.Header.Fact(kind)));

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Facts", RecordSections.Identity, stop))
        {
            return PupilRecord.Refused();
        }

        Details = PupilDetails.Of(await db.Pupils.AsNoTracking().SingleAsync(p => p.PupilId == pupilId, stop));
        FormerNames = await db.FormerNames.Where(n => n.PupilId == pupilId).OrderByDescending(n => n.UntilOn).Select(n => n.Forename + " " + n.Surname).ToListAsync(stop);
        return Page();
    }
}
