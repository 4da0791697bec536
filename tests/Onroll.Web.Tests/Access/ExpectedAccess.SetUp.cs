using Onroll.Core.Access;

namespace Onroll.Web.Tests.Access;

/// <summary>Imports and set-up.</summary>
public static partial class ExpectedAccess
{
    private static IEnumerable<Expectation> SetUp =>
    [
        // Imports
        May("GET /imports", Permission.Import), May("POST /imports", Permission.Import), May("GET /imports/{id}", Permission.Import),
        May("POST /imports/{id}", Permission.Import), May("POST /imports/{id} Headers", Permission.Import), May("POST /imports/{id} Discard", Permission.Import),
        May("GET /imports/{id} Rejects", Permission.Import),

        // Set-up: the partnership, calendars, policy, rules and the audit log
        May("GET /set-up", AnySetUp), May("GET /set-up/policy", AnySetUp), May("POST /set-up/policy", AnySetUp) with { IsAlwaysThere = false },
        May("GET /set-up/partnership", Permission.EditMembers),
        May("POST /set-up/partnership Partnership", Permission.EditMembers), May("POST /set-up/partnership Area", Permission.EditMembers) with { IsAlwaysThere = false },
        May("GET /set-up/members", Permission.EditMembers), May("POST /set-up/members Answer", Permission.EditMembers),
        May("GET /set-up/members/add", Permission.EditMembers),
        May("GET /set-up/members/new", Permission.EditMembers), May("POST /set-up/members/new", Permission.EditMembers),
        May("GET /set-up/members/other", Permission.EditMembers), May("POST /set-up/members/other", Permission.EditMembers),
        May("GET /set-up/members/{membershipId:guid}", Permission.EditMembers), May("POST /set-up/members/{membershipId:guid}", Permission.EditMembers),
        May("POST /set-up/members/{membershipId:guid} End", Permission.EditMembers),
        May("GET /set-up/agreement", Permission.EditMembers),
        May("GET /set-up/agreement/{organisationId}", Permission.EditMembers), May("POST /set-up/agreement/{organisationId}", Permission.EditMembers), May("POST /set-up/agreement/{organisationId} Explained", Permission.EditMembers),
        May("GET /set-up/organisations/{organisationId}", Permission.EditMembers), May("POST /set-up/organisations/{organisationId} Details", Permission.EditMembers),
        May("POST /set-up/organisations/{organisationId} Add", Permission.EditMembers), May("POST /set-up/organisations/{organisationId} End", Permission.EditMembers),
        May("GET /set-up/way-of-working", Permission.EditMembers), May("POST /set-up/way-of-working Begin", Permission.EditMembers),
        May("GET /set-up/way-of-working/draft", Permission.EditMembers), May("POST /set-up/way-of-working/draft", Permission.EditMembers),
        May("POST /set-up/way-of-working/draft ThrowAway", Permission.EditMembers),
        May("GET /set-up/way-of-working/parts", Permission.EditMembers), May("POST /set-up/way-of-working/parts", Permission.EditMembers),
        May("GET /set-up/way-of-working/activate", Permission.EditMembers), May("POST /set-up/way-of-working/activate", Permission.EditMembers),
        May("GET /set-up/way-of-working/export", Permission.EditMembers),
        May("GET /set-up/panels", Permission.EditMembers), May("POST /set-up/panels", Permission.EditMembers),
        May("GET /set-up/panels/{seriesId:guid}", Permission.EditMembers), May("POST /set-up/panels/{seriesId:guid}", Permission.EditMembers),
        May("POST /set-up/panels/{seriesId:guid} Add", Permission.EditMembers), May("POST /set-up/panels/{seriesId:guid} End", Permission.EditMembers),
        May("POST /set-up/panels/{seriesId:guid} Schedule", Permission.EditMembers),
        May("GET /set-up/calendars", Permission.EditCalendar),
        May("GET /set-up/calendars/{owner}", Permission.EditCalendar), May("POST /set-up/calendars/{owner} Copy", Permission.EditCalendar),
        May("GET /set-up/calendars/{owner}/days/{periodId:guid?}", Permission.EditCalendar),
        May("POST /set-up/calendars/{owner}/days/{periodId:guid?}", Permission.EditCalendar),
        May("POST /set-up/calendars/{owner}/days/{periodId:guid?} Remove", Permission.EditCalendar),
        May("GET /set-up/year-turn", Permission.TurnTheYear), May("POST /set-up/year-turn", Permission.TurnTheYear),
        May("GET /set-up/year-turn/rehearsal", Permission.TurnTheYear), May("POST /set-up/year-turn/rehearsal", Permission.TurnTheYear),
        May("GET /set-up/year-turn/{school}/{year}", Permission.TurnTheYear),
        May("GET /set-up/register-rules", Permission.SetRegisterRules), May("POST /set-up/register-rules", Permission.SetRegisterRules),
        May("POST /set-up/register-rules Preview", Permission.SetRegisterRules),
        May("GET /set-up/letters", Permission.SetLetters),
        May("GET /set-up/letters/{letter}", Permission.SetLetters) with { IsAlwaysThere = false }, May("POST /set-up/letters/{letter}", Permission.SetLetters) with { IsAlwaysThere = false },
        May("POST /set-up/letters/{letter} Preview", Permission.SetLetters) with { IsAlwaysThere = false }, May("POST /set-up/letters/{letter} Withdraw", Permission.SetLetters) with { IsAlwaysThere = false },
        May("GET /set-up/letters/letterhead", Permission.SetLetters) with { IsAlwaysThere = false }, May("POST /set-up/letters/letterhead", Permission.SetLetters) with { IsAlwaysThere = false },
        May("GET /set-up/audit", Permission.SeeAudit), May("POST /set-up/audit Verify", Permission.SeeAudit), May("GET /set-up/audit/download", Permission.SeeAudit),

        // Set-up: people
        May("GET /set-up/people", Permission.ManagePeople), May("POST /set-up/people Withdraw", Permission.ManagePeople),
        May("GET /set-up/people/invite", Permission.ManagePeople), May("POST /set-up/people/invite", Permission.ManagePeople),
        May("GET /set-up/people/{userId}", Permission.ManagePeople),
        May("POST /set-up/people/{userId} GiveRole", Permission.ManagePeople), May("POST /set-up/people/{userId} EndRole", Permission.ManagePeople),
        May("POST /set-up/people/{userId} Grants", Permission.ManagePeople), May("POST /set-up/people/{userId} Close", Permission.ManagePeople),
        May("POST /set-up/people/{userId} Reopen", Permission.ManagePeople), May("POST /set-up/people/{userId} Reset", Permission.ManagePeople),
    ];
}
