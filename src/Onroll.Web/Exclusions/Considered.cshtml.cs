using Microsoft.AspNetCore.Mvc;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Casework;
using Onroll.Core.Exclusions;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;
using Onroll.Web.Access;
using Onroll.Web.Pupils;

namespace Onroll.Web.Exclusions;

/// <summary>What the record says, what was weighed, the pupil's account, and where they learn meanwhile.</summary>
[Requires(Permission.PrepareExclusions)]
public sealed class ConsideredModel(OpenDraft open, OnrollDbContext db, CurrentViewer current, KeepDraft keep) : DraftStepPage(open, current, keep)
{
    public BeforeDeciding Before { get; private set; } = null!;   // loaded before any page or form is shown

    /// <summary>The things to think of that apply to this pupil.</summary>
    public IReadOnlyList<CheckKind> Kinds { get; private set; } = [];

    public DateOnly? DaySixOn { get; private set; }

    public bool IsLunchtime => Open.Answers.Category == ExclusionCategory.LunchtimeSuspension;

    /// <summary>Whether the school owes education from day six; after a permanent exclusion the authority does.</summary>
    public bool SchoolArranges => DaySixOn is not null && Open.Answers.Category == ExclusionCategory.Suspension;

    public bool ShowsChecks => Open.Answers.Category == ExclusionCategory.PermanentExclusion || Done.Count > 0;

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

    protected override string NextStep => "check";

    protected override async Task<bool> OpenAsync(Guid draftId, CancellationToken stop)
    {
        if (!await Open.OpenAsync(draftId, "Prepare a suspension: what was considered", stop))
        {
            return false;
        }

        Before = await db.BeforeDecidingAsync(Open.Record.Access, Open.Viewer.Today, stop);
        Kinds = [.. Enum.GetValues<CheckKind>().Where(Applies)];
        DaySixOn = Open.Check.Read(Open.Answers)?.Run?.DaySix;
        return true;
    }

    private bool Applies(CheckKind kind) => kind switch
    {
        CheckKind.SocialWorkerAsked => Open.Law.Pupil.HasSocialWorker,
        CheckKind.VirtualSchoolHeadAsked => Open.Law.Pupil.IsLookedAfter,
        CheckKind.EarlyReview => Open.Law.Pupil.IsLookedAfter || Before.Needs.Any(n => n.Kind == Core.Pupils.PupilFactKind.SenProvision),
        CheckKind.PupilHeard => false,   // the account below says it
        _ => true,
    };

    protected override void Fill(ExclusionAnswers answers)
    {
        Done = [.. answers.Checks.Where(c => c.IsDone).Select(c => c.Kind)];
        Notes = answers.Checks.Where(c => c.Note is not null).ToDictionary(c => c.Kind.ToString(), c => c.Note);
        (Considered, PupilsAccount, AccountGivenTo, NoAccountBecause, WorkSet) = (answers.Considered, answers.PupilsAccount, answers.AccountGivenTo, answers.NoAccountBecause, answers.WorkSet);
        (ProviderName, ProvisionStartsOn, SessionTimes, Address, ReportTo) =
            (answers.DaySix?.ProviderName, answers.DaySix?.StartsOn ?? DaySixOn, answers.DaySix?.SessionTimes, answers.DaySix?.Address, answers.DaySix?.ReportTo);
    }

    protected override ExclusionAnswers Answers() => Open.Answers with
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

    protected override IEnumerable<FieldError> Errors() => CheckAnswers.Considered(Answers()).Concat(DaySixErrors());

    private IEnumerable<FieldError> DaySixErrors() => Answers().DaySix is { } place
        ? new DaySixForm(place.ProviderName, place.StartsOn, place.SessionTimes, place.Address, place.ReportTo).Errors(Open.Answers.StartsOn ?? Open.Viewer.Today)
            .Select(error => error.Field == nameof(DaySixForm.StartsOn) ? error with { Field = nameof(ProvisionStartsOn) } : error)
        : [];
}
