using System.Globalization;
using Onroll.Rules.Calendar;
using Onroll.Rules.Insight;
using Onroll.Rules.Moves;

namespace Onroll.Core.Insight;

/// <summary>Divides one quantity by another and says what one must know to read the result.</summary>
/// <param name="RollOn">The day of the headcount. Null when none was counted.</param>
internal sealed record RowMaker(Measure Measure, MeasureQuestion Question, DateOnly? RollOn)
{
    public MeasureRow Row(CountedGroup counted, PublishedMeasures published, string schoolType)
    {
        var (numerator, denominator) = (counted.Tally[Measure.Numerator], counted.Tally[Measure.Denominator]);
        var limits = Limits((double)numerator, (double)denominator);

        // A published figure is of everybody in a year: it stands beside no group but a school.
        var benchmark = Question.By is MeasureBreakdown.None or MeasureBreakdown.School ? published.Of(Measure, schoolType, Question.Period) : null;
        return new MeasureRow(
            counted.Group.Code, counted.Group.Name, numerator, denominator, Value((double)numerator, (double)denominator),
            limits?.Low, limits?.High, benchmark, Note(denominator, benchmark, published.Newest(Measure, schoolType, Question.Period)))
        {
            School = counted.Group.School,
        };
    }

    private double? Value(double numerator, double denominator) =>
        denominator == 0 ? null : Measure.Shape == MeasureShape.Each ? numerator / denominator : 100 * numerator / denominator;

    // More pupils may be suspended in a year than were on roll on one day of it: then it is no share of them.
    private Limits? Limits(double numerator, double denominator) => Measure.Shape switch
    {
        MeasureShape.Share when numerator <= denominator => Intervals.Wilson(numerator, denominator)?.Times(100),
        MeasureShape.EventsPer100 => Intervals.EventsPerHundred(numerator, denominator),
        _ => null,
    };

    private string? Note(decimal denominator, PublishedFigure? benchmark, PublishedFigure? newest)
    {
        List<string> notes = [];
        if (denominator == 0)
        {
            notes.Add("There is nothing to divide by, so there is no rate.");
        }

        if (Question.Period.IsOpen(Question.Today))
        {
            notes.Add($"Provisional: counted up to {Day(Question.Today)}.");
        }

        if (Measure.Denominator == Quantity.Headcount && RollOn is { } day && day != CensusDays.Spring(Question.Period.Year))
        {
            notes.Add(CensusDays.Spring(Question.Period.Year) > Question.Today
                ? $"Of the pupils on roll on {Day(day)}: the spring census is still to come."
                : $"Of the pupils on roll on {Day(day)}: the record has no roll of the spring census.");
        }

        if (Measure.IsOfMoves && MoveSuccess.CohortOn(Question.Today) < Question.Period.Year)
        {
            notes.Add("Moves that began then have not all had a year to last, so the rate leans towards failure.");
        }

        if (Measure.Shape == MeasureShape.EventsPer100 || Measure.IsOfSessions)
        {
            notes.Add("The limits are approximate: one pupil counts more than once.");
        }

        if (Question.Beside != CompareWith.None && benchmark?.Value is null)
        {
            notes.Add(benchmark is { } hidden ? $"The published figure is printed as {hidden.Marker}." : NotPublished(newest));
        }

        return notes.Count == 0 ? null : string.Join(' ', notes);
    }

    private static string NotPublished(PublishedFigure? newest) => newest is { Value: { } value }
        ? string.Create(CultureInfo.InvariantCulture, $"No published figure for this period; the newest is {value} ({newest.Of}, {AcademicYear.Parse(newest.Period, CultureInfo.InvariantCulture)}).")
        : "No published figure has been imported.";

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
