using System.Globalization;
using Onroll.Rules.Calendar;
using Onroll.Rules.Insight;

namespace Onroll.Core.Insight;

/// <summary>Something that stands out in a dashboard, in words that are true by themselves.</summary>
/// <param name="Headline">The first half of the sentence, said strongly.</param>
/// <param name="Rest">How it goes on.</param>
/// <param name="MeasureId">The measure to look at more closely.</param>
public sealed record InsightFinding(string Headline, string Rest, string MeasureId);

/// <summary>Looks for what stands out: change, where suspensions gather, absence against England.</summary>
public static class InsightFindings
{
    /// <summary>A change of less than a tenth is no news.</summary>
    private const double NotableChange = 0.1;

    /// <summary>Two of many are named when they have so many times their share of pupils.</summary>
    private const double Gathered = 1.3;

    private const int FewestGroups = 4;
    private const double NotablePoints = 0.3;

    /// <param name="published">England's figures, or another's.</param>
    public static IReadOnlyList<InsightFinding> Of(InsightFigures figures, MeasurePeriod year, PublishedMeasures published, string schoolType)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(year);
        ArgumentNullException.ThrowIfNull(published);
        InsightFinding?[] found = [Change(figures, year, published, schoolType), Gathering(figures, year), Absence(figures, year, published, schoolType)];
        return [.. found.OfType<InsightFinding>()];
    }

    private static InsightFinding? Change(InsightFigures figures, MeasurePeriod year, PublishedMeasures published, string schoolType)
    {
        var measure = MeasureCatalogue.Get("suspension-rate");
        var before = MeasurePeriod.Of(year.Year.Previous);
        if (figures.Of(measure, null, year).Value is not { } now)
        {
            return null;
        }

        var england = published.Newest(measure, schoolType, year) is { Value: { } value } newest
            ? Text($" {newest.Of}: {Rounding.HalfAway(value, 1):0.0} in {AcademicYear.Parse(newest.Period, CultureInfo.InvariantCulture)}.") : "";
        if (!figures.HasAnything(before) || figures.Of(measure, null, before).Value is not { } then || then == 0)
        {
            return england.Length == 0 ? null : new(Text($"Suspensions are at {One(now)} per 100 pupils."), england.Trim(), measure.Id);
        }

        var change = Math.Abs(now - then) < NotableChange * then ? "stayed about the same" : now < then ? "fell" : "rose";
        return new($"Suspensions {change},", Text($"from {One(then)} to {One(now)} per 100 pupils.{england}"), measure.Id);
    }

    private static InsightFinding? Gathering(InsightFigures figures, MeasurePeriod year)
    {
        var all = figures.Tally(null, year);
        var groups = figures.Groups.Where(group => figures.Tally(group, year)[Quantity.Headcount] > 0).ToList();
        if (groups.Count < FewestGroups || all[Quantity.Suspensions] == 0 || groups.Exists(group => figures.IsHidden(Quantity.Suspensions, group, year)))
        {
            return null;
        }

        var top = groups.OrderByDescending(group => figures.Tally(group, year)[Quantity.Suspensions]).Take(2).OrderBy(group => figures.Groups.ToList().IndexOf(group)).ToList();
        var suspensions = top.Sum(group => figures.Tally(group, year)[Quantity.Suspensions]) / all[Quantity.Suspensions];
        var pupils = top.Sum(group => figures.Tally(group, year)[Quantity.Headcount]) / all[Quantity.Headcount];
        var what = top[0].School is null ? "year groups" : "schools";
        return (double)suspensions < Gathered * (double)pupils ? null : new(
            Text($"Two {what} account for {100 * suspensions:0}% of all suspensions."), Text($"{top[0].Name} and {top[1].Name} have {100 * pupils:0}% of pupils."), "suspension-rate");
    }

    private static InsightFinding? Absence(InsightFigures figures, MeasurePeriod year, PublishedMeasures published, string schoolType)
    {
        var measure = MeasureCatalogue.Get("absence-rate");
        if (figures.Of(measure, null, year).Value is not { } now || published.Newest(measure, schoolType, year) is not { Value: { } value } newest)
        {
            return null;
        }

        var (points, when) = (now - (double)value, AcademicYear.Parse(newest.Period, CultureInfo.InvariantCulture));
        var pupils = Math.Abs(points) / 100 * (double)figures.Tally(null, year)[Quantity.Headcount];
        var than = Text($"({One((double)value)}% in {when})");
        return Math.Abs(points) < NotablePoints
            ? new("Absence is close to England’s:", Text($"{One(now)}% of sessions {than}."), measure.Id)
            : new(Text($"Absence is {(points > 0 ? "above" : "below")} England’s"), Text($"{than} by {One(Math.Abs(points))} points{(pupils < 1 ? "." : Text($": about {pupils:0} {(points > 0 ? "more" : "fewer")} {(pupils < 1.5 ? "pupil" : "pupils")} away on an average day."))}"), measure.Id);
    }

    private static string One(double value) => Text($"{Rounding.HalfAway((decimal)value, 1):0.0}");

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
