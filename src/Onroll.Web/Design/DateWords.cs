using System.Globalization;

namespace Onroll.Web.Design;

/// <summary>Dates and distances as people in schools say them.</summary>
public static class DateWords
{
    /// <summary>British English, whatever the machine is set to.</summary>
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"Tuesday 3 March 2026".</summary>
    public static string ToLong(this DateOnly day) => day.ToString("dddd d MMMM yyyy", English);

    /// <summary>"Tuesday 3 March": where the year is plain from the page.</summary>
    public static string ToDay(this DateOnly day) => day.ToString("dddd d MMMM", English);

    /// <summary>"Tue 3 Mar": in tables and strips.</summary>
    public static string ToBrief(this DateOnly day) => day.ToString("ddd d ", English) + Month(day);

    /// <summary>"3 March 2026".</summary>
    public static string ToPlain(this DateOnly day) => day.ToString("d MMMM yyyy", English);

    /// <summary>"3:10pm", "9am".</summary>
    public static string ToClock(this TimeOnly time) =>
        time.ToString(time.Minute == 0 ? "htt" : "h:mmtt", English).ToLowerInvariant();

    /// <summary>"1 school day", "4 school days".</summary>
    public static string SchoolDays(int days) => days == 1 ? "1 school day" : string.Create(English, $"{days:N0} school days");

    /// <summary>The distance to a day counted in school days: "today", "in 4 school days", "1 school day late".</summary>
    /// <param name="schoolDays">School days from today; negative when the day has passed.</param>
    public static string Distance(int schoolDays) => schoolDays switch
    {
        0 => "today",
        > 0 => $"in {SchoolDays(schoolDays)}",
        _ => $"{SchoolDays(-schoolDays)} late",
    };

    // The culture writes "Sept" on some machines and "Sep" on others.
    internal static string Month(DateOnly day) => CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(day.Month);
}
