using Onroll.Exchange.Mis;

namespace Onroll.Exchange.Tests.Mis;

public sealed class AttendanceFilesTests   // R-ATT-02, R-ATT-03
{
    private const string Upn = "B999123400017";

    [Theory]
    [InlineData("/\\/\\II--E\\", "/\\/\\II--E\\")]
    [InlineData("/\\C1Y7/\\--J1J1", "/\\c7/\\--jj")]
    [InlineData("/ \\ I I - - E E L \\", "/\\II--EEL\\")]
    [InlineData("/\\/\\/\\/\\/\\----I\\/\\/\\/\\/\\----", "/\\/\\/\\/\\/\\I\\/\\/\\/\\/\\")]
    public void OpenWide_Marks_BecomeOneStoredCharacterASession(string marks, string stored)
    {
        var outcome = Assert.Single(AttendanceFiles.OpenWide(Text.File("upn,from,marks", $"{Upn},2026-09-14,\"{marks}\"")).Rows);

        Assert.Equal(stored, outcome.Row?.Marks);
    }

    [Theory]
    [InlineData("2026-09-15", "/\\", "from", "Tuesday")]
    [InlineData("2026-09-14", "/%", "marks", "not a register code")]
    [InlineData("2026-09-14", "/H", "marks", "was not a register code on 2026-09-14")]
    [InlineData("2019-09-16", "C1", "marks", "was not a register code on 2019-09-16")]
    public void OpenWide_BadRow_SaysWhy(string from, string marks, string field, string says)
    {
        var reject = Assert.Single(AttendanceFiles.OpenWide(Text.File("upn,from,marks", $"{Upn},{from},{marks}")).Rows).Reject;

        Assert.Equal(field, reject?.Field);
        Assert.Contains(says, reject?.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Y99912340001,2026-09-15,AM,/", "upn", "13 characters")]
    [InlineData("A999123400017,2026-09-15,AM,/", "upn", "first letter")]
    [InlineData("B999123400017,15/09/26,AM,/", "date", "four figures")]
    [InlineData("B999123400017,09/15/2026,AM,/", "date", "month first")]
    [InlineData("B999123400017,46280,AM,/", "date", "spreadsheet")]
    [InlineData("B999123400017,2026-09-19,AM,/", "date", "Saturday")]
    [InlineData("B999123400017,2026-09-15,EVE,/", "session", "AM, PM")]
    [InlineData("B999123400017,2026-09-15,AM,", "mark", "needed")]
    public void OpenLong_BadRow_SaysWhy(string row, string field, string says)
    {
        var reject = Assert.Single(AttendanceFiles.OpenLong(Text.File("UPN,Date,Session,Mark", row)).Rows).Reject;

        Assert.Equal(field, reject?.Field);
        Assert.Contains(says, reject?.Problem, StringComparison.Ordinal);
    }
}
