using Microsoft.AspNetCore.Mvc;
using Onroll.Core.Insight;

namespace Onroll.Web.Insight;

/// <summary>What the address of a dashboard asks for. Nonsense asks for what is usual.</summary>
public sealed class InsightAddress
{
    /// <summary>The measures that can be looked at by group, in the order of the tabs, with their short names.</summary>
    public static readonly IReadOnlyList<(string Id, string Name)> Tabs =
    [
        ("suspension-rate", "Suspensions"), ("suspension-pupil-rate", "Pupils suspended"), ("permanent-exclusion-rate", "Permanent exclusions"),
        ("absence-rate", "Absence"), ("persistent-absence-rate", "Persistent absence"), ("repeat-suspension-pupils", "Repeat suspensions"), ("suspension-length", "Length"),
    ];

    /// <summary>The academic year: 202526.</summary>
    [FromQuery(Name = "year")]
    public string? Year { get; set; }

    /// <summary>The measure shown by group.</summary>
    [FromQuery(Name = "measure")]
    public string? Measure { get; set; }

    /// <summary>The area to stand beside: "region", "la", "sn2025", otherwise England.</summary>
    [FromQuery(Name = "beside")]
    public string? Beside { get; set; }

    /// <summary>The type of school, where the place has several.</summary>
    [FromQuery(Name = "schools")]
    public string? Schools { get; set; }

    public Measure MeasureInForce => MeasureCatalogue.Get(Tabs.FirstOrDefault(tab => tab.Id == Measure, Tabs[0]).Id);

    public string MeasureName => Tabs.First(tab => tab.Id == MeasureInForce.Id).Name;
}
