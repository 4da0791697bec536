using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Placements;
using Onroll.Core.Store;
using Onroll.Rules.Moves;
using Onroll.Rules.Packs;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Placements;

/// <summary>Asks for a place for a pupil of one's own school: capacity, key stage and quota answer at once.</summary>
[Requires(Permission.KeepMoves)]
public sealed class BookModel(PupilRecord record, OnrollDbContext db, CurrentViewer current, BookPlace book) : PageModel
{
    public PupilRecord Record => record;

    public IReadOnlyList<Choice> Provisions { get; private set; } = [];

    /// <summary>Schools that could lend a place. Empty unless a loan is what would help.</summary>
    public IReadOnlyList<Choice> Lenders { get; private set; } = [];

    /// <summary>Whether the pupil could wait for the place that was not free.</summary>
    public bool CouldWait { get; private set; }

    public IReadOnlyList<Choice> Bases { get; } = Choice.From<PlacementBasis>(PlacementWords.Of);

    public IReadOnlyList<Choice> Week { get; } = [.. WeekSession.All.Select((s, at) => new Choice(at.ToString(Design.DateWords.English), $"{s.Day} {s.Session.ToString().ToLowerInvariant()}"))];

    [BindProperty]
    public ProvisionId? ProvisionId { get; set; }

    [BindProperty]
    public PlacementBasis? Basis { get; set; }

    [BindProperty]
    public DateOnly? StartsOn { get; set; }

    [BindProperty]
    public int? Length { get; set; }

    [BindProperty]
    public List<int> Sessions { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Goals { get; set; }

    [BindProperty]
    public string? ReturnPlan { get; set; }

    [BindProperty]
    public DateOnly? FamilyAgreedOn { get; set; }

    [BindProperty]
    public OrganisationId? LenderId { get; set; }

    [BindProperty]
    public bool MayWait { get; set; }

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        Sessions = [.. Enumerable.Range(0, WeeklyTimetable.FullTime)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        var form = await FormAsync(pupilId, stop);
        if (this.HasErrors(form.Errors()))
        {
            return this.Invalid();
        }

        var outcome = await book.RunAsync((pupilId, current.Viewer.OrganisationId), form, current.ChangedBy("Asked for a place"), stop);
        if (outcome is PlaceBooked.Saved saved)
        {
            TempData["Notice"] = saved.State switch { PlacementState.Waiting => "The pupil waits for a place", PlacementState.Proposed => "The other school is asked to lend its place", _ => "The place is booked" };
            return Redirect($"/placements/{saved.PlacementId}");
        }

        await OfferAsync(outcome, stop);
        this.HasErrors(PlaceWords.Why(outcome).Select(reason => new FieldError("", reason)));
        return this.Invalid();
    }

    private async Task<BookPlaceForm> FormAsync(PupilId pupilId, CancellationToken stop)
    {
        var provision = ProvisionId is { } id && Provisions.Any(p => p.Value == id.ToString()) ? ProvisionId : null;
        var provider = provision is null ? null : await db.OfferedProvisions.Where(p => p.ProvisionId == provision).Select(p => (OrganisationId?)p.OrganisationId).SingleAsync(stop);
        var direction = Basis == PlacementBasis.OffSiteDirection && provider is not null
            ? await db.Moves.Where(m => m.PupilId == pupilId && m.HostId == provider && m.Basis == MoveBasis.OffSiteDirection && m.Ending == null).Select(m => (MoveId?)m.MoveId).FirstOrDefaultAsync(stop)
            : null;
        return new BookPlaceForm(provision, Basis, StartsOn, Length, Sessions.Where(at => at is >= 0 and < WeeklyTimetable.FullTime).Aggregate(0, (mask, at) => mask | (1 << at)), Text.Kept(Reason))
        {
            Goals = Text.Kept(Goals), ReturnPlan = Text.Kept(ReturnPlan), FamilyAgreedOn = FamilyAgreedOn, MoveId = direction, LenderId = LenderId, MayWait = MayWait,
        };
    }

    private async Task OfferAsync(PlaceBooked outcome, CancellationToken stop)
    {
        CouldWait = outcome is PlaceBooked.NotFree;
        if (outcome is PlaceBooked.NotFree { Answer: PlaceAnswer.OnLoan loan })
        {
            var names = await db.Organisations.AsNoTracking().Where(o => loan.From.Contains(o.OrganisationId)).ToDictionaryAsync(o => o.OrganisationId, o => o.Name, stop);
            Lenders = [.. loan.From.Select(id => new Choice(id.ToString(), names[id]))];
        }
    }

    private async Task<bool> OpenAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Ask for a place", RecordSections.Support, stop) || !record.MayMove)
        {
            return false;
        }

        Provisions = [.. (await db.PlaceBooksAsync(stop)).Where(b => !b.Terms.IsClosedToNew).Select(b => new Choice(b.Provision.ProvisionId.ToString(), b.Provision.Name, $"{PlaceWords.Terms(b)}. {Free(b)}"))];
        return true;
    }

    private string Free(PlaceBook b) => b.Capacity is not { } places ? "" : (places - b.UsedOn(record.Today)) switch { <= 0 => "Full today.", 1 => "1 place free today.", var free => $"{free} places free today." };
}
