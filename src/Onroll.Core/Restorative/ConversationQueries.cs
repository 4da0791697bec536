using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Packs;
using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Rules.Restorative;

namespace Onroll.Core.Restorative;

/// <summary>A conversation in the list.</summary>
/// <param name="Names">Those who took part, as far as the viewer may see them.</param>
public sealed record ConversationInList(Conversation Conversation, IReadOnlyList<string> Names, int People);

/// <summary>A pupil's part in a conversation, for that pupil's own record: nobody else's words.</summary>
public sealed record OwnPart(Conversation Conversation, ConversationPart Part, int Others);

public static class ConversationQueries
{
    /// <summary>The scripts of the school, from its partnership's pack.</summary>
    public static async Task<IReadOnlyList<ConversationScript>> ScriptsAsync(this OnrollDbContext db, OrganisationId school, DateOnly day, CancellationToken stop) =>
        [.. (await db.PacksNamingAsync(school, day, pack => pack.Conversations.Count > 0, stop)).SelectMany(pack => pack.Conversations).DistinctBy(script => script.Id)];

    /// <summary>The conversations of the viewer's own school, those to be asked about first.</summary>
    public static async Task<(IReadOnlyList<ConversationInList> Page, int Total)> ConversationsAsync(this OnrollDbContext db, Viewer viewer, bool isOpen, (int Page, int Size) part, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var school = viewer.OrganisationId;
        var query = db.Conversations.AsNoTracking().Where(c => c.OrganisationId == school && (c.ClosedOn == null) == isOpen);
        var total = await query.CountAsync(stop);
        var rows = await query.OrderBy(c => c.CheckOn == null).ThenBy(c => c.CheckOn).ThenByDescending(c => c.HeldOn).ThenBy(c => c.ConversationId)
            .Skip((part.Page - 1) * part.Size).Take(part.Size).ToListAsync(stop);
        var ids = rows.Select(c => c.ConversationId).ToList();
        var parts = await db.ConversationParts.AsNoTracking().Where(p => ids.Contains(p.ConversationId)).OrderBy(p => p.Part).ThenBy(p => p.PupilId).ToListAsync(stop);
        var pupils = parts.Select(p => p.PupilId).Distinct().ToList();
        var open = await db.SectionsOfAsync(viewer, pupils, stop);
        var names = await db.Pupils.Where(p => pupils.Contains(p.PupilId)).Select(p => new { p.PupilId, Name = (p.PreferredForename ?? p.Forename) + " " + (p.PreferredSurname ?? p.Surname) }).ToDictionaryAsync(p => p.PupilId, p => p.Name, stop);
        var of = parts.ToLookup(p => p.ConversationId);
        return ([.. rows.Select(c => new ConversationInList(
            c, [.. of[c.ConversationId].Where(p => open.GetValueOrDefault(p.PupilId).HasFlag(RecordSections.Support)).Select(p => names[p.PupilId])], of[c.ConversationId].Count()))], total);
    }

    /// <summary>What the conversations held at a school between two days come to, without a name or a word.</summary>
    public static async Task<(ConversationFigures Figures, IReadOnlyList<string> Answers)> ConversationFiguresAsync(this OnrollDbContext db, Viewer viewer, (DateOnly From, DateOnly To) days, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var (from, to) = days;
        var ended = await db.Conversations.AsNoTracking()
            .Where(c => c.OrganisationId == viewer.OrganisationId && c.HeldOn >= from && c.HeldOn <= to && c.Agreement != null).OrderBy(c => c.HeldOn).ThenBy(c => c.ConversationId).ToListAsync(stop);
        var ids = ended.Select(c => c.ConversationId).ToList();
        var people = (await db.ConversationParts.Where(p => ids.Contains(p.ConversationId)).Select(p => new { p.ConversationId, p.PupilId }).ToListAsync(stop)).ToLookup(p => p.ConversationId, p => p.PupilId.ToString());
        var actions = (await db.PlannedActions.Where(a => a.FromId != null && ids.Contains(a.FromId.Value)).Select(a => new { a.FromId, IsDone = a.DoneAtUtc != null }).ToListAsync(stop)).ToLookup(a => a.FromId!.Value);   // asked for
        var answers = ended.Count == 0 ? new ConversationScript().Agreements : ended[^1].ReadScript().Agreements;
        return (ConversationFigures.Of(
            [.. ended.Select(c => new EndedConversation(
                c.ReadScript().Agreements.ToList().IndexOf(c.Agreement!), c.HeldOn.DayNumber - c.HappenedOn?.DayNumber, actions[c.ConversationId].Count(a => a.IsDone), actions[c.ConversationId].Count(), [.. people[c.ConversationId]]))],   // asked for
            answers.Count), answers);
    }

    /// <summary>The conversations a pupil took part in, with their own words alone. Whoever asks has opened the record's support.</summary>
    public static async Task<IReadOnlyList<OwnPart>> ConversationsOfAsync(this OnrollDbContext db, PupilId pupilId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await db.ConversationParts.AsNoTracking().Where(p => p.PupilId == pupilId)
            .Join(db.Conversations, p => p.ConversationId, c => c.ConversationId, (p, c) => new { Part = p, Conversation = c, Others = db.ConversationParts.Count(o => o.ConversationId == p.ConversationId) - 1 })
            .OrderByDescending(r => r.Conversation.HeldOn).ThenBy(r => r.Conversation.ConversationId).ToListAsync(stop);
        return [.. rows.Select(r => new OwnPart(r.Conversation, r.Part, r.Others))];
    }
}
