using Onroll.Core.Moves;
using Onroll.Core.Placements;
using Onroll.Web.Placements;

namespace Onroll.Web.Moves;

/// <summary>The use cases a move's page calls, together.</summary>
public sealed record MoveActions(KeepMoveAgreements Agreements, PrepareMove Prepare, HoldMoveMeeting Meetings, StartMove Start, EndMove End);

/// <summary>What the pages of moves and placements work with.</summary>
public static class MovePagesSetup
{
    public static IServiceCollection AddMovePages(this IServiceCollection services) => services
        .AddMoves()
        .AddPlacements()
        .AddScoped<MoveActions>()
        .AddScoped<OpenMove>()
        .AddScoped<OpenPlacement>();
}
