using Onroll.Core.Access;

namespace Onroll.Web.Tests.Access;

/// <summary>What one route is expected to ask of whoever calls it.</summary>
/// <param name="Route">Method and pattern, and for a page's own handlers their name: "POST /account EndAll".</param>
/// <param name="AnyOf">The permissions of which one is enough. Empty where none is asked for.</param>
public sealed record Expectation(string Route, Asks Asks, params Permission[] AnyOf)
{
    /// <summary>The section of the pupil's record it shows. None where it is about no pupil.</summary>
    public RecordSections Section { get; init; }

    /// <summary>A query under which a list shows every pupil it can.</summary>
    public string Query { get; init; } = "";
}

public enum Asks
{
    /// <summary>Open to everybody, signed in or not.</summary>
    Nothing,

    /// <summary>An account, with a role or without.</summary>
    Account,

    /// <summary>Any role.</summary>
    Role,

    /// <summary>A role with the permission.</summary>
    Permission,
}

/// <summary>The access matrix: every route of Onroll and who may call it. A route that is not here fails the tests.</summary>
public static class ExpectedAccess
{
    public static readonly IReadOnlyList<Expectation> Routes =
    [
        // The door, and what must be there before anybody is known
        Open("GET /sign-in"), Open("POST /sign-in"), Open("POST /sign-in Passkey"), Open("POST /sign-in PasskeyOptions"),
        Open("GET /sign-in/code"), Open("POST /sign-in/code"),
        Open("GET /cannot-sign-in"), Open("POST /cannot-sign-in"),
        Open("GET /cannot-sign-in/new-password"), Open("POST /cannot-sign-in/new-password"),
        Open("GET /invitation/{secret}"), Open("POST /invitation/{secret}"),
        Open("GET /set-up/first"), Open("POST /set-up/first"),
        Open("POST /demonstration/sign-in"),
        Open("GET /problem/{code:int}"), Open("POST /problem/{code:int}"),
        Open("GET /health/live"), Open("GET /health/ready"),
        Open("GET /design"), Open("POST /design"), Open("GET /design/sign-in"),

        // Style sheets and pictures, where the host runs from a build and not from what was published
        Open("GET /{**path:file}"), Open("HEAD /{**path:file}"),

        // One's own session and account
        Role("GET /"), Role("POST /places/{appointmentId}"),
        Own("POST /session/keep-alive"), Own("POST /sign-out"),
        Own("GET /account"), Own("POST /account PasskeyOptions"), Own("POST /account AddPasskey"), Own("POST /account RemovePasskey"),
        Own("POST /account EndSession"), Own("POST /account EndAll"),
        Own("GET /account/details"), Own("POST /account/details"),
        Own("GET /account/password"), Own("POST /account/password"),
        Own("GET /account/codes"), Own("GET /account/codes Picture"),
        Own("POST /account/codes On"), Own("POST /account/codes Off"), Own("POST /account/codes Renew"),
        Own("GET /account/confirm-email"), Own("POST /account/confirm-email"),

        // Set-up: people
        May("GET /set-up/people", Permission.ManagePeople), May("POST /set-up/people Withdraw", Permission.ManagePeople),
        May("GET /set-up/people/invite", Permission.ManagePeople), May("POST /set-up/people/invite", Permission.ManagePeople),
        May("GET /set-up/people/{userId}", Permission.ManagePeople),
        May("POST /set-up/people/{userId} GiveRole", Permission.ManagePeople), May("POST /set-up/people/{userId} EndRole", Permission.ManagePeople),
        May("POST /set-up/people/{userId} Grants", Permission.ManagePeople), May("POST /set-up/people/{userId} Close", Permission.ManagePeople),
        May("POST /set-up/people/{userId} Reopen", Permission.ManagePeople), May("POST /set-up/people/{userId} Reset", Permission.ManagePeople),
    ];

    private static Expectation Open(string route) => new(route, Asks.Nothing);

    private static Expectation Own(string route) => new(route, Asks.Account);

    private static Expectation Role(string route) => new(route, Asks.Role);

    private static Expectation May(string route, params Permission[] anyOf) => new(route, Asks.Permission, anyOf);
}
