using System.ComponentModel.DataAnnotations;
using Onroll.Core.Partnerships;
using Onroll.Web.Design;
using Onroll.Web.Design.Forms;

namespace Onroll.Web.SetUp;

/// <summary>A spell of membership as it is typed.</summary>
public sealed class MemberInput
{
    public MembershipStatus? Status { get; set; }

    [Display(Name = "The first day of membership")]
    public DateOnly? StartsOn { get; set; }

    [Display(Name = "The last day of membership")]
    public DateOnly? EndsOn { get; set; }

    public string? Rationale { get; set; }

    [Display(Name = "The day of the decision")]
    public DateOnly? DecidedOn { get; set; }

    public string? Consulted { get; set; }

    /// <summary>The version shown; 0 for a new spell.</summary>
    public int Version { get; set; }

    public static IReadOnlyList<Choice> Statuses { get; } =
        [.. Enum.GetValues<MembershipStatus>().Select(status => new Choice(status.ToString(), OrganisationWords.Of(status), OrganisationWords.Hint(status)))];

    public static MemberInput From(Membership spell)
    {
        ArgumentNullException.ThrowIfNull(spell);
        return new MemberInput
        {
            Status = spell.Status,
            StartsOn = spell.StartsOn,
            EndsOn = spell.EndsOn,
            Rationale = spell.Rationale,
            DecidedOn = spell.DecidedOn,
            Consulted = spell.Consulted,
            Version = spell.Version,
        };
    }

    public MembershipForm Form() => new(Status, StartsOn, EndsOn, Rationale, DecidedOn, Consulted);

    public IReadOnlyList<BothParts> Compare(Membership now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return
        [
            new("How it takes part", OrganisationWords.Of(now.Status), Status is { } status ? OrganisationWords.Of(status) : null),
            new("First day", now.StartsOn.ToPlain(), StartsOn?.ToPlain()),
            new("Last day", now.EndsOn?.ToPlain(), EndsOn?.ToPlain()),
            new("Why it belongs", now.Rationale, Rationale),
            new("Decided on", now.DecidedOn?.ToPlain(), DecidedOn?.ToPlain()),
            new("Who was consulted", now.Consulted, Consulted),
        ];
    }
}
