using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Calendar;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design;
using Onroll.Web.Design.Forms;

namespace Onroll.Web.SetUp;

/// <summary>Days of a calendar as they are typed.</summary>
public sealed class DaysInput
{
    public CalendarPeriodKind? Kind { get; set; }

    [Display(Name = "The first day")]
    public DateOnly? StartsOn { get; set; }

    [Display(Name = "The last day")]
    public DateOnly? EndsOn { get; set; }

    public string? Note { get; set; }

    /// <summary>The version shown; 0 while the days are not stored.</summary>
    public int Version { get; set; }

    public PeriodForm Form() => new(Kind, StartsOn, EndsOn, Note);
}

/// <summary>Adds days to a calendar, changes them or takes them out.</summary>
[Requires(Permission.EditCalendar)]
public sealed class DaysModel(OnrollDbContext db, CurrentViewer current, KeepCalendar keep) : PageModel
{
    [FromRoute]
    public string? Owner { get; set; }

    [FromRoute]
    public Guid? PeriodId { get; set; }

    [BindProperty]
    public DaysInput Input { get; set; } = new();

    public CalendarOwner Whose { get; private set; } = null!;   // found before the page is shown

    public BothVersions? Both { get; private set; }

    public static IReadOnlyList<Choice> Kinds { get; } =
        [.. Enum.GetValues<CalendarPeriodKind>().Select(kind => new Choice(kind.ToString(), CalendarWords.Of(kind), CalendarWords.Hint(kind)))];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await RefusalAsync(stop) is { } refusal)
        {
            return refusal;
        }

        if (PeriodId is null)
        {
            return Page();
        }

        var period = await db.CalendarPeriods.AsNoTracking().SingleOrDefaultAsync(p => p.CalendarPeriodId == PeriodId && p.OrganisationId == Whose.Id, stop);
        if (period is null)
        {
            return NotFound();
        }

        Input = new DaysInput
        {
            Kind = period.Kind,
            StartsOn = period.StartsOn,
            EndsOn = period.EndsOn == period.StartsOn ? null : period.EndsOn,
            Note = period.Note,
            Version = period.Version,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await RefusalAsync(stop) is { } refusal)
        {
            return refusal;
        }

        if (!ModelState.IsValid)
        {
            return this.Refuse(nameof(Input));
        }

        // Days that somebody took out meanwhile can be saved again as new ones.
        var change = new PeriodChange(Whose.Id, Input.Version == 0 ? null : PeriodId, Input.Version, Input.Form());
        var kept = await keep.SaveAsync(change, current.ChangedBy(PeriodId is null ? "Added days to a calendar" : "Changed days of a calendar"), stop);
        return Answer(kept, "Saved. Deadlines are counted with it from now on.");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken stop)
    {
        if (await RefusalAsync(stop) is { } refusal)
        {
            return refusal;
        }

        var kept = await keep.RemoveAsync(new PeriodChange(Whose.Id, PeriodId, Input.Version, Input.Form()), current.ChangedBy("Took days out of a calendar"), stop);
        return Answer(kept, "The days are taken out of the calendar.");
    }

    private IActionResult Answer(PeriodKept kept, string notice)
    {
        switch (kept)
        {
            case PeriodKept.Saved:
                TempData["Notice"] = notice;
                return Redirect(Input.StartsOn is { } day ? $"{Whose.Address}?year={CalendarYear.Containing(day).StartYear}" : Whose.Address);
            case PeriodKept.Refused refused:
                return this.Refuse(nameof(Input), refused.Errors);
            case PeriodKept.ChangedMeanwhile changed:
                Both = new BothVersions(changed.By, Compare(changed.Now));
                Input.Version = changed.Now?.Version ?? 0;
                return this.Overtaken($"{nameof(Input)}.{nameof(Input.Version)}", changed.Now is null
                    ? $"{changed.By?.ByName ?? "Somebody"} took these days out while you were writing. Saving adds them again"
                    : $"{changed.By?.ByName ?? "Somebody"} changed these days while you were writing. Look at both, then save again");
            default:
                return NotFound();
        }
    }

    private List<BothParts> Compare(CalendarPeriod? now) =>
    [
        new("What", now is null ? "Taken out" : CalendarWords.Of(now.Kind), Input.Kind is { } kind ? CalendarWords.Of(kind) : null),
        new("First day", now?.StartsOn.ToPlain(), Input.StartsOn?.ToPlain()),
        new("Last day", now?.EndsOn.ToPlain(), (Input.EndsOn ?? Input.StartsOn)?.ToPlain()),
        new("Name", now?.Note, Input.Note),
    ];

    private async Task<IActionResult?> RefusalAsync(CancellationToken stop)
    {
        if (await CalendarOwner.FindAsync(db, Owner, stop) is not { } owner)
        {
            return NotFound();
        }

        Whose = owner;
        return (await db.CalendarRightsAsync(current.Viewer, stop)).Allows(owner.Id) ? null : Forbid();
    }
}
