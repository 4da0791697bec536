using Microsoft.AspNetCore.Mvc.ModelBinding;
using Onroll.Core.Access;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;

namespace Onroll.Web.Accounts;

/// <summary>The questions about a role, the same for an invitation and for somebody who is here already.</summary>
public sealed class RoleForm
{
    private const string Health = "Health";
    private const string Safeguarding = "Safeguarding";

    /// <summary>The roles, alike ones beside each other, with where each is held.</summary>
    public static readonly IReadOnlyList<Choice> Roles = Choice.From<Role>(RoleWords.Of);

    public static readonly IReadOnlyList<Choice> GrantChoices =
    [
        new(Health, "Health", "Medical facts, and reports of health services."),
        new(Safeguarding, "Safeguarding", "Child protection, looked-after and social care facts."),
    ];

    public string? Organisation { get; set; }

    public string? Role { get; set; }

    public string? JobTitle { get; set; }

    public IReadOnlyList<string> Grants { get; set; } = [];

    /// <summary>The grants ticked, as sections.</summary>
    public RecordSections Sections => SectionsOf(Grants);

    public static RecordSections SectionsOf(IEnumerable<string> grants) => grants.Aggregate(RecordSections.None, (all, grant) => all | grant switch
    {
        Health => RecordSections.Health,
        Safeguarding => RecordSections.Safeguarding,
        _ => RecordSections.None,
    });

    public static IReadOnlyList<string> GrantsOf(RecordSections sections) =>
        [.. new[] { (RecordSections.Health, Health), (RecordSections.Safeguarding, Safeguarding) }.Where(g => sections.HasFlag(g.Item1)).Select(g => g.Item2)];

    /// <returns>Null when something is wrong; then <paramref name="wrong"/> says what.</returns>
    public RoleOffer? Read(IReadOnlyList<Organisation> organisations, ModelStateDictionary wrong, string prefix)
    {
        ArgumentNullException.ThrowIfNull(organisations);
        ArgumentNullException.ThrowIfNull(wrong);
        var place = OrganisationId.TryParse(Organisation, null, out var id) ? organisations.FirstOrDefault(o => o.OrganisationId == id) : null;
        var title = string.IsNullOrWhiteSpace(JobTitle) ? null : JobTitle.Trim();
        if (place is null)
        {
            wrong.AddModelError($"{prefix}.{nameof(Organisation)}", "Choose an organisation");
        }

        if (!Enum.TryParse<Role>(Role, out var role) || !Enum.IsDefined(role))
        {
            wrong.AddModelError($"{prefix}.{nameof(Role)}", "Choose a role");
        }
        else if (place is not null && !RolePlaces.Fits(role, place.Kind))
        {
            wrong.AddModelError($"{prefix}.{nameof(Role)}", $"{place.Name} has no {RoleWords.Of(role).ToLowerInvariant()}. Choose another role or organisation");
        }

        if (title?.Length > Appointment.JobTitleMaxLength)
        {
            wrong.AddModelError($"{prefix}.{nameof(JobTitle)}", $"Job title must be {Appointment.JobTitleMaxLength} characters or fewer");
        }

        return wrong.IsValid && place is not null ? new RoleOffer(place.OrganisationId, role, title, Sections) : null;
    }
}
