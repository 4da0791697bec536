namespace Onroll.Rules.Support;

/// <summary>How much a pupil needs adults to act. Never a score of the child.</summary>
public enum Rating
{
    /// <summary>Not on the register, and nothing asks for it.</summary>
    None,

    /// <summary>On the register, and nothing is above a threshold now.</summary>
    Green,

    /// <summary>A threshold is reached.</summary>
    Amber,

    /// <summary>The higher threshold is reached.</summary>
    Red,
}

/// <summary>How a rating moved since it was last worked out.</summary>
public enum RatingChange
{
    /// <summary>As before.</summary>
    Same,

    /// <summary>Was not rated before.</summary>
    New,

    /// <summary>Asks for more now.</summary>
    Risen,

    /// <summary>Asks for less now.</summary>
    Fallen,
}

/// <summary>The rows behind a reason.</summary>
public enum RegisterLink
{
    /// <summary>The pupil's attendance.</summary>
    Attendance,

    /// <summary>Suspensions and exclusions.</summary>
    Suspensions,

    /// <summary>Incidents of behaviour.</summary>
    Incidents,

    /// <summary>Facts about the pupil.</summary>
    Facts,
}
