using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Shared;

namespace Onroll.Web.SetUp;

/// <summary>The second step of the turn of the year: everything it would do, and the button that does just that.</summary>
[Requires(Permission.TurnTheYear)]
public sealed class YearTurnRehearsalModel(OnrollDbContext db, CurrentViewer current, TurnTheYear turnTheYear) : PageModel
{
    public const int Size = 50;

    [FromQuery]
    public YearTurnAddress Address { get; set; } = new();

    [FromQuery(Name = "show")]
    public string? Show { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    /// <summary>What was rehearsed, as the page that shows it knows it.</summary>
    [BindProperty]
    public string? Fingerprint { get; set; }

    public SchoolToTurn School { get; private set; } = null!;   // found before the page is shown

    public YearTurnPlan Plan { get; private set; } = null!;   // likewise

    public IReadOnlyList<YearTurnList> Lists { get; private set; } = [];

    public YearTurnList List { get; private set; } = null!;   // likewise

    public DateOnly Today => current.Viewer.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await RefusalAsync(stop) is { } refusal)
        {
            return refusal;
        }

        Fingerprint = Plan.Fingerprint;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await RefusalAsync(stop) is { } refusal)
        {
            return refusal;
        }

        if (!await DoAsync(stop))
        {
            await RefusalAsync(stop);   // what is there now
            ModelState.Remove(nameof(Fingerprint));
            Fingerprint = Plan.Fingerprint;
            return this.Conflict(Plan.Hindrance is null
                ? "The record has changed since you rehearsed, and nothing was done. This is the rehearsal as it is now: read it again"
                : "Nothing was done");
        }

        TempData["Notice"] = $"{School.Name} is in {Plan.Turn.NewYear.Name}.";
        return Redirect($"/set-up/year-turn/{School.OrganisationId}/{Plan.Turn.NewYear.Key}");
    }

    private async Task<bool> DoAsync(CancellationToken stop)
    {
        try
        {
            return await turnTheYear.ApplyAsync(Plan.Turn, Fingerprint ?? "", current.ChangedBy($"Turned the year to {Plan.Turn.NewYear.Name}"), stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task<IActionResult?> RefusalAsync(CancellationToken stop)
    {
        if (Address.Turn() is not { } turn)
        {
            return Redirect("/set-up/year-turn");
        }

        if ((await db.SchoolsToTurnAsync(current.Viewer, stop)).Find(school => school.OrganisationId == turn.School) is not { } found)
        {
            return NotFound();
        }

        School = found;
        Plan = await turnTheYear.PlanAsync(turn, stop);
        Lists = YearTurnList.All(Plan);
        List = Lists.FirstOrDefault(list => list.Key == Show) ?? Lists[0];
        Number = Math.Clamp(Number, 1, Math.Max(1, (List.Rows.Count + Size - 1) / Size));
        return null;
    }
}
