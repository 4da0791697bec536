using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.AttendanceCasework;
using Onroll.Core.Documents;
using Onroll.Exchange.Documents;
using Onroll.Web.Access;

namespace Onroll.Web.AttendanceCasework;

/// <summary>A letter about attendance exactly as it went.</summary>
[Requires(Permission.SeeAttendanceCases)]
public sealed class LetterSentModel(OpenAttendanceCaseFile open, AttendanceCaseLetters letters) : PageModel
{
    public OpenAttendanceCaseFile Open => open;

    public Guid LetterId { get; private set; }

    public Document Sheet { get; private set; } = null!;   // loaded before the page is shown

    public async Task<IActionResult> OnGetAsync(Guid caseId, Guid letterId, CancellationToken stop) => await LoadAsync(caseId, letterId, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnGetWordAsync(Guid caseId, Guid letterId, CancellationToken stop) =>
        await LoadAsync(caseId, letterId, stop) ? File(WordFile.Write(Sheet), WordFile.ContentType, "letter.docx") : NotFound();

    private async Task<bool> LoadAsync(Guid caseId, Guid letterId, CancellationToken stop)
    {
        if (!await open.OpenAsync(caseId, "Letter about attendance", stop) || open.File.Letters.FirstOrDefault(l => l.AttendanceLetterId == letterId) is not { } letter)
        {
            return false;
        }

        (LetterId, Sheet) = (letterId, await letters.PageOfAsync(open.File, letter, stop));
        return true;
    }
}
