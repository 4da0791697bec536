using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Panels;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Shared;

namespace Onroll.Web.Panels;

/// <summary>What somebody said to the referral, as typed.</summary>
public sealed class ConsentInput
{
    public string By { get; set; } = "";

    public string? Says { get; set; }

    [DisplayName("The day they said so")]
    public DateOnly? On { get; set; }

    public string? How { get; set; }
}

/// <summary>What the school asks for, who agreed, on what basis it shares and what.</summary>
[Requires(Permission.ReferToPanel)]
public sealed class SharingModel(OpenReferral open, CurrentViewer current, KeepReferral keep) : PageModel
{
    public OpenReferral Open => open;

    public static IReadOnlyList<Choice> Answers { get; } = [new("yes", "Agrees"), new("no", "Does not agree"), new("", "Not asked yet")];

    public static IReadOnlyList<Choice> Bases { get; } = Choice.From<LawfulBasis>(SectionWords.Name);

    public IReadOnlyList<Choice> Parts { get; private set; } = [];

    [BindProperty]
    public string? Asks { get; set; }

    [BindProperty]
    public bool IsUrgent { get; set; }

    [BindProperty]
    public List<ConsentInput> Consents { get; set; } = [];

    [BindProperty]
    public LawfulBasis? LawfulBasis { get; set; }

    /// <summary>Null until one is chosen: what is set beforehand the binder could not fill.</summary>
    [BindProperty]
    public IReadOnlyList<RecordSections>? Sections { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid referralId, CancellationToken stop)
    {
        if (!await LoadAsync(referralId, stop))
        {
            return NotFound();
        }

        var referral = open.Referral;
        (Asks, IsUrgent, LawfulBasis, Version) = (referral.Asks, referral.IsUrgent, referral.LawfulBasis, referral.Version);
        Sections = [.. SectionWords.All.Select(s => s.Section).Where(s => s != RecordSections.Identity && referral.Sections.HasFlag(s))];
        Consents = [.. open.Type.Referral.Consents.Select(by => (By: by, Said: open.Detail.Consents.FirstOrDefault(c => c.By == by)))
            .Select(c => new ConsentInput { By = c.By, Says = c.Said is null ? "" : c.Said.IsGiven ? "yes" : "no", On = c.Said?.On, How = c.Said?.How })];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid referralId, CancellationToken stop)
    {
        if (!await LoadAsync(referralId, stop))
        {
            return NotFound();
        }

        var said = Consents.Where(c => c.Says is "yes" or "no" && open.Type.Referral.Consents.Contains(c.By)).ToList();
        var form = new SharingForm(
            Asks, IsUrgent, LawfulBasis, (Sections ?? []).Aggregate(RecordSections.Identity, (all, one) => all | one),
            [.. said.Select(c => new ConsentForm(c.By, c.Says == "yes", c.On ?? open.Viewer.Today, c.How ?? ""))]);
        if (this.HasErrors(Dates().Concat(form.Errors(open.Record.Access.Sections, open.Viewer.Today))))
        {
            return this.Invalid();
        }

        if (await keep.SaveSharingAsync(open.Referral, form, Version, current.ChangedBy("Said what the referral asks for and shares"), stop))
        {
            TempData["Notice"] = "Saved";
            return Redirect(open.Address());
        }

        await LoadAsync(referralId, stop);
        ModelState.Remove(nameof(Version));
        Version = open.Referral.Version;
        return this.Conflict("Somebody changed this while you were writing. What you wrote stands here; save again to keep it");
    }

    private IEnumerable<FieldError> Dates() => Consents
        .Select((c, at) => (c, at))
        .Where(c => c.c.Says is "yes" or "no" && c.c.On is null)
        .Select(c => new FieldError($"Consents[{c.at}].On", $"Enter the day the {c.c.By} said so"));

    private async Task<bool> LoadAsync(Guid referralId, CancellationToken stop)
    {
        if (!await open.OpenAsync(referralId, "Referral", stop) || !open.MayWrite)
        {
            return false;
        }

        Parts = [.. SectionWords.All
            .Where(s => s.Section != RecordSections.Identity && !RecordSections.OwnGrant.HasFlag(s.Section) && open.Record.Access.Opens(s.Section))
            .Select(s => new Choice(s.Section.ToString(), s.Name, s.Holds))];
        return true;
    }
}
