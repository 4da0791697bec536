namespace Onroll.Rules.Panels;

/// <summary>Why a member has no vote on a case.</summary>
public enum NoVote
{
    /// <summary>They have one.</summary>
    None,

    /// <summary>The seat carries no vote.</summary>
    NoSeat,

    /// <summary>The case is from their own school, or to it.</summary>
    OwnSchool,

    /// <summary>They have a personal interest: they leave, and see nothing of it.</summary>
    Conflict,

    /// <summary>Nobody who can decide sits there.</summary>
    NotHere,
}

/// <summary>How a panel voted on one case.</summary>
/// <remarks>R-BAP-04: one vote for each member; nobody votes on a case from or to their own school. Voting is used where agreement fails.</remarks>
/// <param name="For">Votes for the proposal.</param>
/// <param name="Against">Votes against it.</param>
/// <param name="NotVoting">Members here who had a vote and did not use it, or were barred from it.</param>
public sealed record VoteCount(int For, int Against, int NotVoting)
{
    /// <summary>More for than against. A tie carries nothing: the panel must find another way.</summary>
    public bool IsCarried => For > Against;

    /// <summary>Why a seat has no vote on a case.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="parties">The schools the case is from and may go to.</param>
    /// <param name="hasConflict">Whether a personal interest was declared.</param>
    public static NoVote Bar(Seat seat, IReadOnlyCollection<Guid> parties, bool hasConflict)
    {
        ArgumentNullException.ThrowIfNull(seat);
        ArgumentNullException.ThrowIfNull(parties);
        return hasConflict ? NoVote.Conflict
            : !seat.Votes ? NoVote.NoSeat
            : !seat.CanDecide ? NoVote.NotHere
            : parties.Contains(seat.Member) ? NoVote.OwnSchool
            : NoVote.None;
    }

    /// <summary>How many votes there are on a case: one for each member with somebody here who may use it.</summary>
    public static int Available(IEnumerable<Seat> seats, IReadOnlyCollection<Guid> parties, Func<Seat, bool> hasConflict)
    {
        ArgumentNullException.ThrowIfNull(hasConflict);
        return seats.Where(seat => Bar(seat, parties, hasConflict(seat)) == NoVote.None).Select(seat => seat.Member).Distinct().Count();
    }

    /// <summary>What is wrong with a count, in a sentence. Null when it can be.</summary>
    /// <param name="available">The votes there are.</param>
    public string? Problem(int available) =>
        For < 0 || Against < 0 || NotVoting < 0 ? "A count of votes cannot be below nought"
        : For + Against > available ? FormattableString.Invariant($"{For + Against} votes were cast and only {available} could be")
        : null;
}
