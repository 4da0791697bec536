using Microsoft.AspNetCore.Mvc;
using Onroll.Core.Insight;
using Onroll.Rules.Calendar;
using Onroll.Rules.Insight;

namespace Onroll.Web.Insight;

/// <summary>What the address of a comparison asks for. Nonsense asks for what is usual.</summary>
public sealed class FairnessAddress
{
    /// <summary>The academic year: 202526.</summary>
    [FromQuery(Name = "year")]
    public string? Year { get; set; }

    /// <summary>"again", "excluded", otherwise suspended at least once.</summary>
    [FromQuery(Name = "outcome")]
    public string? Outcome { get; set; }

    /// <summary>"all", "reference", otherwise all other pupils.</summary>
    [FromQuery(Name = "against")]
    public string? Against { get; set; }

    /// <summary>"outside" hides small counts whoever asks.</summary>
    [FromQuery(Name = "for")]
    public string? For { get; set; }

    /// <summary>"99" for wider ranges.</summary>
    [FromQuery(Name = "range")]
    public string? Range { get; set; }

    /// <summary>The group looked at closely: "ethnicity-MWBC".</summary>
    [FromQuery(Name = "group")]
    public string? Group { get; set; }

    public static string NameOf(MeasureBreakdown by, string code) => $"{by}-{code}".ToLowerInvariant();

    public bool IsForOutside => For == "outside";

    public bool IsWide => Range == "99";

    public FairnessOutcome OutcomeInForce => Outcome switch
    {
        "again" => FairnessOutcome.SuspendedAgain,
        "excluded" => FairnessOutcome.PermanentlyExcluded,
        _ => FairnessOutcome.Suspended,
    };

    public FairnessAgainst AgainstInForce => Against switch
    {
        "all" => FairnessAgainst.AllPupils,
        "reference" => FairnessAgainst.Reference,
        _ => FairnessAgainst.AllOthers,
    };

    public FairnessQuestion Question(AcademicYear year, DateOnly today) => new(year, today)
    {
        Outcome = OutcomeInForce, Against = AgainstInForce, IsForOutside = IsForOutside, Z = IsWide ? Intervals.Z99 : Intervals.Z95, Focus = Focus,
    };

    private (MeasureBreakdown, string)? Focus => Group?.Split('-', 2) is [var by, var code] && Enum.TryParse<MeasureBreakdown>(by, ignoreCase: true, out var known)
        ? (known, code.ToUpperInvariant())
        : null;
}
