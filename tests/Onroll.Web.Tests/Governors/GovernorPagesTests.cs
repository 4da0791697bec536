using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Behaviour;
using Onroll.Core.Casework;
using Onroll.Core.Exclusions;
using Onroll.Core.Governors;
using Onroll.Testing;
using Onroll.Web.Tests.Exclusions;
using Onroll.Web.Tests.Letters;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Governors;

/// <summary>R-GBD-01 to R-GBD-06, R-IRP-01, R-IRP-03, R-IRP-08: a permanent exclusion from the meeting to the census code.</summary>
public sealed class GovernorPagesTests
{
    [Theory, BothDatabases]
    public async Task Arrange_SavesTheMeetingAndSaysWhatIsMissing(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var made = await NoticeCase.AddAsync(host);
        var lead = await host.ClientAs(Role.SchoolLead);

        var page = await lead.PostAndFollowAsync(made.Address("governors?handler=Arrange"), ("Version", "0"), ("MeetsOn", "2026-11-26"), ("MeetsAt", "10am"), ("Place", "Alderway library"));

        Assert.Contains("Thursday 26 November 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("Send them by Thursday 19 November", page.Text, StringComparison.Ordinal);
        Assert.Contains("Not invited yet: the family.", page.Text, StringComparison.Ordinal);
        Assert.Contains("At least 3 governors must decide; none is on the list.", page.Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Add_ThreeGovernors_MakesAQuorum(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var made = await NoticeCase.AddAsync(host);
        await ExclusionsHost.AddAsync(host, NoticeCase.Board(host, made.Exclusion));
        var lead = await host.ClientAs(Role.SchoolLead);

        HtmlPage? page = null;
        foreach (var name in new[] { "Mrs E. Farrar", "Mr T. Bell", "Dr A. Shah" })
        {
            page = await lead.PostAndFollowAsync(made.Address("governors?handler=Add"), ("Name", name), ("AttendsAs", "Governor"));
        }

        Assert.DoesNotContain("At least 3 governors", page!.Text, StringComparison.Ordinal);   // asked three times
        await using var db = host.Open();
        Assert.Equal(3, await db.BoardAttendances.CountAsync());
    }

    [Theory, BothDatabases]
    public async Task Decide_ToReinstate_SetsTheDayOfReturnAndTheCensusCode(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var made = await NoticeCase.AddAsync(host);
        var lead = await host.ClientAs(Role.SchoolLead);

        await lead.PostAndFollowAsync(
            made.Address("governors?handler=Decide"), ("Version", "0"), ("Decision", "ReinstateOnDay"), ("DecidedOn", "2026-11-19"), ("ReinstateOn", "2026-11-23"), ("Reasons", "It was not in proportion."));

        await using var db = host.Open();
        var exclusion = await db.Exclusions.SingleAsync();
        Assert.Equal((new DateOnly(2026, 11, 23), "BRE"), (exclusion.ReturnsOn, exclusion.ReviewOutcome));
        Assert.Contains("letters wait", (await lead.GetPageAsync(made.Address("notices"))).Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Decide_PutRight_ChangesTheCensusCodeAndKeepsTheOneBefore(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var made = await NoticeCase.AddAsync(host);
        var lead = await host.ClientAs(Role.SchoolLead);
        var before = await lead.GetPageAsync(made.Address(""));

        await DecideAsync(lead, made, "0", ("Decision", "ReinstateAtOnce"));
        await DecideAsync(lead, made, "1", ("Decision", "Declined"));

        var page = await lead.GetPageAsync(made.Address(""));
        Assert.Contains("NOG", before.Text, StringComparison.Ordinal);
        Assert.Contains("The governors declined on 19 November 2026. The family’s time to ask for a review begins when the governors’ letter counts as given.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Set 2 times", page.Text, StringComparison.Ordinal);
        await using var db = host.Open();
        var exclusion = await db.Exclusions.SingleAsync();
        Assert.Equal(("DNO", null), (exclusion.ReviewOutcome, exclusion.ReturnsOn));
        Assert.Equal(["DNO", "FRE"], (await db.CensusHistoryAsync(exclusion.ExclusionId, default)).Select(given => given.Code));
    }

    [Theory, BothDatabases]
    public async Task Decide_TheFamilyDeclinesTheReturn_IsCnoAndNobodyIsExpectedBack(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var made = await NoticeCase.AddAsync(host);
        var lead = await host.ClientAs(Role.SchoolLead);

        await DecideAsync(lead, made, "0", ("Decision", "ReinstateAtOnce"), ("ReturnDeclinedOn", "2026-11-20"));

        await using var db = host.Open();
        var exclusion = await db.Exclusions.SingleAsync();
        Assert.Equal(("CNO", null), (exclusion.ReviewOutcome, exclusion.ReturnsOn));
        Assert.Contains("and the family declined it on 20 November 2026.", (await lead.GetPageAsync(made.Address(""))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [BothDatabases("Upheld", "", "INO", "The review panel upheld it on 19 November 2026.")]
    [BothDatabases("RecommendReconsideration", "", "GNO", "They have not decided yet.")]
    [BothDatabases("RecommendReconsideration", "ReinstateAtOnce", "JRE", "On 20 November 2026 they reinstated the pupil.")]
    [BothDatabases("RecommendReconsideration", "Declined", "LNO", "On 20 November 2026 they declined again.")]
    [BothDatabases("QuashAndDirect", "ReinstateAtOnce", "KRE", "and told them to think again")]
    [BothDatabases("QuashAndDirect", "Declined", "MNO", "and told them to think again")]
    public async Task Review_WhatIsDecided_SetsTheCensusCodeAndSaysWhy(DatabaseKind kind, string panel, string again, string code, string why)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var made = await NoticeCase.AddAsync(host);
        var board = NoticeCase.Board(host, made.Exclusion);
        (board.Decision, board.DecidedOn, board.DecisionReasons) = (BoardDecision.Declined, new(2026, 11, 12), "Fair.");
        await ExclusionsHost.AddAsync(host, board);
        var lead = await host.ClientAs(Role.SchoolLead);

        await lead.PostAndFollowAsync(made.Address("review"), ("Version", "0"), ("AppliedOn", "2026-11-16"), ("HearingOn", "2026-11-18"), ("Decision", panel), ("DecisionGivenOn", "2026-11-19"));
        if (again.Length > 0)
        {
            await lead.PostAndFollowAsync(
                made.Address("governors?handler=Decide&again=true"), ("Version", "0"), ("Decision", again), ("DecidedOn", "2026-11-20"), ("Reasons", "We thought again."));
        }

        await using var db = host.Open();
        Assert.Equal(code, (await db.Exclusions.SingleAsync()).ReviewOutcome);
        Assert.Contains(why, (await lead.GetPageAsync(made.Address(""))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [BothDatabases("Decision", "", "Choose what the governors decided")]
    [BothDatabases("Decision", "ReturnedJustified", "The law does not let the governors decide that here")]
    [BothDatabases("Reasons", "", "Enter the governors’ reasons: they stand in the letter to the family")]
    [BothDatabases("DecidedOn", "2026-11-21", "The day they decided must be today or in the past")]
    public async Task Decide_BadAnswer_SaysSoAndSavesNothing(DatabaseKind kind, string field, string value, string error)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var made = await NoticeCase.AddAsync(host);
        (string Name, string Value)[] all = [("Version", "0"), ("Decision", "Declined"), ("DecidedOn", "2026-11-19"), ("Reasons", "Fair.")];

        var answer = await (await host.ClientAs(Role.SchoolLead)).PostFormAsync(made.Address("governors?handler=Decide"), [.. all.Where(one => one.Name != field), (field, value)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal([error], (await answer.ReadHtmlAsync()).Errors);
        await using var db = host.Open();
        Assert.Equal(0, await db.GoverningBoardReviews.CountAsync());
    }

    [Theory, BothDatabases]
    public async Task Papers_NameWhatWasNotDoneAndHideOtherPupilsAndAreRecorded(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var made = await NoticeCase.AddAsync(host);
        var other = new Core.Pupils.Pupil { AreaId = host.World.AreaId, PupilId = new(Guid.CreateVersion7()), Forename = "Reece", Surname = "Malik", DateOfBirth = new(2012, 1, 3) };
        await ExclusionsHost.AddAsync(
            host,
            NoticeCase.Board(host, made.Exclusion),
            other,
            new Core.Pupils.Enrolment { AreaId = host.World.AreaId, EnrolmentId = Guid.CreateVersion7(), PupilId = other.PupilId, OrganisationId = host.World.Alderway.OrganisationId, Status = "C", EntryDate = new(2023, 9, 1) },
            new Incident
            {
                AreaId = host.World.AreaId, IncidentId = Guid.CreateVersion7(), PupilId = made.Exclusion.PupilId, OrganisationId = made.Exclusion.OrganisationId, OccurredOn = new(2026, 11, 9), Type = "Threat",
                Description = "Reece Malik said something on the bus. Reece's bag was taken.",
            });
        var lead = await host.ClientAs(Role.SchoolLead);

        var form = await lead.GetPageAsync(made.Address("governors/pack"));
        var answer = await lead.PostFormAsync(
            made.Address("governors/pack"), [("CopyFor", "Mrs E. Farrar"), ("Hide", "Reece Malik"), .. BoardPack.AllParts.Select(part => ("Parts", part.ToString()))]);

        var pack = await answer.ReadHtmlAsync();
        Assert.Contains("Reece Malik", form.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Reece", pack.Text, StringComparison.Ordinal);
        Assert.Contains("name hidden said something on the bus", pack.Text, StringComparison.Ordinal);
        Assert.Contains("Copy for Mrs E. Farrar", pack.Text, StringComparison.Ordinal);
        Assert.Contains("Alternatives are marked not done: “urgency after 9 November”", pack.Text, StringComparison.Ordinal);
        Assert.Contains("I wasn't going to use it.", pack.Text, StringComparison.Ordinal);
        Assert.Contains("For the governors’ meeting on Thursday 26 November 2026, 10am, Alderway library", pack.Text, StringComparison.Ordinal);
        await using var db = host.Open();
        Assert.Equal(1, await db.AuditEntries.CountAsync(entry => entry.Subject == "governors-papers"));
    }

    [Theory, BothDatabases]
    public async Task Review_AppliedForInTime_ChecksThePanelAndKeepsTheOutcome(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var made = await NoticeCase.AddAsync(host);
        var board = NoticeCase.Board(host, made.Exclusion);
        (board.Decision, board.DecidedOn, board.DecisionReasons) = (BoardDecision.Declined, new(2026, 11, 12), "Fair.");
        await ExclusionsHost.AddAsync(host, board);
        var lead = await host.ClientAs(Role.SchoolLead);

        await lead.PostAndFollowAsync(made.Address("review"), ("Version", "0"), ("AppliedOn", "2026-11-16"), ("AppliedBy", "Dana O’Neill"), ("AsksForSenExpert", "true"));
        var page = await lead.PostAndFollowAsync(made.Address("review?handler=Add"), ("Name", "Ms Lay"), ("SitsAs", "LayChair"), ("TrainedOn", "2026-01-10"));

        Assert.Contains("A panel has three or five members; this has 1.", page.Text, StringComparison.Ordinal);
        await using var db = host.Open();
        Assert.Equal("GNO", (await db.Exclusions.SingleAsync()).ReviewOutcome);
    }

    // R-IRP-05: before September 2012 an appeal panel decided itself; what the later law knows is not offered, and the other way round.
    [Theory, BothDatabases]
    public async Task Review_UnderTheLawBefore2012_OffersWhatAnAppealPanelCouldDecide(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var made = await NoticeCase.AddAsync(host);
        var board = NoticeCase.Board(host, made.Exclusion);
        (board.Decision, board.DecidedOn, board.DecisionReasons) = (BoardDecision.Declined, new(2026, 11, 12), "Fair.");
        await ExclusionsHost.AddAsync(host, board);
        var lead = await host.ClientAs(Role.SchoolLead);
        (string, string)[] Answer(string version, string decision) =>
            [("Version", version), ("AppliedOn", "2026-11-16"), ("HearingOn", "2026-11-18"), ("Decision", decision), ("DecisionGivenOn", "2026-11-19")];

        var later = await (await lead.PostFormAsync(made.Address("review"), Answer("0", "AppealReinstated"))).ReadHtmlAsync();
        Assert.Contains("The law of the day did not let a panel decide that. Choose one of those offered", later.Errors);
        Assert.DoesNotContain("The pupil comes back", later.Text, StringComparison.Ordinal);

        await using (var db = host.Open())
        {
            await db.Database.ExecuteSqlRawAsync("update exclusions set policy_set = 'PS-2010'");
        }

        var page = await lead.GetPageAsync(made.Address("review"));
        Assert.StartsWith("Independent appeal:", page.Heading, StringComparison.Ordinal);
        Assert.Contains("The appeal is dismissed: the exclusion stands", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("told to think again", page.Text, StringComparison.Ordinal);
        Assert.Contains("The law of the day did not let a panel decide that. Choose one of those offered", (await (await lead.PostFormAsync(made.Address("review"), Answer("0", "QuashAndDirect"))).ReadHtmlAsync()).Errors);
        Assert.Contains("Enter the day from which the pupil is back", (await (await lead.PostFormAsync(made.Address("review"), Answer("0", "AppealReinstated"))).ReadHtmlAsync()).Errors);

        await lead.PostAndFollowAsync(made.Address("review"), [.. Answer("0", "AppealReinstated"), ("ReinstatedFrom", "2026-11-23")]);
        Assert.Contains("The appeal panel decided on 19 November 2026 that the pupil comes back, from 23 November 2026.", (await lead.GetPageAsync(made.Address(""))).Text, StringComparison.Ordinal);
        await using (var db = host.Open())
        {
            var exclusion = await db.Exclusions.SingleAsync();
            Assert.Equal(("KRE", new DateOnly(2026, 11, 23)), (exclusion.ReviewOutcome, exclusion.ReturnsOn!.Value));
        }

        await lead.PostAndFollowAsync(made.Address("review"), Answer("1", "AppealReinstatementImpractical"));
        await using (var db = host.Open())
        {
            var exclusion = await db.Exclusions.SingleAsync();
            Assert.Equal(("INO", null), (exclusion.ReviewOutcome, exclusion.ReturnsOn));
        }
    }

    [Theory, BothDatabases]
    public async Task Review_BeforeTheGovernorsDeclined_IsNotThere(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var made = await NoticeCase.AddAsync(host);

        Assert.Equal(HttpStatusCode.NotFound, (await (await host.ClientAs(Role.SchoolLead)).GetAsync(made.Address("review"))).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Report_ForGovernors_CountsTheTermAndNamesNobody(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        await NoticeCase.AddAsync(host);

        var page = await (await host.ClientAs(Role.Governor)).GetPageAsync("/governors/report");

        Assert.Equal(["Permanent exclusions", "1", "0"], page.TableRow("Permanent exclusions"));
        Assert.DoesNotContain("O’Neill", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.ClientAs(Role.LaOfficer)).GetAsync("/governors/report")).StatusCode);
    }

    private static Task<HtmlPage> DecideAsync(PageClient lead, NoticeCase made, string version, params (string Name, string Value)[] answers) =>
        lead.PostAndFollowAsync(made.Address("governors?handler=Decide"), [("Version", version), ("DecidedOn", "2026-11-19"), ("Reasons", "It was not in proportion."), .. answers]);
}
