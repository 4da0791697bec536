using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Family;

/// <summary>A contact as somebody writes it down.</summary>
/// <param name="At">By the clock. Null where it could not be read.</param>
public sealed record FamilyContactForm(DateOnly? On, TimeOnly? At, ContactMethod? Method, string? With, bool? IsReached, string? Outcome, PracticalHelp Help, Guid? IncidentId)
{
    /// <param name="now">London's clock.</param>
    public IEnumerable<FieldError> Errors(DateTime now)
    {
        if (On is null)
        {
            yield return new(nameof(On), "Enter the day");
        }
        else if (On > DateOnly.FromDateTime(now))
        {
            yield return new(nameof(On), "The day must be today or in the past");
        }

        if (At is null)
        {
            yield return new(nameof(At), "Enter the time, such as 11:30am");
        }
        else if (On?.ToDateTime(At.Value) > now)
        {
            yield return new(nameof(At), "The time must be now or in the past");
        }

        if (Method is null)
        {
            yield return new(nameof(Method), "Say how");
        }

        if (With is null)
        {
            yield return new(nameof(With), "Enter whom you spoke with, or tried to");
        }
        else if (With.Length > FamilyContact.NameMaxLength)
        {
            yield return new(nameof(With), $"Use {FamilyContact.NameMaxLength} characters or fewer");
        }

        if (IsReached is null)
        {
            yield return new(nameof(IsReached), "Say whether you reached them");
        }

        if (Outcome is null)
        {
            yield return new(nameof(Outcome), "Enter what it was about and what came of it");
        }
        else if (Outcome.Length > FamilyContact.TextMaxLength)
        {
            yield return new(nameof(Outcome), $"Use {FamilyContact.TextMaxLength} characters or fewer");
        }
    }
}

/// <summary>How often to speak, as somebody agrees it with a family.</summary>
public sealed record RhythmForm(int? EveryDays, ContactMethod? Method, string? Place, DateOnly? StartsOn)
{
    public IEnumerable<FieldError> Errors()
    {
        if (EveryDays is null or < 1 or > FamilyRhythm.MostDays)
        {
            yield return new(nameof(EveryDays), $"Enter a number of days between 1 and {FamilyRhythm.MostDays}");
        }

        if (Method is null)
        {
            yield return new(nameof(Method), "Say how you will speak");
        }

        if (Place?.Length > FamilyRhythm.TextMaxLength)
        {
            yield return new(nameof(Place), $"Use {FamilyRhythm.TextMaxLength} characters or fewer");
        }

        if (StartsOn is null)
        {
            yield return new(nameof(StartsOn), "Enter the day it was agreed");
        }
    }
}

/// <summary>Keeps the log of contacts with a family, and how often they are to be.</summary>
public sealed class KeepFamilyLog(OnrollDbContext db)
{
    /// <param name="form">Already checked.</param>
    public async Task RecordAsync(PupilId pupilId, Viewer viewer, FamilyContactForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(form);
        db.FamilyContacts.Add(new FamilyContact
        {
            AreaId = db.AreaId,
            FamilyContactId = Guid.CreateVersion7(),
            PupilId = pupilId,
            OrganisationId = viewer.OrganisationId,
            AtUtc = London.ToUtc(form.On!.Value, form.At!.Value),
            Method = form.Method!.Value,
            WithName = form.With!,
            IsReached = form.IsReached!.Value,
            Outcome = form.Outcome!,
            Help = form.Help,
            IncidentId = form.IncidentId,
            ByName = viewer.Name,
        });
        await db.SaveAsync(by, stop);
    }

    /// <summary>Agrees how often to speak, or changes it.</summary>
    /// <param name="who">Who, and the version seen: 0 when none was agreed as the form was shown.</param>
    /// <returns>False when somebody else agreed or changed it first.</returns>
    public async Task<bool> AgreeAsync(PupilId pupilId, OrganisationId at, RhythmForm form, (ChangedBy By, int SeenVersion) who, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        var rhythm = await db.FamilyRhythms.SingleOrDefaultAsync(r => r.PupilId == pupilId && r.OrganisationId == at, stop);
        if ((rhythm?.Version ?? 0) != who.SeenVersion)
        {
            return false;
        }

        if (rhythm is null)
        {
            db.FamilyRhythms.Add(new FamilyRhythm
            {
                AreaId = db.AreaId,
                FamilyRhythmId = Guid.CreateVersion7(),
                PupilId = pupilId,
                OrganisationId = at,
                EveryDays = form.EveryDays!.Value,
                Method = form.Method!.Value,
                Place = form.Place,
                StartsOn = form.StartsOn!.Value,
            });
        }
        else
        {
            (rhythm.EveryDays, rhythm.Method, rhythm.Place, rhythm.StartsOn, rhythm.EndedOn) = (form.EveryDays!.Value, form.Method!.Value, form.Place, form.StartsOn!.Value, null);
        }

        return await TrySaveAsync(who.By, stop);
    }

    /// <returns>False when there is none, or it has ended.</returns>
    public async Task<bool> EndAsync(PupilId pupilId, OrganisationId at, DateOnly on, ChangedBy by, CancellationToken stop)
    {
        var rhythm = await db.FamilyRhythms.SingleOrDefaultAsync(r => r.PupilId == pupilId && r.OrganisationId == at && r.EndedOn == null, stop);
        if (rhythm is null)
        {
            return false;
        }

        rhythm.EndedOn = on;
        return await TrySaveAsync(by, stop);
    }

    private async Task<bool> TrySaveAsync(ChangedBy by, CancellationToken stop)
    {
        try
        {
            await db.SaveAsync(by, stop);
            return true;
        }
        catch (DbUpdateException)   // changed, or agreed for the first time, by somebody else at the same moment
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
