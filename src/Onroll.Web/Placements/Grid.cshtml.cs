using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Placements;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Shared;

namespace Onroll.Web.Placements;

/// <summary>Places week by week against quota: what runs, what is booked, who waits, what is free.</summary>
[Requires(Permission.SeeMoves)]
public sealed class GridModel(CurrentViewer current, OnrollDbContext db, BookPlace book) : PageModel
{
    public Viewer Viewer => current.Viewer;

    public PlaceGrid Grid { get; private set; } = new([], null, []);

    /// <summary>A day in the first week shown. Null begins a few weeks back.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty]
    public PlacementId? Placement { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    public async Task OnGetAsync(CancellationToken stop) => Grid = await db.PlaceGridAsync(Viewer, From, stop);

    /// <summary>Moves a place that has not begun to another week, by hand, with the keys or by dragging.</summary>
    public async Task<IActionResult> OnPostMoveAsync(CancellationToken stop)
    {
        Grid = await db.PlaceGridAsync(Viewer, From, stop);
        var visible = await db.PlacementListAsync(Viewer, stop);
        if (To is not { } to || Placement is not { } id || !visible.Any(p => p.Placement.PlacementId == id && (p.Placement.HomeId == Viewer.OrganisationId || Viewer.May(Permission.SetPlaces))))
        {
            return NotFound();
        }

        var placement = await db.Placements.SingleAsync(p => p.PlacementId == id, stop);
        var outcome = await book.MoveAsync(placement, to, Seen, current.ChangedBy("Moved a place to another week"), stop);
        if (outcome is PlaceBooked.Saved)
        {
            TempData["Notice"] = "The place is moved";
            TempData["NoticeMore"] = string.Create(CultureInfo.InvariantCulture, $"First day {Design.DateWords.ToLong(to)}.");
            return Redirect("/placements");
        }

        foreach (var reason in PlaceWords.Why(outcome))
        {
            ModelState.AddModelError("", reason);
        }

        return this.Invalid();
    }

    /// <summary>Whether this person may move that place: it has not begun, and is their own school's or theirs to set.</summary>
    public bool MayMove(PlaceBar bar)
    {
        ArgumentNullException.ThrowIfNull(bar);
        return bar.IsVisible && bar.Placement.State is PlacementState.Booked or PlacementState.Proposed && bar.IsVisible
            && ((bar.Placement.HomeId == Viewer.OrganisationId && Viewer.May(Permission.KeepMoves)) || Viewer.May(Permission.SetPlaces));
    }
}
