using Onroll.Core.Access;

namespace Onroll.Core.Tests.Access;

/// <summary>RFC 6238, appendix B, cut to six digits: the key is the ASCII text 12345678901234567890.</summary>
public sealed class OneTimeCodesTests
{
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    public void CodeAt_TestVectors_Agree(long seconds, string code) =>
        Assert.Equal(code, OneTimeCodes.CodeAt(Key, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Theory]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    [InlineData(-60, false)]
    public void StepOf_ClockAheadOrBehind_IsToleratedByOneStep(int seconds, bool accepted)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);

        Assert.Equal(accepted, OneTimeCodes.StepOf(OneTimeCodes.CodeAt(Key, now.AddSeconds(seconds)), Key, now) is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("abcdef")]
    public void StepOf_NotSixDigits_IsRefused(string code) => Assert.Null(OneTimeCodes.StepOf(code, Key, DateTimeOffset.UnixEpoch.AddYears(50)));
}
