using System.Net;
using Onroll.Core.Access;
using Onroll.Testing;
using Onroll.Web.Tests.AttendanceCasework;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Pupils;

/// <summary>R-ATT-01: a corrected mark keeps the original entry, the change, the reason, the day and the person.</summary>
public sealed class CorrectMarkTests
{
    [Theory, BothDatabases]
    public async Task Mark_Corrected_KeepsTheOldOneWithWhoAndWhy(DatabaseKind kind)
    {
        await using var host = await AttendanceHost.StartAsync(kind);
        var client = await host.ClientAs(Role.SchoolLead);
        var address = $"/pupils/{host.World.Own.PupilId}/attendance/mark";
        var form = await client.GetPageAsync($"{address}?on=2026-11-10&session=Morning");
        Assert.Contains("The register says O", form.Text, StringComparison.Ordinal);

        var page = await client.PostAndFollowAsync(address, ("on", "2026-11-10"), ("session", "Morning"), ("Seen", "O"), ("Code", "I"), ("Reason", "The doctor’s letter came"));

        Assert.Contains("Tue 10 Nov, morning: O became I. The doctor’s letter came Ruth Adeyemi", page.Text, StringComparison.Ordinal);
        Assert.Contains("Corrected: mark of 10 November 2026, morning: O, now I", (await client.GetPageAsync($"/pupils/{host.World.Own.PupilId}/timeline?kind=Corrections")).Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Mark_ChangedMeanwhile_IsNotOverwritten(DatabaseKind kind)
    {
        await using var host = await AttendanceHost.StartAsync(kind);
        var client = await host.ClientAs(Role.SchoolLead);
        var address = $"/pupils/{host.World.Own.PupilId}/attendance/mark";
        await client.PostAndFollowAsync(address, ("on", "2026-11-10"), ("session", "Morning"), ("Seen", "O"), ("Code", "I"), ("Reason", "The doctor’s letter came"));

        var second = await client.PostFormAsync(address, ("on", "2026-11-10"), ("session", "Morning"), ("Seen", "O"), ("Code", "M"), ("Reason", "At the dentist"));

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Contains("The register says I", (await second.ReadHtmlAsync()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-14", "Morning", "Registers are kept from Monday to Friday")]
    [InlineData("2026-11-23", "Morning", "The day must be in the last two years, and not in the future")]
    [InlineData("2025-11-10", "Morning", "Your school has no register of Rowan for 2025 to 2026")]
    [InlineData("2026-11-10", "", "Choose morning or afternoon")]
    public async Task Mark_ThatCannotBe_SaysWhy(string on, string session, string message)
    {
        await using var host = await AttendanceHost.StartAsync(DatabaseKind.Sqlite);
        var client = await host.ClientAs(Role.SchoolLead);

        var page = await client.GetPageAsync($"/pupils/{host.World.Own.PupilId}/attendance/mark?on={on}&session={session}");

        Assert.Contains(page.Errors, error => error.Contains(message, StringComparison.Ordinal));
    }
}
