namespace Onroll.Rules.Moves;

/// <summary>When a provider's word on attendance is due, and when a home is called.</summary>
/// <remarks>R-APV-04: Onroll's own, resting on the school's duty to know where a child is in school hours.</remarks>
public static class ProvisionMarks
{
    /// <summary>AP_MARK_DUE_MINUTES after the start of the session.</summary>
    public const int DueMinutes = 30;

    /// <summary>AP_UNEXPLAINED_CALL_MINUTES after the start of the session.</summary>
    public const int CallMinutes = 60;

    /// <summary>The time by which the provider marks.</summary>
    public static TimeOnly DueBy(TimeOnly sessionStarts) => sessionStarts.AddMinutes(DueMinutes);

    /// <summary>The time by which the home of an absent pupil without a reason is called.</summary>
    public static TimeOnly CallBy(TimeOnly sessionStarts) => sessionStarts.AddMinutes(CallMinutes);
}
