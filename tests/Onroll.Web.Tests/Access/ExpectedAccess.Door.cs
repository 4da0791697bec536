using Onroll.Core.Access;

namespace Onroll.Web.Tests.Access;

/// <summary>The door, one’s own account, and what everybody who has a role keeps for themselves.</summary>
public static partial class ExpectedAccess
{
    private static IEnumerable<Expectation> Door =>
    [
        // The door, and what must be there before anybody is known
        Open("GET /sign-in"), Open("POST /sign-in"), Open("POST /sign-in Passkey"), Open("POST /sign-in PasskeyOptions"),
        Open("GET /sign-in/code"), Open("POST /sign-in/code"),
        Open("GET /cannot-sign-in"), Open("POST /cannot-sign-in"),
        Open("GET /cannot-sign-in/new-password"), Open("POST /cannot-sign-in/new-password"),
        Open("GET /invitation/{secret}"), Open("POST /invitation/{secret}"),
        Open("GET /set-up/first"), Open("POST /set-up/first"),
        Open("POST /demonstration/sign-in") with { EndsSession = true },
        Open("GET /problem/{code:int}"), Open("POST /problem/{code:int}"),
        Open("GET /health/live"), Open("GET /health/ready"),
        Open("GET /design"), Open("POST /design"), Open("GET /design/sign-in"), Open("POST /design/sign-in"),

        // One's own session and account
        Role("GET /"), Role("POST /places/{appointmentId}"),
        Own("POST /session/keep-alive"), Own("POST /sign-out") with { EndsSession = true },
        Own("GET /account"), Own("POST /account PasskeyOptions"), Own("POST /account AddPasskey"), Own("POST /account RemovePasskey"),
        Own("POST /account EndSession"), Own("POST /account EndAll") with { EndsSession = true },
        Own("GET /account/details"), Own("POST /account/details"),
        Own("GET /account/password"), Own("POST /account/password"),
        Own("GET /account/codes"), Own("GET /account/codes Picture"),
        Own("POST /account/codes On"), Own("POST /account/codes Off"), Own("POST /account/codes Renew"),
        Own("GET /account/confirm-email"), Own("POST /account/confirm-email"),

        // Today, help and what one keeps for oneself
        Role("GET /today"), Role("GET /today/due"), May("GET /today/absence-without-reason", Permission.AddToRecord),
        May("GET /actions/{actionId}/done", Permission.AddToRecord), May("POST /actions/{actionId}/done", Permission.AddToRecord),
        Role("GET /calendar-feed"), Role("POST /calendar-feed"), Role("POST /calendar-feed Revoke"), Open("GET /calendar-feed/{secret}.ics"),
        Role("GET /feedback"), Role("POST /feedback"),
        Open("GET /help"), Open("GET /accessibility"), Open("GET /privacy"),
    ];
}
