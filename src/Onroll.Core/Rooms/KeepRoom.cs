using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Store;
using Onroll.Core.Voice;

namespace Onroll.Core.Rooms;

/// <summary>Logs who comes to the room, and the way back to lessons.</summary>
public sealed class KeepRoom(OnrollDbContext db)
{
    /// <param name="form">Already checked.</param>
    /// <returns>Null when the pupil is there already.</returns>
    public async Task<RoomVisit?> LogAsync(PupilId pupilId, Rules.Packs.BehaviourRoom room, RoomVisitForm form, (ChangedBy By, Viewer Viewer) who, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(room);
        ArgumentNullException.ThrowIfNull(form);
        var (day, school) = (form.On!.Value, who.Viewer.OrganisationId);
        if (await db.RoomVisits.AnyAsync(v => v.PupilId == pupilId && v.OrganisationId == school && v.On == day && v.LeftAt == null, stop))
        {
            return null;
        }

        var visit = new RoomVisit
        {
            AreaId = db.AreaId,
            RoomVisitId = Guid.CreateVersion7(),
            PupilId = pupilId,
            OrganisationId = school,
            Room = room.Id,
            RoomName = room.Name,
            On = day,
            ArrivedAt = form.ArrivedAt!.Value,
            Stay = form.Stay!.Value,
            Lessons = form.Lessons,
            Reason = form.Reason!,
            SentByName = form.SentBy!,
            WorkSet = form.WorkSet,
            AsksPupil = room.AsksPupil,
            LoggedByName = who.Viewer.Name,
        };
        db.RoomVisits.Add(visit);
        await db.SaveAsync(who.By, stop);
        return visit;
    }

    /// <summary>Closes a visit. What the pupil says stands with everything else they have said.</summary>
    /// <returns>False when somebody else closed it first.</returns>
    public async Task<bool> ReturnAsync(Guid visitId, int seenVersion, RoomReturnForm form, (ChangedBy By, Viewer Viewer) who, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        var visit = await db.RoomVisits.SingleAsync(v => v.RoomVisitId == visitId, stop);
        if (visit.Version != seenVersion || !visit.IsOpen)
        {
            return false;
        }

        (visit.LeftAt, visit.PupilsAccount, visit.ConversationHeld, visit.StillOpen, visit.ClosedByName) = (form.LeftAt, form.PupilsAccount, form.ConversationHeld, form.StillOpen, who.Viewer.Name);
        if (form.PupilsAccount is { } words)
        {
            db.PupilVoices.Add(new PupilVoice
            {
                AreaId = db.AreaId, PupilVoiceId = Guid.CreateVersion7(), PupilId = visit.PupilId, Words = words, SaidOn = visit.On, SaidTo = who.Viewer.Name, TypedAsSaid = false,
            });
        }

        return await db.TrySaveAsync(who.By, stop);
    }
}
