using System.Xml.Linq;
using Onroll.Core.Imports;
using Onroll.Core.Pupils;
using Onroll.Exchange.Records;
using Onroll.Exchange.Xml;

namespace Onroll.Exchange.Census;

/// <summary>Reads the parts of a pupil element that transfer files and the school census share.</summary>
internal static class PupilElements
{
    private const string DateOfBirth = "DOB";
    private const string EntryDate = "EntryDate";
    private const string LeavingDate = "LeavingDate";

    /// <summary>The pupil's own values under the contract's names, wherever in the element the version of the format puts them.</summary>
    public static ElementRecord Record(string file, XElement pupil, SchoolKey? school) => new(file, pupil, new Dictionary<string, string?>
    {
        [Names.Upn] = pupil.Value("UPN"),
        ["FormerUPN"] = pupil.Value("FormerUPN"),
        ["Surname"] = pupil.Value("Surname", "LegalSurname"),
        ["Forename"] = pupil.Value("Forename", "LegalForename"),
        ["MiddleNames"] = pupil.Value("MiddleNames"),
        ["PreferredSurname"] = pupil.Value("PreferredSurname"),
        ["PreferredForename"] = pupil.Value("PreferredForename"),
        ["FormerSurname"] = pupil.Value("FormerSurname"),
        [DateOfBirth] = pupil.Value("DOB", "DateOfBirth"),
        ["Sex"] = pupil.Value("Sex", "Gender"),
        [Names.Urn] = school?.Urn?.Value,
        [Names.Laestab] = school?.Laestab,
        ["EnrolStatus"] = pupil.Value("EnrolStatus"),
        ["NCyearActual"] = pupil.Value("NCyearActual"),
        ["PostCode"] = pupil.Value("PostCode", "Postcode"),
        ["Ethnicity"] = pupil.Value("Ethnicity"),
        ["InCare"] = pupil.Value("InCare"),
        [EntryDate] = pupil.Value("EntryDate"),
        [LeavingDate] = pupil.Value("LeavingDate"),
    });

    /// <summary>The pupil row of a record.</summary>
    public static PupilRow Read(FieldReader fields, XElement pupil)
    {
        var row = new PupilRow
        {
            Pupil = fields.Pupil(),
            FormerUpn = fields.Upn("FormerUPN"),
            Surname = fields.RequiredText("Surname", Pupil.NameMaxLength),
            Forename = fields.RequiredText("Forename", Pupil.NameMaxLength),
            MiddleNames = fields.Text("MiddleNames", Pupil.NameMaxLength),
            PreferredSurname = fields.Text("PreferredSurname", Pupil.NameMaxLength),
            PreferredForename = fields.Text("PreferredForename", Pupil.NameMaxLength),
            FormerSurname = fields.Text("FormerSurname", Pupil.NameMaxLength),
            DateOfBirth = fields.RequiredDate(DateOfBirth),
            Sex = PupilCodes.Sex(fields, "Sex"),
            School = fields.School(),
            EntryDate = fields.Date(EntryDate),
            LeavingDate = fields.Date(LeavingDate),
            EnrolStatus = PupilCodes.EnrolStatus(fields, "EnrolStatus"),
            NcYear = PupilCodes.CurriculumYear(fields, "NCyearActual"),
            Postcode = fields.Text("PostCode", 10),
            Characteristics = Characteristics(fields, pupil),
        };
        PupilCodes.CheckDates(fields, row, (DateOfBirth, EntryDate, LeavingDate));
        return row;
    }

    private static List<CharacteristicValue> Characteristics(FieldReader fields, XElement pupil)
    {
        var values = new List<CharacteristicValue>();
        Add(PupilFactKind.Ethnicity, fields.Text("Ethnicity", PupilFact.CodeMaxLength), null, null);
        if (fields.YesNo("InCare") is { } inCare)
        {
            Add(PupilFactKind.LookedAfter, inCare ? "Y" : "N", null, null);
        }

        var history = pupil.All("SENhistory").SelectMany(h => h.All("SEN")).ToList();
        foreach (var spell in history)
        {
            Add(PupilFactKind.SenProvision, spell.Value("SENprovision"), Day(fields, spell, "StartDate"), Day(fields, spell, "EndDate"));
        }

        if (history.Count == 0)
        {
            Add(PupilFactKind.SenProvision, pupil.Value("SENprovision"), null, null);
        }

        AddNeeds(pupil, Add);
        foreach (var meals in pupil.All("FSMinstance").Concat(pupil.All("FSMperiod")))
        {
            Add(PupilFactKind.FreeSchoolMeals, "Y", Day(fields, meals, "FSMstartDate"), Day(fields, meals, "FSMendDate"));
        }

        return values;

        void Add(PupilFactKind kind, string? code, DateOnly? from, DateOnly? to)
        {
            if (code is { Length: <= PupilFact.CodeMaxLength })
            {
                values.Add(new CharacteristicValue(kind, code.ToUpperInvariant(), from, to));
            }
        }
    }

    private static void AddNeeds(XElement pupil, Action<PupilFactKind, string?, DateOnly?, DateOnly?> add)
    {
        var needs = pupil.All("SENneed").OrderBy(n => n.Value("SENtypeRank", "Rank") ?? "9").Select(n => n.Value("SENtype") ?? n.Value.Trim()).ToList();
        add(PupilFactKind.SenPrimaryNeed, needs.ElementAtOrDefault(0), null, null);
        add(PupilFactKind.SenSecondaryNeed, needs.ElementAtOrDefault(1), null, null);
    }

    private static DateOnly? Day(FieldReader fields, XElement element, string name)
    {
        if (element.Value(name) is not { } text)
        {
            return null;
        }

        var (day, problem) = SchoolDates.Read(text);
        if (problem is not null)
        {
            fields.Refuse(name, text, problem);
        }

        return day;
    }
}
