using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Roll;

/// <summary>Why a pupil left and where they went, as the school says.</summary>
/// <param name="IsConfirmed">Whether the receiving school or provider has confirmed it.</param>
/// <param name="WhyChanged">Asked when something said before is changed.</param>
public sealed record DestinationForm(
    RemovalGround? Ground, LeaverDestination? Destination, string? Place, bool? ParentWasAsked, string? Note,
    bool IsConfirmed, string? ConfirmedBy, DateOnly? ConfirmedOn, string? WhyChanged)
{
    public IEnumerable<FieldError> Errors((DateOnly LeftOn, DateOnly Today) days, bool isChange)
    {
        if (Ground is null)
        {
            yield return new(nameof(Ground), "Say why the name came off the roll");
        }

        if (Destination is null)
        {
            yield return new(nameof(Destination), "Say where the pupil went, or that it is not known yet");
        }
        else if (Destination is LeaverDestination.OtherSchool or LeaverDestination.AlternativeProvisionOnly && Place is null)
        {
            yield return new(nameof(Place), "Enter the name of the school or provider");
        }

        if (ParentWasAsked is null)
        {
            yield return new(nameof(ParentWasAsked), "Say whether the parent told you that they were asked to take their child out");
        }

        foreach (var error in ConfirmationErrors(days))
        {
            yield return error;
        }

        foreach (var (field, text, most) in new[] { (nameof(Place), Place, Leaving.NameMaxLength), (nameof(Note), Note, Leaving.TextMaxLength), (nameof(ConfirmedBy), ConfirmedBy, Leaving.NameMaxLength), (nameof(WhyChanged), WhyChanged, Leaving.TextMaxLength) })
        {
            if (text?.Length > most)
            {
                yield return new(field, $"Use {most} characters or fewer");
            }
        }

        if (isChange && WhyChanged is null)
        {
            yield return new(nameof(WhyChanged), "Say why this is changed: what stood here before stays in the history");
        }
    }

    private IEnumerable<FieldError> ConfirmationErrors((DateOnly LeftOn, DateOnly Today) days)
    {
        if (!IsConfirmed)
        {
            yield break;
        }

        if (Destination is not (LeaverDestination.OtherSchool or LeaverDestination.AlternativeProvisionOnly))
        {
            yield return new(nameof(IsConfirmed), "Only a school or provider can confirm that a pupil has arrived. The council accepts evidence of anything else");
        }

        if (ConfirmedBy is null)
        {
            yield return new(nameof(ConfirmedBy), "Enter who at the new school confirmed it");
        }

        if (ConfirmedOn is null)
        {
            yield return new(nameof(ConfirmedOn), "Enter the day it was confirmed");
        }
        else if (ConfirmedOn > days.Today)
        {
            yield return new(nameof(ConfirmedOn), "The day it was confirmed must be today or in the past");
        }
    }
}

/// <summary>What the authority has seen and accepts.</summary>
public sealed record EvidenceForm(LeaverDestination? Destination, string? Place, string? Evidence, DateOnly? SeenOn)
{
    public IEnumerable<FieldError> Errors(DateOnly today)
    {
        if (Destination is null or LeaverDestination.Unknown)
        {
            yield return new(nameof(Destination), "Say where the pupil is");
        }

        if (Evidence is null)
        {
            yield return new(nameof(Evidence), "Say what you have seen: a letter, a school’s reply, a visit");
        }
        else if (Evidence.Length > Leaving.TextMaxLength)
        {
            yield return new(nameof(Evidence), $"Use {Leaving.TextMaxLength} characters or fewer");
        }

        if (Place?.Length > Leaving.NameMaxLength)
        {
            yield return new(nameof(Place), $"Use {Leaving.NameMaxLength} characters or fewer");
        }

        if (SeenOn is null)
        {
            yield return new(nameof(SeenOn), "Enter the day you saw it");
        }
        else if (SeenOn > today)
        {
            yield return new(nameof(SeenOn), "The day you saw it must be today or in the past");
        }
    }
}

