using Onroll.Core.Imports;
using Onroll.Core.Pupils;
using Onroll.Exchange.Census;
using Onroll.Rules.Exclusions;

namespace Onroll.Exchange.Tests.Census;

public sealed class XmlFilesTests   // R-FMT-04, R-FMT-05
{
    private const string Transfer = """
        <?xml version="1.0"?>
        <CTfile><Header><DocumentName>Common Transfer File</DocumentName><CTFversion>25.0</CTFversion><DateTime>2026-03-16T09:05:00</DateTime>
        <SourceSchool><LEA>999</LEA><Estab>4001</Estab></SourceSchool><DestSchool><LEA>999</LEA><Estab>4002</Estab></DestSchool></Header>
        <CTFpupilData><Pupil><UPN>B999123400017</UPN><Surname>Sample</Surname><Forename>Rowan</Forename><DOB>2010-01-14</DOB><Sex>M</Sex>
        <BasicDetails><NCyearActual>11</NCyearActual><Ethnicity>MWBC</Ethnicity><EnrolStatus>C</EnrolStatus></BasicDetails>
        <FSMhistory><FSMinstance><FSMstartDate>2019-09-04</FSMstartDate><FSMendDate>2021-01-10</FSMendDate></FSMinstance></FSMhistory>
        <SENhistory><SEN><StartDate>2022-09-05</StartDate><SENprovision>K</SENprovision></SEN></SENhistory><Unheard><Of>1</Of></Unheard>
        <Attendance><YearData><Year>2026</Year><LEA>999</LEA><Estab>4001</Estab><SessionsPossible>144</SessionsPossible>
        <SessionsAttended>130</SessionsAttended><SessionsAuthorised>9</SessionsAuthorised><SessionsUnauthorised>5</SessionsUnauthorised></YearData></Attendance>
        </Pupil></CTFpupilData></CTfile>
        """;

    private const string Pupil = "<PupilIdentifiers><UPN>B999123400017</UPN><Surname>Sample</Surname><Forename>Rowan</Forename><DOB>2010-01-14</DOB></PupilIdentifiers>";

    private const string Census = $"""
        <Message xmlns="urn:any"><Header><Source><LEA>999</LEA><Estab>4001</Estab></Source></Header><Pupils><PupilsOnRoll><PupilOnRoll>
        {Pupil}<PupilStatus><EntryDate>2025-11-03</EntryDate><Boarder>N</Boarder></PupilStatus>
        <SpecialEducationalNeeds><SENprovision>K</SENprovision></SpecialEducationalNeeds>
        <Exclusions><TermlyExclusion><Category>SUSP</Category><Reason>DB</Reason><StartDate>2025-11-20</StartDate><Sessions>5</Sessions></TermlyExclusion></Exclusions>
        <Attendance><TermlyAttendance><SessionsPossible>144</SessionsPossible><SessionDetails>
        <SessionDetail><AttendanceReason>I</AttendanceReason><AbsenceSessions>9</AbsenceSessions></SessionDetail>
        <SessionDetail><AttendanceReason>O</AttendanceReason><AbsenceSessions>5</AbsenceSessions></SessionDetail>
        </SessionDetails></TermlyAttendance></Attendance></PupilOnRoll></PupilsOnRoll>
        <PupilsNoLongerOnRoll><PupilNoLongerOnRoll>{Pupil}<PupilStatus><EntryDate>2021-09-03</EntryDate><LeavingDate>2025-09-30</LeavingDate></PupilStatus></PupilNoLongerOnRoll>
        </PupilsNoLongerOnRoll></Pupils></Message>
        """;

    [Fact]
    public void TransferFile_OfTheRuleBook_GivesThePupilWithDatedFacts()
    {
        var file = Text.Xml(Transfer);

        var pupil = Assert.Single(TransferFiles.OpenPupils(file).Rows).Row!;

        Assert.Equal(FileFormat.TransferFile, FileFormats.Detect(file).Format);
        Assert.Equal(("9994002", new DateOnly(2026, 3, 16)), (pupil.School?.Laestab, pupil.EntryDate));
        Assert.Contains(new CharacteristicValue(PupilFactKind.FreeSchoolMeals, "Y", new(2019, 9, 4), new(2021, 1, 10)), pupil.Characteristics);
        Assert.Contains(new CharacteristicValue(PupilFactKind.SenProvision, "K", new(2022, 9, 5)), pupil.Characteristics);
    }

    [Fact]
    public void TransferFile_Attendance_GivesTheTotals()
    {
        var totals = Assert.Single(TransferFiles.OpenAttendance(Text.Xml(Transfer)).Rows).Row!;

        Assert.Equal((144, 130, 9, 5), (totals.Possible, totals.Attended, totals.Authorised, totals.Unauthorised));
    }

    [Fact]
    public void Census_PupilInBothBlocks_IsOnePupilWithAnEarlierSpell()
    {
        var source = SchoolCensusFiles.OpenPupils(Text.Xml(Census));

        var pupil = Assert.Single(source.Rows).Row!;

        Assert.Equal(1, source.RowCount);
        Assert.Equal((new DateOnly(2025, 11, 3), null), (pupil.EntryDate, pupil.LeavingDate));
        Assert.Equal([new EarlierSpell(new(2021, 9, 3), new(2025, 9, 30), null)], pupil.EarlierSpells);
    }

    [Fact]
    public void Census_ReasonsWithoutTotals_AreAddedUpByClass()
    {
        var totals = Assert.Single(SchoolCensusFiles.OpenAttendance(Text.Xml(Census)).Rows).Row!;

        Assert.Equal((144, 9, 5), (totals.Possible, totals.Authorised, totals.Unauthorised));
    }

    [Fact]
    public void Census_Exclusion_IsRead()
    {
        var suspension = Assert.Single(SchoolCensusFiles.OpenSuspensions(Text.Xml(Census)).Rows).Row!;

        Assert.Equal((ExclusionCategory.Suspension, 5, "9994001"), (suspension.Category, suspension.Sessions, suspension.School?.Laestab));
    }

    [Fact]
    public void Census_MoreAbsenceThanSessions_IsRejected()
    {
        var reject = Assert.Single(SchoolCensusFiles.OpenAttendance(Text.Xml(Census.Replace("144", "13", StringComparison.Ordinal))).Rows).Reject;

        Assert.Contains("come to 14", reject?.Problem, StringComparison.Ordinal);   // R-FMT-09
    }

    [Fact]
    public void AnyXml_WithADocumentType_IsRefused()
    {
        var attack = Text.Xml("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><CTfile><CTFpupilData><Pupil><UPN>&e;</UPN></Pupil></CTFpupilData></CTfile>");

        var refused = Assert.Throws<UnreadableFileException>(() => TransferFiles.OpenPupils(attack));

        Assert.Contains("document type", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnyXml_CutOff_IsRefusedBeforeARowIsTaken()
    {
        var refused = Assert.Throws<UnreadableFileException>(() => TransferFiles.OpenPupils(Text.Xml(Transfer[..^10])));

        Assert.Contains("cut off", refused.Message, StringComparison.Ordinal);
    }
}
