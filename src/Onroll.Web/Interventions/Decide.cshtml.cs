using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Forms;
using Onroll.Core.Interventions;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Packs;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Interventions;

/// <summary>A pupil's turn in the term's provision meeting: progress, and whether each intervention continues, changes or stops.</summary>
[Requires(Permission.KeepSupport)]
public sealed class DecideModel(PupilRecord record, OnrollDbContext db, CurrentViewer current, KeepStays keep) : PageModel
{
    private ProvisionMap _practice = new();

    public PupilRecord Record => record;

    public TermWindow Term => Terms.ByReferenceDates(record.Today);

    public IReadOnlyList<StayShown> Stays { get; private set; } = [];

    public IReadOnlyList<Choice> Answers => [.. _practice.Progress.Select(answer => new Choice(answer, answer))];

    public static IReadOnlyList<Choice> Choices { get; } = Choice.From<ProvisionChoice>(InterventionWords.Of);

    /// <summary>What the partnership shows of each pupil, as far as this person may see it.</summary>
    public IReadOnlyList<(string Label, string Text)> Panel { get; private set; } = [];

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Progress { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public List<DecisionRow> Decisions { get; set; } = [];

    [BindProperty]
    public string? DeferredBecause { get; set; }

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        var (term, place) = (Term.FirstDay, current.Viewer.OrganisationId);
        if (await db.ProvisionReviews.AsNoTracking().SingleOrDefaultAsync(r => r.PupilId == pupilId && r.OrganisationId == place && r.TermFrom == term, stop) is { } review)
        {
            var decided = review.ReadDecisions().ToDictionary(decision => decision.InterventionStayId);
            (Seen, Progress, Reasons, DeferredBecause) = (review.Version, review.Progress, review.Reasons, review.DeferredBecause);
            Decisions = [.. Stays.Select(stay => decided.GetValueOrDefault(stay.Stay.InterventionStayId) is { } decision ? new DecisionRow { Choice = decision.Choice, Note = decision.Note } : new DecisionRow())];
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        var ids = Stays.Select(stay => stay.Stay.InterventionStayId).ToList();
        var decisions = ids.Zip(Decisions).Where(pair => pair.Second.Choice is not null).Select(pair => new StayDecision(pair.First, pair.Second.Choice!.Value, Text.Kept(pair.Second.Note))).ToList();
        var form = new ProvisionReviewForm(Text.Kept(Progress), Text.Kept(Reasons), Text.Kept(DeferredBecause), decisions);
        if (this.HasErrors(form.Errors(_practice.Progress, ids)))
        {
            return this.Invalid();
        }

        if (!await keep.DecideAsync(pupilId, form, (current.ChangedBy("Decided about provision"), current.Viewer, Seen), stop))
        {
            return this.Conflict("Somebody else wrote about this term while you did. Open the page again to see it; what you typed is below");
        }

        TempData["Notice"] = "It is on the provision map";
        var year = record.Header.Main?.NcYear;
        return Redirect(year is null ? "/support/provision-map" : $"/support/provision-map?year={Uri.EscapeDataString(year)}");
    }

    private async Task<bool> OpenAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Provision this term", RecordSections.Support, stop) || !record.MayKeepSupport)
        {
            return false;
        }

        _practice = await db.ProvisionPracticeAsync(current.Viewer.OrganisationId, record.Today, stop);
        Stays = [.. (await db.InterventionsOfAsync(current.Viewer, pupilId, stop)).Where(s => s.Stay.IsOpen && s.Stay.OrganisationId == current.Viewer.OrganisationId)];
        Decisions = [.. Stays.Select((_, at) => Decisions.ElementAtOrDefault(at) ?? new DecisionRow())];
        var filled = await db.FilledAsync([new FormSection { Id = "shows", Name = "", Fields = _practice.Shows }], (record.Access, record.Header), record.Today, stop);
        Panel = [.. _practice.Shows.Where(field => filled.Text(field.Id) is not null).Select(field => (field.Label, filled.Text(field.Id)!))];
        return true;
    }
}

/// <summary>What is decided of one intervention, as it is chosen.</summary>
public sealed class DecisionRow
{
    public ProvisionChoice? Choice { get; set; }

    public string? Note { get; set; }
}
