using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Rules.Policy;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;

namespace Onroll.Web.SetUp;

/// <summary>The limits of the law by date, and the one thing a partnership may choose for itself.</summary>
[Requires(Permission.EditMembers, Permission.ManagePeople, Permission.EditCalendar, Permission.SetRegisterRules, Permission.SeeAudit)]
public sealed class PolicyModel(OnrollDbContext db, CurrentViewer current, KeepPartnership keep) : PageModel
{
    /// <summary>The answer that follows the law of the day.</summary>
    public const string LawOfTheDay = "law";

    [FromQuery(Name = "partnership")]
    public string? Code { get; set; }

    [BindProperty]
    public string? Choice { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public IReadOnlyList<Partnership> Partnerships { get; private set; } = [];

    /// <summary>Null for those who may look only.</summary>
    public Partnership? Partnership { get; private set; }

    public PolicySet InForce { get; private set; } = null!;   // set before the page is shown

    public static IReadOnlyList<Choice> Choices { get; } =
    [
        new(LawOfTheDay, "The law of the day", "Membership is a matter of choice; the guidance of 2010 gives advice"),
        new(PolicyChoice.England2010, "Keep to the duty of 2010", "Every school under it needs a partner in its authority, and a change against that is refused. Historical: the duty itself was repealed"),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        (Choice, Version) = (Partnership?.PolicySet ?? LawOfTheDay, Partnership?.Version ?? 0);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        if (Partnership is null)
        {
            return Forbid();
        }

        if (Choices.All(choice => choice.Value != Choice))
        {
            return this.Refuse("", new FieldError("", "Choose which guidance the partnership works under"));
        }

        if (!await keep.ChoosePolicyAsync(Partnership, Version, Choice == LawOfTheDay ? null : Choice, current.ChangedBy("Chose the guidance on membership"), stop))
        {
            await LoadAsync(stop);
            Version = Partnership.Version;
            return this.Overtaken(nameof(Version), "Somebody changed the partnership while you were choosing. Look again, then save");
        }

        TempData["Notice"] = "The choice is saved.";
        return RedirectToPage(new { partnership = Code });
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        InForce = PolicySet.On(current.Viewer.Today);
        Partnerships = await db.PartnershipsToSetUpAsync(current.Viewer, stop);
        Partnership = Partnerships.Chosen(Code);
        return Code is null || Partnership is not null;
    }
}
