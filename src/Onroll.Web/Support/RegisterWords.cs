using Onroll.Core.Support;
using Onroll.Rules.Support;
using Onroll.Web.Design;

namespace Onroll.Web.Support;

/// <summary>How the register is spoken of.</summary>
internal static class RegisterWords
{
    private const int NewForDays = 7;

    public static RatingMark Mark(this RegisterRating rating) => rating switch
    {
        RegisterRating.Red => RatingMark.Red,
        RegisterRating.Amber => RatingMark.Amber,
        _ => RatingMark.Green,
    };

    public static RatingMark Mark(this Rating rating) => rating.AsStored().Mark();

    public static string OfKind(SignalKind kind) => kind switch
    {
        SignalKind.Absence => "Absence",
        SignalKind.AbsenceRise => "Absence rising",
        SignalKind.RecentAbsence => "Absence lately",
        SignalKind.UnauthorisedAbsence => "Unauthorised absence",
        SignalKind.SuspensionsInTerm => "Repeat suspensions",
        SignalKind.SuspendedInTerm => "Days suspended this term",
        SignalKind.SuspendedInYear => "Approaching 45 days",
        SignalKind.IncidentsRising => "Incidents rising",
        SignalKind.InternalExclusion => "Internal exclusion",
        SignalKind.RecentMove => "Moved school",
        SignalKind.PermanentExclusion => "Permanent exclusion",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of rule."),
    };

    public static string OfReview(ReviewDue due) => due switch
    {
        ReviewDue.Late => "Late",
        ReviewDue.Today => "Today",
        ReviewDue.ThisWeek => "In 7 days",
        _ => "Not planned",
    };

    public static string OfSupport(SupportRecorded support) => support switch
    {
        SupportRecorded.Some => "Recorded",
        SupportRecorded.None => "None recorded",
        _ => "Package missing",
    };

    public static string OfYear(string? ncYear) => ncYear switch
    {
        null => "Year not recorded",
        "R" => "Reception",
        _ => $"Year {ncYear}",
    };

    /// <summary>How the rating moved, in two short lines: "risen" and "today", "since" and "12 October".</summary>
    public static (string Arrow, string How, string When) Trend(RegisterRow row, DateOnly today)
    {
        var days = today.DayNumber - row.RatingSince.DayNumber;
        var when = days switch
        {
            0 => "today",
            < NewForDays => "this week",
            _ => Short(row.RatingSince, today),
        };
        return row switch
        {
            _ when days >= 4 * NewForDays => ("", "since", Short(row.RatingSince, today)),
            { PreviousRating: { } before } when row.Rating > before => ("▲", "risen", when),
            { PreviousRating: { } before } when row.Rating < before => ("▼", "fallen", when),
            _ when days < NewForDays => ("", "new", when),
            _ => ("", "since", Short(row.RatingSince, today)),
        };
    }

    public static string Initials(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "" : words.Length == 1 ? words[0][..1] : $"{words[0][0]}{words[^1][0]}";
    }

    /// <summary>"12 Oct", with the year once it is another one.</summary>
    public static string Short(DateOnly day, DateOnly today) =>
        $"{day.Day} {DateWords.Month(day)}{(today.DayNumber - day.DayNumber > 300 ? $" {day.Year}" : "")}";
}
