using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Actions;
using Onroll.Core.Restorative;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Restorative;

/// <summary>Says how a conversation ended: agreed or not, what each will do, and when somebody asks whether it holds.</summary>
[Requires(Permission.KeepSupport)]
public sealed class AgreementModel(OpenConversation open, CurrentViewer current, KeepConversation keep) : PageModel
{
    private const int MostActions = 4;

    public OpenConversation Open => open;

    public IReadOnlyList<Choice> Choices => [.. open.Script.Agreements.Select(answer => new Choice(answer, answer))];

    public IReadOnlyList<Choice> People => [.. open.Speakers.Where(speaker => speaker.IsSeen).Select(speaker => new Choice(speaker.Part.PupilId.ToString(), speaker.Name!))];

    public string? NextHint => open.Script.WhenNoAgreement.Count == 0 ? null : $"Without agreement: {string.Join("; ", open.Script.WhenNoAgreement.Select(one => char.ToLowerInvariant(one[0]) + one[1..]))}";

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Agreement { get; set; }

    [BindProperty]
    public string? Agreed { get; set; }

    [BindProperty]
    public List<ActionRow> Actions { get; set; } = [];

    [BindProperty, Display(Name = "Day you ask")]
    public DateOnly? CheckOn { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid conversationId, CancellationToken stop)
    {
        if (!await OpenAsync(conversationId, stop))
        {
            return NotFound();
        }

        (Seen, CheckOn) = (open.Conversation.Version, await keep.CheckDayAsync(open.Conversation, stop));
        foreach (var row in Actions)
        {
            row.DueOn = CheckOn;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid conversationId, CancellationToken stop)
    {
        if (!await OpenAsync(conversationId, stop))
        {
            return NotFound();
        }

        var rows = Actions.Where(row => Text.Kept(row.What) is not null).ToList();
        var form = new AgreementForm(
            Text.Kept(Agreement), Text.Kept(Agreed), CheckOn,
            [.. rows.Where(row => row.Pupil is not null && row.DueOn is not null).Select(row => new AgreedAction(row.Pupil!.Value, row.What!.Trim(), row.DueOn!.Value))]);
        if (this.HasErrors(form.Errors(open.Conversation).Concat(RowErrors())))
        {
            return this.Invalid();
        }

        if (!await keep.AgreeAsync(conversationId, form, (current.ChangedBy("Wrote down how a restorative conversation ended"), current.Viewer, Seen), stop))
        {
            return this.Conflict("Somebody else changed the conversation while you were writing. Open it to read it; what you typed is below");
        }

        TempData["Notice"] = "It is written down";
        TempData["NoticeMore"] = form.CheckOn is null ? null : "Today asks whether it holds.";
        return Redirect(open.Address());
    }

    private IEnumerable<FieldError> RowErrors()
    {
        for (var at = 0; at < Actions.Count; at++)
        {
            if (Text.Kept(Actions[at].What) is not { } what)
            {
                continue;
            }

            if (what.Length > PlannedAction.TitleMaxLength)
            {
                yield return new($"Actions[{at}].What", $"Use {PlannedAction.TitleMaxLength} characters or fewer");
            }

            if (Actions[at].Pupil is not { } pupil || !open.Speakers.Any(speaker => speaker.IsSeen && speaker.Part.PupilId == pupil))
            {
                yield return new($"Actions[{at}].Who", "Say who will do it");
            }

            if (Actions[at].DueOn is null)
            {
                yield return new($"Actions[{at}].DueOn", "Enter by when");
            }
        }
    }

    private async Task<bool> OpenAsync(Guid conversationId, CancellationToken stop)
    {
        Actions = [.. Enumerable.Range(0, MostActions).Select(at => Actions.ElementAtOrDefault(at) ?? new ActionRow())];
        return await open.OpenAsync(conversationId, "How a conversation ended", stop) && open.IsOpen && open.Conversation.Agreement is null;
    }
}

/// <summary>Something one of them will do, as it is typed.</summary>
public sealed class ActionRow
{
    public string? What { get; set; }

    public string? Who { get; set; }

    [Display(Name = "Day")]
    public DateOnly? DueOn { get; set; }

    public PupilId? Pupil => PupilId.TryParse(Who, null, out var pupil) ? pupil : null;
}
