using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Documents;
using Onroll.Core.Letters;
using Onroll.Core.Store;
using Onroll.Exchange.Documents;
using Onroll.Web.Access;

namespace Onroll.Web.Moves;

/// <summary>The agreement or the notice as it stands on its page, to print or to open in Word.</summary>
[Requires(Permission.SeeMoves)]
public sealed class MoveLetterModel(OpenMove open, OnrollDbContext db) : PageModel
{
    public OpenMove Open => open;

    public Document Sheet { get; private set; } = null!;   // loaded before the page is shown

    public async Task<IActionResult> OnGetAsync(MoveId moveId, CancellationToken stop) => await LoadAsync(moveId, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnGetWordAsync(MoveId moveId, CancellationToken stop) =>
        await LoadAsync(moveId, stop) ? File(WordFile.Write(Sheet), WordFile.ContentType, open.Case.NeedsNotice ? "off-site-notice.docx" : "agreement.docx") : NotFound();

    private async Task<bool> LoadAsync(MoveId moveId, CancellationToken stop)
    {
        if (!await open.OpenAsync(moveId, "Letter about a move", stop))
        {
            return false;
        }

        Sheet = await db.MoveLetterAsync(open.Case, open.Today, stop);
        return true;
    }
}
