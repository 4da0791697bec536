using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Exclusions;
using Onroll.Testing;
using Onroll.Testing.Worlds;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Exclusions;

/// <summary>From the pupil to the confirmed suspension: what the law says while it is chosen, who confirms, and what is then recorded.</summary>
public sealed class RecordingTests
{
    private const string FromThisAfternoon = "2026-11-20-pm";

    // R-SUS-09: 3½ days earlier and 2½ more are 6 in the term; the 50th school day is Monday 22 February 2027.
    [Theory, BothDatabases]
    public async Task Length_MoreThanFiveDaysInTheTerm_SaysWhatFollows(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        await ExclusionsHost.AddAsync(host, ExclusionsHost.Suspension(host, new(2026, 9, 22), 4), ExclusionsHost.Suspension(host, new(2026, 10, 14), 3));
        var head = await host.ClientAs(Role.Head);
        var begun = await head.PostFormAsync($"/pupils/{host.World.Own.PupilId}/add/exclusion", ("Category", "Suspension"));

        var page = await (await head.PostFormAsync(begun.Headers.Location + "?handler=Preview", ("StartsOn", FromThisAfternoon), ("Sessions", "2½"))).ReadHtmlAsync();

        Assert.Contains("Back on Wednesday 25 November, morning", page.Text, StringComparison.Ordinal);
        Assert.Contains("6 days this term: more than 5", page.Text, StringComparison.Ordinal);
        Assert.Contains("governors must meet by Monday 22 February 2027, 50 school days from today", page.Text, StringComparison.Ordinal);
        Assert.Contains("6 of 45 days this school year", page.Text, StringComparison.Ordinal);
        Assert.Contains("Day six is not reached", page.Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Confirm_ByTheHead_RecordsTheDecisionAndTellsTheCouncil(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var head = await host.ClientAs(Role.Head);
        var first = await ExclusionsHost.PrepareAsync(head, host, ("StartsOn", FromThisAfternoon), ("Sessions", "2½"));

        var page = await head.PostAndFollowAsync(first.Replace("length", "check", StringComparison.Ordinal), ("Seen", "4"), ("IsDecided", "true"));

        Assert.Equal("The suspension is recorded", page.Notice?[..26]);
        Assert.Contains("Decided by Helen Marsh, headteacher", page.Text, StringComparison.Ordinal);
        Assert.Contains("He called my mum something.", page.Text, StringComparison.Ordinal);
        Assert.Equal("In Onroll, at once", page.TableRow("Aldermere Council")[2]);
        await using var db = host.Open();
        var stored = await db.Exclusions.SingleAsync();
        Assert.Equal((new DateOnly(2026, 11, 20), true, 5, "PP", "PS-2026"), (stored.StartsOn, stored.StartsInAfternoon, stored.Sessions!.Value, stored.Reason1, stored.PolicySet));
        Assert.Equal(DecidedAs.Head, (await db.ExclusionDecisions.SingleAsync()).DecidedAs);
        Assert.Empty(await db.ExclusionDrafts.ToListAsync());
        Assert.Contains("Suspended in the twelve months before:", (await db.ExclusionDecisions.SingleAsync()).RecordThen, StringComparison.Ordinal);   // N-10: kept as it was seen
        Assert.Equal("He called my mum something.", (await db.PupilVoices.SingleAsync()).Words);
    }

    // N-10, AS-N-7: what is open and what runs stands before the head decides, is kept as it was seen, and blocks nothing.
    [Theory, BothDatabases]
    public async Task Considered_OpenWork_IsListedAndKeptWithTheDecision(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var (world, pupil) = (host.World, host.World.Own.PupilId);
        var referral = new Core.Panels.Referral
        {
            AreaId = world.AreaId, ReferralId = Guid.CreateVersion7(), PupilId = pupil, OrganisationId = world.Alderway.OrganisationId, PartnershipId = world.Partnership.PartnershipId, PanelTypeId = "panel",
            State = Core.Panels.ReferralState.Submitted, BegunAtUtc = new(2026, 9, 10, 9, 0, 0, DateTimeKind.Utc), BegunByName = "A lead", SubmittedAtUtc = new(2026, 9, 18, 9, 0, 0, DateTimeKind.Utc),
        };
        var share = new Share
        {
            AreaId = world.AreaId, ShareId = Core.Store.ShareId.New(), PupilId = pupil, OrganisationId = world.Agency.OrganisationId, Purpose = SharePurpose.Referral, LawfulBasis = LawfulBasis.PublicTask,
            Sections = RecordSections.Identity, StartsOn = new(2026, 9, 18), Reason = "Advice for the panel",
        };
        await ExclusionsHost.AddAsync(
            host, referral, share,
            new Core.Panels.AgencyAdvice
            {
                AreaId = world.AreaId, AgencyAdviceId = Guid.CreateVersion7(), ReferralId = referral.ReferralId, PupilId = pupil, OrganisationId = world.Agency.OrganisationId, Question = "Would therapy help?",
                AskedOn = new(2026, 9, 18), DueOn = new(2026, 10, 2), AskedByName = "A lead", ShareId = share.ShareId,
            },
            Plan(host, "Special needs assessment", Core.Plans.PlanState.Draft, null), Plan(host, "Support plan", Core.Plans.PlanState.InForce, new(2026, 11, 2)));
        var head = await host.ClientAs(Role.Head);
        var first = await ExclusionsHost.PrepareAsync(head, host, ("StartsOn", FromThisAfternoon), ("Sessions", "1"));

        var page = await head.GetPageAsync(first.Replace("length", "considered", StringComparison.Ordinal));
        Assert.Contains("Aldermere Young Minds: asked and not answered, since 18 September 2026 (63 days)", page.Text, StringComparison.Ordinal);
        Assert.Contains("Referral to the panel: not decided, since 18 September 2026 (63 days)", page.Text, StringComparison.Ordinal);
        Assert.Contains("Special needs assessment: being written, since 1 October 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("Support plan: in force, since 1 October 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("Review of the support plan, was due 2 November 2026", page.Text, StringComparison.Ordinal);

        await head.PostAndFollowAsync(first.Replace("length", "check", StringComparison.Ordinal), ("Seen", "4"), ("IsDecided", "true"));
        await using var db = host.Open();
        var then = (await db.ExclusionDecisions.SingleAsync()).RecordThen;
        Assert.Contains("Not answered: Referral to the panel: not decided, since 18 September 2026 (63 days)", then, StringComparison.Ordinal);
        Assert.Contains("Overdue: Review of the support plan, was due 2 November 2026", then, StringComparison.Ordinal);
    }

    // R-SUS-07: the notice is due on the first day out; the council's officers see it from the same moment.
    [Theory, BothDatabases]
    public async Task Confirm_ByTheHead_IsOnTodayOfThoseResponsible(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var head = await host.ClientAs(Role.Head);
        var first = await ExclusionsHost.PrepareAsync(head, host, ("StartsOn", FromThisAfternoon), ("Sessions", "1"));
        await head.PostAndFollowAsync(first.Replace("length", "check", StringComparison.Ordinal), ("Seen", "4"), ("IsDecided", "true"));

        var lead = await (await host.ClientAs(Role.SchoolLead)).GetPageAsync("/today");
        var officer = await (await host.ClientAs(Role.LaOfficer)).GetPageAsync("/today");

        Assert.Contains("Give the parents the written notice", lead.Text, StringComparison.Ordinal);
        Assert.Contains("Hold the reintegration meeting", lead.Text, StringComparison.Ordinal);
        Assert.True(officer.HasTableRow(host.World.Own.DisplayName));
    }

    // R-SUS-01: only the head, or who acts as head by a cover set up beforehand.
    [Theory, BothDatabases]
    public async Task Confirm_ByALead_IsRefusedAndCanBeSentToTheHead(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var lead = await host.ClientAs(Role.SchoolLead);
        var first = await ExclusionsHost.PrepareAsync(lead, host, ("StartsOn", FromThisAfternoon), ("Sessions", "1"));
        var check = first.Replace("length", "check", StringComparison.Ordinal);

        var page = await lead.GetPageAsync(check);
        var refused = await lead.PostFormAsync(check, ("Seen", "4"), ("IsDecided", "true"));
        await lead.PostAndFollowAsync(check + "?handler=Send", ("Seen", "4"));
        var today = await (await host.ClientAs(Role.Head)).GetPageAsync("/today");

        Assert.False(page.HasButton("Confirm suspension"));
        Assert.Contains("Only the headteacher, Helen Marsh, can confirm", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("Decide on a suspension", today.Text, StringComparison.Ordinal);
        await using var db = host.Open();
        Assert.Empty(await db.Exclusions.ToListAsync());
    }

    [Theory, BothDatabases]
    public async Task Confirm_ByWhoActsAsHead_NamesTheCover(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var head = await host.ClientAs(Role.Head);
        var choices = await head.GetPageAsync("/exclusions/acting-head");
        UserIdOf(host, TestPeople.NameOf(Role.SchoolLead), out var lead);
        await head.PostAndFollowAsync(
            "/exclusions/acting-head", ("UserId", lead), ("StartsOn.Day", "20"), ("StartsOn.Month", "11"), ("StartsOn.Year", "2026"),
            ("EndsOn.Day", "27"), ("EndsOn.Month", "11"), ("EndsOn.Year", "2026"), ("Reason", "Leave"));
        var acting = await host.ClientAs(Role.SchoolLead);
        var first = await ExclusionsHost.PrepareAsync(acting, host, ("StartsOn", FromThisAfternoon), ("Sessions", "1"));

        var page = await acting.PostAndFollowAsync(first.Replace("length", "check", StringComparison.Ordinal), ("Seen", "4"), ("IsDecided", "true"));

        Assert.Contains(TestPeople.NameOf(Role.SchoolLead), choices.Choices("UserId"));
        Assert.Contains("Decided by Ruth Adeyemi, acting headteacher", page.Text, StringComparison.Ordinal);
    }

    // R-SUS-04: 44 days given, so 2 more are 46; the law allows 45.
    [Theory, BothDatabases]
    public async Task Length_OverFortyFiveDays_IsRefusedWithWhatIsLeft(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        await ExclusionsHost.AddAsync(host, ExclusionsHost.Suspension(host, new(2026, 9, 2), 88));
        var head = await host.ClientAs(Role.Head);
        var begun = await head.PostFormAsync($"/pupils/{host.World.Own.PupilId}/add/exclusion", ("Category", "Suspension"));

        var answer = await head.PostFormAsync(begun.Headers.Location!.ToString(), ("Seen", "1"), ("StartsOn", "2026-11-23-am"), ("Sessions", "2"));
        var page = await answer.ReadHtmlAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("45", page.ErrorFor("Sessions"), StringComparison.Ordinal);
        Assert.Contains("1 day", page.ErrorFor("Sessions"), StringComparison.Ordinal);
        Assert.Equal("2", page.Value("Sessions"));
    }

    // R-SUS-05: never lengthened; a further one may begin when the first ends, with its own reason.
    [Theory, BothDatabases]
    public async Task Length_WhileSuspended_IsRefusedAndAFollowOnAsksForItsReason(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        await ExclusionsHost.AddAsync(host, ExclusionsHost.Suspension(host, new(2026, 11, 18), 6));
        var head = await host.ClientAs(Role.Head);
        var begun = await head.PostFormAsync($"/pupils/{host.World.Own.PupilId}/add/exclusion", ("Category", "Suspension"));
        var first = begun.Headers.Location!.ToString();

        var longer = await (await head.PostFormAsync(first, ("Seen", "1"), ("StartsOn", FromThisAfternoon), ("Sessions", "2"))).ReadHtmlAsync();
        var next = await (await head.PostFormAsync(first, ("Seen", "1"), ("StartsOn", "2026-11-23-am"), ("Sessions", "2"))).ReadHtmlAsync();
        var reasoned = await head.PostFormAsync(first, ("Seen", "1"), ("StartsOn", "2026-11-23-am"), ("Sessions", "2"), ("FollowOnReason", "A second pupil has come forward."));

        Assert.Contains("cannot be made longer", string.Join(' ', longer.Errors), StringComparison.Ordinal);
        Assert.Contains("23 November", string.Join(' ', longer.Errors), StringComparison.Ordinal);
        Assert.Contains("new evidence", next.ErrorFor("FollowOnReason"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, reasoned.StatusCode);
    }

    // R-SUS-01: any ground but behaviour is refused, with another way.
    [Theory, BothDatabases]
    public async Task Grounds_NotForBehaviour_SaysWhatToDoInstead(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var head = await host.ClientAs(Role.Head);
        var begun = await head.PostFormAsync($"/pupils/{host.World.Own.PupilId}/add/exclusion", ("Category", "Suspension"));

        var answer = await head.PostFormAsync(
            begun.Headers.Location!.ToString().Replace("length", "grounds", StringComparison.Ordinal), ("Seen", "1"), ("Ground", "UntilAMeeting"), ("Reason1", "DB"), ("WhatHappened", "He must wait for the meeting."));
        var page = await answer.ReadHtmlAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Hold the meeting while the child is in school", page.ErrorFor("Ground"), StringComparison.Ordinal);
        Assert.Contains("He must wait for the meeting.", page.Value("WhatHappened"), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Draft_SavedBySomebodyElseMeanwhile_IsNotOverwritten(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var head = await host.ClientAs(Role.Head);
        var begun = await head.PostFormAsync($"/pupils/{host.World.Own.PupilId}/add/exclusion", ("Category", "Suspension"));
        var first = begun.Headers.Location!.ToString();
        var lead = await host.ClientAs(Role.SchoolLead);
        await lead.PostFormAsync(first + "?handler=Later", ("Seen", "1"), ("StartsOn", FromThisAfternoon), ("Sessions", "3"));

        var answer = await head.PostFormAsync(first, ("Seen", "1"), ("StartsOn", FromThisAfternoon), ("Sessions", "1"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("1", (await answer.ReadHtmlAsync()).Value("Sessions"));
        await using var db = host.Open();
        Assert.Equal(6, (await db.ExclusionDrafts.SingleAsync()).Read().Sessions);
    }

    private static void UserIdOf(WebHost host, string name, out string id)
    {
        using var db = host.Open();
        id = db.Users.Single(u => u.Name == name).Id.ToString();
    }

    private static Core.Plans.SupportPlan Plan(WebHost host, string name, Core.Plans.PlanState state, DateOnly? reviewOn) => new()
    {
        AreaId = host.World.AreaId, SupportPlanId = Guid.CreateVersion7(), PupilId = host.World.Own.PupilId, OrganisationId = host.World.Alderway.OrganisationId, Kind = "plan", Name = name, Template = "{}", Answers = "{}",
        OwnerName = "A lead", StartedOn = new(2026, 10, 1), State = state, InForceFrom = state == Core.Plans.PlanState.InForce ? new(2026, 10, 1) : null, ReviewOn = reviewOn,
    };
}
