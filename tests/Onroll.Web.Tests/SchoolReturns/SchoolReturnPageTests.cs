using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Testing;
using Onroll.Testing.Worlds;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.SchoolReturns;

/// <summary>P-BLU-06, P-BEM-09, P-NAC-06 to P-NAC-08 as pages: AS-BLU-1, AS-BLU-2, AS-BEM-2, AS-BEM-3, AS-NAC-2, AS-NAC-3 and AS-NAC-4.</summary>
public sealed class SchoolReturnPageTests
{
    [Theory, BothDatabases]
    public async Task Return_FromAskingToAcceptance_DoubtsAreToldInPlace(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var (office, lead) = (await host.ClientAs(Role.Coordinator), await host.ClientAs(Role.SchoolLead));

        // The coordinator asks; what is missing is told and what was typed is kept.
        var wrong = await (await office.PostFormAsync("/insight/returns/ask", ("Title", ""), ("Last", "202526"), ("Years", "3"), ("Cap", "many"))).ReadHtmlAsync();
        Assert.Equal(("Enter a title, as the schools see it", "many"), (wrong.ErrorFor("Title"), wrong.Value("Cap")));
        Assert.Equal("Enter the day the figures are due, today or later", wrong.ErrorFor("DueOn.Day"));
        var round = await office.PostAndFollowAsync("/insight/returns/ask", ("Title", "Yearly figures"), ("Last", "202526"), ("Years", "3"), ("Cap", "3"), ("Lengths", "1, 3, 5"), ("DueOn.Day", "4"), ("DueOn.Month", "12"), ("DueOn.Year", "2026"));
        Assert.Contains("0 of 3 schools have returned", round.Text, StringComparison.Ordinal);
        var address = round.Link("Alderway Academy");

        // The school has it on Today, and pastes its own table: 16 suspensions, 47 days, 2 pupils; a row of which two cells say no year.
        Assert.Contains("Return the school’s figures", (await lead.GetPageAsync("/today")).Text, StringComparison.Ordinal);
        const string Pasted = "x\t2023/24\t2024/25\t2025/26\nNOR\t1322\t\t\nFTE\t39/2.9%\t\t16/1.5%\nFTE days\t114\t\t47\nPupils with ≥1 FTE\t29\t\t2\nGrade\tRI\t2\tGood-Mar '18";
        var figures = $"{address}/figures";
        Assert.Equal("Paste a table, or choose a file", (await (await lead.PostFormAsync($"{figures}?handler=Paste", ("Version", "0"))).ReadHtmlAsync()).ErrorFor("Paste"));
        var page = await lead.PostAndFollowAsync($"{figures}?handler=Paste", ("Version", "0"), ("Paste", Pasted));
        Assert.Equal("5 rows are taken over", page.Notice);
        Assert.Contains("The counts give 3.0%; printed is 2.9%.", page.Text, StringComparison.Ordinal);
        Assert.Contains("8.0 per pupil exceeds 3.", page.Text, StringComparison.Ordinal);
        Assert.Contains("47 days impossible with 16 lengths of 1, 3, 5.", page.Text, StringComparison.Ordinal);
        Assert.Contains("not supplied", page.TableRow("Suspensions")[2], StringComparison.Ordinal);
        Assert.Contains("not published", page.TableRow("Permanent exclusions")[1], StringComparison.Ordinal);
        Assert.Equal(["Requires improvement (printed “RI”)", "Good (printed “2”)", "Good (printed “Good-Mar '18”), March 2018"], page.TableRow("Inspection grade").Skip(1).Take(3));

        var asked = await (await lead.PostFormAsync($"{figures}?handler=Paste", ("Version", "1"), ("Paste", "PX / % NOR 1/0.09% 1/0.3%"))).ReadHtmlAsync();
        Assert.Contains("Permanent exclusions: The row has 2 cells for 3 years. Say which years they are; Onroll does not guess.", asked.Errors);
        page = await lead.PostAndFollowAsync($"{figures}?handler=Paste", ("Version", "1"), ("Paste", "PX / % NOR 1/0.09% 1/0.3%"), ("Years", "PermanentExclusions-202324"), ("Years", "PermanentExclusions-202526"));
        Assert.Contains("year assumed", page.TableRow("Permanent exclusions")[1], StringComparison.Ordinal);
        Assert.Contains("2 of 3 years", page.TableRow("Permanent exclusions")[4], StringComparison.Ordinal);

        // A cell that cannot be read is told beside it, with everything kept; nothing is stored.
        var cells = await (await lead.PostFormAsync(figures, ("Version", "2"), ("Cells[SuspensionDays-202526]", "141.3"), ("Cells[Roll-202526]", "1,345"))).ReadHtmlAsync();
        Assert.Equal("Days lost to suspension, 2025/26: 141.3 is not a number of half days: write whole or half days, such as 236.5", Assert.Single(cells.Errors));
        Assert.Equal("1,345", cells.Value("Cells[Roll-202526]"));
        Assert.Equal(HttpStatusCode.Conflict, (await lead.PostFormAsync(figures, ("Version", "1"), ("Cells[Roll-202526]", "1,345"))).StatusCode);

        // Without a reason it is not taken; with one for each it is, once.
        page = await lead.GetPageAsync(address);
        var refused = await (await lead.PostFormAsync($"{address}?handler=Submit", ("Version", "2"))).ReadHtmlAsync();
        Assert.Contains("Pupils suspended: mend it, or say why it is right", refused.Errors);
        var reasons = page.FieldsThatBegin("Reasons[").Select(field => (field, "Two pupils of our unit")).ToArray();
        Assert.True(reasons.Length >= 4);
        page = await lead.PostAndFollowAsync($"{address}?handler=Submit", [("Version", "2"), .. reasons]);
        Assert.Contains("Two pupils of our unit", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await lead.PostFormAsync($"{address}?handler=Submit", [("Version", "2"), .. reasons])).StatusCode);
        Assert.False(page.HasButton("Accept"));
        Assert.Equal(HttpStatusCode.NotFound, (await lead.PostFormAsync($"{address}?handler=Accept", ("Version", "3"))).StatusCode);

