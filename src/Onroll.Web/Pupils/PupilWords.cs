using Onroll.Core.Access;
using Onroll.Core.Exclusions;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;
using Onroll.Rules.Policy;
using Onroll.Web.Design;
using Onroll.Web.Design.Figures;

namespace Onroll.Web.Pupils;

/// <summary>Pupils and their facts as pages say them.</summary>
public static class PupilWords
{
    /// <summary>Context, which draws nothing, for a pupil on no register.</summary>
    public static RatingMark Mark(RegisterRating? rating) => rating switch
    {
        RegisterRating.Red => RatingMark.Red,
        RegisterRating.Amber => RatingMark.Amber,
        RegisterRating.Green => RatingMark.Green,
        _ => RatingMark.Context,
    };

    public static ForceMark Mark(Force force) => force switch
    {
        Force.Statutory => ForceMark.Law,
        Force.Guidance => ForceMark.Guidance,
        Force.Local => ForceMark.Agreement,
        _ => ForceMark.Prompt,
    };

    public static TimelineMark Mark(TimelineKind kind) => kind switch
    {
        TimelineKind.Suspensions => TimelineMark.Decision,
        TimelineKind.Voice => TimelineMark.Voice,
        _ => TimelineMark.Event,
    };

    public static string Of(TimelineKind kind) => kind switch
    {
        TimelineKind.Schools => "School places",
        TimelineKind.PartTime => "Part time",
        TimelineKind.Moves => "Moves and placements",
        _ => kind.ToString(),
    };

    /// <summary>"2½ days".</summary>
    public static string Days(decimal days) => ExclusionWords.Days((int)(days * 2));

    /// <summary>London's date and time now, for the head of a printed page.</summary>
    public static DateTime Now(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return London.InLondon(http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
    }

    /// <summary>The facts that stand at the top of every page of the record, where they are known and open.</summary>
    public static IEnumerable<(string Label, string Value, string? Note, string Source)> HeaderFacts(PupilHeader header, PupilAccess access)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(access);
        if (header.Fact(PupilFactKind.SenProvision) is { } sen)
        {
            yield return ("Special needs", sen.Meaning, header.Fact(PupilFactKind.SenPrimaryNeed)?.Meaning.ToLowerInvariant(), Source(sen));
        }

        if (header.Fact(PupilFactKind.FreeSchoolMeals) is { } meals)
        {
            yield return ("Free school meals", meals.Meaning, null, Source(meals));
        }

        if (header.Fact(PupilFactKind.LookedAfter) is { IsYes: true } care)
        {
            yield return ("Looked after", "Yes", null, Source(care));
        }

        if (access.Opens(RecordSections.Safeguarding))
        {
            var worker = header.Fact(PupilFactKind.SocialWorker);
            yield return ("Social worker", worker is null or { Code: "N" } ? "None" : worker.Meaning, null, worker is null ? "Nothing recorded" : Source(worker));
        }
    }

    /// <summary>"From the pupil file of Alderway Academy, since 2 October 2026".</summary>
    public static string Source(FactShown fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return $"From the {fact.Source}, since {fact.Since.ToPlain()}";
    }

    /// <summary>The school days of a year as the heatmap draws them.</summary>
    public static IReadOnlyList<DaySessions> Days(AttendanceMarks marks, SchoolCalendar calendar, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentNullException.ThrowIfNull(calendar);
        var open = calendar.OpenDaysBetween(marks.Year.FirstDay, marks.Year.LastDay).ToArray();

        // Without the calendar of that year the register itself says when the school was open.
        var days = open.Length > 0 ? open : [.. marks.Marks().Select(mark => mark.Date).Distinct()];
        return [.. days.Select(day => new DaySessions(day, Of(marks.Stored(day, Session.Morning), day, today), Of(marks.Stored(day, Session.Afternoon), day, today)))];
    }

    private static DayMark Of(char stored, DateOnly day, DateOnly today) => AttendanceCode.FromStored(stored) switch
    {
        null => day >= today ? DayMark.Future : DayMark.NotRequired,
        { Value: "E" } => DayMark.Suspended,
        { Class: AttendanceClass.Present } => DayMark.Present,
        { Class: AttendanceClass.ApprovedActivity } => DayMark.OffSite,
        { Class: AttendanceClass.Authorised } => DayMark.Authorised,
        { Class: AttendanceClass.Unauthorised } => DayMark.Unauthorised,
        _ => DayMark.NotRequired,
    };

    /// <summary>A stored instant as London read it: "20 November, 11:40am".</summary>
    public static string At(DateTime utc)
    {
        var london = London.InLondon(utc);
        return $"{DateOnly.FromDateTime(london).ToPlain()}, {TimeOnly.FromDateTime(london).ToClock()}";
    }
}
