using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Actions;
using Onroll.Core.Restorative;
using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Web.Access;

namespace Onroll.Web.Restorative;

/// <summary>A pupil in the conversation a page is about.</summary>
/// <param name="Name">Null where the person may not see the pupil.</param>
public sealed record Speaker(ConversationPart Part, string? Name)
{
    public bool IsSeen => Name is not null;
}

/// <summary>The conversation a page is about, once its door has been opened: the school that holds it, then each pupil's record.</summary>
public sealed class OpenConversation(OnrollDbContext db, CurrentViewer current, OpenPupilRecord open)
{
    private Conversation? _conversation;

    public Conversation Conversation => _conversation ?? throw new InvalidOperationException("The conversation has not been opened.");

    public ConversationScript Script { get; private set; } = new();

    public IReadOnlyList<Speaker> Speakers { get; private set; } = [];

    /// <summary>What was agreed that each will do.</summary>
    public IReadOnlyList<PlannedAction> Actions { get; private set; } = [];

    public Viewer Viewer => current.Viewer;

    public bool IsOpen => Conversation.ClosedOn is null;

    /// <summary>Opens it and logs the look at each pupil.</summary>
    /// <returns>False when the school holds no such conversation, or every pupil in it is closed to the person.</returns>
    public async Task<bool> OpenAsync(Guid conversationId, string page, CancellationToken stop)
    {
        var school = Viewer.OrganisationId;
        _conversation = await db.Conversations.AsNoTracking().SingleOrDefaultAsync(c => c.ConversationId == conversationId && c.OrganisationId == school, stop);
        if (_conversation is null)
        {
            return false;
        }

        Script = _conversation.ReadScript();
        var speakers = new List<Speaker>();
        foreach (var part in await db.ConversationParts.AsNoTracking().Where(p => p.ConversationId == conversationId).OrderBy(p => p.Part).ThenBy(p => p.PupilId).ToListAsync(stop))
        {
            var access = await open.RunAsync(Viewer, part.PupilId, page, stop);
            var name = access?.Opens(RecordSections.Support) == true ? await db.Pupils.Where(p => p.PupilId == part.PupilId).Select(p => (p.PreferredForename ?? p.Forename) + " " + (p.PreferredSurname ?? p.Surname)).SingleAsync(stop) : null;
            speakers.Add(new Speaker(part, name));
        }

        Speakers = speakers;
        Actions = await db.PlannedActions.AsNoTracking().Where(a => a.FromId == conversationId).OrderBy(a => a.DueOn).ThenBy(a => a.PlannedActionId).ToListAsync(stop);
        return speakers.Exists(speaker => speaker.IsSeen);
    }

    public string Address(string part = "") => part.Length == 0 ? $"/support/conversations/{Conversation.ConversationId}" : $"/support/conversations/{Conversation.ConversationId}/{part}";

    /// <summary>The name of a pupil in it, as far as the person may see it.</summary>
    public string NameOf(PupilId? pupil) => Speakers.FirstOrDefault(speaker => speaker.Part.PupilId == pupil)?.Name ?? "A pupil you may not see";
}
