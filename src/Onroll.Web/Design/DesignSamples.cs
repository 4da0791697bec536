using Onroll.Web.Design.Figures;
using Onroll.Web.Design.Forms;

namespace Onroll.Web.Design;

/// <summary>Invented content for the living page, the same people as in the design's pictures.</summary>
internal static class DesignSamples
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    public static readonly DayStrip Strip = new(Today,
    [
        new(new(2026, 11, 20), [new(ForceMark.Law, "Notice to parent", "J Pell"), new(ForceMark.Law, "Day-six details", "Z Abara"), new(ForceMark.Agreement, "Plan review", "L Winter")]),
        new(new(2026, 11, 23), [new(ForceMark.Law, "Day-six start", "Z Abara"), new(ForceMark.Agreement, "Panel papers", "J Pell")], StartsWeek: true),
        new(new(2026, 11, 24), [new(null, "Panel, 1:30pm", "2 of yours")]),
        new(new(2026, 11, 25), [new(ForceMark.Guidance, "Reintegration", "J Pell")]),
        new(new(2026, 11, 26), [new(ForceMark.Law, "Governors, 10am", "K Docherty")]),
        new(new(2026, 11, 27), [new(ForceMark.Prompt, "Direction review", "A Rowntree")]),
        new(new(2026, 11, 30), [], StartsWeek: true),
        new(new(2026, 12, 1), [new(ForceMark.Law, "Last day governors", "K Docherty")]),
        new(new(2026, 12, 2), [new(ForceMark.Agreement, "Red reviews", "4 pupils")]),
        new(new(2026, 12, 3), []),
    ]);

    public static readonly IReadOnlyList<YearRatings> Years =
    [
        new("Year 7", 1, 4, 7, "?year=7"), new("Year 8", 2, 5, 6, "?year=8"), new("Year 9", 3, 5, 8, "?year=9"),
        new("Year 10", 2, 6, 6, "?year=10"), new("Year 11", 1, 3, 4, "?year=11"),
    ];

    public static readonly IReadOnlyList<SampleRow> Register =
    [
        new("Jaydon Pell", "9R", RatingMark.Red, "Suspended 3 times this term (6 days)", "21 of 104 sessions missed", [97, 96, 94, 90, 91, 88, 89, 86, 84, 85, 79.8], [0, 0, 1, 2, 1], [1, 0, 1, 2, 1, 2, 3, 1, 4, 3, 6], 3, 0),
        new("Maisie Thorn", "10C", RatingMark.Red, "21 of last 40 sessions missed", "Suspended twice this term (3 days)", [96, 95, 90, 91, 85, 84, 80, 79, 78, 74, 68.3], [0, 0, 0, 1, 1], [0, 1, 0, 1, 0, 1, 2, 1, 2, 1, 2], 2, 2),
        new("Connor Vane", "8B", RatingMark.Red, "Incidents 14, up from 6", "Internal exclusion 9 periods", [92, 91, 90, 91, 90, 91, 91, 90, 91, 90, 90.4], [0, 1, 0, 1, 1], [0, 1, 1, 2, 2, 1, 2, 4, 3, 3, 4], 3, -4),
        new("Poppy Larkham", "7B", RatingMark.Amber, "12 of last 40 sessions missed", "Incidents 6, up from 1", [98, 98, 97, 95, 94, 93, 92, 92, 90, 89, 88.5], [0, 0, 0, 0, 0], [0, 0, 0, 0, 1, 0, 1, 1, 1, 2, 3], 1, 6),
        new("Oskar Nowicki", "7D", RatingMark.Amber, "Joined 9 November from Fallowgate School", "2 suspensions at the last school (4 days)", [null, null, null, null, null, null, null, null, null, 96, 95], [0, 0, 0, 2, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1], 1, 10),
    ];

    public static readonly string[] Periods = ["Reg", "P1", "P2", "P3", "Lunch", "P4", "P5"];

    public static readonly IReadOnlyList<HeatRow> When =
    [
        new("Mon", [0, 0, 1, 0, 1, 1, 0]), new("Tue", [1, 0, 0, 1, 2, 1, 1]), new("Wed", [0, 1, 0, 0, 1, 2, 1]),
        new("Thu", [0, 0, 1, 0, 2, 1, 2]), new("Fri", [0, 1, 1, 0, 3, 2, 1]),
    ];

    public static readonly IReadOnlyList<Change> Changes =
    [
        new("Attendance", 79.8, 91.2), new("Lessons on time", 62, 84), new("Incident-free days", 48, 77),
    ];

    public static readonly IReadOnlyList<Choice> Kinds =
    [
        new("suspension", "A suspension", "For a fixed number of school days"),
        new("extension", "Another suspension after one that has not ended", "A suspension cannot be lengthened; this is a new one with its own notice"),
        new("permanent", "A permanent exclusion") { IsApart = true },
    ];

    public static readonly IReadOnlyList<Choice> Reasons = [new("PP", "Physical assault on a pupil"), new("DB", "Persistent or general disruption"), new("VA", "Verbal abuse of an adult")];

    public static readonly IReadOnlyList<Choice> Schools = [new("1", "Alderway Academy"), new("2", "Fallowgate School"), new("3", "Hollin Mill High School"), new("4", "Eastholm Academy")];

    public static IReadOnlyList<DaySessions> YearDays() => [.. SchoolDays(new(2026, 9, 2), new(2027, 7, 21)).Select(Mark)];

    private static IEnumerable<DateOnly> SchoolDays(DateOnly from, DateOnly to)
    {
        (DateOnly From, DateOnly To)[] closed =
        [
            (new(2026, 10, 26), new(2026, 10, 30)), (new(2026, 12, 21), new(2027, 1, 1)), (new(2027, 2, 15), new(2027, 2, 19)),
            (new(2027, 3, 26), new(2027, 4, 9)), (new(2027, 5, 3), new(2027, 5, 3)), (new(2027, 5, 31), new(2027, 6, 4)),
        ];
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !closed.Any(gap => day >= gap.From && day <= gap.To))
            {
                yield return day;
            }
        }
    }

    private static DaySessions Mark(DateOnly day) => day switch
    {
        _ when day > Today => new(day, DayMark.Future, DayMark.Future),
        { Month: 9, Day: 29 or 30 } => new(day, DayMark.Suspended, DayMark.Suspended),
        { Month: 10, Day: 14 } => new(day, DayMark.Present, DayMark.Suspended),
        { Month: 10, Day: 15 } => new(day, DayMark.Suspended, DayMark.Suspended),
        { Month: 10, Day: 5 or 6 } => new(day, DayMark.Authorised, DayMark.Authorised),
        { Month: 11, Day: 10 } => new(day, DayMark.OffSite, DayMark.OffSite),
        { Month: 11, Day: 20 } => new(day, DayMark.Present, DayMark.Suspended),
        { DayOfWeek: DayOfWeek.Friday } when day.Day % 3 != 0 => new(day, DayMark.Present, DayMark.Unauthorised),
        _ => new(day, DayMark.Present, DayMark.Present),
    };
}

internal sealed record SampleRow(
    string Name, string Form, RatingMark Mark, string Why, string More,
    IReadOnlyList<double?> Attendance, IReadOnlyList<int> Suspended, IReadOnlyList<int> Incidents, int Step, int ReviewIn)
{
    public string Percent => string.Create(DateWords.English, $"{Attendance[^1]:0.0}%");
}
