using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Panels;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Web.Access;
using Onroll.Web.Design;
using Onroll.Web.Design.Forms;
using Onroll.Web.Shared;

namespace Onroll.Web.Panels;

/// <summary>A series as typed.</summary>
public sealed class SeriesInput
{
    public string? Name { get; set; }

    public string? StartsAt { get; set; }

    public int? Minutes { get; set; }

    public int? EveryWeeks { get; set; }

    public int? MinutesForEach { get; set; }

    public string? Place { get; set; }

    public SeriesForm AsForm() => new(Name, ClockInput.Read(StartsAt), Minutes, EveryWeeks, MinutesForEach, Place);

    /// <summary>What the panel's type suggests.</summary>
    public static SeriesInput Of(PanelType type) => new()
    {
        Name = type.Name, StartsAt = type.Rhythm.Starts?.ToClock(), Minutes = type.Rhythm.Minutes, EveryWeeks = type.Rhythm.EveryWeeks ?? 2, MinutesForEach = type.MinutesForEach ?? 10,
    };

    public static SeriesInput Of(PanelSeries series) => new()
    {
        Name = series.Name, StartsAt = series.StartsAt.ToClock(), Minutes = series.Minutes, EveryWeeks = series.EveryWeeks, MinutesForEach = series.MinutesForEach, Place = series.Place,
    };
}

/// <summary>The panels of the partnerships one sets up.</summary>
[Requires(Permission.EditMembers)]
public sealed class SetUpPanelsModel(CurrentViewer current, OnrollDbContext db, KeepSeries keep) : PageModel
{
    private readonly Dictionary<string, (PartnershipId Partnership, PanelType Type)> _types = [];

    public IReadOnlyList<(PanelSeries Series, string Partnership, int Members, DateOnly? Next)> Series { get; private set; } = [];

    public IReadOnlyList<Choice> Types { get; private set; } = [];

    [BindProperty]
    public string? Type { get; set; }

    [BindProperty]
    public SeriesInput Form { get; set; } = new();

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        Form = _types.Count == 0 ? Form : SeriesInput.Of(_types.Values.First().Type);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        if (Type is null || !_types.TryGetValue(Type, out var to))
        {
            ModelState.AddModelError(nameof(Type), "Choose a kind of panel");
            return this.Invalid();
        }

        if (this.HasErrors(Form.AsForm().Errors(), nameof(Form)))
        {
            return this.Invalid();
        }

        var id = await keep.BeginAsync(to.Partnership, to.Type, Form.AsForm(), current.ChangedBy("Set up a panel"), stop);
        TempData["Notice"] = "The panel is set up";
        TempData["NoticeMore"] = "Add its members, then its dates.";
        return Redirect($"/set-up/panels/{id}");
    }

    private async Task LoadAsync(CancellationToken stop)
    {
        var today = current.Viewer.Today;
        var rows = new List<(PanelSeries, string, int, DateOnly?)>();
        foreach (var partnership in await db.PartnershipsToSetUpAsync(current.Viewer, stop))
        {
            foreach (var series in await db.PanelSeries.AsNoTracking().Where(s => s.PartnershipId == partnership.PartnershipId).OrderBy(s => s.Name).ToListAsync(stop))
            {
                rows.Add((series, partnership.Name,
                    await db.SeriesMembers.CountAsync(m => m.PanelSeriesId == series.PanelSeriesId && (m.EndsOn == null || m.EndsOn >= today), stop),
                    await db.PanelMeetings.Where(m => m.PanelSeriesId == series.PanelSeriesId && m.On >= today && m.State != MeetingState.Cancelled).Select(m => (DateOnly?)m.On).MinAsync(stop)));
            }

            foreach (var type in await db.PanelTypesAsync(partnership.PartnershipId, today, stop))
            {
                _types[$"{partnership.Code}/{type.Id}"] = (partnership.PartnershipId, type);
            }
        }

        Series = rows;
        Types = [.. _types.Select(t => new Choice(t.Key, t.Value.Type.Name))];
    }
}
