using System.Globalization;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;
using Onroll.Web.Design;
using Onroll.Web.Design.Forms;

namespace Onroll.Web.Exclusions;

/// <summary>When a suspension begins: the two or three times that are nearly always meant, and any other.</summary>
public static class StartChoices
{
    public const string Other = "other";

    private static readonly TimeOnly Noon = new(12, 0);

    public static IReadOnlyList<Choice> Of(SchoolCalendar calendar, ExclusionCategory? category, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var today = DateOnly.FromDateTime(now);
        var choices = new List<Choice>();
        if (category == ExclusionCategory.LunchtimeSuspension)
        {
            Add(calendar.IsSchoolDay(today), today, false, "Today", today.ToDay());
        }
        else
        {
            Add(calendar.IsSchoolDay(today) && TimeOnly.FromDateTime(now) < Noon, today, false, "This morning", today.ToDay());
            Add(calendar.IsHeld(today, Session.Afternoon), today, true, "This afternoon", today.ToDay());
        }

        if (calendar.SchoolDayAfter(today, 1) is { } next)
        {
            Add(true, next.Date, false, "Next school day", category == ExclusionCategory.LunchtimeSuspension ? next.Date.ToDay() : $"{next.Date.ToDay()}, morning");
        }

        choices.Add(new(Other, "Another time"));
        return choices;

        void Add(bool fits, DateOnly day, bool inAfternoon, string words, string hint)
        {
            if (fits)
            {
                choices.Add(new(Value(day, inAfternoon), words, hint));
            }
        }
    }

    public static string Value(DateOnly day, bool inAfternoon) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (inAfternoon ? "-pm" : "-am");

    public static (DateOnly Day, bool InAfternoon)? Parse(string? value) =>
        value is { Length: 13 } && DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (day, value.EndsWith("-pm", StringComparison.Ordinal))
            : null;
}
