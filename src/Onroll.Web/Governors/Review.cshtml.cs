using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Exclusions;
using Onroll.Core.Governors;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Design;
using Onroll.Web.Exclusions;
using Onroll.Web.Shared;

namespace Onroll.Web.Governors;

/// <summary>The independent review of a permanent exclusion: application, members, hearing, outcome.</summary>
[Requires(Permission.SeePupils)]
public sealed class ReviewModel(OpenCase open, OnrollDbContext db, CurrentViewer current, KeepReviewPanel keep) : GovernorsPage(open)
{
    [BindProperty, DisplayName("The day they gave it up")]
    public DateOnly? WaivedOn { get; set; }

    [BindProperty, DisplayName("The day of the application")]
    public DateOnly? AppliedOn { get; set; }

    [BindProperty]
    public string? AppliedBy { get; set; }

    [BindProperty]
    public bool AsksForSenExpert { get; set; }

    [BindProperty]
    public string? SenExpert { get; set; }

    [BindProperty, DisplayName("The day of the hearing")]
    public DateOnly? HearingOn { get; set; }

    [BindProperty]
    public string? HearingAt { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? Clerk { get; set; }

    [BindProperty, DisplayName("The day the papers went out")]
    public DateOnly? PapersSentOn { get; set; }

    [BindProperty]
    public PanelDecision? Decision { get; set; }

    /// <summary>Under the law before September 2012: an appeal panel could bring the pupil back.</summary>
    [BindProperty, DisplayName("The day the pupil is back")]
    public DateOnly? ReinstatedFrom { get; set; }

    [BindProperty, DisplayName("The day the decision was given")]
    public DateOnly? DecisionGivenOn { get; set; }

    [BindProperty]
    public string? DecisionReasons { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public SitsAs? SitsAs { get; set; }

    [BindProperty, DisplayName("The first day they served")]
    public DateOnly? ServedFrom { get; set; }

    [BindProperty, DisplayName("The last day they served")]
    public DateOnly? ServedTo { get; set; }

    [BindProperty, DisplayName("The day they were trained")]
    public DateOnly? TrainedOn { get; set; }

    [BindProperty]
    public bool IsConnected { get; set; }

    public ReviewPanel? Panel => Case.Panel;

    public IReadOnlyList<ReviewPanelMember> Members { get; private set; } = [];

    public IReadOnlyList<string> Concerns { get; private set; } = [];

    /// <summary>Whether the person keeps the review: the school's own, or the authority that arranges it.</summary>
    public override bool MayKeep => Open.IsOwn || (Open.Viewer.OrganisationKind == OrganisationKind.LocalAuthority && Open.Viewer.May(Permission.AddToRecord));

    protected override int Kept => Panel?.Version ?? 0;

    protected override string Here => "review";

    public async Task<IActionResult> OnPostAsync(ExclusionId exclusionId, CancellationToken stop)
    {
        if (!await MayWriteAsync(exclusionId, stop))
        {
            return NotFound();
        }

        var form = new PanelForm(
            WaivedOn, AppliedOn, Tidy(AppliedBy), AsksForSenExpert, Tidy(SenExpert), HearingOn, ClockInput.Read(HearingAt), Tidy(Place),
            PapersSentOn, Tidy(Clerk), Decision, DecisionGivenOn, Tidy(DecisionReasons), Decision == PanelDecision.AppealReinstated ? ReinstatedFrom : null);
        if (this.HasErrors(ClockInput.Errors(nameof(HearingAt), HearingAt).Concat(form.Errors(Case, Today))))
        {
            return this.Invalid();
        }

        return await keep.SaveAsync(Case, form, (current.ChangedBy("Kept the independent review"), Version), stop) ? Done("The review is saved") : await ChangedAsync(exclusionId, stop);
    }

    public async Task<IActionResult> OnPostAddAsync(ExclusionId exclusionId, CancellationToken stop)
    {
        if (!await MayWriteAsync(exclusionId, stop) || Panel is not { } panel)
        {
            return NotFound();
        }

        var form = new MemberForm(Name, SitsAs, ServedFrom, ServedTo, TrainedOn, IsConnected);
        if (this.HasErrors(form.Errors(Today)))
        {
            return this.Invalid();
        }

        await keep.AddMemberAsync(panel, form, current.ChangedBy("Added a member of the review panel"), stop);
        return Done("They are on the panel");
    }

    public async Task<IActionResult> OnPostRemoveAsync(ExclusionId exclusionId, Guid member, CancellationToken stop) =>
        await MayWriteAsync(exclusionId, stop) && Panel is { } panel && await keep.RemoveMemberAsync(panel, member, current.ChangedBy("Took a member off the review panel"), stop)
            ? Done("They are off the panel")
            : NotFound();

    protected override void Fill()
    {
        if (Panel is { } panel)
        {
            (WaivedOn, AppliedOn, AppliedBy, AsksForSenExpert, SenExpert) = (panel.WaivedOn, panel.AppliedOn, panel.AppliedBy, panel.AsksForSenExpert, panel.SenExpert);
            (HearingOn, HearingAt, Place, Clerk, PapersSentOn) = (panel.HearingOn, panel.HearingAt?.ToClock(), panel.Place, panel.Clerk, panel.PapersSentOn);
            (Decision, DecisionGivenOn, DecisionReasons) = (panel.Decision, panel.DecisionGivenOn, panel.DecisionReasons);
            ReinstatedFrom = panel.Decision == PanelDecision.AppealReinstated ? Case.Exclusion.ReturnsOn : null;
        }
    }

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    // There is a review only of what the governors declined to undo.
    protected override async Task<bool> LoadAsync(ExclusionId exclusionId, CancellationToken stop)
    {
        if (!await Open.OpenAsync(exclusionId, "Independent review", stop) || !Case.IsPermanent || (Case.Board?.Decision != BoardDecision.Declined && Case.Panel is null))
        {
            return false;
        }

        Members = await db.ReviewPanelMembers.AsNoTracking().Where(m => m.ExclusionId == exclusionId).OrderBy(m => m.SitsAs).ThenBy(m => m.Name).ToListAsync(stop);
        Concerns = Panel?.AppliedOn is null ? [] : [.. PanelRules.Concerns(Members, Panel.HearingOn ?? Today)];
        return true;
    }
}
