using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Rules.Partnerships;
using Onroll.Web.Access;

namespace Onroll.Web.SetUp;

/// <summary>The members of a partnership, and what the guidance says about them as they stand.</summary>
[Requires(Permission.EditMembers)]
public sealed class MembersModel(OnrollDbContext db, CurrentViewer current, KeepPartnership keep) : PageModel
{
    public const int Size = 50;

    /// <summary>The code of a partnership, for those who set up several.</summary>
    [FromQuery(Name = "partnership")]
    public string? Code { get; set; }

    [FromQuery(Name = "past")]
    public bool IsPast { get; set; }

    // Not a bound property: the framework keeps the word "page" for itself among the parts of an address.
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    [BindProperty]
    public string? Rule { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<Partnership> Partnerships { get; private set; } = [];

    /// <summary>Null while the area has no partnership.</summary>
    public Partnership? Partnership { get; private set; }

    public IReadOnlyList<MemberRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public IReadOnlyList<MembershipResult> Results { get; private set; } = [];

    public IReadOnlyDictionary<string, AdviceAnswer> Answers { get; private set; } = new Dictionary<string, AdviceAnswer>();

    public DateOnly Today => current.Viewer.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop) || Partnership is null)
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Reason) || Reason.Length > MembershipAnswer.ReasonMaxLength)
        {
            return this.Refuse("", new FieldError("", string.IsNullOrWhiteSpace(Reason)
                ? "Enter the reason for not following the advice"
                : $"The reason must be {MembershipAnswer.ReasonMaxLength} characters or fewer"));
        }

        if (!await keep.AnswerAsync(Partnership, Rule ?? "", Reason, current.ChangedBy("Answered advice on membership"), stop))
        {
            return NotFound();
        }

        TempData["Notice"] = "Your reason is recorded beside the advice.";
        return RedirectToPage(new { partnership = Code });
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        Number = Math.Max(1, Number);
        Partnerships = await db.PartnershipsToSetUpAsync(current.Viewer, stop);
        Partnership = Partnerships.Chosen(Code);
        if (Partnership is null)
        {
            return Code is null;
        }

        (Rows, Total) = await db.MembersAsync(Partnership.PartnershipId, (IsPast, Today), ((Number - 1) * Size, Size), stop);
        Results = (await PartnershipState.LoadAsync(db, Partnership, Today, stop)).Check(Today);
        Answers = await db.AnswersAsync(Partnership.PartnershipId, stop);
        return true;
    }
}
