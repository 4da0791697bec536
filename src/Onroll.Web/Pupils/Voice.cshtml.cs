using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Core.Voice;
using Onroll.Web.Access;

namespace Onroll.Web.Pupils;

/// <summary>Every time the pupil was heard, in their own words.</summary>
[Requires(Permission.SeePupils)]
public sealed class VoiceModel(PupilRecord record, OnrollDbContext db) : PageModel
{
    public const int Size = 25;

    public PupilRecord Record => record;

    public IReadOnlyList<PupilVoice> Voices { get; private set; } = [];

    public int Total { get; private set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Voice", RecordSections.Voice, stop))
        {
            return PupilRecord.Refused();
        }

        Total = await db.PupilVoices.CountAsync(v => v.PupilId == pupilId, stop);
        PageNumber = Math.Clamp(PageNumber, 1, Math.Max(1, (Total + Size - 1) / Size));
        Voices = await db.PupilVoices.AsNoTracking()
            .Where(v => v.PupilId == pupilId)
            .OrderByDescending(v => v.SaidOn).ThenByDescending(v => v.PupilVoiceId)
            .Skip((PageNumber - 1) * Size).Take(Size)
            .ToListAsync(stop);
        return Page();
    }
}
