using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Documents;
using Onroll.Core.Letters;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Shared;

namespace Onroll.Web.Letters;

/// <summary>One letter's text in a language and reading level: every version, and the next one, tried on an invented case first.</summary>
[Requires(Permission.SetLetters)]
public sealed class LetterModel(OnrollDbContext db, CurrentViewer current, KeepWording keep) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "letter")]
    public string Slug { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "owner")]
    public OrganisationId? OwnerId { get; set; }

    [BindProperty(SupportsGet = true, Name = "language")]
    public string? Language { get; set; }

    [BindProperty(SupportsGet = true, Name = "level")]
    public string? Level { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The newest version when the form was shown. Null when there was none.</summary>
    [BindProperty]
    public int? BasedOn { get; set; }

    public PolicyOwner Owner { get; private set; } = null!;   // loaded before the page is shown

    public LetterEdition Edition { get; private set; } = null!;   // likewise

    public IReadOnlyList<LetterWording> Versions { get; private set; } = [];

    /// <summary>The text as typed, filled with an invented case. Null until somebody asks.</summary>
    public Document? Preview { get; private set; }

    public bool HasOwn => Versions.Count > 0 && Versions[0].Text is not null;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        Text = HasOwn ? Versions[0].Text : StandardLetters.Text(Edition.Kind, Edition.Level);
        BasedOn = Versions.Count > 0 ? Versions[0].Number : null;
        return Page();
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        if (HasProblems() || TemplateReader.Read(Text!).Template is not { } template)   // empty text is a problem
        {
            return this.Invalid();
        }

        var sample = SampleLetter.Of(Edition.Kind);
        var letter = FilledLetter.Of(template, sample, Edition.Language);
        Preview = LetterDocument.Of(letter.Text, LetterFrame.For(sample, Edition.Language, Edition.Level));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        return HasProblems() ? this.Invalid() : await SaveAsync(Text, "Changed the wording of a letter", stop);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken stop) =>
        !await LoadAsync(stop) || !HasOwn ? NotFound() : await SaveAsync(null, "Took back the wording of a letter", stop);

    private async Task<IActionResult> SaveAsync(string? text, string reason, CancellationToken stop)
    {
        if (await keep.RunAsync(Owner.OrganisationId, Edition, text, BasedOn, current.ChangedBy(reason), stop) is not { } version)
        {
            Versions = await db.VersionsOfAsync(Owner.OrganisationId, Edition, stop);
            ModelState.Remove(nameof(BasedOn));
            BasedOn = Versions.Count > 0 ? Versions[0].Number : null;
            return this.Conflict("Somebody saved another version while you were writing. It is listed beside the form. Look at it, then save yours again");
        }

        TempData["Notice"] = text is null ? "Your own text is taken back" : $"Version {version} is saved";
        TempData["NoticeMore"] = "Letters already sent stay as they were.";
        return RedirectToPage("/Letters/Letter", new { letter = Slug, owner = OwnerId, language = Edition.Language.Name, level = Edition.Level.Slug() });
    }

    private bool HasProblems()
    {
        var problems = string.IsNullOrWhiteSpace(Text) ? ["Enter the text of the letter"] : CheckWording.Problems(Edition.Kind, Edition.Level, Text);
        return this.HasErrors(problems.Take(1).Select(problem => new FieldError(nameof(Text), problem)))
            | this.HasErrors(problems.Skip(1).Select(problem => new FieldError("", problem)));
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        var owners = await db.PolicyOwnersAsync(current.Viewer, Permission.SetLetters, stop);
        var owner = OwnerId is { } id ? owners.Find(o => o.OrganisationId == id) : owners.FirstOrDefault();
        if (owner is null || LetterKinds.FromSlug(Slug) is not { } kind || LetterLanguage.Find(Language) is not { } language || LetterWords.LevelOf(Level) is not { } level)
        {
            return false;
        }

        (Owner, OwnerId, Edition) = (owner, owner.OrganisationId, new LetterEdition(kind, language, level));
        Versions = await db.VersionsOfAsync(owner.OrganisationId, Edition, stop);
        return true;
    }
}
