using System.Text;
using Onroll.Core.Imports;
using Onroll.Exchange.Gias;
using Onroll.Testing;

namespace Onroll.Exchange.Tests.Gias;

public sealed class EstablishmentFilesTests   // R-FMT-01, R-FMT-02
{
    private const string Header = "\"URN\",\"LA (code)\",\"LA (name)\",\"EstablishmentNumber\",\"EstablishmentName\",\"OpenDate\"";

    [Theory]
    [InlineData("establishments.csv", 6759)]
    [InlineData("fixtures/gias/gias_extract_full_header.csv", 8)]
    [InlineData("fixtures/gias/gias_synthetic_establishments.csv", 60)]
    public void Open_PublishedFile_ReadsEveryEstablishment(string path, int rows)
    {
        var file = ImportFile.OnDisk(SharedData.Find(["dfe", .. path.Split('/')]));

        var outcomes = EstablishmentFiles.Open(file).Rows.ToList();

        Assert.Equal(FileFormat.Establishments, FileFormats.Detect(file).Format);
        Assert.Equal(rows, outcomes.Count);
        Assert.All(outcomes, o => Assert.True(o.IsRow, o.Reject?.ToString()));
    }

    [Fact]
    public void OpenLinks_PublishedFile_ReadsEveryLink()
    {
        var source = EstablishmentLinkFiles.OpenLinks(ImportFile.OnDisk(SharedData.Find("dfe", "establishment_links.csv")));

        Assert.Equal(9121, source.Rows.Count(o => o.IsRow));
    }

    [Fact]
    public void OpenGroups_Fixture_ReadsEveryTrust()
    {
        var source = EstablishmentLinkFiles.OpenGroups(ImportFile.OnDisk(SharedData.Find("dfe", "fixtures", "gias", "gias_synthetic_groups_links.csv")));

        Assert.Equal(60, source.Rows.Count(o => o.IsRow));
    }

    [Theory]
    [InlineData("01-09-2014")]
    [InlineData("01/09/2014")]
    [InlineData("2014-09-01")]
    public void Open_AnyUsualDate_IsTheSameDay(string date)
    {
        var row = Assert.Single(EstablishmentFiles.Open(Text.File(Header, $"999001,999,Alderway,4001,Alderway Academy,{date}")).Rows).Row;

        Assert.Equal(new DateOnly(2014, 9, 1), row?.OpenedOn);
        Assert.Equal("9994001", row?.Laestab);
    }

    [Theory]
    [InlineData("5.00E+06,999,Alderway,4001,Alderway Academy,", "URN", "powers of ten")]
    [InlineData("99900,999,Alderway,4001,Alderway Academy,", "URN", "six digits")]
    [InlineData("999001,,Alderway,4001,Alderway Academy,", "LA (code)", "no local authority number")]
    [InlineData("999001,999,Alderway,40011,Alderway Academy,", "EstablishmentNumber", "4 digits")]
    [InlineData("999001,999,Alderway,4001,,", "EstablishmentName", "is needed")]
    [InlineData("999001,999,Alderway,4001,Alderway Academy,31-02-2014", "OpenDate", "not a date")]
    [InlineData("999001,999,Alderway,4001,Alderway Academy,01-09-3014", "OpenDate", "3014")]
    [InlineData("999001,999,Alderway,4001,Alderway, Academy,", null, "comma")]
    [InlineData("999001,999,Ald", null, "cut off")]
    public void Open_DamagedRow_SaysWhatIsWrongAndWhere(string row, string? field, string says)
    {
        var outcomes = EstablishmentFiles.Open(Text.File(Header, row, "999014,999,Alderway,1100,The Mill PRU,")).Rows.ToList();

        Assert.Equal((2, field), (outcomes[0].Reject!.Line, outcomes[0].Reject!.Field));
        Assert.Contains(says, outcomes[0].Reject!.Problem, StringComparison.Ordinal);
        Assert.Equal("999014", outcomes[1].Row?.Urn.Value);
    }

    [Fact]
    public void Open_WrittenInWindows1252_ReadsTheAccents()
    {
        var text = Header + "\r\n999001,999,Alderway,4001,École Sainte-Thérèse,\r\n";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text);

        var row = Assert.Single(EstablishmentFiles.Open(ImportFile.InMemory("edubase.csv", bytes)).Rows).Row;

        Assert.Equal("École Sainte-Thérèse", row?.Name);
    }

    [Fact]
    public void Open_WithoutRequiredColumn_RefusesTheFileAndListsWhatItHas()
    {
        var refused = Assert.Throws<UnreadableFileException>(() => EstablishmentFiles.Open(Text.File("URN,Name of place", "999001,Alderway")));

        Assert.Contains("LA (code)", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Name of place", refused.Message, StringComparison.Ordinal);
    }
}
