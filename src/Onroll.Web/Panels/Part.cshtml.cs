using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Panels;
using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Shared;

namespace Onroll.Web.Panels;

/// <summary>One part of a referral, filled from the record where nobody has written yet.</summary>
[Requires(Permission.ReferToPanel)]
public sealed class PartModel(OpenReferral open, OnrollDbContext db, CurrentViewer current, KeepReferral keep) : PageModel
{
    private readonly HashSet<string> _filled = [];

    public OpenReferral Open => open;

    public FormSection Section { get; private set; } = new();

    public static IReadOnlyList<Choice> YesNo { get; } = [new("yes", "Yes"), new("no", "No")];

    /// <summary>What somebody else saved meanwhile. Null when nobody did.</summary>
    public ReferralPart? Theirs { get; private set; }

    [BindProperty]
    public Dictionary<string, string?> Answers { get; set; } = [];

    /// <summary>Of the part as it was shown. 0 when nobody had written it.</summary>
    [BindProperty]
    public int Version { get; set; }

    public bool IsFilled(FormField field) => _filled.Contains(field.Id);

    public async Task<IActionResult> OnGetAsync(Guid referralId, string section, CancellationToken stop)
    {
        if (!await LoadAsync(referralId, section, stop))
        {
            return NotFound();
        }

        var part = Part();
        Version = part?.Version ?? 0;
        var written = part is null ? ReferralAnswers.None : ReferralAnswers.Read(part.Answers);
        foreach (var field in Section.Fields)
        {
            Answers[field.Id] = written.Of(field.Id);
            if (part is null && await db.FillAsync(open.Record.Access, field.FilledFrom, open.Viewer.Today, stop) is { } known)
            {
                Answers[field.Id] = known;
                _filled.Add(field.Id);
            }
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid referralId, string section, CancellationToken stop)
    {
        if (!await LoadAsync(referralId, section, stop))
        {
            return NotFound();
        }

        if (this.HasErrors(Errors()))
        {
            return this.Invalid();
        }

        var answers = new ReferralAnswers(Section.Fields.Where(f => !string.IsNullOrWhiteSpace(Answers.GetValueOrDefault(f.Id))).ToDictionary(f => f.Id, f => Answers[f.Id]!.Trim()));   // filtered just before
        if (await keep.SavePartAsync(open.Referral, Section.Id, (answers, Version), current.ChangedBy($"Wrote a part of the referral: {Section.Name}"), stop))
        {
            TempData["Notice"] = $"{Section.Name} is saved";
            return Redirect(open.Address());
        }

        await LoadAsync(referralId, section, stop);
        Theirs = Part();
        ModelState.Remove(nameof(Version));
        Version = Theirs?.Version ?? 0;
        return this.Conflict("Somebody saved this part while you were writing. Nothing of yours is lost");
    }

    private IEnumerable<FieldError> Errors() => Section.Fields
        .Where(f => Answers.GetValueOrDefault(f.Id)?.Length > ReferralPart.AnswerMaxLength)
        .Select(f => new FieldError($"Answers[{f.Id}]", $"Use {ReferralPart.AnswerMaxLength} characters or fewer"));

    private ReferralPart? Part() => open.Detail.Parts.FirstOrDefault(p => p.Section == Section.Id);

    private async Task<bool> LoadAsync(Guid referralId, string section, CancellationToken stop)
    {
        if (!await open.OpenAsync(referralId, "Referral", stop) || !open.MayWrite || open.Type.Referral.Sections.FirstOrDefault(s => s.Id == section) is not { } found)
        {
            return false;
        }

        Section = found;
        return true;
    }
}
