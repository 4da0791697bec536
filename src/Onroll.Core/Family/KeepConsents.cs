using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Family;

/// <summary>What somebody said when asked to agree.</summary>
public sealed record ConsentForm(ConsentTo? To, ConsentOf? Of, string? Name, string? About, bool? IsGiven, ConsentMeans? Means, DateOnly? SaidOn, DateOnly? HoldsUntil)
{
    public IEnumerable<FieldError> Errors(DateOnly today)
    {
        if (To is null)
        {
            yield return new(nameof(To), "Say what they were asked to agree to");
        }

        if (Of is null)
        {
            yield return new(nameof(Of), "Say who was asked");
        }

        if (Name is null)
        {
            yield return new(nameof(Name), "Enter their name");
        }
        else if (Name.Length > Consent.NameMaxLength)
        {
            yield return new(nameof(Name), $"Use {Consent.NameMaxLength} characters or fewer");
        }

        if (About is null)
        {
            yield return new(nameof(About), "Enter what exactly they were asked, in the words you used");
        }
        else if (About.Length > Consent.TextMaxLength)
        {
            yield return new(nameof(About), $"Use {Consent.TextMaxLength} characters or fewer");
        }

        if (IsGiven is null)
        {
            yield return new(nameof(IsGiven), "Say whether they agreed");
        }

        if (Means is null)
        {
            yield return new(nameof(Means), "Say how they told you");
        }

        if (SaidOn is null)
        {
            yield return new(nameof(SaidOn), "Enter the day they told you");
        }
        else if (SaidOn > today)
        {
            yield return new(nameof(SaidOn), "The day they told you must be today or in the past");
        }

        if (HoldsUntil < SaidOn)
        {
            yield return new(nameof(HoldsUntil), "The last day must be on or after the day they told you");
        }
    }
}

/// <summary>Keeps who agreed to what, and who took it back.</summary>
public sealed class KeepConsents(OnrollDbContext db)
{
    /// <param name="form">Already checked.</param>
    public async Task RecordAsync(PupilId pupilId, Viewer viewer, ConsentForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(form);
        db.Consents.Add(new Consent
        {
            AreaId = db.AreaId,
            ConsentId = Guid.CreateVersion7(),
            PupilId = pupilId,
            OrganisationId = viewer.OrganisationId,
            To = form.To!.Value,
            Of = form.Of!.Value,
            Name = form.Name!,
            About = form.About!,
            IsGiven = form.IsGiven!.Value,
            Means = form.Means!.Value,
            SaidOn = form.SaidOn!.Value,
            HoldsUntil = form.IsGiven is true ? form.HoldsUntil : null,
            RecordedByName = viewer.Name,
        });
        await db.SaveAsync(by, stop);
    }

    /// <summary>Writes down that a consent was taken back. What was done while it held stays lawful.</summary>
    /// <returns>False when there is no such consent to take back.</returns>
    public async Task<bool> WithdrawAsync(PupilId pupilId, Guid consentId, (DateOnly On, string How) what, ChangedBy by, CancellationToken stop)
    {
        var consent = await db.Consents.SingleOrDefaultAsync(c => c.ConsentId == consentId && c.PupilId == pupilId && c.IsGiven && c.WithdrawnOn == null, stop);
        if (consent is null)
        {
            return false;
        }

        (consent.WithdrawnOn, consent.WithdrawnHow) = what;
        await db.SaveAsync(by, stop);
        return true;
    }
}
