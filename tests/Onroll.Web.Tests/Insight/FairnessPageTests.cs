using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Exclusions;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;
using Onroll.Testing;
using Onroll.Testing.Builders;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Insight;

public sealed class FairnessPageTests   // mockup 10; R-DIS, R-SDC
{
    [Theory, BothDatabases]
    public async Task Get_WithoutAnySuspension_SaysThatThereIsNothingToCompare(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);

        var page = await (await host.ClientAs(Role.Governor)).GetPageAsync("/insight/fairness");

        Assert.Contains("There is nothing to compare yet", page.Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Get_AsThoseWhoSeeThePupils_SaysFirstWhatItMeans(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        await AddPupilsAsync(host);

        var page = await (await host.ClientAs(Role.Head)).GetPageAsync("/insight/fairness?year=202627");

        Assert.Equal("Who is suspended, compared with everyone else", page.Heading);
        Assert.Contains("Pupils in the group “Black Caribbean” were 5.0 times as likely to be suspended as all other pupils.", page.Text, StringComparison.Ordinal);
        Assert.Contains("It does not show why", page.Text, StringComparison.Ordinal);
        Assert.Equal(["20", "40", "50.0%"], page.TableRow("Black Caribbean").Skip(1).Take(3));
        Assert.Equal(["3", "30"], page.TableRow("Indian").Skip(1).Take(2));
        Assert.Contains("fewer than 5", page.TableRow("Indian")[4], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Governor, "/insight/fairness?year=202627")]
    [InlineData(Role.Head, "/insight/fairness?year=202627&for=outside")]
    public async Task Get_ForFiguresOnly_HidesSmallNumbersInWordsAndPictures(Role role, string address)
    {
        await using var host = await WebHost.StartAsync(DatabaseKind.Sqlite);
        await AddPupilsAsync(host);

        var page = await (await host.ClientAs(role)).GetPageAsync(address);

        Assert.Equal(["c", "c", "c"], page.TableRow("Indian").Skip(1).Take(3));   // 3 of 30, and 1 pupil whose group nobody recorded
        Assert.Contains("Hidden: a small number", page.TableRow("Indian")[4], StringComparison.Ordinal);
        Assert.Contains("Hidden so that others cannot be worked out", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("year=nonsense&outcome=x&against=y&for=z&range=q&group=-")]
    [InlineData("group=ethnicity-WBRI&range=99&against=reference")]
    [InlineData("outcome=excluded&against=all")]
    public async Task Get_AnyAddress_IsAnswered(string query)
    {
        await using var host = await WebHost.StartAsync(DatabaseKind.Sqlite);
        await AddPupilsAsync(host);

        var page = await (await host.ClientAs(Role.Head)).GetPageAsync($"/insight/fairness?{query}");

        Assert.StartsWith("Who is", page.Heading, StringComparison.Ordinal);
    }

    // At Alderway: 90 White British of whom 9 were suspended, 40 Black Caribbean of whom 20 were, 30 Indian of whom 3 were.
    private static async Task AddPupilsAsync(WebHost host)
    {
        await using var db = host.Open();
        foreach (var number in Enumerable.Range(1, 160))
        {
            var (ethnicity, isSuspended) = number <= 90 ? ("WBRI", number <= 9) : number <= 130 ? ("BCRB", number <= 110) : ("AIND", number <= 133);
            var pupil = PupilExample.Pupil(host.World.AreaId, 500 + number);
            db.AddRange(pupil, PupilExample.Enrolment(pupil, host.World.Alderway.OrganisationId));
            db.Add(new PupilFact
            {
                AreaId = pupil.AreaId, PupilFactId = Guid.CreateVersion7(), PupilId = pupil.PupilId, Kind = PupilFactKind.Ethnicity, Code = ethnicity,
                ValidFrom = new DateOnly(2024, 9, 1), Source = "test",
            });
            if (isSuspended)
            {
                db.Add(new Exclusion
                {
                    AreaId = pupil.AreaId, ExclusionId = ExclusionId.New(), PupilId = pupil.PupilId, OrganisationId = host.World.Alderway.OrganisationId,
                    Category = ExclusionCategory.Suspension, StartsOn = new DateOnly(2026, 10, 5), Sessions = 2, Reason1 = "DB", PolicySet = "PS-2024",
                });
            }
        }

        await db.SaveAsync(new ChangedBy(UserId.System, "Tester", "Test"), default);
    }
}
