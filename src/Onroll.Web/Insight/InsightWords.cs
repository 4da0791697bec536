using System.Globalization;
using Onroll.Core.Insight;
using Onroll.Rules.Calendar;
using Onroll.Rules.Insight;
using Onroll.Rules.Insight.Disclosure;
using Onroll.Web.Design;

namespace Onroll.Web.Insight;

/// <summary>Figures as people read them: one decimal for rates, two for permanent exclusions, "c" for what is hidden.</summary>
public static class InsightWords
{
    public const string WhyHidden = "c: a small number, or one from which a small number could be worked out";

    /// <summary>Who defines the measure, without the rule's number, which is for those who write scripts.</summary>
    public static string Source(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.Source.LastIndexOf(" (", StringComparison.Ordinal) is >= 0 and var at && measure.Source.EndsWith(')') ? measure.Source[..at] : measure.Source;
    }

    /// <summary>How the measure's value is written.</summary>
    public static string Format(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.Id == "permanent-exclusion-rate" ? "0.00" : "0.0";
    }

    /// <summary>"19.9", "7.1%", "c", "–".</summary>
    public static string Value(Measure measure, InsightFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.IsHidden ? DisclosureRule.Marker : figure.Row.Value is { } value ? Number(measure, value) + Sign(measure) : "–";
    }

    public static string Number(Measure measure, double value) => Rounding.HalfAway((decimal)value, measure.Id == "permanent-exclusion-rate" ? 2 : 1).ToString(Format(measure), DateWords.English);

    public static string Sign(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.Shape == MeasureShape.Share ? "%" : "";
    }

    /// <summary>A count, or the marker of a hidden one.</summary>
    public static string Count(decimal count, bool isHidden) => isHidden ? DisclosureRule.Marker : count.ToString("#,##0.#", DateWords.English);

    /// <summary>"583 of 8,210 pupils, 95% range 6.6 to 7.7".</summary>
    public static string Basis(Measure measure, InsightFigure figure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(figure);
        var counts = measure.Shape == MeasureShape.EventsPer100 || measure.IsOfSessions
            ? $"{Count(figure.Row.Numerator, figure.HidesNumerator)} {Counted(measure, figure.Row.Numerator)}"
            : $"{Count(figure.Row.Numerator, figure.HidesNumerator)} of {Count(figure.Row.Denominator, figure.HidesDenominator)} {Counted(measure, figure.Row.Denominator)}";
        return figure is { IsHidden: false, Row: { Low: { } low, High: { } high } } && ShowsRange(measure)
            ? $"{counts}, 95% range {Number(measure, low)} to {Number(measure, high)}"
            : counts;
    }

    /// <summary>Sessions and suspensions of one pupil are not independent: a range of theirs would look surer than it is.</summary>
    public static bool ShowsRange(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return !measure.IsOfSessions && measure.Id != "suspension-rate";
    }

    /// <summary>"2025/26", "Aut 25".</summary>
    public static string Brief(MeasurePeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return period.IsYear ? period.Name[2..] : string.Create(CultureInfo.InvariantCulture, $"{period.Name[..3]} {period.Name[^2..]}");
    }

    /// <summary>"secondary": the published types in a word or two.</summary>
    public static string TypeName(string type) => type switch
    {
        PublishedMeasures.Primary => "primary",
        PublishedMeasures.Secondary => "secondary",
        PublishedMeasures.Special => "special",
        PublishedMeasures.Unit => "pupil referral",
        _ => "other",
    };

    /// <summary>"secondary schools", "pupil referral units".</summary>
    public static string TypesName(string type) => TypeName(type) + (type == PublishedMeasures.Unit ? " units" : " schools");

    /// <summary>"2023/24" from 202324.</summary>
    public static string YearOf(PublishedFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return AcademicYear.Parse(figure.Period, CultureInfo.InvariantCulture).ToString();
    }

    private static string Counted(Measure measure, decimal count) => measure.Id switch
    {
        "suspension-rate" => count == 1 ? "suspension" : "suspensions",
        "permanent-exclusion-rate" => count == 1 ? "permanent exclusion" : "permanent exclusions",
        "repeat-suspension-pupils" => "pupils suspended",
        "suspension-length" => "suspensions",
        "managed-move-success-rate" => count == 1 ? "move" : "moves",
        _ when measure.IsOfSessions => "sessions",
        _ => "pupils",
    };
}