        // The office gives it back with a reason, the school returns it again, the office accepts.
        Assert.Contains($"{reasons.Length}, with reasons", (await office.GetPageAsync(round.Link("Compare").Replace("/compare", "", StringComparison.Ordinal))).TableRow("Alderway Academy")[2], StringComparison.Ordinal);
        Assert.Equal("Say what is to be put right: the school reads it", (await (await office.PostFormAsync($"{address}?handler=GiveBack", ("Version", "3"))).ReadHtmlAsync()).ErrorFor("Reason"));
        await office.PostAndFollowAsync($"{address}?handler=GiveBack", ("Version", "3"), ("Reason", "Please look at 2023/24 again"));
        Assert.Contains("Please look at 2023/24 again", (await lead.GetPageAsync(address)).Text, StringComparison.Ordinal);
        await lead.PostAndFollowAsync($"{address}?handler=Submit", [("Version", "4"), .. reasons]);
        page = await office.PostAndFollowAsync($"{address}?handler=Accept", ("Version", "5"));
        Assert.Contains("Accepted by", page.Text, StringComparison.Ordinal);

        // Beside each other: small counts are hidden from all but the office, on the page and in the file.
        var compare = round.Link("Compare") + "?period=202526";
        var row = (await (await host.ClientAs(Role.Chair)).GetPageAsync(compare)).TableRow("Alderway Academy");
        Assert.Equal(("16 / 1.5%", "c", "c"), (row[2], row[4], row[5][..1]));
        Assert.Equal("2", (await office.GetPageAsync(compare + "&all=true")).TableRow("Alderway Academy")[4]);
        Assert.DoesNotContain(",2,", await (await (await host.ClientAs(Role.Chair)).GetAsync(compare + "&all=true&handler=Csv")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.StartsWith("School,URN,Period,Edition,Accepted on,Pupils on roll,Suspensions,", (await (await office.GetAsync(compare + "&handler=Csv")).Content.ReadAsStringAsync()).TrimStart('\uFEFF'), StringComparison.Ordinal);

        // A school of another partnership, and another school, find nothing.
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.ClientAs(TestPeople.OtherLead)).GetAsync(address)).StatusCode);
        Assert.Contains("No figures have been asked for", (await (await host.ClientAs(TestPeople.FarLead)).GetPageAsync("/insight/returns")).Text, StringComparison.Ordinal);
    }
}
