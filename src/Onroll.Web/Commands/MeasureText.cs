using System.Globalization;
using Onroll.Core.Insight;

namespace Onroll.Web.Commands;

/// <summary>Measures as people read them on a terminal.</summary>
internal static class MeasureText
{
    public static string List<T>(T listed) => string.Join("\n\n", MeasureCatalogue.All.Select(m => $"{m.Id}: {m.Name} ({m.Unit})\n  {m.Definition}\n  {m.Source}"));

    public static string Answer(MeasureAnswer answer)
    {
        var head = $"{answer.Measure.Name}, {answer.Measure.Unit}, {answer.Period.Name}";
        var width = answer.Rows.Select(row => row.Name.Length).DefaultIfEmpty().Max();
        var lines = answer.Rows.Select(row => $"  {row.Name.PadRight(width)}  {Value(answer.Measure, row)}");
        var notes = answer.Rows.Select(row => row.Note).OfType<string>().Distinct().Select(note => "  " + note);
        return string.Join('\n', [head, .. answer.Rows.Count == 0 ? ["  Nothing was recorded."] : lines, .. notes]);
    }

    private static string Value(Measure measure, MeasureRow row)
    {
        var value = row.Value is { } known ? Round(known, measure) : "none";
        var limits = row.Low is { } low && row.High is { } high ? $" (95% {Round(low, measure)} to {Round(high, measure)})" : "";
        var benchmark = row.Benchmark is { } figure ? $"; {figure.Of} {figure.Value?.ToString(CultureInfo.InvariantCulture) ?? figure.Marker}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{value}{limits}: {row.Numerator:#,##0.#} of {row.Denominator:#,##0.#}{benchmark}");
    }

    private static string Round(double value, Measure measure) =>
        Math.Round((decimal)value, measure.Decimals, MidpointRounding.AwayFromZero).ToString("F" + measure.Decimals, CultureInfo.InvariantCulture);
}
