using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Ladders;
using Onroll.Core.Moves;
using Onroll.Core.Packs;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Moves;

/// <summary>Puts a move forward for a pupil of one's own school.</summary>
[Requires(Permission.KeepMoves)]
public sealed class ProposeModel(PupilRecord record, OnrollDbContext db, CurrentViewer current, ProposeMove propose) : PageModel
{
    public PupilRecord Record => record;

    public IReadOnlyList<MoveType> Types { get; private set; } = [];

    public IReadOnlyList<Choice> Choices => [.. Types.Select(type => new Choice(type.Id, type.Name, MovesWording.Terms(type)))];

    private PackInUse? Pack { get; set; }

    public IReadOnlyList<Choice> Hosts { get; private set; } = [];

    /// <summary>The kind of move that would allow the length asked for. Null when none was refused.</summary>
    public MoveType? Instead { get; private set; }

    [BindProperty(SupportsGet = true)]
    public MoveId? Follows { get; set; }

    [BindProperty]
    public string? TypeId { get; set; }

    [BindProperty]
    public OrganisationId? HostId { get; set; }

    [BindProperty]
    public DateOnly? StartsOn { get; set; }

    [BindProperty]
    public int? Length { get; set; }

    [BindProperty]
    public string? Purpose { get; set; }

    [BindProperty]
    public string? Support { get; set; }

    [BindProperty]
    public string? Transport { get; set; }

    [BindProperty]
    public bool IsExternal { get; set; }

    [BindProperty]
    public decimal? Pounds { get; set; }

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        if (Follows is { } follows && await db.MoveCaseAsync(follows, stop) is { } before && before.Move.PupilId == pupilId)
        {
            (TypeId, HostId, Purpose) = (Types.FirstOrDefault(t => t.Basis == MoveBasis.ManagedMove)?.Id, before.Move.HostId, before.Move.Purpose);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        var type = Types.FirstOrDefault(t => t.Id == TypeId);
        var form = new ProposeMoveForm(HostId, StartsOn, type?.Lasts is null ? null : Length, Text.Kept(Purpose))
        {
            Support = Text.Kept(Support), Transport = Text.Kept(Transport), IsExternal = IsExternal, FollowsId = Follows, AgreedPence = Pounds is { } pounds ? (int)(pounds * 100) : null,
        };
        if (this.HasErrors(form.Errors(type, current.Viewer.OrganisationId).Concat(HostErrors())))
        {
            return this.Invalid();
        }

        var facts = Pack is { } pack ? await new GateFacts(db).OfAsync(new GateCase(pupilId, current.Viewer.OrganisationId, pack), record.Today, stop) : null;
        switch (await propose.RunAsync((pupilId, current.Viewer.OrganisationId), form, (Types, type!, facts), current.ChangedBy("Proposed a move"), stop))
        {
            case MoveProposed.Refused refused:
                Instead = refused.Instead;
                this.HasErrors(refused.Reasons.Select(reason => new FieldError("", reason)));
                return this.Invalid();
            case MoveProposed.Saved saved:
                TempData["Notice"] = "The move is proposed";
                TempData["NoticeMore"] = saved.Warnings.Count > 0 ? string.Join(" ", saved.Warnings) : "Nobody at the other school sees the record until the family has agreed.";
                return Redirect($"/moves/{saved.MoveId}");
            default:
                throw new InvalidOperationException("A proposal is saved or refused.");
        }
    }

    private IEnumerable<FieldError> HostErrors()
    {
        if (HostId is { } host && !Hosts.Any(choice => choice.Value == host.ToString()))
        {
            yield return new(nameof(HostId), "Choose a school or provider from the list");
        }

        if (Pounds is < 0 or > 1_000_000)
        {
            yield return new(nameof(Pounds), "Enter an amount from £0 to £1,000,000");
        }
    }

    private async Task<bool> OpenAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Propose a move", RecordSections.Support, stop) || !record.MayMove)
        {
            return false;
        }

        var own = current.Viewer.OrganisationId;
        (Types, Pack) = await db.MoveKindsAsync(own, record.Today, stop);
        var hosts = await db.Organisations.AsNoTracking()
            .Where(o => o.OrganisationId != own && (o.Kind == OrganisationKind.School || o.Kind == OrganisationKind.PupilReferralUnit || o.Kind == OrganisationKind.AlternativeProvider) && o.ClosedOn == null)
            .OrderBy(o => o.Name).Select(o => new { o.OrganisationId, o.Name }).ToListAsync(stop);
        Hosts = [.. hosts.Select(o => new Choice(o.OrganisationId.ToString(), o.Name))];
        return true;
    }
}
