using Onroll.Core.Access;
using Onroll.Core.Store;

namespace Onroll.Core.Demonstration;

/// <summary>Somebody one can be in the demonstration: one role at one organisation. Who has several has a line for each.</summary>
/// <param name="Email">What the chooser sends; it ends in <c>.example</c>, which can never receive mail.</param>
public sealed record DemonstrationPersona(string Email, string Name, Role Role, string Organisation, string JobTitle);

/// <summary>The people of the demonstration. None of them has a password.</summary>
public static class DemonstrationPersonas
{
    private static readonly IReadOnlyList<DataLine> People = DemonstrationData.Lines("people.csv");

    /// <summary>Every role of every person, the first role of a person first.</summary>
    public static IReadOnlyList<DemonstrationPersona> All { get; } = Read();

    /// <summary>The address of the person that the guides and the pictures show.</summary>
    public static string SchoolLead => All[0].Email;

    /// <summary>The accounts, with ids that are the same for every seed, so that a bookmark or a script keeps working.</summary>
    internal static IReadOnlyList<User> Users() =>
        [.. All.DistinctBy(persona => persona.Email).Select((persona, i) => UserOf(persona, new Dice(0, Throw.Patch, i)))];

    internal static IEnumerable<Appointment> Appointments(Patch patch, IReadOnlyList<User> users)
    {
        var dice = new Dice(patch.Options.Seed, Throw.Patch, 2);
        var number = 0u;
        foreach (var line in People)
        {
            yield return new Appointment
            {
                AreaId = patch.AreaId,
                AppointmentId = AppointmentId.From(dice.Id(number++)),
                UserId = users.Single(user => user.Email == line["email"]).Id,
                OrganisationId = patch.Organisation(line["organisation"]).OrganisationId,
                Role = line.Word<Role>("role"),
                JobTitle = line["job_title"],
                StartsOn = line.Date("since"),
                OwnGrants = line.Text("own_grants") is null ? RecordSections.None : line.Word<RecordSections>("own_grants"),
            };
        }
    }

    private static List<DemonstrationPersona> Read()
    {
        var organisations = DemonstrationData.Lines("organisations.csv").ToDictionary(line => line["key"], line => line["name"]);
        return [.. People.Select(line => new DemonstrationPersona(
            line["email"], line["name"], line.Word<Role>("role"), organisations[line["organisation"]], line["job_title"]))];
    }

    private static User UserOf(DemonstrationPersona persona, Dice dice) => new()
    {
        Id = UserId.From(dice.Id(0)),
        Name = persona.Name,
        UserName = persona.Email,
        NormalizedUserName = persona.Email.ToUpperInvariant(),
        Email = persona.Email,
        NormalizedEmail = persona.Email.ToUpperInvariant(),
        EmailConfirmed = true,
        IsPersona = true,
        SecurityStamp = dice.Id(1).ToString("N"),
        ConcurrencyStamp = dice.Id(2).ToString("N"),
    };
}
