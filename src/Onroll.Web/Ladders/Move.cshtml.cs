using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Ladders;
using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Ladders;

/// <summary>Moves a pupil to another step: onwards, back down, or as an exception.</summary>
[Requires(Permission.SeePupils)]
public sealed class MoveModel(PupilRecord record, OnrollDbContext db, CurrentViewer current, MoveOnLadder moves) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "to")]
    public string To { get; set; } = "";

    [BindProperty, DisplayName("The day")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty, DisplayName("The length")]
    public int? Length { get; set; }

    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public PupilRecord Record => record;

    public LadderStanding Standing { get; private set; } = null!;   // set before the page is shown

    public LadderMove Move { get; private set; } = null!;   // likewise

    /// <summary>Steps to choose from: all below when going back, else the one asked for.</summary>
    public IReadOnlyList<Choice> Targets => Move.Direction == MoveDirection.Back && Standing.Below.Count > 0
        ? [.. Standing.Below.Reverse().Select(step => new Choice(step.Id, step.Name))]
        : [new Choice(Move.Step.Id, Move.Step.Name)];

    public IReadOnlyList<Choice> Outcomes => [.. Move.Step.Outcomes.Select(outcome => new Choice(outcome, outcome))];

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (await LoadAsync(pupilId, stop) is { } refused)
        {
            return refused;
        }

        (On, Version) = (record.Today, Standing.Place.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PupilId pupilId, CancellationToken stop)
    {
        if (await LoadAsync(pupilId, stop) is { } refused)
        {
            return refused;
        }

        if (On is null && this.HasErrors([new FieldError(nameof(On), "Enter the day")]))
        {
            return this.Invalid();
        }

        var form = new MoveForm(To, On ?? record.Today, Reason, Move.IsRefused, Length, Outcome);
        switch (await moves.RunAsync(current.Viewer, Standing.Place.LadderPlaceId, Version, form, stop))
        {
            case LadderMoved.Done:
                TempData["Notice"] = $"{record.Header.FirstName} stands on {Move.Step.Name}";
                return Redirect(record.Address("ladder"));
            case LadderMoved.Refused(var unmet):
                return this.Unmet(unmet);
            case LadderMoved.Mend(var errors):
                this.HasErrors(errors);
                return this.Invalid();
            case LadderMoved.ChangedMeanwhile:
                ModelState.Remove(nameof(Version));
                Version = Standing.Place.Version;
                return this.Conflict("Somebody moved this pupil while you were writing. Look where they stand now, then save again");
            default:
                return PupilRecord.Refused();
        }
    }

    /// <returns>What to answer instead of the page. Null when it can be shown.</returns>
    private async Task<IActionResult?> LoadAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Move on the ladder", RecordSections.Support, stop))
        {
            return PupilRecord.Refused();
        }

        if (await db.LadderStandingAsync(current.Viewer, pupilId, stop) is not { Place.ClosedOn: null } standing || standing.Ladder.Step(To) is not { } step || step.Id == standing.Step.Id)
        {
            return NotFound();
        }

        Standing = standing;
        Move = standing.Moves.FirstOrDefault(move => move.Step.Id == To)
            ?? LadderMove.Judge(standing.Ladder, standing.Step, step, await new GateFacts(db).OfAsync(GateCase.Of(standing.Place, standing.Pack), record.Today, stop));
        return current.Viewer.ActsAs(standing.Pack, Move.By, standing.Place.OrganisationId) ? null : PupilRecord.Refused();
    }
}
