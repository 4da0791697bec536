using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Imports;
using Onroll.Core.Store;
using Onroll.Exchange;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;

namespace Onroll.Web.Imports;

/// <summary>One file: what it is, what its columns mean, what is wrong with it, how far it is, and what came of it.</summary>
[Requires(Permission.Import)]
public sealed class RunModel(CurrentViewer viewer, ImportRunQueries queries, ImportRuns runs, ImportUploads uploads, ImportWork work) : PageModel
{
    private const int FindingsShown = 100;

    /// <summary>Above this share of bad rows it is probably the wrong file (IMPORT_MAX_BAD_PCT).</summary>
    private const double MostBadPercent = 5;

    [BindProperty]
    public ImportKind? Kind { get; set; }

    /// <summary>What each unknown header means, by its place in <see cref="UnknownHeaders"/>.</summary>
    [BindProperty]
    public List<string> Meanings { get; set; } = [];

    [BindProperty]
    public bool IsSure { get; set; }

    public ImportRun Run { get; private set; } = null!;   // every handler begins by finding it

    public DetectedFile? Detected { get; private set; }

    public FilePreview? Preview { get; private set; }

    /// <summary>Why the file cannot be read as it stands. Null when it can.</summary>
    public string? Refusal { get; private set; }

    public IReadOnlyList<ImportFinding> Findings { get; private set; } = [];

    public IReadOnlyList<ImportKind> Kinds { get; private set; } = [];

    /// <summary>The headers a person may give a meaning to; empty when the file is understood.</summary>
    public IReadOnlyList<string> UnknownHeaders => Detected is { Format: null, Nearest: { } nearest } ? nearest.Ignored : [];

    public IReadOnlyList<Choice> Columns => Detected?.Nearest is { } nearest
        ? [.. nearest.Shape.Columns.Where(c => !nearest.Indexes.ContainsKey(c.Name)).Select(c => new Choice(c.Name, c.Name))]
        : [];

    public bool IsSuspicious => Preview is { LookedAt: > 0 } preview && preview.Problems.Count * 100.0 / preview.LookedAt > MostBadPercent;

    public int PercentDone => Run.RowCount == 0 ? 0 : Math.Min(100, (int)(Run.Read * 100L / Run.RowCount));

    public async Task<IActionResult> OnGetAsync(ImportRunId id, CancellationToken stop)
    {
        if (!await FindAsync(id, stop))
        {
            return NotFound();
        }

        if (Run.State == ImportState.Waiting)
        {
            await LookAsync(stop);
        }
        else if (Run.State != ImportState.Running)
        {
            Findings = await queries.Findings(id).Take(FindingsShown).ToListAsync(stop);
        }

        return Page();
    }

    /// <summary>Remembers what unknown headers mean and looks at the file again.</summary>
    public async Task<IActionResult> OnPostHeadersAsync(ImportRunId id, CancellationToken stop)
    {
        if (!await FindAsync(id, stop))
        {
            return NotFound();
        }

        await LookAsync(stop);
        if (Detected?.Nearest is { } nearest)
        {
            var said = nearest.Ignored.Zip(Meanings).Where(pair => pair.Second.Length > 0).ToDictionary(pair => pair.First, pair => pair.Second);
            await runs.RememberAsync(nearest.Shape.Kind, said, stop);
        }

        return RedirectToPage(new { id });
    }

    /// <summary>Begins the import.</summary>
    public async Task<IActionResult> OnPostAsync(ImportRunId id, CancellationToken stop)
    {
        if (!await FindAsync(id, stop))
        {
            return NotFound();
        }

        if (Run.State != ImportState.Waiting)
        {
            return RedirectToPage(new { id });
        }

        var chosen = Kind;
        await LookAsync(stop);
        if (chosen is not { } kind || !Kinds.Contains(kind) || Preview is null)
        {
            ModelState.AddModelError(nameof(Kind), "Choose what to take from the file");
            return Page();
        }

        if (IsSuspicious && !IsSure)
        {
            ModelState.AddModelError(nameof(IsSure), "Say that this is the right file, or choose another");
            return Page();
        }

        await BeginAsync(kind, stop);
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostDiscardAsync(ImportRunId id, CancellationToken stop)
    {
        if (!await FindAsync(id, stop))
        {
            return NotFound();
        }

        if (await runs.RemoveWaitingAsync(id, stop) > 0)
        {
            uploads.Remove(id);
        }

        return RedirectToPage("/Imports/Index");
    }

    /// <summary>The rows to mend, as a file a spreadsheet can open safely.</summary>
    public async Task<IActionResult> OnGetRejectsAsync(ImportRunId id, CancellationToken stop)
    {
        if (!await FindAsync(id, stop))
        {
            return NotFound();
        }

        var rejects = await queries.Findings(id).Where(f => f.IsReject).ToListAsync(stop);
        var file = new MemoryStream();
        RejectFiles.Write(file, rejects.Select(f => new Reject(Run.FileName, f.Line, f.Field, f.Value, f.Problem)));
        file.Position = 0;
        return File(file, "text/csv", Path.GetFileNameWithoutExtension(Run.FileName) + "-rejected.csv");
    }

    private async Task<bool> FindAsync(ImportRunId id, CancellationToken stop)
    {
        if (await queries.FindAsync(id, viewer.Viewer, stop) is not { } run)
        {
            return false;
        }

        Run = run;
        return true;
    }

    private async Task LookAsync(CancellationToken stop)
    {
        if (uploads.Find(Run) is not { } file)
        {
            Refusal = "The file is no longer here. Choose it again.";
            return;
        }

        try
        {
            Detected = FileFormats.Detect(file);
            if (Detected is { Format: null, Nearest: { } nearest })
            {
                Detected = FileFormats.Detect(file, await runs.HeaderMapAsync(nearest.Shape.Kind, stop));
            }

            Kinds = [.. Detected.Kinds.Where(MayImport)];
            Kind ??= Kinds.Count > 0 ? Kinds[0] : null;
            if (Kind is { } kind && Kinds.Contains(kind))
            {
                Preview = FilePreview.Of(file, kind, Detected.Format, await runs.HeaderMapAsync(kind, stop));
            }
        }
        catch (UnreadableFileException unreadable)
        {
            Refusal = unreadable.Message;
        }
    }

    /// <summary>Published data is everybody's: only those who keep the whole area bring it in.</summary>
    private bool MayImport(ImportKind kind) => kind is not (ImportKind.Schools or ImportKind.Benchmarks) || viewer.Viewer.Role == Role.Administrator;

    private async Task BeginAsync(ImportKind kind, CancellationToken stop)
    {
        var person = viewer.Viewer;
        var isOfSchool = person.Role != Role.Administrator;
        OrganisationId? school = isOfSchool && person.RollOrganisations.Count == 1 ? person.RollOrganisations[0] : null;
        var request = new ImportRequest(viewer.ChangedBy($"Imported {Run.FileName}"), school)
        {
            Run = Run.ImportRunId,
            OnlySchools = isOfSchool ? person.RollOrganisations : null,
        };
        await runs.StartAsync(Run.ImportRunId, kind, school, stop);
        await runs.SetRowCountAsync(Run.ImportRunId, Preview!.RowCount, stop);   // looked at before
        work.Add(new ImportJob(person.AreaId, Run, kind, request));
    }
}
