using Onroll.Rules.Codes;
using static Onroll.Rules.Tests.Calendar.TestCalendars;

namespace Onroll.Rules.Tests.Codes;

/// <summary>R-COD-01 to R-COD-10 and R-RSN-01, 02.</summary>
public sealed class CodeSetTests
{
    [Fact]
    public void Read_SchoolActionIn2012AndIn2026_IsValidThenFlagged()   // R-COD-01
    {
        var code = CodeSet.SenProvision.Find("A")!;

        Assert.Equal(new CodeReading.Recognised(code), CodeSet.SenProvision.Read("a ", Day("12 Mar 2012")));
        Assert.Equal(new CodeReading.NotValidOnDate(code), CodeSet.SenProvision.Read("A", Day("12 Mar 2026")));
    }

    [Fact]
    public void Read_UnknownOrBlank_IsKeptAndToldApart()   // UNKNOWN_CODE_POLICY
    {
        Assert.Equal(new CodeReading.Unrecognised("ZZ"), CodeSet.SenProvision.Read(" zz", Day("12 Mar 2026")));
        Assert.Equal(new CodeReading.Missing(), CodeSet.SenProvision.Read(" ", Day("12 Mar 2026")));
        Assert.Equal(new CodeReading.Missing(), CodeSet.SenProvision.Read(null, Day("12 Mar 2026")));
    }

    [Theory]
    [InlineData("E", SenGroup.Plan)]
    [InlineData("S", SenGroup.Plan)]
    [InlineData("K", SenGroup.Support)]
    [InlineData("P", SenGroup.Support)]
    [InlineData("N", SenGroup.None)]
    [InlineData("?", null)]
    [InlineData(null, null)]
    public void SenProvision_GroupOf_FollowsR_COD_02(string? code, SenGroup? group)
    {
        Assert.Equal(group, SenProvision.GroupOf(code));
    }

    [Fact]
    public void Ethnicity_NewAsianCodes_CountInAnyOtherAsian()   // R-COD-04: 8 + 2 + 1 = 11
    {
        var pupils = Enumerable.Repeat("AOTH", 8).Concat(["ABRI", "ABRI", "AWEL"]);

        Assert.Equal(11, pupils.Count(code => CodeSet.Ethnicity.Find(code)?.MinorGroup == "Any other Asian"));
        Assert.Equal(24, CodeSet.Ethnicity.Codes.Count);
        Assert.IsType<CodeReading.NotValidOnDate>(CodeSet.Ethnicity.Read("ABRI", Day("15 Jan 2024")));
    }

    [Theory]
    [InlineData("R", "Early years")]
    [InlineData("2", "KS1")]
    [InlineData("6", "KS2")]
    [InlineData("9", "KS3")]
    [InlineData("11", "KS4")]
    [InlineData("14", "KS5")]
    [InlineData("X", null)]
    public void CurriculumYear_KeyStage_FollowsR_COD_05(string year, string? stage)
    {
        Assert.Equal(stage, CodeSet.CurriculumYear.Find(year)!.MajorGroup);
    }

    [Theory]
    [InlineData("OTB", EalStatus.Yes)]
    [InlineData("POL", EalStatus.Yes)]
    [InlineData("ENB", EalStatus.No)]
    [InlineData("eng", EalStatus.No)]
    [InlineData("REF", EalStatus.Unknown)]
    [InlineData("NOT", EalStatus.Unknown)]
    [InlineData("Polish", EalStatus.Unknown)]
    [InlineData(null, EalStatus.Unknown)]
    public void EnglishAsAdditionalLanguage_From_FollowsR_COD_08(string? code, EalStatus status)
    {
        Assert.Equal(status, EnglishAsAdditionalLanguage.From(code));
    }

    [Theory]
    [InlineData("15 Jan 2026", false, true)]
    [InlineData("10 Jan 2027", false, true)]
    [InlineData("11 Jan 2027", false, false)]
    [InlineData("10 Jan 2021", true, true)]
    [InlineData("3 Sep 2019", false, false)]
    public void FreeSchoolMeals_WorkedExample_NowAndInSixYears(string asAt, bool now, bool inSixYears)   // R-COD-06
    {
        FreeSchoolMealSpell[] spells = [new(Day("4 Sep 2019"), Day("10 Jan 2021"))];

        Assert.Equal((now, inSixYears), (FreeSchoolMeals.IsEligible(spells, Day(asAt)), FreeSchoolMeals.IsFsm6(spells, Day(asAt))));
    }

    [Fact]
    public void EnrolmentStatus_Counted_IsSingleAndMain()   // COUNT_ENROL
    {
        Assert.Equal(["C", "M"], CodeSet.EnrolmentStatus.Codes.Where(code => code.MajorGroup == "Counted").Select(code => code.Value));
    }

    [Theory]
    [InlineData("FIXD", "SUSP")]
    [InlineData("SUSP", "SUSP")]
    [InlineData("LNCH", "LNCH")]
    [InlineData("PERM", "PERM")]
    public void ExclusionCategory_FixedPeriod_CountsAsSuspension(string code, string countsAs)   // R-SUS-02
    {
        Assert.Equal(countsAs, CodeSet.ExclusionCategory.Find(code)!.MinorGroup);
    }

    [Theory]
    [InlineData("31 Aug 2020", 12)]
    [InlineData("1 Sep 2020", 16)]
    [InlineData("1 Sep 2026", 29)]
    public void ExclusionReason_ListOfTheDate_HasItsNumberOfCodes(string date, int codes)   // R-RSN-02
    {
        Assert.Equal(codes, CodeSet.ExclusionReason.ValidOn(Day(date)).Count());
    }

    [Fact]
    public void ExclusionReasons_Vaping_IsDrugAndAlcoholUntilTheListOf2026()
    {
        Assert.Equal([ExclusionReasonProblem.NotInListOnDate], ExclusionReasons.Check(["VR"], Day("9 Mar 2026")));
        Assert.Empty(ExclusionReasons.Check(["DA"], Day("9 Mar 2026")));
        Assert.Empty(ExclusionReasons.Check(["VR"], Day("9 Sep 2026")));
        Assert.Equal("Substances", CodeSet.ExclusionReason.Find("VR")!.MajorGroup);
    }

    [Fact]
    public void ExclusionReasons_CountAndRepeats_AreChecked()   // R-RSN-01
    {
        Assert.Equal([ExclusionReasonProblem.NoneGiven], ExclusionReasons.Check([], Day("9 Mar 2026")));
        Assert.Equal([ExclusionReasonProblem.TooMany], ExclusionReasons.Check(["PP", "PA", "VP", "VA"], Day("9 Mar 2026")));
        Assert.Equal([ExclusionReasonProblem.TooMany], ExclusionReasons.Check(["PP", "PA"], Day("31 Aug 2020")));
        Assert.Equal([ExclusionReasonProblem.Duplicate], ExclusionReasons.Check(["PP", "pp"], Day("9 Mar 2026")));
    }
}
