using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Onroll.EndToEnd.Tests.Browsing;
using Onroll.Testing.Builders;

namespace Onroll.EndToEnd.Tests.Journeys;

[Collection(DemonstrationJourneys.Name)]
public sealed class DataManagerJourney(DemonstrationSite site)
{
    private const int Good = 30;

    [Fact]
    public async Task DataManager_BringsInPupilsWithOneBadUpn_GetsThatRowBack()
    {
        await using var visit = await site.SignInAsync("Nisha Bright");
        await visit.FollowAsync("Imports");
        await visit.SeesAsync("Imports");
        await visit.IsToldToMendAsync("Look at the file", "Choose a file");
        await visit.Page.GetByLabel("Bring in a file").SetInputFilesAsync(new FilePayload { Name = "new pupils.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(File()) });
        await visit.PressAsync("Look at the file");

        await visit.SeesAsync("new pupils.csv");
        await visit.ReadsAsync("It holds: pupils.");
        await visit.ReadsAsync("1 row cannot be read");
        await visit.PressAsync("Take the rows in");
        await visit.SeesAsync("Rejected rows");
        await visit.ReadsAsync($"{Good} rows added, 0 changed");
        await visit.ReadsAsync("1 row rejected");

        var rejects = await visit.Page.RunAndWaitForDownloadAsync(() => visit.FollowAsync("Download all of them"));
        var text = await System.IO.File.ReadAllTextAsync(await rejects.PathAsync());
        Assert.Contains($",{Good + 2},upn,{BadUpn},", text, StringComparison.Ordinal);
        Assert.DoesNotContain($",{Good + 1},", text, StringComparison.Ordinal);
        await visit.GoToAsync("/search?q=Harbour1");
        await visit.ReadsAsync("Ada Harbour1");
    }

    /// <summary>Another check letter than its digits have.</summary>
    private static string BadUpn => (PupilExample.Upn(4999).Value is ['A', ..] ? 'B' : 'A') + PupilExample.Upn(4999).Value[1..];

    private static string File()
    {
        var rows = new StringBuilder("upn,surname,forename,dateOfBirth,sex,urn,entryDate\n");
        for (var number = 1; number <= Good; number++)
        {
            rows.AppendLine(CultureInfo.InvariantCulture, $"{PupilExample.Upn(4900 + number).Value},Harbour{number},Ada,2013-05-06,F,999001,2024-09-03");
        }

        return rows.AppendLine(CultureInfo.InvariantCulture, $"{BadUpn},Faulty,Ben,2013-05-06,M,999001,2024-09-03").ToString();
    }
}
