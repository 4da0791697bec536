using Onroll.Core.Audit;
using Onroll.Core.Store;
using Onroll.Rules.Packs;

namespace Onroll.Core.Agreements;

/// <summary>Where a school stands from a day on, as somebody writes it down.</summary>
public sealed record AgreementForm(string? StateId, DateOnly? On, DateOnly? EndsOn, string? SignedByName, string? Note)
{
    public IEnumerable<FieldError> Errors(Agreement agreement, AgreementEntry? standing, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        var state = agreement.States.FirstOrDefault(s => s.Id == StateId);
        if (state is null)
        {
            yield return new(nameof(StateId), "Choose where the school stands");
        }

        if (On is null)
        {
            yield return new(nameof(On), "Enter the day from which this holds");
        }
        else if (On > today)
        {
            yield return new(nameof(On), "The day must be today or in the past: what is only planned is not signed");
        }
        else if (On < standing?.On)
        {
            yield return new(nameof(On), FormattableString.Invariant($"The last entry is of {standing.On:d MMMM yyyy}: enter a day on or after it"));
        }

        if (EndsOn < On)
        {
            yield return new(nameof(EndsOn), "The last day of the term must be on or after the first");
        }

        if (state is { InForce: true } && string.IsNullOrWhiteSpace(SignedByName) && standing?.SignedByName is null)
        {
            yield return new(nameof(SignedByName), "Enter who signed for the school");
        }

        if (SignedByName?.Length > AgreementEntry.NameMaxLength)
        {
            yield return new(nameof(SignedByName), $"Use {AgreementEntry.NameMaxLength} characters or fewer");
        }

        if (Note?.Length > AgreementEntry.NoteMaxLength)
        {
            yield return new(nameof(Note), $"Use {AgreementEntry.NoteMaxLength} characters or fewer");
        }
    }
}

/// <summary>Writes the register of agreements. Entries are added and never changed.</summary>
public sealed class KeepAgreement(OnrollDbContext db, TimeProvider time)
{
    /// <param name="form">Already checked.</param>
    public Task RecordAsync(PartnershipId partnership, OrganisationId school, (Agreement Agreement, AgreementEntry? Standing) now, AgreementForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(by);
        var (state, on) = (now.Agreement.States.Single(s => s.Id == form.StateId), form.On!.Value);   // checked
        db.AgreementEntries.Add(new AgreementEntry
        {
            AreaId = db.AreaId,
            AgreementEntryId = db.NewId(),
            PartnershipId = partnership,
            OrganisationId = school,
            StateId = state.Id,
            StateName = state.Name,
            On = on,
            EndsOn = state.InForce ? form.EndsOn ?? EndOfTerm(now.Agreement, now.Standing, on) : null,
            SignedByName = form.SignedByName ?? (state.InForce ? now.Standing?.SignedByName : null),
            Note = form.Note,
            ByName = by.Name,
        });
        return db.SaveAsync(by, stop);
    }

    /// <summary>The agreement has been explained to a new head: it goes on as it was.</summary>
    public Task ExplainedAsync(AgreementEntry standing, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(by);
        db.AgreementEntries.Add(new AgreementEntry
        {
            AreaId = db.AreaId,
            AgreementEntryId = db.NewId(),
            PartnershipId = standing.PartnershipId,
            OrganisationId = standing.OrganisationId,
            StateId = standing.StateId,
            StateName = standing.StateName,
            On = time.TodayInLondon(),
            EndsOn = standing.EndsOn,
            SignedByName = standing.SignedByName,
            IsBriefing = true,
            ByName = by.Name,
        });
        return db.SaveAsync(by, stop);
    }

    // While a term runs it runs on, through a review too; signing when none does begins one.
    private static DateOnly? EndOfTerm(Agreement agreement, AgreementEntry? standing, DateOnly on) =>
        standing?.EndsOn >= on ? standing.EndsOn : agreement.TermYears is { } years ? on.AddYears(years).AddDays(-1) : null;
}
