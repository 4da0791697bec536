using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Rules.Codes;

namespace Onroll.Testing.Builders;

/// <summary>Organisations for tests: valid, dull and always the same.</summary>
public static class OrganisationExample
{
    public static Organisation School(AreaId area, string urn = "999001", string name = "Alderway Academy") => new()
    {
        AreaId = area,
        OrganisationId = OrganisationId.New(),
        Kind = OrganisationKind.School,
        Name = name,
        Urn = Urn.Parse(urn, null),
        LaCode = "999",
        Phase = "Secondary",
        LowAge = 11,
        HighAge = 16,
    };

    public static Organisation Other(AreaId area, OrganisationKind kind, string name) => new()
    {
        AreaId = area,
        OrganisationId = OrganisationId.New(),
        Kind = kind,
        Name = name,
        LaCode = kind == OrganisationKind.LocalAuthority ? "999" : null,
    };
}
