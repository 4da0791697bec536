using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Letters;
using Onroll.Testing;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Letters;

/// <summary>Templates a partnership can translate, versioned, previewed, with errors that name the line (issue 3 §2).</summary>
public sealed class LetterPagesTests
{
    private const string Invitation = "/set-up/letters/reintegration-meeting";
    private const string Polish = "# Powrót do szkoły\nSzanowni Państwo, {recipient}\n{Pupil} wraca {back-on}.";

    [Theory, BothDatabases]
    public async Task Post_CoordinatorTranslatesALetter_SchoolsUseIt(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var coordinator = await host.ClientAs(Role.Coordinator);

        var page = await coordinator.PostAndFollowAsync($"{Invitation}?language=Polish", ("Text", Polish));

        Assert.Contains("Version 1 is saved", page.Text, StringComparison.Ordinal);
        await using var db = host.Open();
        var school = host.World.Alderway.OrganisationId;
        var day = new DateOnly(2026, 11, 20);
        var polish = await db.LetterFor(school, LetterKind.ReintegrationMeeting, "Polish", ReadingLevel.Plain, day, default);
        var easy = await db.LetterFor(school, LetterKind.ReintegrationMeeting, "polish ", ReadingLevel.EasyRead, day, default);
        var urdu = await db.LetterFor(school, LetterKind.ReintegrationMeeting, "Urdu", ReadingLevel.Plain, day, default);
        Assert.Equal(("Polish", null), (polish.Edition.Language.Name, polish.FallsBack));
        Assert.Equal("There is no easy-read text of this letter in Polish: this is the plain one.", easy.FallsBack);
        Assert.Equal(("English", "There is no text of this letter in Urdu: it is in English. Ask an interpreter to go through it with them."), (urdu.Edition.Language.Name, urdu.FallsBack));
    }

    [Theory, BothDatabases]
    public async Task Post_SchoolRewordsWhatThePartnershipTranslated_TheSchoolsOwnCounts(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        await (await host.ClientAs(Role.Coordinator)).PostAndFollowAsync($"{Invitation}?language=Polish", ("Text", Polish));
        var head = await host.ClientAs(Role.Head);
        await head.PostAndFollowAsync($"{Invitation}?language=Polish", ("Text", Polish + "\nDyrektor"));

        await head.PostAndFollowAsync($"{Invitation}?handler=Withdraw&language=Polish&level=plain", ("BasedOn", "1"));

        await using var db = host.Open();
        var inUse = await db.LetterFor(host.World.Alderway.OrganisationId, LetterKind.ReintegrationMeeting, "Polish", ReadingLevel.Plain, new(2026, 11, 20), default);
        Assert.NotEqual(host.World.Alderway.Name, inUse.OwnerName);
        Assert.Equal([null, 1, 2], (await db.LetterWordings.Where(w => w.OrganisationId == host.World.Alderway.OrganisationId).Select(w => (int?)w.Number).ToListAsync()).Prepend(null).Order());
    }

    [Theory, BothDatabases]
    public async Task Preview_ShowsTheTextWithAnInventedCaseAndSavesNothing(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);

        var answer = await (await host.ClientAs(Role.Head)).PostFormAsync($"{Invitation}?handler=Preview&language=Polish", ("Text", Polish));

        Assert.Contains("Sam wraca czwartek, 26 listopada 2026.", (await answer.ReadHtmlAsync()).Text, StringComparison.Ordinal);
        await using var db = host.Open();
        Assert.Equal(0, await db.LetterWordings.CountAsync());
    }

    [Theory]
    [BothDatabases("/set-up/letters/reintegration-meeting", "", "Enter the text of the letter")]
    [BothDatabases("/set-up/letters/reintegration-meeting", "# Back\nDear {recipent}", "Line 2: {recipent} is not something Onroll can fill in. Did you mean “recipient”?")]
    [BothDatabases("/set-up/letters/day-six-details", "# Teaching\nIt starts soon.", "The letter must say when, where and with whom education from the sixth day begins. Put [says day-six] on the line before it")]
    public async Task Post_BadText_SaysWhereAndKeepsIt(DatabaseKind kind, string address, string text, string error)
    {
        await using var host = await WebHost.StartAsync(kind);

        var answer = await (await host.ClientAs(Role.Head)).PostFormAsync(address, ("Text", text));

        var page = await answer.ReadHtmlAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal([error], page.Errors);
        Assert.Equal(text.ReplaceLineEndings("\n"), page.Value("Text").ReplaceLineEndings("\n"));
    }

    [Theory, BothDatabases]
    public async Task Post_SomebodySavedMeanwhile_IsTold(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var head = await host.ClientAs(Role.Head);
        await head.PostAndFollowAsync($"{Invitation}?language=Polish", ("Text", Polish));

        var answer = await head.PostFormAsync($"{Invitation}?language=Polish", ("Text", Polish));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Letterhead_IsKeptAndChecked(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var lead = await host.ClientAs(Role.SchoolLead);

        await lead.PostAndFollowAsync("/set-up/letters/letterhead", ("Version", "0"), ("Address", "Mill Lane, Aldermere"), ("Phone", "01632 960100"), ("BoardContact", "The Clerk"));
        var letters = await lead.GetPageAsync("/set-up/letters");
        var late = await lead.PostFormAsync("/set-up/letters/letterhead", ("Version", "0"), ("Address", "Elsewhere"));

        Assert.Contains("Still missing: to whom an application for a review goes.", letters.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Mill Lane, Aldermere", (await late.ReadHtmlAsync()).Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Get_OthersLettersOrNoSuchLetter_IsNotFound(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var head = await host.ClientAs(Role.Head);

        Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync($"/set-up/letters?owner={host.World.Birchfield.OrganisationId}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync("/set-up/letters/no-such-letter")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync($"{Invitation}?language=Klingon")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.ClientAs(Role.LaOfficer)).GetAsync("/set-up/letters")).StatusCode);
    }
}
