using Onroll.Core.Access;
using Onroll.Core.Casework;
using Onroll.Core.Exclusions;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Pupils;

namespace Onroll.Web.Exclusions;

/// <summary>The draft a step is about, once its door has been opened. The layout of the steps reads it.</summary>
public sealed class OpenDraft(OnrollDbContext db, CurrentViewer current, PupilRecord record, TimeProvider time)
{
    private ExclusionDraft? _draft;
    private LawInputs? _law;

    public ExclusionDraft Draft => _draft ?? throw new InvalidOperationException("The draft has not been opened.");

    public LawInputs Law => _law ?? throw new InvalidOperationException("The draft has not been opened.");

    public PupilRecord Record => record;

    public ExclusionAnswers Answers { get; private set; } = new();

    public Viewer Viewer => current.Viewer;

    /// <summary>London's clock now: what the law takes as the time of decision.</summary>
    public DateTime Now => London.InLondon(time.UtcNowStored());

    public CheckAnswers Check => new(Law, Viewer.Today, Now);

    /// <summary>Opens the draft and the pupil's record behind it, and logs the look.</summary>
    /// <returns>False when there is no such draft at the person's school, or the pupil is not on its roll.</returns>
    public async Task<bool> OpenAsync(Guid draftId, string page, CancellationToken stop)
    {
        if (await db.DraftAsync(Viewer, draftId, stop) is not { } draft
            || !await record.OpenAsync(draft.PupilId, page, RecordSections.Exclusions, stop) || !record.Access.ThroughRoll)
        {
            return false;
        }

        _draft = draft;
        Answers = draft.Read();
        _law = await db.LawInputsAsync(new AskedAbout(draft.PupilId, draft.OrganisationId, Answers.StartsOn ?? Viewer.Today), stop);
        return true;
    }

    public string Address(string step) => $"/exclusions/drafts/{Draft.ExclusionDraftId}/{step}";

    /// <summary>"Record a suspension".</summary>
    public string Title => DraftWords.Title(Answers.Category);
}
