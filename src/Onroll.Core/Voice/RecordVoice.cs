using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Voice;

/// <summary>Adds a pupil's own words to their record.</summary>
public sealed class RecordVoice(OnrollDbContext db)
{
    public async Task RunAsync(PupilId pupilId, string words, (DateOnly SaidOn, string SaidTo, bool TypedAsSaid) how, ChangedBy by, CancellationToken stop)
    {
        db.PupilVoices.Add(new PupilVoice
        {
            AreaId = db.AreaId,
            PupilVoiceId = Guid.CreateVersion7(),
            PupilId = pupilId,
            Words = words,
            SaidOn = how.SaidOn,
            SaidTo = how.SaidTo,
            TypedAsSaid = how.TypedAsSaid,
        });
        await db.SaveAsync(by, stop);
    }
}
