using Onroll.Rules.FairAccess;

namespace Onroll.Core.FairAccess;

/// <summary>What people call the parts of fair access.</summary>
public static class FairAccessWords
{
    public static string Of(FairAccessState state) => state switch
    {
        FairAccessState.Referred => "Referred",
        FairAccessState.Waiting => "Waiting",
        FairAccessState.Decided => "Place decided",
        FairAccessState.Placed => "On roll",
        FairAccessState.Withdrawn => "Withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Where a decision stands.</summary>
    public static string Of(FairAccessDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return decision switch
        {
            { EndedOn: not null } => "Set aside",
            { AdmittedOn: not null } => "On roll",
            { DirectedOn: not null } => "Directed to admit",
            { DirectionAskedOn: not null } => "Direction asked for",
            { Answer: FairAccessAnswer.Refused } => "School refused",
            { Answer: FairAccessAnswer.Agreed } => "School agreed",
            _ => "School to answer",
        };
    }

    public static string Of(DirectionRoute route) => route == DirectionRoute.LocalAuthority ? "the local authority" : "the Secretary of State";

    public static string Of(ArrivalKind kind) => kind switch
    {
        ArrivalKind.FromHomeEducation => "Back from home education",
        ArrivalKind.LookedAfter => "Looked after",
        ArrivalKind.NewToArea => "New to the area",
        ArrivalKind.Transition => "Year 6 to Year 7",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
