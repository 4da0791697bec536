using Onroll.Core.Access;

namespace Onroll.Web.Tests.Access;

/// <summary>Insight, releases and what schools return.</summary>
public static partial class ExpectedAccess
{
    private static IEnumerable<Expectation> Figures =>
    [
        // Insight: figures, and for those who work with the roll the pupils behind them
        May("GET /insight", Permission.SeeFigures), May("GET /insight/download", Permission.SeeFigures) with { IsAlwaysThere = false }, May("GET /insight/download Word", Permission.SeeFigures) with { IsAlwaysThere = false },
        May("GET /insight/fairness", Permission.SeeFigures), May("GET /insight/attendance", Permission.SeeFigures), May("GET /insight/attendance Csv", Permission.SeeFigures) with { IsAlwaysThere = false },
        May("GET /insight/pupils", Permission.SeePupils) with { IsAlwaysThere = false },

        // Releases of figures: prepared by one person, released by another, read as they were frozen
        May("GET /insight/releases", Permission.SeeFigures), May("GET /insight/trend", Permission.SeeFigures), May("POST /insight/trend", Permission.SeeFigures) with { IsAlwaysThere = false },
        May("GET /insight/releases/prepare", Permission.PrepareReleases), May("POST /insight/releases/prepare", Permission.PrepareReleases) with { IsAlwaysThere = false },
        .. new[] { "", " Csv", " Word" }.Select(handler => May($"GET /insight/releases/{{releaseId:guid}}{handler}", Permission.SeeFigures) with { IsAlwaysThere = false }),
        .. new[] { "Release", "TakeBack", "Withdraw", "Discard" }.Select(handler => May($"POST /insight/releases/{{releaseId:guid}} {handler}", Permission.SeeFigures) with { IsAlwaysThere = false }),

        // Figures schools return: a round or school of which one may know nothing is not there
        May("GET /insight/returns", Permission.SeeFigures),
        May("GET /insight/returns/ask", Permission.RunReturns), May("POST /insight/returns/ask", Permission.RunReturns) with { IsAlwaysThere = false },
        .. new[] { "GET", "POST" }.Select(method => May($"{method} /insight/returns/{{roundId:guid}}", Permission.RunReturns) with { IsAlwaysThere = false }),
        May("GET /insight/returns/{roundId:guid}/compare", Permission.SeeFigures) with { IsAlwaysThere = false }, May("GET /insight/returns/{roundId:guid}/compare Csv", Permission.SeeFigures) with { IsAlwaysThere = false },
        .. new[] { "GET", "POST Keep", "POST Submit", "POST Accept", "POST GiveBack", "POST Correct" }.Select(call => Return(call, "")), .. new[] { "GET", "POST", "POST Paste" }.Select(call => Return(call, "/figures")),
    ];
}
