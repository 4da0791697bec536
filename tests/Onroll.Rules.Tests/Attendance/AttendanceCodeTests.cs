using Onroll.Rules.Attendance;
using static Onroll.Rules.Tests.Calendar.TestCalendars;

namespace Onroll.Rules.Tests.Attendance;

/// <summary>R-ATT-02 and R-ATT-03.</summary>
public sealed class AttendanceCodeTests
{
    [Theory]
    [InlineData(AttendanceClass.Present, "/ \\ L")]
    [InlineData(AttendanceClass.ApprovedActivity, "K V P W B")]
    [InlineData(AttendanceClass.Authorised, "C1 C2 C M J1 S T R I E")]
    [InlineData(AttendanceClass.Unauthorised, "G N O U")]
    [InlineData(AttendanceClass.NotPossible, "D X Q Y1 Y2 Y3 Y4 Y5 Y6 Y7 Z #")]
    public void All_InUseSinceAugust2024_HaveTheirClass(AttendanceClass attendanceClass, string codes)
    {
        var inUse = AttendanceCode.All.Where(code => code.IsValidOn(Day("19 Aug 2024")) && code.Class == attendanceClass);

        Assert.Equal(codes.Split(' ').Order(), inUse.Select(code => code.Value).Order());
    }

    [Theory]
    [InlineData("F", "31 Aug 2013", AttendanceClass.Authorised)]
    [InlineData("H", "18 Aug 2024", AttendanceClass.Authorised)]
    [InlineData("J", "18 Aug 2024", AttendanceClass.ApprovedActivity)]
    [InlineData("Y", "18 Aug 2024", AttendanceClass.NotPossible)]
    public void Read_RetiredCodes_AreFlaggedTheDayAfterTheirLast(string value, string last, AttendanceClass attendanceClass)
    {
        var code = AttendanceCode.Find(value)!;

        Assert.Equal(attendanceClass, code.Class);
        Assert.Equal(new AttendanceCodeReading.Recognised(code), AttendanceCode.Read(value, Day(last)));
        Assert.Equal(new AttendanceCodeReading.NotValidOnDate(code), AttendanceCode.Read(value, Day(last).AddDays(1)));
    }

    [Theory]
    [InlineData("J1")]
    [InlineData("K")]
    [InlineData("Y4")]
    [InlineData("C2")]
    public void Read_NewCodes_StartOn19August2024(string value)
    {
        Assert.IsType<AttendanceCodeReading.NotValidOnDate>(AttendanceCode.Read(value, Day("18 Aug 2024")));
        Assert.IsType<AttendanceCodeReading.Recognised>(AttendanceCode.Read(value, Day("19 Aug 2024")));
    }

    [Fact]
    public void Read_UnknownOrBlank_IsKeptApart()
    {
        Assert.Equal(AttendanceCode.UnrecognisedStored, AttendanceCode.Read("@", Day("12 Nov 2025")).Stored);
        Assert.Equal(AttendanceCode.NoneStored, AttendanceCode.Read("-", Day("12 Nov 2025")).Stored);
        Assert.Equal(AttendanceCode.NoneStored, AttendanceCode.Read(null, Day("12 Nov 2025")).Stored);
        Assert.Equal('c', AttendanceCode.Read("c1", Day("12 Nov 2025")).Stored);
    }

    [Fact]
    public void All_StoredCharacters_AreOneEachAndReadBack()
    {
        Assert.Equal(AttendanceCode.All.Count, AttendanceCode.All.Select(code => code.Stored).Distinct().Count());
        Assert.All(AttendanceCode.All, code => Assert.Same(code, AttendanceCode.FromStored(code.Stored)));
        Assert.All(AttendanceCode.All, code => Assert.True(char.IsAscii(code.Stored)));
        Assert.Equal(["G", "N", "O", "U"], AttendanceCode.All.Where(code => code.CountsToPenaltyNotice).Select(code => code.Value));
    }
}
