using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Exclusions;
using Onroll.Core.Governors;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Design;
using Onroll.Web.Exclusions;
using Onroll.Web.Shared;
using RemoteReason = Onroll.Core.Exclusions.RemoteReason;

namespace Onroll.Web.Governors;

/// <summary>The governing board and one case: its meeting, who comes, what it decides.</summary>
[Requires(Permission.SeePupils)]
public sealed class BoardModel(OpenCase open, OnrollDbContext db, CurrentViewer current, KeepBoardReview keep, KeepBoardPeople keepPeople) : GovernorsPage(open)
{
    /// <summary>True for the board's second look, after a review panel.</summary>
    [BindProperty(SupportsGet = true, Name = "again")]
    public bool IsReconsideration { get; set; }

    [BindProperty, DisplayName("The day the family’s words came")]
    public DateOnly? RepresentationsOn { get; set; }

    [BindProperty]
    public string? Representations { get; set; }

    [BindProperty, DisplayName("The day of the meeting")]
    public DateOnly? MeetsOn { get; set; }

    [BindProperty]
    public string? MeetsAt { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public RemoteReason? Remote { get; set; }

    [BindProperty, DisplayName("The day the papers went out")]
    public DateOnly? PapersSentOn { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public AttendsAs? AttendsAs { get; set; }

    [BindProperty]
    public bool IsChair { get; set; }

    [BindProperty]
    public bool JoinsRemotely { get; set; }

    [BindProperty]
    public BoardDecision? Decision { get; set; }

    [BindProperty, DisplayName("The day they decided")]
    public DateOnly? DecidedOn { get; set; }

    [BindProperty, DisplayName("The day the pupil comes back")]
    public DateOnly? ReinstateOn { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public bool NotesOnRecord { get; set; }

    [BindProperty, DisplayName("The day the family declined")]
    public DateOnly? ReturnDeclinedOn { get; set; }

    public GoverningBoardReview? Review => IsReconsideration ? Case.Reconsideration : Case.Board;

    public IReadOnlyList<BoardAttendance> People { get; private set; } = [];

    public IReadOnlyList<string> Concerns { get; private set; } = [];

    /// <summary>Whether the person keeps the meeting: the school's own, while the exclusion stands.</summary>
    public override bool MayKeep => Open.IsOwn && !Case.Exclusion.IsCancelled;

    /// <summary>What the law asks while no day can be named.</summary>
    public string WithoutADay => Case.Reading.Case switch
    {
        GoverningBoardCase.A => "The law sets no day for a meeting. The board thinks about what the family says.",
        GoverningBoardCase.B or GoverningBoardCase.C => "The board meets if the family writes to it, within 50 school days of the day it is told.",
        _ => "The board must meet within 15 school days of the day it is told. Nobody has recorded yet that it was told: send it the notice.",
    };

    protected override int Kept => Review?.Version ?? 0;

    protected override string Here => IsReconsideration ? "governors?again=true" : "governors";

    public async Task<IActionResult> OnPostArrangeAsync(ExclusionId exclusionId, CancellationToken stop)
    {
        if (!await MayWriteAsync(exclusionId, stop))
        {
            return NotFound();
        }

        var form = new ArrangeForm(RepresentationsOn, Representations, MeetsOn, ClockInput.Read(MeetsAt), Place, Remote, PapersSentOn);
        if (this.HasErrors(ClockInput.Errors(nameof(MeetsAt), MeetsAt).Concat(form.Errors(Case, Today))))
        {
            return this.Invalid();
        }

        return await keep.ArrangeAsync(Case, form, (current.ChangedBy("Arranged the governors’ meeting"), Version, IsReconsideration), stop)
            ? Done("The meeting is saved")
            : await ChangedAsync(exclusionId, stop);
    }

    public async Task<IActionResult> OnPostDecideAsync(ExclusionId exclusionId, CancellationToken stop)
    {
        if (!await MayWriteAsync(exclusionId, stop))
        {
            return NotFound();
        }

        var form = new DecideForm(Decision, DecidedOn, ReinstateOn, Reasons, NotesOnRecord, ReturnDeclinedOn);
        if (this.HasErrors(form.Errors(Case, Review, Today)))
        {
            return this.Invalid();
        }

        return await keep.DecideAsync(Case, form, (current.ChangedBy("Recorded the governors’ decision"), Version, IsReconsideration), stop)
            ? Done("The decision is recorded", "Send the letters without delay: they are ready under Notices.")
            : await ChangedAsync(exclusionId, stop);
    }

    public async Task<IActionResult> OnPostAddAsync(ExclusionId exclusionId, CancellationToken stop)
    {
        if (!await MayWriteAsync(exclusionId, stop) || Review is not { } review)
        {
            return NotFound();
        }

        var form = new PersonForm(Name, AttendsAs, IsChair, JoinsRemotely);
        if (this.HasErrors(form.Errors()))
        {
            return this.Invalid();
        }

        await keepPeople.AddAsync(review, form, Today, current.ChangedBy("Invited somebody to the governors’ meeting"), stop);
        return Done("They are on the list");
    }

    public async Task<IActionResult> OnPostCameAsync(ExclusionId exclusionId, Guid person, bool? came, CancellationToken stop) =>
        await MayWriteAsync(exclusionId, stop) && Review is { } review && await keepPeople.MarkAsync(review, person, came, current.ChangedBy("Recorded who came to the governors’ meeting"), stop)
            ? Done("Saved who came")
            : NotFound();

    public async Task<IActionResult> OnPostRemoveAsync(ExclusionId exclusionId, Guid person, CancellationToken stop) =>
        await MayWriteAsync(exclusionId, stop) && Review is { } review && await keepPeople.RemoveAsync(review, person, current.ChangedBy("Took somebody off the governors’ meeting"), stop)
            ? Done("They are off the list")
            : NotFound();

    protected override void Fill()
    {
        if (Review is { } review)
        {
            (RepresentationsOn, Representations, MeetsOn, Place) = (review.RepresentationsOn, review.Representations, review.MeetsOn, review.Place);
            (MeetsAt, Remote, PapersSentOn) = (review.MeetsAt?.ToClock(), review.Remote, review.PapersSentOn);
            (Decision, DecidedOn, ReinstateOn, Reasons) = (review.Decision, review.DecidedOn, review.ReinstateOn, review.DecisionReasons);
            (NotesOnRecord, ReturnDeclinedOn) = (review.NotesOnRecord, review.ReturnDeclinedOn);
        }
    }

    // A school that a trust runs is an academy.
    private async Task<ExcludingSchool> KindAsync(CancellationToken stop)
    {
        var school = await db.Organisations.Where(o => o.OrganisationId == Case.Exclusion.OrganisationId).Select(o => new { o.Kind, o.TrustId }).SingleAsync(stop);
        return school switch
        {
            { Kind: OrganisationKind.PupilReferralUnit } => ExcludingSchool.PupilReferralUnit,
            { TrustId: not null } => ExcludingSchool.Academy,
            _ => ExcludingSchool.Maintained,
        };
    }

    protected override async Task<bool> LoadAsync(ExclusionId exclusionId, CancellationToken stop)
    {
        if (!await Open.OpenAsync(exclusionId, "Governing board", stop) || (IsReconsideration && Case.Panel?.Decision is not (PanelDecision.RecommendReconsideration or PanelDecision.QuashAndDirect)))
        {
            return false;
        }

        if (Review is { } review)
        {
            People = await db.BoardAttendances.AsNoTracking().Where(p => p.GoverningBoardReviewId == review.GoverningBoardReviewId).OrderBy(p => p.AttendsAs).ThenBy(p => p.Name).ToListAsync(stop);
            Concerns = review.MeetsOn is null ? [] : [.. BoardRules.Concerns(Case, review, People, await KindAsync(stop))];
        }

        return true;
    }
}
