using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Documents;
using Onroll.Core.Governors;
using Onroll.Core.Letters;
using Onroll.Core.Store;
using Onroll.Exchange.Documents;
using Onroll.Web.Access;
using Onroll.Web.Exclusions;
using Onroll.Web.Shared;

namespace Onroll.Web.Governors;

/// <summary>Makes a copy of the governors' papers: who holds it, which parts, whose names are taken out. Each copy made is recorded.</summary>
[Requires(Permission.PrepareExclusions)]
public sealed class PackModel(OpenCase open, OnrollDbContext db, CurrentViewer current, TimeProvider time) : PageModel
{
    private const int NameMaxLength = 150, MoreMaxLength = 2000;

    [BindProperty]
    public string? CopyFor { get; set; }

    [BindProperty]
    public List<PackPart> Parts { get; set; } = [];

    /// <summary>The names found that are to be taken out.</summary>
    [BindProperty]
    public List<string> Hide { get; set; } = [];

    /// <summary>More names, one a line.</summary>
    [BindProperty]
    public string? AlsoHide { get; set; }

    public OpenCase Open => open;

    /// <summary>Other pupils of the school named in the papers.</summary>
    public IReadOnlyList<string> Found { get; private set; } = [];

    /// <summary>The copy to print. Null while it is being chosen.</summary>
    public Document? Sheet { get; private set; }

    private PackFacts Facts { get; set; } = null!;   // loaded before anything is made

    public async Task<IActionResult> OnGetAsync(ExclusionId exclusionId, CancellationToken stop)
    {
        if (!await LoadAsync(exclusionId, stop))
        {
            return NotFound();
        }

        (Parts, Hide) = ([.. BoardPack.AllParts], [.. Found]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ExclusionId exclusionId, CancellationToken stop)
    {
        if (!await LoadAsync(exclusionId, stop))
        {
            return NotFound();
        }

        if (this.HasErrors(Errors()))
        {
            return this.Invalid();
        }

        Sheet = await MakeAsync("print", stop);
        return Page();
    }

    public async Task<IActionResult> OnPostWordAsync(ExclusionId exclusionId, CancellationToken stop)
    {
        if (!await LoadAsync(exclusionId, stop))
        {
            return NotFound();
        }

        return this.HasErrors(Errors()) ? this.Invalid() : File(WordFile.Write(await MakeAsync("Word", stop)), WordFile.ContentType, "governors-papers.docx");
    }

    private IEnumerable<FieldError> Errors()
    {
        if (Parts.Count == 0)
        {
            yield return new(nameof(Parts), "Choose at least one part");
        }

        if (CopyFor?.Length > NameMaxLength)
        {
            yield return new(nameof(CopyFor), $"Use {NameMaxLength} characters or fewer");
        }

        if (AlsoHide?.Length > MoreMaxLength)
        {
            yield return new(nameof(AlsoHide), $"Use {MoreMaxLength} characters or fewer");
        }
    }

    private async Task<Document> MakeAsync(string form, CancellationToken stop)
    {
        var hidden = Hide.Concat((AlsoHide ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
        var wish = new PackWish(CopyFor, Parts, hidden, current.Viewer.Name, London.InLondon(time.UtcNowStored()));
        var document = BoardPack.Make(Facts, wish);
        db.Note("governors-papers", open.Case.Exclusion.ExclusionId.Value, JsonSerializer.Serialize(new { copyFor = CopyFor, parts = Parts.Count, hidden = hidden.Count, form }), open.Case.Exclusion.PupilId);
        await db.SaveAsync(current.ChangedBy("Made a copy of the governors’ papers"), stop);
        return document;
    }

    private async Task<bool> LoadAsync(ExclusionId exclusionId, CancellationToken stop)
    {
        if (!await open.OpenAsync(exclusionId, "Governors’ papers", stop) || !open.IsOwn)
        {
            return false;
        }

        var letters = await db.LettersOfAsync(open.Case, current.Viewer.Today, stop);
        Facts = await db.PackFactsAsync(letters, (open.Record.Access, open.Record.Header), current.Viewer.Today, stop);
        var everything = BoardPack.Make(Facts, new PackWish(null, BoardPack.AllParts, [], "", DateTime.UnixEpoch));
        Found = await db.OthersNamedAsync(Facts, DocumentWords.Of(everything), stop);
        return true;
    }
}
