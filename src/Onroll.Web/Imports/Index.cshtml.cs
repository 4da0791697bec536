using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Imports;
using Onroll.Web.Access;

namespace Onroll.Web.Imports;

/// <summary>Choose a file to bring in, and what became of earlier ones.</summary>
[Requires(Permission.Import)]
[LargeUpload]
public sealed class IndexModel(CurrentViewer viewer, ImportRunQueries queries, ImportRuns runs, ImportUploads uploads) : PageModel
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    public IReadOnlyList<ImportRun> Runs { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Runs = await queries.NewestAsync(viewer.Viewer, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Upload is not { Length: > 0 })
        {
            ModelState.AddModelError(nameof(Upload), Upload is null ? "Choose a file" : "The file is empty. Choose another");
            await OnGetAsync(stop);
            return Page();
        }

        var run = await runs.AddAsync(Path.GetFileName(Upload.FileName), viewer.ChangedBy("Imported a file"), ImportState.Waiting, stop);
        await uploads.KeepAsync(run.ImportRunId, Upload, stop);
        return RedirectToPage("/Imports/Run", new { id = run.ImportRunId });
    }
}
