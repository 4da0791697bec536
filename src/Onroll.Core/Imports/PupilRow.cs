using Onroll.Rules.Codes;

namespace Onroll.Core.Imports;

/// <summary>Which pupil a row is about: by UPN, or by the school's own number for one who has none.</summary>
/// <param name="Upn">Null when the row names the pupil by <paramref name="LocalId"/> only.</param>
/// <param name="LocalId">Means something within one school only. Null when not supplied.</param>
public sealed record PupilKey(Upn? Upn, string? LocalId)
{
    /// <summary>As text that is the same for the same pupil.</summary>
    public string Text => Upn?.Value ?? "local:" + LocalId;
}

/// <summary>Which school a row is about.</summary>
/// <param name="Urn">Null when the file names schools by local authority and establishment number.</param>
/// <param name="Laestab">Seven digits. Null when the file names schools by URN.</param>
public sealed record SchoolKey(Urn? Urn, string? Laestab);

/// <summary>A pupil on a school's roll, or who was.</summary>
public sealed record PupilRow
{
    public required PupilKey Pupil { get; init; }

    /// <summary>An earlier UPN of the same pupil. Null when there was none.</summary>
    public Upn? FormerUpn { get; init; }

    public required string Surname { get; init; }

    public required string Forename { get; init; }

    public string? MiddleNames { get; init; }

    public string? PreferredSurname { get; init; }

    public string? PreferredForename { get; init; }

    public string? FormerSurname { get; init; }

    public required DateOnly DateOfBirth { get; init; }

    /// <summary>M or F. Null when the file does not say.</summary>
    public string? Sex { get; init; }

    /// <summary>Null when the file does not say and the school must be named with the import.</summary>
    public SchoolKey? School { get; init; }

    /// <summary>Null in a transfer file, which tells of the pupil and not of a new spell.</summary>
    public DateOnly? EntryDate { get; init; }

    /// <summary>The last day on roll. Null while on roll.</summary>
    public DateOnly? LeavingDate { get; init; }

    /// <summary>C single registration, M main of two, S second of two, G guest (R-COD-10). Null when the file does not say.</summary>
    public string? EnrolStatus { get; init; }

    public string? NcYear { get; init; }

    public string? FormGroup { get; init; }

    public string? Postcode { get; init; }

    /// <summary>The characteristics the file gives. One it does not give is absent, which is not "no".</summary>
    public IReadOnlyList<CharacteristicValue> Characteristics { get; init; } = [];

    /// <summary>Spells at the same school that have ended, where the file gives them with the present one.</summary>
    public IReadOnlyList<EarlierSpell> EarlierSpells { get; init; } = [];
}

/// <summary>A spell on roll that has ended.</summary>
/// <param name="LeavingDate">The last day on roll.</param>
/// <param name="EnrolStatus">Null when the file does not say.</param>
public sealed record EarlierSpell(DateOnly EntryDate, DateOnly LeavingDate, string? EnrolStatus);

/// <summary>A characteristic as the file gives it.</summary>
/// <param name="Code">The code; "Y" and "N" for yes and no.</param>
/// <param name="From">The first day it was true. Null when the file does not say.</param>
/// <param name="To">The last day it was true. Null while it is.</param>
public sealed record CharacteristicValue(Pupils.PupilFactKind Kind, string Code, DateOnly? From = null, DateOnly? To = null);
