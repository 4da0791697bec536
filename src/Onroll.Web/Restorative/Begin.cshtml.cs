using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Restorative;
using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Restorative;

/// <summary>Begins to write down a restorative conversation, by the questions of the partnership's own script.</summary>
[Requires(Permission.KeepSupport)]
public sealed class BeginModel(PupilRecord record, OnrollDbContext db, CurrentViewer current, KeepConversation keep) : PageModel
{
    public PupilRecord Record => record;

    public IReadOnlyList<ConversationScript> Scripts { get; private set; } = [];

    public IReadOnlyList<Choice> ScriptChoices => [.. Scripts.Select(script => new Choice(script.Id, script.Name, string.Join(" ", script.Prompts)))];

    public static IReadOnlyList<Choice> Starts { get; } = Choice.From<ConversationStart>(ConversationWords.Of);

    public IReadOnlyList<Choice> Parts => PartsOf(Scripts);

    [BindProperty]
    public string? Script { get; set; }

    [BindProperty, Display(Name = "Day you spoke")]
    public DateOnly? HeldOn { get; set; }

    [BindProperty]
    public string? About { get; set; }

    [BindProperty]
    public ConversationStart? BeganWith { get; set; }

    [BindProperty, Display(Name = "Day it happened")]
    public DateOnly? HappenedOn { get; set; }

    [BindProperty]
    public string? Part { get; set; }

    [BindProperty]
    public string? LedBy { get; set; }

    [BindProperty]
    public bool LedByPupil { get; set; }

    public static IReadOnlyList<Choice> PartsOf(IEnumerable<ConversationScript> scripts) => [.. scripts.SelectMany(script => script.Participants).Distinct().Select(part => new Choice(part, char.ToUpperInvariant(part[0]) + part[1..]))];

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        (HeldOn, LedBy) = (record.Today, current.Viewer.Name);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        if ((Scripts.Count == 1 ? Scripts[0] : Scripts.FirstOrDefault(one => one.Id == Script)) is not { } script)
        {
            ModelState.AddModelError(nameof(Script), "Choose the questions");
            return this.Invalid();
        }

        var form = new BeginConversation(HeldOn, BeganWith, Text.Kept(About), HappenedOn, Text.Kept(Part), Text.Kept(LedBy), LedByPupil);
        if (this.HasErrors(form.Errors(script, record.Today)))
        {
            return this.Invalid();
        }

        var id = await keep.BeginAsync(pupilId, script, form, (current.ChangedBy("Began a restorative conversation"), current.Viewer), stop);
        return Redirect($"/support/conversations/{id}/answers/{pupilId}");
    }

    private async Task<bool> OpenAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Begin a restorative conversation", RecordSections.Support, stop) || !record.MayKeepSupport)
        {
            return false;
        }

        Scripts = await db.ScriptsAsync(current.Viewer.OrganisationId, record.Today, stop);
        return true;
    }
}
