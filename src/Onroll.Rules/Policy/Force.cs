namespace Onroll.Rules.Policy;

/// <summary>Who says so. Only a missed <see cref="Statutory"/> duty may be called unlawful.</summary>
/// <remarks>R-POL-03.</remarks>
public enum Force
{
    /// <summary>An Act or regulations.</summary>
    Statutory,

    /// <summary>Guidance that must be had regard to: missing it is a departure from guidance.</summary>
    Guidance,

    /// <summary>The partnership's own agreement.</summary>
    Local,

    /// <summary>A prompt of Onroll's own.</summary>
    Product,
}

/// <summary>Whether a date rests on everything it needs.</summary>
public enum Precision
{
    /// <summary>Worked out from the right school's own calendar and published bank holidays.</summary>
    Exact,

    /// <summary>Rests on a stand-in: the local authority's calendar, or bank holidays not yet published.</summary>
    Provisional,
}
