using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Restorative;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Restorative;

/// <summary>Takes down what one pupil says to each question.</summary>
[Requires(Permission.KeepSupport)]
public sealed class AnswersModel(OpenConversation open, CurrentViewer current, KeepConversation keep) : PageModel
{
    private ConversationPart? _part;

    public OpenConversation Open => open;

    public ConversationPart Speaker => _part ?? throw new InvalidOperationException("The conversation has not been opened.");

    public static IReadOnlyList<Choice> Ways { get; } = Choice.From<TakenDown>(ConversationWords.Of);

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public List<string?> Answers { get; set; } = [];

    [BindProperty]
    public TakenDown? Taken { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid conversationId, PupilId speakerId, CancellationToken stop)
    {
        if (!await OpenAsync(conversationId, speakerId, stop))
        {
            return NotFound();
        }

        var known = Speaker.ReadAnswers();
        (Seen, Taken) = (Speaker.Version, Speaker.TakenDown);
        Answers = [.. open.Script.Prompts.Select((_, at) => known.ElementAtOrDefault(at))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid conversationId, PupilId speakerId, CancellationToken stop)
    {
        if (!await OpenAsync(conversationId, speakerId, stop))
        {
            return NotFound();
        }

        Answers = [.. open.Script.Prompts.Select((_, at) => Answers.ElementAtOrDefault(at))];
        if (this.HasErrors(Errors()))
        {
            return this.Invalid();
        }

        var said = (IReadOnlyList<string>)[.. Answers.Select(answer => Text.Kept(answer) ?? "")];
        if (!await keep.AnswerAsync(conversationId, speakerId, (said, Taken!.Value), (current.ChangedBy("Wrote down what a pupil said"), Seen), stop))   // checked just above
        {
            return this.Conflict("Somebody else wrote these answers while you did. Open the conversation to read them; what you typed is below");
        }

        TempData["Notice"] = "It is written down";
        return Redirect(open.Address());
    }

    private IEnumerable<FieldError> Errors()
    {
        if (Answers.TrueForAll(answer => Text.Kept(answer) is null))
        {
            yield return new("Answers[0]", "Write down at least one answer");
        }

        for (var at = 0; at < Answers.Count; at++)
        {
            if (Answers[at]?.Length > Conversation.TextMaxLength)
            {
                yield return new($"Answers[{at}]", $"Use {Conversation.TextMaxLength} characters or fewer");
            }
        }

        if (Taken is null)
        {
            yield return new(nameof(Taken), "Say how it was taken down");
        }
    }

    private async Task<bool> OpenAsync(Guid conversationId, PupilId speakerId, CancellationToken stop)
    {
        if (!await open.OpenAsync(conversationId, "What a pupil said in a conversation", stop) || !open.IsOpen || open.Conversation.Agreement is not null)
        {
            return false;
        }

        _part = open.Speakers.FirstOrDefault(speaker => speaker.IsSeen && speaker.Part.PupilId == speakerId)?.Part;
        return _part is not null;
    }
}
