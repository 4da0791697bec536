using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Actions;
using Onroll.Core.Audit;
using Onroll.Core.Calendar;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Packs;

namespace Onroll.Core.Restorative;

/// <summary>Begins a conversation, keeps what each pupil said in it, what was agreed and whether it held.</summary>
public sealed class KeepConversation(OnrollDbContext db)
{
    /// <param name="form">Already checked.</param>
    public async Task<Guid> BeginAsync(PupilId pupilId, ConversationScript script, BeginConversation form, (ChangedBy By, Viewer Viewer) who, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(form);
        var conversation = new Conversation
        {
            AreaId = db.AreaId,
            ConversationId = Guid.CreateVersion7(),
            OrganisationId = who.Viewer.OrganisationId,
            Script = JsonSerializer.Serialize(script),
            Name = script.Name,
            HeldOn = form.HeldOn!.Value,
            BeganWith = form.BeganWith!.Value,
            About = form.About!,
            HappenedOn = form.HappenedOn,
            LedByName = form.LedBy!,
            LedByPupil = form.LedByPupil,
        };
        db.Conversations.Add(conversation);
        db.ConversationParts.Add(new ConversationPart { AreaId = db.AreaId, ConversationId = conversation.ConversationId, PupilId = pupilId, Part = form.Part! });
        await db.SaveAsync(who.By, stop);
        return conversation.ConversationId;
    }

    /// <returns>False when the pupil takes part already.</returns>
    public async Task<bool> AddAsync(Guid conversationId, PupilId pupilId, string part, ChangedBy by, CancellationToken stop)
    {
        if (await db.ConversationParts.AnyAsync(p => p.ConversationId == conversationId && p.PupilId == pupilId, stop))
        {
            return false;
        }

        db.ConversationParts.Add(new ConversationPart { AreaId = db.AreaId, ConversationId = conversationId, PupilId = pupilId, Part = part });
        await db.SaveAsync(by, stop);
        return true;
    }

    /// <returns>False when somebody else wrote these answers first.</returns>
    public async Task<bool> AnswerAsync(Guid conversationId, PupilId pupilId, (IReadOnlyList<string> Answers, TakenDown Taken) said, (ChangedBy By, int SeenVersion) who, CancellationToken stop)
    {
        var part = await db.ConversationParts.SingleAsync(p => p.ConversationId == conversationId && p.PupilId == pupilId, stop);
        if (part.Version != who.SeenVersion)
        {
            return false;
        }

        (part.Answers, part.TakenDown) = (JsonSerializer.Serialize(said.Answers), said.Taken);
        return await db.TrySaveAsync(who.By, stop);
    }

    /// <summary>Keeps how it ended. What each will do comes up on Today like every action; no agreement is an end like another.</summary>
    /// <param name="form">Already checked.</param>
    /// <returns>False when somebody else changed it first.</returns>
    public async Task<bool> AgreeAsync(Guid conversationId, AgreementForm form, (ChangedBy By, Viewer Viewer, int SeenVersion) who, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        var conversation = await db.Conversations.SingleAsync(c => c.ConversationId == conversationId, stop);
        if (conversation.Version != who.SeenVersion || conversation.ClosedOn is not null || conversation.Agreement is not null)
        {
            return false;
        }

        (conversation.Agreement, conversation.Agreed, conversation.CheckOn) = (form.Agreement, form.Agreed, form.CheckOn);
        conversation.ClosedOn = form.CheckOn is null ? who.Viewer.Today : null;
        db.PlannedActions.AddRange(form.Actions.Select(action => new PlannedAction
        {
            AreaId = db.AreaId, PlannedActionId = Guid.CreateVersion7(), OrganisationId = conversation.OrganisationId, PupilId = action.PupilId, Title = action.What, DueOn = action.DueOn, FromId = conversationId,
        }));
        return await db.TrySaveAsync(who.By, stop);
    }

    /// <summary>Keeps whether it held. It stays open where somebody is to ask again.</summary>
    /// <param name="form">Already checked.</param>
    /// <returns>False when somebody else changed it first.</returns>
    public async Task<bool> CheckAsync(Guid conversationId, HeldForm form, (ChangedBy By, Viewer Viewer, int SeenVersion) who, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        var conversation = await db.Conversations.SingleAsync(c => c.ConversationId == conversationId, stop);
        if (conversation.Version != who.SeenVersion || conversation.ClosedOn is not null || conversation.Agreement is null)
        {
            return false;
        }

        (conversation.CheckedOn, conversation.Held, conversation.CheckNote) = (who.Viewer.Today, form.Held, form.Note);
        conversation.CheckOn = form.Held == HowItHeld.Held ? null : form.NextOn;
        conversation.ClosedOn = conversation.CheckOn is null ? who.Viewer.Today : null;
        return await db.TrySaveAsync(who.By, stop);
    }

    /// <summary>The day the script asks whether it held.</summary>
    public async Task<DateOnly?> CheckDayAsync(Conversation conversation, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        var calendar = (await db.CalendarOfAsync(conversation.OrganisationId, stop)).Calendar;
        return conversation.ReadScript().FollowUp switch
        {
            { Unit: DurationUnit.SchoolDays, Length: { } days } => calendar.SchoolDayAfter(conversation.HeldOn, days)?.Date,
            { } rule => rule.PlannedEnd(calendar, conversation.HeldOn)?.Date,
            null => null,
        };
    }
}
