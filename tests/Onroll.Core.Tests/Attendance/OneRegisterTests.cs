using Onroll.Core.Attendance;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Tests.Attendance;

public sealed class OneRegisterTests
{
    [Fact]
    public void Of_TwoSchools_TakesTheMarkThatSaysMore()
    {
        // Tuesday 1 September 2026 on: dual registered at the one, present and absent at the other, then only the one.
        var main = "--DDDD/\\";
        var second = "--/\\U-";

        var one = OneRegister.Of(new AcademicYear(2026), [main, second]);

        Assert.Equal("--/\\UD/\\", one.Text);
    }

    [Fact]
    public void Of_NoSchool_IsEmpty() => Assert.Equal("", OneRegister.Of(new AcademicYear(2026), []).Text);
}
