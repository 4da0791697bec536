using System.Globalization;
using Onroll.Core.Insight;
using Onroll.Core.Releases;
using Onroll.Core.Store;
using Onroll.Rules.Insight;
using Onroll.Rules.Insight.Disclosure;
using Onroll.Web.Design;
using Onroll.Web.Insight;

namespace Onroll.Web.Releases;

/// <summary>Releases as people read them.</summary>
public static class ReleaseWords
{
    public static string Of(ReleaseAudience audience) => audience switch
    {
        ReleaseAudience.Leaders => "Heads, trust leads, the chair, the coordinator and council officers",
        ReleaseAudience.Schools => "Everybody who sees figures at the schools, their trusts, the partnership and the council",
        _ => "Anybody: it may leave the partnership",
    };

    public static string Brief(ReleaseAudience audience) => audience switch
    {
        ReleaseAudience.Leaders => "Leaders",
        ReleaseAudience.Schools => "The schools counted",
        _ => "Anybody",
    };

    /// <summary>What is hidden under a policy set.</summary>
    public static string Of(DisclosureRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.HidesUpTo == 0 ? "Nothing: every count is shown to its readers" : $"Counts of 1 to {rule.HidesUpTo}, and more where those could be worked out";
    }

    public static string Of(MeasureBreakdown by) => by switch
    {
        MeasureBreakdown.School => "School",
        MeasureBreakdown.NcYear => "Year group",
        MeasureBreakdown.Sex => "Sex",
        MeasureBreakdown.Sen => "Special educational needs",
        MeasureBreakdown.Fsm => "Free school meals",
        _ => "Ethnic group",
    };

    /// <summary>"Waits to be released", "Out since 12 March 2026".</summary>
    public static string State(ReleaseForReader one, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(one);
        var release = one.Release;
        return (one.CorrectedBy, release.WithdrawnAtUtc, release.ReleasedOn) switch
        {
            (_, { } at, _) => $"Withdrawn {DateOnly.FromDateTime(London.InLondon(at)).ToPlain()}",
            ({ } by, _, _) => $"Corrected {by.ReleasedOn!.Value.ToPlain()}",   // it is out
            (_, _, null) => "Waits to be released",
            (_, _, { } on) when on > today => $"Comes out {on.ToPlain()}",
            (_, _, { } on) => $"Out since {on.ToPlain()}",
        };
    }

    /// <summary>"12", "c", "–".</summary>
    public static string Count(decimal? count, ReleasedFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return count?.ToString("#,##0.#", DateWords.English) ?? (figure.IsHidden ? DisclosureRule.Marker : "–");
    }

    /// <summary>"1.42", "7.1%", "c", "–".</summary>
    public static string Value(ReleasedMeasure measure, ReleasedFigure figure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Value is { } value
            ? Rounding.HalfAway((decimal)value, measure.Decimals).ToString($"F{measure.Decimals}", DateWords.English) + (measure.IsShare ? "%" : "")
            : figure.IsHidden ? DisclosureRule.Marker : "–";
    }

    /// <summary>What a bar of the measure is as long as: its rate, or its count where rates are left out.</summary>
    public static (decimal? Value, string Words) Bar(ReleasedMeasure measure, ReleasedFigure figure, bool isCoded)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return isCoded
            ? (figure.Count, Count(figure.Count, figure))
            : (figure.Value is { } value ? Rounding.HalfAway((decimal)value, measure.Decimals) : null, Value(measure, figure));
    }

    /// <summary>"Permanent exclusions, per 100 pupils"; where rates are left out "Permanent exclusions".</summary>
    public static string Heading(ReleasedMeasure measure, bool isCoded)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return isCoded ? InsightColumns.Name(measure.Counted) : $"{measure.Name}, {measure.Unit}";
    }

    /// <summary>"−38.0%", "+4.1%".</summary>
    public static string Change(decimal percent)
    {
        var rounded = Rounding.HalfAway(percent, 1);
        return (rounded < 0 ? "−" : rounded > 0 ? "+" : "") + Math.Abs(rounded).ToString("0.0", CultureInfo.InvariantCulture) + "%";
    }
}
