using System.Text;
using Onroll.Core.Imports;
using Onroll.Core.Pupils;
using Onroll.Exchange.Mis;
using Onroll.Rules.Exclusions;

namespace Onroll.Exchange.Tests.Mis;

public sealed class SchoolListsTests
{
    private const string PupilHeader = "upn,localId,surname,forename,dateOfBirth,sex,urn,entryDate,leavingDate,enrolStatus,ncYear,ethnicity,fsm,eal";

    [Fact]
    public void Pupils_WholeRow_IsReadWithWhatItSaysAndNoMore()
    {
        var row = Assert.Single(PupilFiles.Open(Text.File(PupilHeader, "B999123400017,,O'Neill,Zoë,14/01/2010,Female,999001,2021-09-03,,C,Year 11,ZZZZ,Y,")).Rows).Row!;

        Assert.Equal(("O'Neill", "Zoë", "F", "11"), (row.Surname, row.Forename, row.Sex, row.NcYear));
        Assert.Equal([(PupilFactKind.Ethnicity, "ZZZZ"), (PupilFactKind.FreeSchoolMeals, "Y")], row.Characteristics.Select(c => (c.Kind, c.Code)));   // R-COD-01: kept raw; blank is unknown
    }

    [Theory]
    [InlineData("B999123400018,,A,B,2010-01-14,M,999001,2021-09-03,,C,11,,,", "upn", "first letter")]
    [InlineData(",,A,B,2010-01-14,M,999001,2021-09-03,,C,11,,,", "upn", "localId")]
    [InlineData("B999123400017,,A,B,2022-01-14,M,999001,2021-09-03,,C,11,,,", "entryDate", "before being born")]
    [InlineData("B999123400017,,A,B,1910-01-14,M,999001,2021-09-03,,C,11,,,", "dateOfBirth", "over 20")]
    [InlineData("B999123400017,,A,B,2010-01-14,M,999001,2021-09-03,2020-07-20,C,11,,,", "leavingDate", "left before joining")]
    [InlineData("B999123400017,,A,B,2010-01-14,Q,999001,2021-09-03,,C,11,,,", "sex", "M, F")]
    [InlineData("B999123400017,,A,B,2010-01-14,M,,2021-09-03,,C,11,,,", "urn", "no school")]
    [InlineData("B999123400017,,A,B,2010-01-14,M,999001,2021-09-03,,C,47,,,", "ncYear", "curriculum year")]
    public void Pupils_BadRow_SaysWhy(string row, string field, string says)
    {
        var reject = Assert.Single(PupilFiles.Open(Text.File(PupilHeader, row)).Rows).Reject;

        Assert.Equal(field, reject?.Field);
        Assert.Contains(says, reject?.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("B999123400017,FIXD,2025-11-20,PM,5,db,va,,", ExclusionCategory.Suspension, 5)]
    [InlineData("B999123400017,LNCH,2025-11-20,,3,DB,,,", ExclusionCategory.LunchtimeSuspension, 3)]
    [InlineData("B999123400017,PERM,2025-11-20,,,XX,,,", ExclusionCategory.PermanentExclusion, null)]
    public void Suspensions_EachCategory_IsRead(string row, ExclusionCategory category, int? sessions)
    {
        var outcome = Assert.Single(SuspensionFiles.Open(Text.File("upn,category,startDate,startSession,sessions,reason1,reason2,reason3,cancelled", row)).Rows);

        Assert.Equal((category, sessions), (outcome.Row?.Category, outcome.Row?.Sessions));
    }

    [Theory]
    [InlineData("B999123400017,EXPL,2025-11-20,AM,5,DB,,,", "category")]
    [InlineData("B999123400017,SUSP,2025-11-20,AM,,DB,,,", "sessions")]
    [InlineData("B999123400017,SUSP,2025-11-20,AM,0,DB,,,", "sessions")]
    [InlineData("B999123400017,SUSP,2025-11-20,AM,5,,,,", "reason1")]
    [InlineData("B999123400017,SUSP,2025-11-20,AM,5,DB,DB,,", "reason2")]
    public void Suspensions_BadRow_NamesTheField(string row, string field)
    {
        var reject = Assert.Single(SuspensionFiles.Open(Text.File("upn,category,startDate,startSession,sessions,reason1,reason2,reason3,cancelled", row)).Rows).Reject;

        Assert.Equal(field, reject?.Field);
    }

    [Fact]
    public void Calendar_RowsOfEachKind_AreRead()
    {
        var rows = CalendarFiles.Open(Text.File("Kind,From,To,Note", "term,01/09/2026,23/10/2026,", "inset,2026-09-01,2026-09-01,Training", "party,2026-09-01,2026-09-01,")).Rows.ToList();

        Assert.Equal(2, rows.Count(r => r.IsRow));
        Assert.Contains("term, inset, holiday, closure", rows[2].Reject?.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Rejects_ValueThatIsAFormula_IsWrittenAsText()
    {
        using var file = new MemoryStream();

        RejectFiles.Write(file, [new Reject("pupils.csv", 2, "surname", "=HYPERLINK(\"http://example.test\")", "Too long.")]);

        Assert.Contains("'=HYPERLINK", Encoding.UTF8.GetString(file.ToArray()), StringComparison.Ordinal);
    }
}
