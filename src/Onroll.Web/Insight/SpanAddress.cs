using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Onroll.Core.Insight;

namespace Onroll.Web.Insight;

/// <summary>What the address of an attendance page asks for, but for its days. Nonsense asks for what is usual.</summary>
public sealed class SpanAddress
{
    /// <summary>What there is a row for: "ncyear", "sex", "sen", "fsm", "ethnicity", "school".</summary>
    [FromQuery(Name = "by")]
    public string? By { get; set; }

    /// <summary>The code of the group looked at closely. Null for everybody.</summary>
    [FromQuery(Name = "group")]
    public string? Group { get; set; }

    /// <summary>The type of school, where the place has several.</summary>
    [FromQuery(Name = "schools")]
    public string? Schools { get; set; }

    /// <param name="offered">The breakdowns of the place.</param>
    public MeasureBreakdown Breakdown(IReadOnlyList<MeasureBreakdown> offered) =>
        Enum.TryParse<MeasureBreakdown>(By, ignoreCase: true, out var by) && offered.Contains(by) ? by : offered[0];

    /// <summary>The same page for some days, with its days as days: forms send them in parts.</summary>
    /// <param name="group">Null for everybody.</param>
    public string To(DateOnly? from, DateOnly? to, string? group, string? handler = null)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[] { ("from", Day(from)), ("to", Day(to)), ("by", By), ("schools", Schools), ("group", group), ("handler", handler) })
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }

        return $"/insight/attendance{query.ToQueryString()}";
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", Design.DateWords.English);
}
