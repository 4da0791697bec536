using Onroll.Core.Access;

namespace Onroll.Web.Tests.Access;

/// <summary>What one route is expected to ask of whoever calls it.</summary>
/// <param name="Route">Method and pattern, and for a page's own handlers their name: "POST /account EndAll".</param>
/// <param name="AnyOf">The permissions of which one is enough. Empty where none is asked for.</param>
public sealed record Expectation(string Route, Asks Asks, params Permission[] AnyOf)
{
    /// <summary>The section of the pupil's record it shows. None where it is about no pupil.</summary>
    public RecordSections Section { get; init; }

    /// <summary>Only for those who work with the roll the pupil is on.</summary>
    public bool IsForTheRoll { get; init; }

    /// <summary>False where nothing may be there to open, though the person may see the pupil.</summary>
    public bool IsAlwaysThere { get; init; } = true;

    /// <summary>Whoever calls it is signed out, or signed in anew.</summary>
    public bool EndsSession { get; init; }

    /// <summary>A list that names every pupil the person may see.</summary>
    public bool NamesAll { get; init; }

    /// <summary>What to ask a list for. Empty asks for nothing.</summary>
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
public static partial class ExpectedAccess
{
    private static readonly Permission[] AnySetUp =
        [Permission.EditMembers, Permission.ManagePeople, Permission.EditCalendar, Permission.SetRegisterRules, Permission.SeeAudit];

    private static readonly Permission[] Refers = [Permission.ReferToPanel, Permission.RunPanels];

    public static readonly IReadOnlyList<Expectation> Routes = [.. Door, .. Pupils, .. Support, .. Exclusions, .. Decisions, .. Figures, .. SetUp];

    private static IEnumerable<Expectation> Adds(string what, RecordSections section) =>
        [About($"GET /pupils/{{pupilId}}/add/{what}", Permission.AddToRecord, section), About($"POST /pupils/{{pupilId}}/add/{what}", Permission.AddToRecord, section)];

    private static IEnumerable<Expectation> Plan(string part, Permission[] anyOf, params string[] calls) => calls.Select(call =>
        May($"{call.Split(' ')[0]} /plans/{{planId:guid}}{part} {call.Split(' ').ElementAtOrDefault(1)}".TrimEnd(), anyOf) with { IsAlwaysThere = false });

    private static IEnumerable<Expectation> OfSupport(string part, Permission needs, params string[] calls) => calls.Select(call =>
        May($"{call.Split(' ')[0]} /support/{part} {call.Split(' ').ElementAtOrDefault(1)}".TrimEnd(), needs) with { IsAlwaysThere = false });

    private static IEnumerable<Expectation> Panel(string part, Permission[] anyOf, params string[] handlers) =>
        [May($"GET /panels/{part}", anyOf), .. handlers.Select(handler => May($"POST /panels/{part} {handler}".TrimEnd(), anyOf))];

    private static Expectation Return(string call, string part) =>
        May($"{call.Split(' ')[0]} /insight/returns/{{roundId:guid}}/schools/{{schoolId}}{part} {call.Split(' ').ElementAtOrDefault(1)}".TrimEnd(), Permission.KeepReturns, Permission.RunReturns) with { IsAlwaysThere = false };

    private static IEnumerable<Expectation> Draft(string step, params string[] handlers) =>
    [
        May($"GET /exclusions/drafts/{{draftId:guid}}/{step}", Permission.PrepareExclusions),
        .. handlers.Select(handler => May($"POST /exclusions/drafts/{{draftId:guid}}/{step} {handler}".TrimEnd(), Permission.PrepareExclusions)),
    ];

    private static IEnumerable<Expectation> OfChild(string part, Permission[] anyOf, params string[] handlers)
    {
        var address = $"/fair-access/children/{{caseId:guid}}{(part.Length == 0 ? "" : "/" + part)}";
        return [May($"GET {address}", anyOf) with { IsAlwaysThere = false }, .. handlers.Select(handler => May($"POST {address} {handler}".TrimEnd(), anyOf) with { IsAlwaysThere = false })];
    }

    private static IEnumerable<Expectation> OfMove(string part, Permission[] anyOf, params string[] handlers)
    {
        var address = part.Length == 0 ? "/moves/{moveId}" : $"/moves/{{moveId}}/{part}";
        return [May($"GET {address}", anyOf) with { IsAlwaysThere = false }, .. handlers.Select(handler => May($"POST {address} {handler}".TrimEnd(), anyOf) with { IsAlwaysThere = false })];
    }

    // What a case comes to later: that there is no such case is told to everybody alike.
    private static IEnumerable<Expectation> Later(string part, Permission[] anyOf, params string[] handlers) =>
    [
        May($"GET /exclusions/{{exclusionId}}/{part}", anyOf) with { IsAlwaysThere = false },
        .. handlers.Select(handler => May($"POST /exclusions/{{exclusionId}}/{part} {handler}".TrimEnd(), anyOf) with { IsAlwaysThere = false }),
    ];

    private static IEnumerable<Expectation> AttendanceCase(string part, params string[] handlers) =>
    [
        May($"GET /attendance-cases/{{caseId:guid}}/{part}", Permission.KeepAttendanceCases),
        .. (handlers.Length == 0 ? [""] : handlers).Select(handler => May($"POST /attendance-cases/{{caseId:guid}}/{part} {handler}".TrimEnd(), Permission.KeepAttendanceCases)),
    ];

    private static IEnumerable<Expectation> Case(string part, params Permission[] anyOf) =>
        [May($"GET /exclusions/{{exclusionId}}/{part}", anyOf), May($"POST /exclusions/{{exclusionId}}/{part}", anyOf)];

    private static Expectation[] OnLadder(string page, Permission permission) =>
    [
        About($"GET /pupils/{{pupilId}}/ladder/{page}", permission, RecordSections.Support) with { IsAlwaysThere = false },
        About($"POST /pupils/{{pupilId}}/ladder/{page}", permission, RecordSections.Support) with { IsAlwaysThere = false },
    ];

    private static Expectation Open(string route) => new(route, Asks.Nothing);

    private static Expectation Own(string route) => new(route, Asks.Account);

    private static Expectation Role(string route) => new(route, Asks.Role);

    private static Expectation About(string route, Permission permission, RecordSections section) =>
        new(route, Asks.Permission, permission) { Section = section };

    private static Expectation OfTheRoll(string route, Permission permission, RecordSections section) =>
        new(route, Asks.Permission, permission) { Section = section, IsForTheRoll = true };

    private static Expectation May(string route, params Permission[] anyOf) => new(route, Asks.Permission, anyOf);
}
