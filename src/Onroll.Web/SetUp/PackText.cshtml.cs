using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Packs;
using Onroll.Web.Access;
using Onroll.Web.Shared;

namespace Onroll.Web.SetUp;

/// <summary>The text of the draft, with what is wrong in it beside the lines.</summary>
[Requires(Permission.EditMembers)]
public sealed class PackTextModel(PackWork work, CurrentViewer current, KeepPackDraft drafts) : PageModel
{
    public const int MostShown = 30;

    [FromQuery(Name = "partnership")]
    public string? Code { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public PackWork Work => work;

    public PackReading Reading => PackText.Read(Text ?? "", "the text");

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await work.LoadAsync(Code, stop))
        {
            return NotFound();
        }

        (Text, Version) = (work.Draft.Text, work.Draft.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await work.LoadAsync(Code, stop))
        {
            return NotFound();
        }

        if (Upload is { Length: > 0 and < PackText.MaxLength } file)
        {
            using var reader = new StreamReader(file.OpenReadStream());
            Text = await reader.ReadToEndAsync(stop);
            ModelState.Remove(nameof(Text));
        }

        Text = (Text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal);
        if (Text.Length > PackText.MaxLength || Upload?.Length >= PackText.MaxLength)
        {
            this.HasErrors([new FieldError(nameof(Text), $"Use {PackText.MaxLength:N0} characters or fewer")]);
            return this.Invalid();
        }

        if (!await drafts.SaveAsync(work.Partnership.PartnershipId, Text, Version, null, current.ChangedBy("Wrote on the way of working"), stop))
        {
            return this.Conflict("Somebody saved the draft while you were writing. Copy what you wrote, open the draft again, and put your changes in");
        }

        TempData["Notice"] = Reading.CanBeActivated ? "Saved. Nothing is missing" : "Saved. What is to mend is listed beside the text";
        return Redirect(work.Address("draft"));
    }

    public async Task<IActionResult> OnPostThrowAwayAsync(CancellationToken stop)
    {
        if (!await work.LoadAsync(Code, stop))
        {
            return NotFound();
        }

        if (!await drafts.ThrowAwayAsync(work.Partnership.PartnershipId, Version, current.ChangedBy("Threw the draft of the way of working away"), stop))
        {
            return this.Conflict("Somebody saved the draft while you were looking, so it was not thrown away");
        }

        TempData["Notice"] = "The draft is thrown away. What is in force stays";
        return Redirect(work.Address());
    }

    /// <summary>The line an error is in, without its indentation.</summary>
    public string LineText(int line) => (Text ?? "").Split('\n').ElementAtOrDefault(line - 1)?.Trim() ?? "";
}
