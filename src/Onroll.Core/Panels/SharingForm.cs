using Onroll.Core.Access;

namespace Onroll.Core.Panels;

/// <param name="By">Who, as the panel's rules name them.</param>
public sealed record ConsentForm(string By, bool IsGiven, DateOnly On, string How);

/// <summary>What is asked for, what is shared and on what basis, and who agreed.</summary>
public sealed record SharingForm(string? Asks, bool IsUrgent, LawfulBasis? LawfulBasis, RecordSections Sections, IReadOnlyList<ConsentForm> Consents)
{
    /// <param name="open">What of the record the writer sees and may therefore share.</param>
    public IEnumerable<FieldError> Errors(RecordSections open, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Asks) || Asks.Length > Referral.AsksMaxLength)
        {
            yield return new(nameof(Asks), string.IsNullOrWhiteSpace(Asks) ? "Enter what you ask the panel for" : $"Use {Referral.AsksMaxLength} characters or fewer");
        }

        if (LawfulBasis is not { } basis || !Enum.IsDefined(basis))
        {
            yield return new(nameof(LawfulBasis), "Choose the lawful basis");
        }

        if ((Sections & ~RecordSections.Identity) == 0 || (Sections & ~open) != 0 || (Sections & RecordSections.OwnGrant) != 0)
        {
            yield return new(nameof(Sections), "Choose at least one part of the record. Health and safeguarding are never shown to a panel");
        }

        foreach (var consent in Consents)
        {
            if (consent.On > today)
            {
                yield return new(nameof(Consents), $"The day the {consent.By} said so must be today or in the past");
            }

            if (string.IsNullOrWhiteSpace(consent.How) || consent.How.Length > ReferralConsent.HowMaxLength)
            {
                yield return new(nameof(Consents), $"Say how the {consent.By} said so, in {ReferralConsent.HowMaxLength} characters or fewer");
            }
        }
    }
}
