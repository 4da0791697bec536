using Onroll.Core.Casework;
using Onroll.Core.Exclusions;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;
using Onroll.Web.Design;

namespace Onroll.Web.Exclusions;

/// <summary>A half day of the strip: in school, out, or back.</summary>
public sealed record StripDay(DateOnly Day, string? Morning, string? Afternoon);

/// <summary>What a suspension in preparation would mean, worked out by the law of its first day.</summary>
public sealed record Means
{
    private const int MostDaysShown = 8;

    public required ExclusionReading Reading { get; init; }

    public required ExclusionCategory Category { get; init; }

    public required TimeOut Out { get; init; }

    /// <summary>The days around it, half a day at a time. Empty when the calendar does not reach it, and for what has no end.</summary>
    public required IReadOnlyList<StripDay> Strip { get; init; }

    /// <summary>School days left out of the strip, which is too long to show.</summary>
    public int Unshown { get; init; }

    /// <summary>The board's last day should the parent make representations. Null where that changes nothing.</summary>
    public DateOnly? BoardIfAsked { get; init; }

    public required bool IsProvisional { get; init; }

    public required string SchoolName { get; init; }

    public DateOnly? BoardBy => Reading.Deadline(ExclusionDeadlineId.GoverningBoardMeeting)?.DueOn;

    /// <summary>Null while too little has been answered to say anything.</summary>
    public static Means? Of(OpenDraft open, ExclusionAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(answers);
        if (AnswersAsEvent.Of(answers, open.Now) is not { } what)
        {
            return null;
        }

        var law = open.Law.WithNoMoreExams(answers.HasNoMoreExams);
        var reading = law.Read(what);
        var calendar = law.Calendar.Calendar;
        var @out = TimeOut.Of(what.Start, what.StartsInAfternoon, what.Category == ExclusionCategory.Suspension ? what.Sessions : null, calendar);
        var strip = what.Category == ExclusionCategory.Suspension ? Days(@out, what, calendar) : [];
        return new Means
        {
            Reading = reading,
            Category = what.Category,
            Out = @out,
            Strip = strip.Count <= MostDaysShown ? strip : [.. strip.Take(MostDaysShown - 2), .. strip.TakeLast(2)],
            Unshown = Math.Max(0, strip.Count - MostDaysShown),
            BoardIfAsked = reading.Case == GoverningBoardCase.C
                ? law.Read(what with { RepresentationsReceived = what.DecidedOn }).Deadline(ExclusionDeadlineId.GoverningBoardMeeting)?.DueOn
                : null,
            IsProvisional = law.Calendar.IsProvisional,
            SchoolName = open.Viewer.OrganisationId == law.School ? open.Record.Header.Places.First(p => p.OrganisationId == law.School).School : "the school",
        };
    }

    /// <summary>"6 days", "½ day".</summary>
    public static string Days(int halfDays) => ExclusionWords.Days(halfDays);

    /// <summary>"Wednesday 25 November, morning".</summary>
    public string? Back() => Out.BackOn is { } back ? $"{back.ToDay()}, {(Out.IsBackAtNoon ? "afternoon" : "morning")}" : null;

    private static List<StripDay> Days(TimeOut @out, ExclusionEvent what, SchoolCalendar calendar)
    {
        if (@out.LastDay is not { } last)
        {
            return [];
        }

        var days = calendar.OpenDaysBetween(what.Start, @out.BackOn ?? last).ToArray();
        var left = what.Sessions ?? 0;
        return [.. days.Select(day =>
        {
            var morning = day == what.Start && what.StartsInAfternoon ? "in" : Next();
            return new StripDay(day, morning, calendar.IsHeld(day, Session.Afternoon) ? Next() : null);
        })];

        string Next() => left-- > 0 ? "out" : "back";
    }
}
