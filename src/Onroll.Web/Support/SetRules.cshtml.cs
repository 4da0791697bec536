using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Rules.Support;
using Onroll.Web.Access;
using Onroll.Web.Design;
using Onroll.Web.Shared;

namespace Onroll.Web.Support;

/// <summary>The rules of a school's or partnership's register: every version, and the next one, tried on today's records first.</summary>
[Requires(Permission.SetRegisterRules)]
public sealed class SetRulesModel(OnrollDbContext db, CurrentViewer current, SetRegisterRules set, PreviewRegisterRules preview) : PageModel
{
    private const int NameMaxLength = 100;

    [BindProperty(SupportsGet = true, Name = "owner")]
    public OrganisationId? OwnerId { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty, DisplayName("The first day of the new version")]
    public DateOnly? StartsOn { get; set; }

    [BindProperty]
    public Rating EntersAt { get; set; }

    [BindProperty]
    public List<RuleInput> Rows { get; set; } = [];

    [BindProperty]
    public List<MeaningInput> Scale { get; set; } = [];

    /// <summary>The newest version when the form was shown. Null when there was none.</summary>
    [BindProperty]
    public int? BasedOn { get; set; }

    public IReadOnlyList<PolicyOwner> Owners { get; private set; } = [];

    public PolicyOwner? Owner { get; private set; }

    public IReadOnlyList<RegisterRules> Versions { get; private set; } = [];

    /// <summary>What the rules as typed would do today. Null until somebody asks.</summary>
    public IReadOnlyList<RegisterRulesEffect>? Effects { get; private set; }

    public DateOnly Today => current.Viewer.Today;

    /// <summary>The version in force today. Null while the organisation has none.</summary>
    public RegisterRules? InForce => Versions.FirstOrDefault(version => version.EffectiveFrom <= Today);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return OwnerId is null ? Page() : NotFound();
        }

        var owner = Owner!;   // loaded just above
        Fill(Versions.Count > 0 ? Versions[0] : (await db.RegisterRulesOfAsync(owner.OrganisationId, Today, stop)).Rules with { Name = $"{owner.Name} register" });
        return Page();
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        if (Read() is not { } rules)
        {
            return this.Invalid();
        }

        Effects = await preview.RunAsync(Owner!.OrganisationId, rules, stop);   // loaded just above
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        if (Read() is not { } rules)
        {
            return this.Invalid();
        }

        var owner = Owner!;   // loaded just above
        if (await set.RunAsync(owner.OrganisationId, rules, BasedOn, current.ChangedBy("Set the rules of the register"), stop) is not { } version)
        {
            await LoadAsync(stop);
            ModelState.Remove(nameof(BasedOn));
            BasedOn = Versions.Count > 0 ? Versions[0].Version : null;
            return this.Conflict("Somebody set another version while you were writing. It is listed beside the form. Look at it, then save yours again");
        }

        TempData["Notice"] = $"Version {version} is saved";
        TempData["NoticeMore"] = rules.EffectiveFrom <= Today ? "The register follows it within a few minutes." : $"The register follows it from {rules.EffectiveFrom.ToPlain()}.";
        return RedirectToPage("/Support/SetRules", new { owner = OwnerId });
    }

    private RegisterRules? Read()
    {
        var errors = FormErrors()
            .Concat(Rows.SelectMany((row, at) => row.IsUsed ? row.Errors($"{nameof(Rows)}[{at}]") : []))
            .Concat(Scale.SelectMany((meaning, at) => meaning.Errors($"{nameof(Scale)}[{at}]")));
        if (this.HasErrors(errors))
        {
            return null;
        }

        var rules = new RegisterRules
        {
            Name = Name!.Trim(),   // checked by FormErrors
            Version = (BasedOn ?? 0) + 1,
            EffectiveFrom = StartsOn!.Value,   // likewise
            Rules = [.. Rows.Where(row => row.IsUsed).Select(row => row.Rule()).OrderBy(rule => rule.Number)],
            Scale = [.. Scale.Select(meaning => meaning.Meaning())],
            EntersAt = EntersAt,
        };
        return this.HasErrors(rules.Problems().Select(problem => new FieldError("", problem))) ? null : rules;
    }

    private IEnumerable<FieldError> FormErrors()
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Trim().Length > NameMaxLength)
        {
            yield return new(nameof(Name), string.IsNullOrWhiteSpace(Name) ? "Enter a name for the rules" : $"Enter {NameMaxLength} characters or fewer");
        }

        if (StartsOn is null)
        {
            yield return new(nameof(StartsOn), "Enter the first day of the new version");
        }
        else if (StartsOn < Today)
        {
            yield return new(nameof(StartsOn), "The first day must be today or in the future: ratings already given were given by the rules of their day");
        }

        if (EntersAt is not (Rating.Green or Rating.Amber or Rating.Red))
        {
            yield return new(nameof(EntersAt), "Choose which rating puts a pupil on the register");
        }
    }

    private void Fill(RegisterRules rules)
    {
        (Name, StartsOn, EntersAt) = (rules.Name, Today, rules.EntersAt);
        BasedOn = Versions.Count > 0 ? Versions[0].Version : null;
        Scale = [.. rules.Scale.OrderByDescending(meaning => meaning.Rating).Select(MeaningInput.From)];
        Rows = [.. rules.Rules.Select(RuleInput.From)];
        var next = Rows.Select(row => row.Number).DefaultIfEmpty(0).Max();
        Rows.AddRange(Enum.GetValues<SignalKind>().Except(Rows.Select(row => row.Kind)).Select(kind => new RuleInput { Number = ++next, Kind = kind }));
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        Owners = await db.PolicyOwnersAsync(current.Viewer, Permission.SetRegisterRules, stop);
        Owner = OwnerId is { } id ? Owners.FirstOrDefault(owner => owner.OrganisationId == id) : Owners.Count > 0 ? Owners[0] : null;
        if (Owner is null)
        {
            return false;
        }

        OwnerId = Owner.OrganisationId;
        Versions = await db.VersionsOfAsync(Owner.OrganisationId, stop);
        return true;
    }
}
