using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Testing;
using Onroll.Testing.Worlds;
using Onroll.Web.Tests.Exclusions;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.FairAccess;

/// <summary>R-FAP, G-220: a child from the referral to the school's answer, over the pages of the authority and the school.</summary>
public sealed class FairAccessPagesTests
{
    [Theory, BothDatabases]
    public async Task Child_FromTheReferralToTheFirstDay_IsLedStepByStep(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var officer = await host.ClientAs(Role.LaOfficer);
        var lead = await host.ClientAs(Role.SchoolLead);

        // Nothing filled in: everything is named and what was typed stays
        var empty = await officer.PostFormAsync("/fair-access/refer", ("Surname", "Barrow"));
        var errors = await empty.ReadHtmlAsync();
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        Assert.Contains("Choose why the protocol should apply", errors.Errors);
        Assert.Equal("Barrow", errors.Value("Surname"));

        var referred = await officer.PostAndFollowAsync("/fair-access/refer", Referral());
        var address = $"/fair-access/children/{await CaseIdAsync(host)}";
        Assert.Contains("Does the protocol apply?", referred.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync(address)).StatusCode);   // not theirs

        await officer.PostAndFollowAsync($"{address}?handler=Agree", [.. Day("AgreedOn", 2026, 11, 20)]);

        // The schools' facts come from a file; a wrong one takes nothing in
        var bad = await (await officer.PostFileAsync("/fair-access/schools/import", "Upload", "schools.csv", "school,roll\nNowhere,many\n")).ReadHtmlAsync();
        Assert.Contains("Nowhere is no school of this protocol", bad.Text, StringComparison.Ordinal);
        await officer.PostFileAsync("/fair-access/schools/import", "Upload", "schools.csv", "school,roll,points,year 8\nAlderway Academy,1000,1,2\nBirchfield School,1000,5,1\n");

        await officer.PostAndFollowAsync("/fair-access/proposal?handler=WorkOut");
        var proposal = await WorkedOutAsync(officer);
        Assert.Contains("nothing has changed since", proposal.Text, StringComparison.Ordinal);
        Assert.Contains("every school compared", proposal.Text, StringComparison.Ordinal);
        Assert.Contains("Alderway Academy", await (await officer.GetAsync("/fair-access/proposal?handler=Csv")).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var round = proposal.Value("Round");
        var decided = await officer.PostAndFollowAsync("/fair-access/proposal?handler=AgreeAll", ("Round", round));
        Assert.Contains("1 place is decided", decided.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.PostFormAsync("/fair-access/proposal?handler=AgreeAll", ("Round", round))).StatusCode);   // somebody was faster

        // Now the school sees it, on Today too, and answers
        Assert.Contains("Answer for a child under fair access", (await lead.GetPageAsync("/today")).Text, StringComparison.Ordinal);
        await lead.PostAndFollowAsync($"{address}/answer", [("Agrees", "true"), .. Day("StartsOn", 2026, 11, 23)]);
        Assert.Contains("Elsie Barrow", (await lead.GetPageAsync($"{address}/notice")).Text, StringComparison.Ordinal);
        host.Clock.Advance(TimeSpan.FromDays(3));
        var there = await (await host.ClientAs(Role.LaOfficer)).PostAndFollowAsync($"{address}?handler=Admit", [.. Day("AdmittedOn", 2026, 11, 23)]);
        Assert.Contains("The child is on roll", there.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.ClientAs(TestPeople.OtherLead)).GetAsync(address)).StatusCode);
    }

    // A page never keeps anybody waiting for a hard proposal: it says so and is looked at again.
    private static async Task<HtmlPage> WorkedOutAsync(PageClient officer)
    {
        for (var look = 0; ; look++)
        {
            var page = await officer.GetPageAsync("/fair-access/proposal");
            if (look > 60 || !page.Text.Contains("is being worked out", StringComparison.Ordinal))
            {
                return page;
            }

            await Task.Delay(500);
        }
    }

    private static (string, string)[] Referral() =>
    [
        ("Forename", "Elsie"), ("Surname", "Barrow"), .. Day("DateOfBirth", 2014, 3, 4), ("Fields.NcYear", "8"), ("Fields.Category", "Homeless"), ("Fields.Evidence", "Housing team’s acceptance of 9 November"), ("Fields.Tried", "Two schools: full"),
    ];

    private static (string, string)[] Day(string name, int year, int month, int day) => [($"{name}.Day", $"{day}"), ($"{name}.Month", $"{month}"), ($"{name}.Year", $"{year}")];

    private static async Task<Guid> CaseIdAsync(WebHost host)
    {
        await using var db = host.Open();
        return await db.FairAccessCases.Select(c => c.FairAccessCaseId).SingleAsync();
    }
}
