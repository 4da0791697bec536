namespace Onroll.Rules.Packs;

/// <summary>The form of what members have signed.</summary>
public enum AgreementKind
{
    /// <summary>A service level agreement of each school with the authority.</summary>
    ServiceLevelAgreement,

    /// <summary>A memorandum all members sign together.</summary>
    Memorandum,

    /// <summary>Powers the authority has delegated.</summary>
    Delegation,
}

/// <summary>How far a panel's decision binds.</summary>
public enum DecisionForce
{
    /// <summary>Advice: schools decide for themselves.</summary>
    Advisory,

    /// <summary>Holds when those concerned agree.</summary>
    Agreed,

    /// <summary>Members have given the panel power to decide: a receiving school gets an action, not a request.</summary>
    Binding,
}

/// <summary>What members have agreed, and what depends on it.</summary>
/// <remarks>P-NOT-01, P-ROT-01. It binds the school, not the person who is head.</remarks>
public sealed record Agreement
{
    /// <summary>Its form.</summary>
    public AgreementKind Kind { get; init; } = AgreementKind.Memorandum;

    /// <summary>What it is called.</summary>
    public string Name { get; init; } = "";

    /// <summary>The states a member can be in, in the order they usually follow.</summary>
    public IReadOnlyList<AgreementState> States { get; init; } = [];

    /// <summary>How many years it runs. Null when it has no end.</summary>
    public int? TermYears { get; init; }

    /// <summary>Months before its end at which somebody is reminded.</summary>
    public int WarnMonthsBefore { get; init; } = 6;

    /// <summary>How many members must have signed before it opens anything. Null means each signs for itself.</summary>
    public int? RequiredSignatories { get; init; }

    /// <summary>How far decisions bind, unless a panel says otherwise.</summary>
    public DecisionForce Force { get; init; } = DecisionForce.Agreed;

    /// <summary>What must be re-explained when a school's head changes. Null when nothing.</summary>
    public string? NewHeadTask { get; init; }

    /// <summary>Whether enough have signed.</summary>
    public bool IsOpen(int signatories) => RequiredSignatories is not { } required || signatories >= required;
}

/// <summary>Where a member stands with the agreement.</summary>
public sealed record AgreementState
{
    /// <summary>What gates refer to it by.</summary>
    public string Id { get; init; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether the agreement is in force in it.</summary>
    public bool InForce { get; init; }
}
