using Onroll.Rules.Partnerships;

namespace Onroll.Core.Partnerships;

/// <summary>A spell of membership as a person has entered it.</summary>
public sealed record MembershipForm(
    MembershipStatus? Status, DateOnly? StartsOn, DateOnly? EndsOn, string? Rationale, DateOnly? DecidedOn, string? Consulted)
{
    public static MembershipForm Of(Membership spell)
    {
        ArgumentNullException.ThrowIfNull(spell);
        return new(spell.Status, spell.StartsOn, spell.EndsOn, spell.Rationale, spell.DecidedOn, spell.Consulted);
    }

    /// <returns>Empty when the spell can be kept; at most one error for each field.</returns>
    internal List<FieldError> Problems(PartnershipState partnership, Membership spell, Organisation organisation, DateOnly today)
    {
        var errors = new List<FieldError>();
        Add(Status is null, nameof(Status), "Choose how it takes part");
        Add(Status == MembershipStatus.Statutory && !CanBeStatutory(partnership, spell, organisation), nameof(Status),
            $"{organisation.Name} is not of a kind the duty names. Choose another way of taking part");
        Add(StartsOn is null, nameof(StartsOn), "Enter the first day of membership");
        Add(EndsOn < StartsOn, nameof(EndsOn), "The last day must be the same as or after the first day");
        Add(DecidedOn > today, nameof(DecidedOn), "The day of the decision must be today or in the past");
        Add(Rationale?.Length > Membership.TextMaxLength, nameof(Rationale), $"The reasons must be {Membership.TextMaxLength} characters or fewer");
        Add(Consulted?.Length > Membership.TextMaxLength, nameof(Consulted), $"Who was consulted must be {Membership.TextMaxLength} characters or fewer");
        var other = partnership.Memberships.FirstOrDefault(m => m.MembershipId != spell.MembershipId && m.OrganisationId == spell.OrganisationId
            && m.StartsOn <= (EndsOn ?? DateOnly.MaxValue) && (m.EndsOn ?? DateOnly.MaxValue) >= StartsOn);
        Add(other is not null && errors.Count == 0, nameof(StartsOn),
            $"{organisation.Name} is already a member from {Say(other?.StartsOn)}{(other?.EndsOn is null ? "" : $" to {Say(other.EndsOn)}")}. Change that spell instead");
        return errors;

        void Add(bool isWrong, string field, string message)
        {
            if (isWrong && !errors.Exists(error => error.Field == field))
            {
                errors.Add(new FieldError(field, message));
            }
        }
    }

    internal void CopyTo(Membership spell)
    {
        spell.Status = Status ?? spell.Status;
        spell.StartsOn = StartsOn ?? spell.StartsOn;
        spell.EndsOn = EndsOn;
        spell.Rationale = Clean(Rationale);
        spell.DecidedOn = DecidedOn;
        spell.Consulted = Clean(Consulted);
    }

    private bool CanBeStatutory(PartnershipState partnership, Membership spell, Organisation organisation)
    {
        var member = new PartnershipMember
        {
            Name = organisation.Name,
            Kind = MemberKinds.Of(organisation),
            LocalAuthorityCode = organisation.LaCode ?? "",
            From = StartsOn ?? spell.StartsOn,
            EducatesSecondaryAge = MemberKinds.EducatesSecondaryAge(organisation),
        };
        return member.IsRelevantPartnerOn(member.From > partnership.Duty.UnitsFrom ? member.From : partnership.Duty.UnitsFrom, partnership.Duty);
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Say(DateOnly? day) => day is { } date ? Calendar.CalendarWords.Say(date) : "";
}
