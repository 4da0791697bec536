using Onroll.Rules.Codes;

namespace Onroll.Core.Imports;

/// <summary>An establishment of the national register.</summary>
public sealed record EstablishmentRow
{
    public required Urn Urn { get; init; }

    /// <summary>The three-digit number of the administering local authority. "000" for those under none.</summary>
    public required string LaCode { get; init; }

    /// <summary>Null when the file does not say.</summary>
    public string? LaName { get; init; }

    /// <summary>Four digits. Null when unknown.</summary>
    public string? Number { get; init; }

    public required string Name { get; init; }

    /// <summary>The register's type code. Null when unknown.</summary>
    public int? TypeCode { get; init; }

    public string? TypeName { get; init; }

    public string? TypeGroup { get; init; }

    /// <summary>Open, Closed, Open but proposed to close, Proposed to open. Null when the file does not say.</summary>
    public string? Status { get; init; }

    public DateOnly? OpenedOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public string? Phase { get; init; }

    public int? LowAge { get; init; }

    public int? HighAge { get; init; }

    public string? Gender { get; init; }

    public string? ReligiousCharacter { get; init; }

    public string? AdmissionsPolicy { get; init; }

    public string? TrustCode { get; init; }

    public string? TrustName { get; init; }

    public string? Ukprn { get; init; }

    public string? Street { get; init; }

    public string? Locality { get; init; }

    public string? Town { get; init; }

    public string? Postcode { get; init; }

    /// <summary>National grid, metres. Null when unknown.</summary>
    public int? Easting { get; init; }

    public int? Northing { get; init; }

    public int? PupilCount { get; init; }

    /// <summary>Per cent. Null when not supplied.</summary>
    public decimal? FreeSchoolMealsPercent { get; init; }

    /// <summary>Seven digits, how a school census names the school. Null without an establishment number.</summary>
    public string? Laestab => Number is null ? null : LaCode + Number;
}

/// <summary>How one establishment is related to another: its predecessor, its successor, its sixth-form centre …</summary>
/// <param name="Name">The other establishment's name. Null when the file does not say.</param>
/// <param name="Since">Null when not recorded.</param>
public sealed record EstablishmentLinkRow(Urn Urn, Urn LinkUrn, string? Name, string Kind, DateOnly? Since);

/// <summary>An establishment's membership of a trust or other group.</summary>
/// <param name="GroupUid">The register's own number for the group.</param>
/// <param name="JoinedOn">Null when not recorded.</param>
public sealed record EstablishmentGroupRow(Urn Urn, string GroupUid, string GroupName, string? GroupType, DateOnly? JoinedOn);
