using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Imports;
using Onroll.Core.SchoolReturns;
using Onroll.Core.Store;
using Onroll.Exchange.Csv;
using Onroll.Rules.Insight.Returns;
using Onroll.Web.Access;
using Onroll.Web.Shared;

namespace Onroll.Web.SchoolReturns;

/// <summary>A school's figures cell by cell, or from its own table.</summary>
[Requires(Permission.KeepReturns, Permission.RunReturns)]
public sealed class WriteModel(OnrollDbContext db, CurrentViewer current, KeepReturn keep) : PageModel
{
    /// <summary>A table of nine rows is never longer.</summary>
    private const int MostBytes = 100_000;

    [BindProperty(SupportsGet = true)]
    public Guid RoundId { get; set; }

    [BindProperty(SupportsGet = true)]
    public OrganisationId SchoolId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    /// <summary>By measure and period: "Suspensions-201718".</summary>
    [BindProperty]
    public Dictionary<string, string?> Cells { get; set; } = [];

    [BindProperty]
    public string? Paste { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>The years somebody says the cells of a short row are of, in the same form.</summary>
    [BindProperty]
    public List<string> Years { get; set; } = [];

    public ReturnCase Case { get; private set; } = null!;   // loaded before the page is shown

    public IReadOnlyList<YearQuestion> Questions { get; private set; } = [];

    public static string FieldOf(ReturnMeasure measure, string period) => $"Cells[{measure}-{period}]";

    public string? Text(ReturnMeasure measure, string period) => Cells.GetValueOrDefault($"{measure}-{period}");

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        Version = Case.Newest?.Version ?? 0;
        Show(Case.Table);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        return await KeepAsync(Typed(), "The figures are kept", stop);
    }

    public async Task<IActionResult> OnPostPasteAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        Show(Case.Table);
        if (await ReadPasteAsync(stop) is not { } pasted)
        {
            return this.Invalid();
        }

        if (pasted.Questions.Count > 0)
        {
            Questions = pasted.Questions;
            this.HasErrors(pasted.Questions.Select(question => new FieldError($"Years[{question.Measure}]", $"{ReturnRow.Of(question.Measure).Name}: {question.Message}")));
            return this.Invalid();
        }

        var rows = pasted.Table.Cells.Select(cell => cell.Measure).ToHashSet();
        var table = Case.Table with { Cells = [.. Case.Table.Cells.Where(cell => !rows.Contains(cell.Measure)), .. pasted.Table.Cells] };
        Show(table);
        var taken = rows.Count == 1 ? "One row is taken over" : $"{rows.Count} rows are taken over";
        return await KeepAsync(table, pasted.LeftOut.Count == 0 ? taken : $"{taken}. Left out: {string.Join("; ", pasted.LeftOut.Take(5))}", stop);
    }

    private async Task<PastedReturn?> ReadPasteAsync(CancellationToken stop)
    {
        try
        {
            var name = "The table";
            if (Upload is { Length: > 0 } file)
            {
                name = Path.GetFileName(file.FileName);
                if (file.Length > MostBytes)
                {
                    throw new UnreadableFileException($"{name} is too large for a table of figures. Choose a file of the table alone");
                }

                using var content = new MemoryStream();
                await file.CopyToAsync(content, stop);
                content.Position = 0;
                Paste = PastedTable.Text(name, content);
                ModelState.Remove(nameof(Paste));
            }

            if (string.IsNullOrWhiteSpace(Paste) || Paste.Length > MostBytes)
            {
                throw new UnreadableFileException(string.IsNullOrWhiteSpace(Paste) ? "Paste a table, or choose a file" : "Paste the table alone");
            }

            var pasted = PastedReturn.Read(PastedTable.Lines(name, Paste), Case.Round.PeriodNames(), Chosen());
            return this.HasErrors(pasted.Problems.Select(problem => new FieldError(nameof(Paste), problem))) ? null : pasted;
        }
        catch (UnreadableFileException problem)
        {
            this.HasErrors([new FieldError(nameof(Paste), problem.Message)]);
            return null;
        }
    }

    private Dictionary<ReturnMeasure, IReadOnlyList<string>> Chosen() => Years
        .Select(value => value.Split('-')).Where(parts => parts.Length == 2 && Enum.TryParse<ReturnMeasure>(parts[0], out _))
        .GroupBy(parts => Enum.Parse<ReturnMeasure>(parts[0]))
        .ToDictionary(row => row.Key, row => (IReadOnlyList<string>)[.. row.Select(parts => parts[1])]);

    // A cell whose year was assumed stays so while nobody changes it.
    private ReturnTable Typed() => Case.Table with
    {
        Cells =
        [
            .. from row in ReturnRow.All
               from period in Case.Round.PeriodNames()
               let text = (Text(row.Measure, period.Key) ?? "").Trim()
               where !ReturnCell.IsBlank(text)
               let before = Case.Table.Written(row.Measure, period.Key)
               select new WrittenCell(row.Measure, period.Key, text, before?.Text == text && before.IsAssumed),
        ],
    };

    private async Task<IActionResult> KeepAsync(ReturnTable table, string done, CancellationToken stop)
    {
        var errors = table.Problems.Select(one => new FieldError(
            FieldOf(one.Cell.Measure, one.Cell.Period), $"{ReturnRow.Of(one.Cell.Measure).Name}, {ReturnShow.NameOf(Case.Round, one.Cell.Period)}: {one.Problem}"));
        if (this.HasErrors(errors))
        {
            return this.Invalid();
        }

        if (!await keep.WriteAsync(Case, table, Version, current.ChangedBy("Wrote a school’s figures"), stop))
        {
            return this.Conflict("Somebody else changed these figures while you were writing. Yours are still here: open the page again in another window to compare, and copy what is missing");
        }

        TempData["Notice"] = done;
        return RedirectToPage("/SchoolReturns/SchoolReturn", new { roundId = RoundId, schoolId = SchoolId });
    }

    private void Show(ReturnTable table) => Cells = table.Cells.ToDictionary(cell => $"{cell.Measure}-{cell.Period}", cell => (string?)cell.Text);

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        // The page is for what may be written; a conflict is told by whoever posts.
        if (await db.ReturnCaseAsync(current.Viewer, RoundId, SchoolId, stop) is not { } one || (HttpMethods.IsGet(Request.Method) && !one.MayWrite))
        {
            return false;
        }

        Case = one;
        return true;
    }
}
