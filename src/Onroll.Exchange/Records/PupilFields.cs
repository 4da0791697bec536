using Onroll.Core.Imports;
using Onroll.Rules.Codes;

namespace Onroll.Exchange.Records;

/// <summary>Reads what names a pupil or a school, the same in every format.</summary>
internal static class PupilFields
{
    private const int LocalIdMaxLength = 40;

    private static readonly Urn UrnOfRefusedRow = Rules.Codes.Urn.Parse("000000", null);

    /// <summary>A UPN. Null when empty or refused. The problem is the rule's own sentence (R-FMT-03).</summary>
    public static Upn? Upn(this FieldReader fields, string field)
    {
        if (fields.Text(field) is not { } text)
        {
            return null;
        }

        switch (Rules.Codes.Upn.Read(text))
        {
            case UpnReading.Accepted accepted:
                return accepted.Upn;
            case UpnReading.Rejected rejected:
                fields.Refuse(field, text, FieldReader.IsScientific(text) ? FieldReader.LostDigits : rejected.Message);
                return null;
            default:
                throw new InvalidOperationException("A UPN is either accepted or rejected.");
        }
    }

    /// <summary>The pupil a row is about; one without either number is refused.</summary>
    public static PupilKey Pupil(this FieldReader fields)
    {
        var upn = fields.Upn(Names.Upn);
        var localId = fields.Text(Names.LocalId, LocalIdMaxLength);
        if (upn is null && localId is null)
        {
            fields.Refuse(Names.Upn, null, "There is no UPN. Fill it in, or give the school's own number for the pupil in a column called localId.");
        }

        return new PupilKey(upn, localId);
    }

    /// <summary>A URN. Null when empty or refused.</summary>
    public static Urn? Urn(this FieldReader fields, string field)
    {
        if (fields.Text(field) is not { } text)
        {
            return null;
        }

        if (Rules.Codes.Urn.TryParse(text, out var urn))
        {
            return urn;
        }

        fields.Refuse(field, text, FieldReader.IsScientific(text)
            ? FieldReader.LostDigits
            : "This is not a school's URN, which has six digits. Find it on Get Information about Schools.");
        return null;
    }

    /// <summary>A URN that must be there; one that no establishment has once refused.</summary>
    public static Urn RequiredUrn(this FieldReader fields, string field)
    {
        var urn = fields.Urn(field);
        if (urn is null)
        {
            fields.Refuse(field, null, "There is no URN. Every establishment has one of six digits.");
        }

        return urn ?? UrnOfRefusedRow;
    }

    /// <summary>The school a row names by URN, or by local authority and establishment number. Null when it names none.</summary>
    public static SchoolKey? School(this FieldReader fields)
    {
        if (fields.Urn(Names.Urn) is { } urn)
        {
            return new SchoolKey(urn, null);
        }

        if (fields.Text(Names.Laestab) is not { } text)
        {
            return null;
        }

        if (Laestab.TryParse(text, out var laestab))
        {
            return new SchoolKey(null, laestab.Value);
        }

        fields.Refuse(Names.Laestab, text, "This is not a local authority and establishment number such as 999/4001.");
        return null;
    }
}

/// <summary>The contract's names for fields that several kinds share.</summary>
internal static class Names
{
    public const string Upn = "upn";
    public const string LocalId = "localId";
    public const string Urn = "urn";
    public const string Laestab = "laestab";
}
