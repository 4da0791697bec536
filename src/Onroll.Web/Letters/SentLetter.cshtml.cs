using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Documents;
using Onroll.Core.Letters;
using Onroll.Core.Store;
using Onroll.Exchange.Documents;
using Onroll.Web.Access;

namespace Onroll.Web.Letters;

/// <summary>A letter exactly as it went.</summary>
[Requires(Permission.SeePupils)]
public sealed class SentLetterModel(OpenNotice open) : PageModel
{
    public OpenNotice Open => open;

    public Guid NoticeId { get; private set; }

    public Document Sheet { get; private set; } = null!;   // loaded before the page is shown

    public async Task<IActionResult> OnGetAsync(ExclusionId exclusionId, Guid noticeId, CancellationToken stop) =>
        await LoadAsync(exclusionId, noticeId, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnGetWordAsync(ExclusionId exclusionId, Guid noticeId, CancellationToken stop) =>
        await LoadAsync(exclusionId, noticeId, stop) ? File(WordFile.Write(Sheet), WordFile.ContentType, "letter.docx") : NotFound();

    private async Task<bool> LoadAsync(ExclusionId exclusionId, Guid noticeId, CancellationToken stop)
    {
        if (!await open.OpenAsync(exclusionId, "Letter sent", stop)
            || open.Letters.Case.Notices.FirstOrDefault(n => n.ExclusionNoticeId == noticeId) is not { } notice
            || open.Letters.PageOf(notice) is not { } sheet)
        {
            return false;
        }

        (NoticeId, Sheet) = (noticeId, sheet);
        return true;
    }
}
