using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Documents;
using Onroll.Core.Panels;
using Onroll.Exchange.Documents;
using Onroll.Web.Access;

namespace Onroll.Web.Panels;

/// <summary>A letter that told the family what a panel decided, exactly as it went.</summary>
[Requires(Permission.ReferToPanel)]
public sealed class OutcomeSentModel(OpenOutcome open, TellFamily tell) : PageModel
{
    public OpenOutcome Open => open;

    public Guid LetterId { get; private set; }

    public Document Sheet { get; private set; } = null!;   // loaded before the page is shown

    public async Task<IActionResult> OnGetAsync(Guid itemId, Guid letterId, CancellationToken stop) => await LoadAsync(itemId, letterId, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnGetWordAsync(Guid itemId, Guid letterId, CancellationToken stop) =>
        await LoadAsync(itemId, letterId, stop) ? File(WordFile.Write(Sheet), WordFile.ContentType, "letter.docx") : NotFound();

    private async Task<bool> LoadAsync(Guid itemId, Guid letterId, CancellationToken stop)
    {
        if (!await open.OpenAsync(itemId, stop) || open.Decided.Letters.FirstOrDefault(l => l.OutcomeLetterId == letterId) is not { } letter)
        {
            return false;
        }

        (LetterId, Sheet) = (letterId, await tell.PageOfAsync(open.Decided, letter, stop));
        return true;
    }
}