/// <summary>Keeps where a leaver went: the school says, the receiving school or the authority confirms (N-03).</summary>
/// <remarks>What stood before stays in the audit log with the reason of the change.</remarks>
public sealed class KeepLeaving(OnrollDbContext db, TimeProvider time)
{
    /// <param name="form">Already checked.</param>
    /// <param name="who">Who, and the version the form was shown with: 0 when nothing had been said.</param>
    /// <returns>False when somebody else was faster: nothing was saved.</returns>
    public Task<bool> SayAsync(Enrolment spell, DestinationForm form, (ChangedBy By, int SeenVersion) who, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        return SaveAsync(spell, who.SeenVersion, who.By with { Reason = form.WhyChanged ?? who.By.Reason }, leaving =>
        {
            // Evidence was of the place said before: of another it proves nothing.
            var isOther = leaving.Destination != form.Destination || leaving.Place != form.Place;
            (leaving.Ground, leaving.Destination, leaving.Place) = (form.Ground, form.Destination!.Value, form.Place);   // checked
            (leaving.ParentWasAsked, leaving.Note) = (form.ParentWasAsked is true, form.Note);
            (leaving.SaidOn, leaving.SaidBy) = (time.TodayInLondon(), who.By.Name);
            if (form.IsConfirmed)
            {
                (leaving.Confirmation, leaving.ConfirmedBy, leaving.ConfirmedOn, leaving.Evidence) = (LeaverConfirmation.ReceivingSchool, form.ConfirmedBy, form.ConfirmedOn, null);
            }
            else if (isOther || leaving.Confirmation == LeaverConfirmation.ReceivingSchool)
            {
                (leaving.Confirmation, leaving.ConfirmedBy, leaving.ConfirmedOn, leaving.Evidence) = (null, null, null, null);
            }
        }, stop);
    }

    /// <summary>The authority accepts what it has seen, and may put right where the pupil is.</summary>
    /// <param name="form">Already checked.</param>
    /// <returns>False when somebody else was faster: nothing was saved.</returns>
    public Task<bool> AcceptAsync(Enrolment spell, EvidenceForm form, (ChangedBy By, int SeenVersion) who, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        return SaveAsync(spell, who.SeenVersion, who.By, leaving =>
        {
            (leaving.Destination, leaving.Place) = (form.Destination!.Value, form.Place);   // checked
            (leaving.Confirmation, leaving.Evidence, leaving.ConfirmedOn, leaving.ConfirmedBy) = (LeaverConfirmation.Evidence, form.Evidence, form.SeenOn, who.By.Name);
        }, stop);
    }

    private async Task<bool> SaveAsync(Enrolment spell, int seenVersion, ChangedBy by, Action<Leaving> change, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(spell);
        var leaving = await db.Leavings.SingleOrDefaultAsync(l => l.EnrolmentId == spell.EnrolmentId, stop);
        if ((leaving?.Version ?? 0) != seenVersion)
        {
            return false;
        }

        if (leaving is null)
        {
            leaving = new Leaving
            {
                AreaId = db.AreaId,
                EnrolmentId = spell.EnrolmentId,
                PupilId = spell.PupilId,
                OrganisationId = spell.OrganisationId,
                Destination = LeaverDestination.Unknown,
                SaidOn = time.TodayInLondon(),
                SaidBy = by.Name,
            };
            db.Leavings.Add(leaving);
        }

        change(leaving);
        try
        {
            await db.SaveAsync(by, stop);
            return true;
        }
        catch (DbUpdateException) when (stop.IsCancellationRequested is false)
        {
            db.ChangeTracker.Clear();
            if ((await db.Leavings.AsNoTracking().SingleOrDefaultAsync(l => l.EnrolmentId == spell.EnrolmentId, stop))?.Version != seenVersion)
            {
                return false;
            }

            throw;
        }
    }
}
