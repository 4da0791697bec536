using Onroll.Rules.Support;

namespace Onroll.Web.Pupils;

/// <summary>Where the rows behind a reason of the register are.</summary>
internal static class PupilLinks
{
    public static string Part(RegisterLink link) => link switch
    {
        RegisterLink.Attendance => "attendance",
        RegisterLink.Suspensions or RegisterLink.Incidents => "behaviour",
        RegisterLink.Facts => "facts",
        _ => "timeline",
    };

    public static string Words(RegisterReason reason) => (reason.Link, reason.Rows) switch
    {
        (RegisterLink.Attendance, _) => "Attendance",
        (RegisterLink.Suspensions, 1) => "1 suspension",
        (RegisterLink.Suspensions, { } rows) => $"{rows} suspensions",
        (RegisterLink.Suspensions, null) => "Suspensions",
        (RegisterLink.Incidents, 1) => "1 incident",
        (RegisterLink.Incidents, { } rows) => $"{rows} incidents",
        (RegisterLink.Incidents, null) => "Incidents",
        (RegisterLink.Facts, _) => "Facts",
        _ => "Timeline",
    };
}

/// <summary>Rates as tables print them.</summary>
internal static class PupilRates
{
    /// <summary>With one decimal; words where there is no rate.</summary>
    public static string Of(Rules.Attendance.Share share) => share.Denominator == 0 ? "none yet" : share.ToString();
}
