using Onroll.Core.Insight;
using Onroll.Rules.Codes;

namespace Onroll.Web.Insight;

/// <summary>Published figures as people read them. A marker stays the marker that was printed.</summary>
public static class PublishedWords
{
    /// <summary>Tables of the present standard, in which x means not available; in those before it x hid a small number (R-FMT-06).</summary>
    private static readonly HashSet<string> PresentStandard = ["suspensions-and-exclusions", "attendance-year-to-date"];

    /// <summary>"22.6", "8.4%", "x", "–".</summary>
    public static string Value(Measure measure, PublishedFigure? figure) =>
        figure is null ? "–" : figure.Value is { } value ? InsightWords.Number(measure, (double)value) + InsightWords.Sign(measure) : figure.Marker ?? "–";

    /// <summary>"x: hidden by the Department, as the number is small".</summary>
    public static string Marker(PublishedFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return $"{figure.Marker}: " + figure.Marker switch
        {
            "x" when PresentStandard.Contains(figure.Table) => "not available",
            "x" or "c" or "*" => "hidden by the Department, as the number is small",
            "z" or "." => "not applicable",
            "low" or "k" or "~" => "rounds to nought but is not nought",
            "u" => "too unreliable to print",
            _ => "not available",
        };
    }

    /// <summary>The region as the figures themselves name it.</summary>
    public static string Region(PublishedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return string.Join(" / ", row.Cells.OfType<PublishedFigure>().Where(figure => figure.Value is not null).Select(figure => figure.Of.Split(',')[0]).Distinct().DefaultIfEmpty(row.Name));
    }

    /// <summary>The published types in words.</summary>
    public static string Type(string type) => type == PublishedMeasures.AllSchools ? "All state-funded schools" : type;

    /// <summary>A table as people know it.</summary>
    public static string Table(string table) => table switch
    {
        "local-authority-interactive-tool" => "the local authority interactive tool",
        "exclusions-by-area" or "exclusions-by-characteristic" => "the exclusions release of 2016/17",
        "suspensions-and-exclusions" => "the suspensions release",
        "attendance-year-to-date" => "daily registers, the year to date",
        "absence-of-pupil-referral-units" => "the absence release for pupil referral units",
        "absence-by-characteristic" => "the absence release of 2016/17",
        _ => table,
    };

    /// <summary>The groups of a breakdown in the order people know.</summary>
    public static IEnumerable<(string Code, string Name)> GroupsOf(MeasureBreakdown by) => by switch
    {
        MeasureBreakdown.Sex => Of(CodeSet.Sex),
        MeasureBreakdown.Sen => Of(CodeSet.SenProvision),
        MeasureBreakdown.Ethnicity => Of(CodeSet.Ethnicity),
        MeasureBreakdown.NcYear => Of(CodeSet.CurriculumYear),
        MeasureBreakdown.Fsm => [("Y", "Eligible for free school meals"), ("N", "Not eligible for free school meals")],
        _ => [],
    };

    private static IEnumerable<(string Code, string Name)> Of(CodeSet set) => set.Codes.Select(code => (code.Value, code.Label));
}
