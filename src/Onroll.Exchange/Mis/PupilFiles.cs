using Onroll.Core.Imports;
using Onroll.Core.Pupils;
using Onroll.Exchange.Csv;
using Onroll.Exchange.Records;

namespace Onroll.Exchange.Mis;

/// <summary>Reads a list of pupils as a school's information system exports it.</summary>
public static class PupilFiles
{
    private const string DateOfBirth = "dateOfBirth";
    private const string EntryDate = "entryDate";
    private const string LeavingDate = "leavingDate";
    private const string HomeAuthority = "homeLa";

    public static FileShape Shape { get; } = new(
        ImportKind.Pupils,
        "pupils",
        [
            new(Names.Upn, "unique pupil number", "pupil upn"),
            new(Names.LocalId, "adno", "admission number", "admissionNo", "mis id", "pupil id"),
            new("surname", "last name", "legal surname", "family name"), new("forename", "first name", "legal forename", "given name"),
            new("middleNames", "middle name"), new("preferredSurname", "chosen surname"),
            new("preferredForename", "preferred name", "known as", "chosen name"), new("formerSurname"), new("formerUpn"),
            new(DateOfBirth, "dob", "birth date"), new("sex", "gender"), new(Names.Urn, "school urn"), new(Names.Laestab, "dfe number", "estab"),
            new(EntryDate, "admission date", "date of admission", "doa", "start date"),
            new(LeavingDate, "date of leaving", "dol", "leave date", "left on"),
            new("enrolStatus", "enrolment status", "enrollment status"), new("ncYear", "year group", "nc year actual", "year", "actual nc year"),
            new("ethnicity", "ethnicity code"), new("senProvision", "sen status", "sen"), new("senPrimaryNeed", "primary need", "sen need"),
            new("fsm", "free school meals", "fsm eligible"), new("fsm6", "ever 6 fsm", "ever6"),
            new("lookedAfter", "in care", "in lea care", "lac", "cla", "child looked after"), new("childInNeed", "cin"),
            new("eal", "english as additional language"), new("formGroup", "form", "registration group", "reg", "reg group", "tutor group", "class"),
            new("postcode", "post code", "home postcode"), new(HomeAuthority, "home local authority", "home authority", "la of residence", "residence la"),
        ],
        [[Names.Upn, Names.LocalId], ["surname"], ["forename"], [DateOfBirth], ["sex"], [Names.Urn, Names.Laestab], [EntryDate]]);

    /// <exception cref="UnreadableFileException">Not a list of pupils.</exception>
    public static ImportSource<PupilRow> Open(ImportFile file, IReadOnlyDictionary<string, string>? headerMap = null) =>
        CsvSource.Open(file, Shape, headerMap, Read);

    private static PupilRow Read(FieldReader fields)
    {
        var row = new PupilRow
        {
            Pupil = fields.Pupil(),
            FormerUpn = fields.Upn("formerUpn"),
            Surname = fields.RequiredText("surname", Pupil.NameMaxLength),
            Forename = fields.RequiredText("forename", Pupil.NameMaxLength),
            MiddleNames = fields.Text("middleNames", Pupil.NameMaxLength),
            PreferredSurname = fields.Text("preferredSurname", Pupil.NameMaxLength),
            PreferredForename = fields.Text("preferredForename", Pupil.NameMaxLength),
            FormerSurname = fields.Text("formerSurname", Pupil.NameMaxLength),
            DateOfBirth = fields.RequiredDate(DateOfBirth),
            Sex = PupilCodes.Sex(fields, "sex"),
            School = RequiredSchool(fields),
            EntryDate = fields.RequiredDate(EntryDate),
            LeavingDate = fields.Date(LeavingDate),
            EnrolStatus = PupilCodes.EnrolStatus(fields, "enrolStatus"),
            NcYear = PupilCodes.CurriculumYear(fields, "ncYear"),
            FormGroup = fields.Text("formGroup", Enrolment.FormGroupMaxLength),
            Postcode = fields.Text("postcode", 10),
            Characteristics = Characteristics(fields),
        };
        PupilCodes.CheckDates(fields, row, (DateOfBirth, EntryDate, LeavingDate));
        return row;
    }

    private static SchoolKey? RequiredSchool(FieldReader fields)
    {
        var school = fields.School();
        if (school is null)
        {
            fields.Refuse(Names.Urn, null, "There is no school. Fill in its six-digit URN.");
        }

        return school;
    }

    private static List<CharacteristicValue> Characteristics(FieldReader fields)
    {
        var values = new List<CharacteristicValue>();
        AddCode(PupilFactKind.Ethnicity, "ethnicity");
        AddCode(PupilFactKind.SenProvision, "senProvision");
        AddCode(PupilFactKind.SenPrimaryNeed, "senPrimaryNeed");
        AddYesNo(PupilFactKind.FreeSchoolMeals, "fsm");
        AddYesNo(PupilFactKind.FreeSchoolMealsInSixYears, "fsm6");
        AddYesNo(PupilFactKind.LookedAfter, "lookedAfter");
        AddYesNo(PupilFactKind.ChildInNeed, "childInNeed");
        AddYesNo(PupilFactKind.EnglishAsAdditionalLanguage, "eal");
        AddCode(PupilFactKind.HomeLocalAuthority, HomeAuthority);
        return values;

        void AddCode(PupilFactKind kind, string field)
        {
            if (fields.Text(field, PupilFact.CodeMaxLength) is { } code)
            {
                values.Add(new CharacteristicValue(kind, code.ToUpperInvariant()));
            }
        }

        void AddYesNo(PupilFactKind kind, string field)
        {
            if (fields.YesNo(field) is { } yes)
            {
                values.Add(new CharacteristicValue(kind, yes ? "Y" : "N"));
            }
        }
    }
}
