namespace Onroll.Rules.Attendance;

/// <summary>What a register code means for rates.</summary>
/// <remarks>R-ATT-02. Source: SI 2024/208 reg 10 and DfE attendance open data.</remarks>
public enum AttendanceClass
{
    /// <summary>P: present, or late before the register closed.</summary>
    Present,

    /// <summary>E: an approved educational activity elsewhere; counts as attending.</summary>
    ApprovedActivity,

    /// <summary>A: absent with authority, suspension among them.</summary>
    Authorised,

    /// <summary>U: absent without authority.</summary>
    Unauthorised,

    /// <summary>N: not a possible session; left out of numerator and denominator.</summary>
    NotPossible,
}
