using Onroll.Rules.Attendance;

namespace Onroll.Rules.Moves;

/// <summary>How a pupil who learns elsewhere stands on the rolls, and what the home school's register shows.</summary>
/// <param name="HomeStatus">The census code at the home school: C single, M main.</param>
/// <param name="HostStatus">The census code at the host: S second. Null when the host keeps no roll.</param>
/// <param name="HomeCode">The home school's code for a session due at the host.</param>
public sealed record OffSiteRegistration(string HomeStatus, string? HostStatus, string HomeCode)
{
    /// <summary>At another school: on both rolls, and each school registers its own sessions.</summary>
    /// <remarks>R-MOV-03, R-OSD-05, R-ATT-05. An absence due at the host is the host's; home still has D.</remarks>
    public static OffSiteRegistration AtSchool { get; } = new("M", "S", "D");

    /// <summary>At a provider that is no school: on the home roll alone, with B for attendance the provider confirmed.</summary>
    /// <remarks>R-OSD-05, R-ATT-04. An absence there is an absence at home, by its own code.</remarks>
    public static OffSiteRegistration AtProvider { get; } = new("C", null, "B");

    /// <summary>For a place of either kind.</summary>
    /// <param name="isSchool">A mainstream or special school, pupil referral unit or academy for alternative provision.</param>
    public static OffSiteRegistration At(bool isSchool) => isSchool ? AtSchool : AtProvider;

    /// <summary>The home school's code for one session at a provider.</summary>
    /// <param name="attended">What the provider says. Null while it has not: nobody may assume that the child was there.</param>
    /// <param name="absence">The code of an absence the provider explained. N when it has no reason.</param>
    public static AttendanceCode? HomeCodeFor(bool? attended, string absence = "N") => attended switch
    {
        true => AttendanceCode.Find("B"),
        false => AttendanceCode.Find(absence),
        null => null,
    };
}
