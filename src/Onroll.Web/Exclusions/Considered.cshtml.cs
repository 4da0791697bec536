using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Casework;
using Onroll.Core.Exclusions;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;
using Onroll.Web.Access;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Exclusions;

/// <summary>What the record says, what was weighed, the pupil's account, and where they learn meanwhile.</summary>
[Requires(Permission.PrepareExclusions)]
public sealed class ConsideredModel(OpenDraft open, OnrollDbContext db, CurrentViewer current, KeepDraft keep) : PageModel
{
    public OpenDraft Open => open;

    public BeforeDeciding Before { get; private set; } = null!;   // loaded before any page or form is shown

    /// <summary>The things to think of that apply to this pupil.</summary>
    public IReadOnlyList<CheckKind> Kinds { get; private set; } = [];

    public DateOnly? DaySixOn { get; private set; }

    public bool IsLunchtime => open.Answers.Category == ExclusionCategory.LunchtimeSuspension;

    /// <summary>Whether the school owes education from day six; after a permanent exclusion the authority does.</summary>
    public bool SchoolArranges => DaySixOn is not null && open.Answers.Category == ExclusionCategory.Suspension;

    public bool ShowsChecks => open.Answers.Category == ExclusionCategory.PermanentExclusion || Done.Count > 0;

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public List<CheckKind> Done { get; set; } = [];

    [BindProperty]
    public Dictionary<string, string?> Notes { get; set; } = [];

    [BindProperty]
    public string? Considered { get; set; }

    [BindProperty]
    public string? PupilsAccount { get; set; }

    [BindProperty]
    public string? AccountGivenTo { get; set; }

    [BindProperty]
    public string? NoAccountBecause { get; set; }

    [BindProperty]
    public string? WorkSet { get; set; }

    [BindProperty]
    public string? ProviderName { get; set; }

    [BindProperty]
    public DateOnly? ProvisionStartsOn { get; set; }

    [BindProperty]
    public string? SessionTimes { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? ReportTo { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid draftId, CancellationToken stop)
    {
        if (!await OpenAsync(draftId, stop))
        {
            return NotFound();
        }

        Fill(open.Answers);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid draftId, CancellationToken stop)
    {
        if (!await OpenAsync(draftId, stop))
        {
            return NotFound();
        }

        if (this.HasErrors(CheckAnswers.Considered(Answers()).Concat(DaySixErrors())))
        {
            return this.Invalid();
        }

        return await SaveAsync(stop) ? Redirect(open.Address("check")) : this.Conflict(DraftConflict.Message);
    }

    public async Task<IActionResult> OnPostLaterAsync(Guid draftId, CancellationToken stop)
    {
        if (!await OpenAsync(draftId, stop))
        {
            return NotFound();
        }

        if (!await SaveAsync(stop))
        {
            return this.Conflict(DraftConflict.Message);
        }

        TempData["Notice"] = "Saved. Nothing is recorded until the head confirms it";
        return Redirect("/exclusions");
    }

    private Task<bool> SaveAsync(CancellationToken stop) => keep.SaveAsync(open.Draft, Answers(), Seen, current.ChangedBy("Prepared a suspension or exclusion"), stop);

    private async Task<bool> OpenAsync(Guid draftId, CancellationToken stop)
    {
        if (!await open.OpenAsync(draftId, "Prepare a suspension: what was considered", stop))
        {
            return false;
        }

        Before = await db.BeforeDecidingAsync(open.Record.Access, open.Viewer.Today, stop);
        Kinds = [.. Enum.GetValues<CheckKind>().Where(Applies)];
        DaySixOn = open.Check.Read(open.Answers)?.Run?.DaySix;
        return true;
    }

    private bool Applies(CheckKind kind) => kind switch
    {
        CheckKind.SocialWorkerAsked => open.Law.Pupil.HasSocialWorker,
        CheckKind.VirtualSchoolHeadAsked => open.Law.Pupil.IsLookedAfter,
        CheckKind.EarlyReview => open.Law.Pupil.IsLookedAfter || Before.Needs.Any(n => n.Kind == Core.Pupils.PupilFactKind.SenProvision),
        CheckKind.PupilHeard => false,   // the account below says it
        _ => true,
    };

    private void Fill(ExclusionAnswers answers)
    {
        Seen = open.Draft.Version;
        Done = [.. answers.Checks.Where(c => c.IsDone).Select(c => c.Kind)];
        Notes = answers.Checks.Where(c => c.Note is not null).ToDictionary(c => c.Kind.ToString(), c => c.Note);
        (Considered, PupilsAccount, AccountGivenTo, NoAccountBecause, WorkSet) = (answers.Considered, answers.PupilsAccount, answers.AccountGivenTo, answers.NoAccountBecause, answers.WorkSet);
        (ProviderName, ProvisionStartsOn, SessionTimes, Address, ReportTo) =
            (answers.DaySix?.ProviderName, answers.DaySix?.StartsOn ?? DaySixOn, answers.DaySix?.SessionTimes, answers.DaySix?.Address, answers.DaySix?.ReportTo);
    }

    private ExclusionAnswers Answers() => open.Answers with
    {
        Checks =
        [
            .. Kinds.Select(kind => new CheckAnswer(kind, Done.Contains(kind), Text.Kept(Notes.GetValueOrDefault(kind.ToString())))),
            new CheckAnswer(CheckKind.PupilHeard, Text.Kept(PupilsAccount) is not null, Text.Kept(NoAccountBecause)),
        ],
        Considered = Text.Kept(Considered),
        PupilsAccount = Text.Kept(PupilsAccount),
        AccountGivenTo = Text.Kept(AccountGivenTo),
        NoAccountBecause = Text.Kept(NoAccountBecause),
        WorkSet = Text.Kept(WorkSet),
        DaySix = SchoolArranges && Text.Kept(ProviderName) is { } place
            ? new DaySixAnswer(place, ProvisionStartsOn, Text.Kept(SessionTimes), Text.Kept(Address), Text.Kept(ReportTo))
            : null,
    };

    private IEnumerable<FieldError> DaySixErrors() => Answers().DaySix is { } place
        ? new DaySixForm(place.ProviderName, place.StartsOn, place.SessionTimes, place.Address, place.ReportTo).Errors(open.Answers.StartsOn ?? open.Viewer.Today)
            .Select(error => error.Field == nameof(DaySixForm.StartsOn) ? error with { Field = nameof(ProvisionStartsOn) } : error)
        : [];
}
