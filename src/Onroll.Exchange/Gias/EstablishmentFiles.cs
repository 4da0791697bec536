using System.Globalization;
using Onroll.Core.Imports;
using Onroll.Exchange.Csv;
using Onroll.Exchange.Records;

namespace Onroll.Exchange.Gias;

/// <summary>Reads the national register's establishments file, with or without all of its 140 columns (R-FMT-02).</summary>
public static class EstablishmentFiles
{
    private const string LaCode = "LA (code)";
    private const string Number = "EstablishmentNumber";
    private const string LowAge = "StatutoryLowAge";
    private const string HighAge = "StatutoryHighAge";
    private const int OldestPupil = 99;

    /// <summary>The columns read. Any others are left out.</summary>
    public static FileShape Shape { get; } = new(
        ImportKind.Schools,
        "establishments",
        [
            new("URN"), new(LaCode, "LA code", "LACode"), new("LA (name)"), new(Number), new("EstablishmentName", "School name"),
            new("TypeOfEstablishment (code)"), new("TypeOfEstablishment (name)"), new("EstablishmentTypeGroup (name)"),
            new("EstablishmentStatus (name)"), new("OpenDate"), new("CloseDate"), new("PhaseOfEducation (name)"),
            new(LowAge), new(HighAge), new("Gender (name)"), new("ReligiousCharacter (name)"), new("AdmissionsPolicy (name)"),
            new("Trusts (code)"), new("Trusts (name)"), new("UKPRN"), new("Street"), new("Locality"), new("Town"), new("Postcode"),
            new("Easting"), new("Northing"), new("NumberOfPupils"), new("PercentageFSM"),
        ],
        [["URN"], [LaCode], [Number], ["EstablishmentName"]]);

    /// <exception cref="UnreadableFileException">Not an establishments file.</exception>
    public static ImportSource<EstablishmentRow> Open(ImportFile file, IReadOnlyDictionary<string, string>? headerMap = null) =>
        CsvSource.Open(file, Shape, headerMap, Read);

    private static EstablishmentRow Read(FieldReader fields) => new()
    {
        Urn = fields.RequiredUrn("URN"),
        LaCode = LocalAuthority(fields),
        LaName = fields.Text("LA (name)"),
        Number = EstablishmentNumber(fields),
        Name = fields.RequiredText("EstablishmentName", Core.Partnerships.Establishment.NameMaxLength),
        TypeCode = fields.Whole("TypeOfEstablishment (code)", 0, 999),
        TypeName = fields.Text("TypeOfEstablishment (name)"),
        TypeGroup = fields.Text("EstablishmentTypeGroup (name)"),
        Status = fields.Text("EstablishmentStatus (name)"),
        OpenedOn = fields.Date("OpenDate"),
        ClosedOn = fields.Date("CloseDate"),
        Phase = fields.Text("PhaseOfEducation (name)"),
        LowAge = fields.Whole(LowAge, 0, OldestPupil),
        HighAge = fields.Whole(HighAge, 0, OldestPupil),
        Gender = fields.Text("Gender (name)"),
        ReligiousCharacter = fields.Text("ReligiousCharacter (name)"),
        AdmissionsPolicy = fields.Text("AdmissionsPolicy (name)"),
        TrustCode = fields.Text("Trusts (code)"),
        TrustName = fields.Text("Trusts (name)"),
        Ukprn = fields.Text("UKPRN"),
        Street = fields.Text("Street"),
        Locality = fields.Text("Locality"),
        Town = fields.Text("Town"),
        Postcode = fields.Text("Postcode", 10),
        Easting = fields.Whole("Easting", 0, 700_000),
        Northing = fields.Whole("Northing", 0, 1_300_000),
        PupilCount = fields.Whole("NumberOfPupils", 0, 100_000),
        FreeSchoolMealsPercent = Percent(fields, "PercentageFSM"),
    };

    private static string LocalAuthority(FieldReader fields) => Digits(fields, LaCode, 3) is { } code ? code : Missing(fields);

    private static string Missing(FieldReader fields)
    {
        fields.Refuse(LaCode, null, "There is no local authority number. Every establishment has one of three digits.");
        return "";
    }

    private static string? EstablishmentNumber(FieldReader fields) => Digits(fields, Number, 4);

    /// <summary>A number of fixed length. Leading noughts a spreadsheet dropped are put back: nothing else could have been meant.</summary>
    private static string? Digits(FieldReader fields, string field, int length)
    {
        if (fields.Text(field) is not { } text)
        {
            return null;
        }

        if (text.Length <= length && text.All(char.IsAsciiDigit))
        {
            return text.PadLeft(length, '0');
        }

        fields.Refuse(field, text, FieldReader.IsScientific(text) ? FieldReader.LostDigits : $"This must have {length} digits.");
        return null;
    }

    private static decimal? Percent(FieldReader fields, string field)
    {
        if (fields.Text(field) is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= 100)
        {
            return value;
        }

        fields.Refuse(field, text, "This must be a percentage from 0 to 100.");
        return null;
    }
}
