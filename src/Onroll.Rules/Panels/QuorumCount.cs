namespace Onroll.Rules.Panels;

/// <summary>How a seat on the panel was filled on the day.</summary>
/// <remarks>G-125, G-127: present, represented, absent; and represented by somebody whom nobody gave the power to decide.</remarks>
public enum Presence
{
    /// <summary>Not marked yet.</summary>
    Expected = 1,

    /// <summary>Came.</summary>
    Here,

    /// <summary>Somebody came instead, with the power to decide.</summary>
    Represented,

    /// <summary>Somebody came instead, to listen and report.</summary>
    RepresentedWithoutPowers,

    /// <summary>Sent apologies.</summary>
    Apologies,

    /// <summary>Did not come.</summary>
    Absent,
}

/// <summary>One seat of the panel at one meeting.</summary>
/// <param name="Name">Whose seat it is.</param>
/// <param name="Role">The id of the seat's role, which a quorum may ask for.</param>
/// <param name="Member">The school or body that the seat speaks for; a member has one vote.</param>
/// <param name="Votes">False for advisers and the minute taker.</param>
/// <param name="Presence">How it was filled.</param>
public sealed record Seat(string Name, string Role, Guid Member, bool Votes, Presence Presence)
{
    /// <summary>Whether somebody sits there who can decide.</summary>
    public bool CanDecide => Presence is Presence.Here or Presence.Represented;
}

/// <summary>What a quorum asks for.</summary>
/// <param name="Share">The share of voting members, from 0 to 1. 0 when no share is asked for.</param>
/// <param name="Fewest">The fewest people, voting or not. 0 when no number is asked for.</param>
/// <param name="Roles">Roles without which the panel cannot decide, by id.</param>
public sealed record QuorumAsked(decimal Share, int Fewest, IReadOnlyList<string> Roles)
{
    /// <summary>Half of the members (R-BAP-04).</summary>
    public static QuorumAsked HalfOfMembers { get; } = new(0.5m, 0, []);
}

/// <summary>Whether a panel may decide.</summary>
/// <remarks>R-BAP-04, P-ROT-05, T-HOT-01. A product convention: the partnership's own agreement sets it.</remarks>
/// <param name="MembersHere">Voting members who are here or represented with powers, each once.</param>
/// <param name="Members">Voting members in all.</param>
/// <param name="MembersNeeded">How many of them are needed.</param>
/// <param name="PeopleHere">Everybody who is here or represented with powers.</param>
/// <param name="PeopleNeeded">How many of those are needed.</param>
/// <param name="RolesMissing">Roles that are needed and not filled, by id.</param>
public sealed record QuorumCount(int MembersHere, int Members, int MembersNeeded, int PeopleHere, int PeopleNeeded, IReadOnlyList<string> RolesMissing)
{
    /// <summary>Roles with somebody here who can decide, by id.</summary>
    public IReadOnlyList<string> RolesHere { get; init; } = [];

    /// <summary>Whether everything asked for is there.</summary>
    public bool IsMet => MembersHere >= MembersNeeded && PeopleHere >= PeopleNeeded && RolesMissing.Count == 0;

    /// <summary>Counts the seats against what is asked.</summary>
    public static QuorumCount Of(IReadOnlyCollection<Seat> seats, QuorumAsked asked)
    {
        ArgumentNullException.ThrowIfNull(seats);
        ArgumentNullException.ThrowIfNull(asked);
        var members = seats.Where(seat => seat.Votes).Select(seat => seat.Member).Distinct().Count();
        var here = seats.Where(seat => seat.CanDecide).ToList();
        return new QuorumCount(
            here.Where(seat => seat.Votes).Select(seat => seat.Member).Distinct().Count(),
            members,
            (int)Math.Ceiling(members * asked.Share),
            here.Count,
            asked.Fewest,
            [.. asked.Roles.Distinct().Where(role => !here.Exists(seat => seat.Role == role))])
        {
            RolesHere = [.. here.Select(seat => seat.Role).Distinct()],
        };
    }

    /// <summary>Whether a decision that needs somebody of a role is locked because nobody of it is here.</summary>
    /// <param name="role">The role the decision cannot do without.</param>
    public bool Locks(string role) => !RolesHere.Contains(role);

    /// <summary>What is missing, in a sentence. Null when nothing is.</summary>
    /// <param name="nameOf">What people call a role.</param>
    public string? Missing(Func<string, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(nameOf);
        List<string> parts = [];
        if (MembersHere < MembersNeeded)
        {
            parts.Add(FormattableString.Invariant($"{MembersHere} of {Members} members are here and {MembersNeeded} are needed"));
        }

        if (PeopleHere < PeopleNeeded)
        {
            parts.Add(FormattableString.Invariant($"{PeopleHere} people are here and {PeopleNeeded} are needed"));
        }

        parts.AddRange(RolesMissing.Select(role => $"nobody is here as {nameOf(role)}"));
        return parts.Count == 0 ? null : $"Not quorate: {string.Join("; ", parts)}";
    }
}
