using Onroll.Core.Access;
using Onroll.Core.Forms;
using Onroll.Core.Plans;
using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Web.Access;
using Onroll.Web.Pupils;

namespace Onroll.Web.Plans;

/// <summary>The plan a page is about, once its door has been opened: the pupil's record, then the plan.</summary>
public sealed class OpenPlan(OnrollDbContext db, CurrentViewer current, PupilRecord record)
{
    private WholePlan? _whole;

    public WholePlan Whole => _whole ?? throw new InvalidOperationException("The plan has not been opened.");

    public SupportPlan Plan => Whole.Plan;

    public PlanTemplate Template { get; private set; } = new();

    public FormAnswers Answers { get; private set; } = new();

    public PupilRecord Record => record;

    public Viewer Viewer => current.Viewer;

    public PlanChecklist Checklist => PlanChecklist.Of(Template, Answers);

    /// <summary>Whether the person works at the place whose plan it is, and may write in it.</summary>
    public bool IsOwn => Viewer.OrganisationId == Plan.OrganisationId && Viewer.May(Permission.AddToRecord);

    public bool MayWrite => IsOwn && Plan.MayBeWritten;

    /// <summary>The edition that waits for an answer. Null when none does.</summary>
    public PlanEdition? Waiting => Plan.State == PlanState.Submitted && Whole.Editions.Count > 0 && Whole.Editions[0].AnsweredAtUtc is null ? Whole.Editions[0] : null;

    /// <summary>Whether this person answers it.</summary>
    public bool MayAnswer => Waiting is { } edition && edition.ApproverId == Viewer.OrganisationId && Plan.Approver == Viewer.Role;

    /// <summary>Opens it and logs the look.</summary>
    /// <returns>False when there is no such plan, or the pupil's support is closed to the person.</returns>
    public async Task<bool> OpenAsync(Guid planId, string page, CancellationToken stop)
    {
        if (await db.WholePlanAsync(planId, stop) is not { } whole || !await record.OpenAsync(whole.Plan.PupilId, page, RecordSections.Support, stop))
        {
            return false;
        }

        _whole = whole;
        Template = whole.Plan.ReadTemplate();
        Answers = whole.Plan.Read();
        return true;
    }

    public string Address(string part = "") => part.Length == 0 ? $"/plans/{Plan.SupportPlanId}" : $"/plans/{Plan.SupportPlanId}/{part}";
}
