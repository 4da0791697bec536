using Onroll.Core.Insight;
using Onroll.Rules.Insight;
using Onroll.Rules.Insight.Disclosure;
using Onroll.Web.Design;
using Onroll.Web.Design.Figures;

namespace Onroll.Web.Insight;

/// <summary>A comparison of groups as people read it.</summary>
public static class FairnessWords
{
    public static string Title(FairnessOutcome outcome) => $"Who is {Verb(outcome)}, compared with everyone else";

    /// <summary>"suspended", "suspended again", "permanently excluded".</summary>
    public static string Verb(FairnessOutcome outcome) => outcome switch
    {
        FairnessOutcome.SuspendedAgain => "suspended again",
        FairnessOutcome.PermanentlyExcluded => "permanently excluded",
        _ => "suspended",
    };

    public static string Counted(FairnessOutcome outcome) => outcome switch
    {
        FairnessOutcome.SuspendedAgain => "Pupils suspended twice or more",
        FairnessOutcome.PermanentlyExcluded => "Pupils permanently excluded",
        _ => "Pupils suspended at least once",
    };

    /// <summary>"all other pupils", "all pupils", "the group named for comparison".</summary>
    public static string Against(FairnessAgainst against) => against switch
    {
        FairnessAgainst.AllPupils => "all pupils",
        FairnessAgainst.Reference => "a reference group",
        _ => "all other pupils",
    };

    public static string Count(int? count) => count?.ToString("N0", DateWords.English) ?? DisclosureRule.Marker;

    /// <summary>"17.3%", "c".</summary>
    public static string Rate(int? count, int? population) => count is { } with && population is { } of
        ? $"{(new Rate(with, of).Rounded(1) ?? 0).ToString("0.0", DateWords.English)}%"
        : DisclosureRule.Marker;

    public static string Ratio(double ratio) => Rounding.HalfAway((decimal)ratio, 1).ToString("0.0", DateWords.English);

    /// <summary>"1.9 to 3.4". With two decimals where one would seem to take in 1 and does not.</summary>
    public static string Range(Limits limits)
    {
        const string One = "1.0";
        var (low, high) = (Ratio(limits.Low), Ratio(limits.High));
        return !limits.Contains(1) && (low == One || high == One)
            ? $"{limits.Low.ToString("0.00", DateWords.English)} to {limits.High.ToString("0.00", DateWords.English)}"
            : $"{low} to {high}";
    }

    /// <summary>"Suspended", "Suspended again", "Excluded".</summary>
    public static string Column(FairnessOutcome outcome) => outcome switch
    {
        FairnessOutcome.SuspendedAgain => "Suspended again",
        FairnessOutcome.PermanentlyExcluded => "Excluded",
        _ => "Suspended",
    };

    /// <summary>What may be concluded of one group, without a cause.</summary>
    public static string Conclusion(FairnessRow row, FairnessOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(row);
        var (limits, excess) = (row.Compared.RiskRatio!.Value.Limits!.Value, Rounding.HalfAway((decimal)row.Compared.ExcessPupils!.Value, 0));   // compared rows have both
        var range = $"between {Range(limits).Replace(" to ", " and ", StringComparison.Ordinal)} times";
        var chance = limits.Contains(1)
            ? $"Chance alone could explain it: the true figure may well lie anywhere {range}."
            : $"Chance alone would rarely do this: the true figure is very likely {range}.";
        return excess switch
        {
            > 0 => $"{chance} At the others’ rate, about {excess.ToString("N0", DateWords.English)} fewer of these pupils would have been {Verb(outcome)}.",
            < 0 => $"{chance} At the others’ rate, about {(-excess).ToString("N0", DateWords.English)} more of these pupils would have been {Verb(outcome)}.",
            _ => $"{chance} In pupils the difference is less than one.",
        };
    }

    /// <summary>"+22", "−4", "0".</summary>
    public static string Excess(double excess) => Rounding.HalfAway((decimal)excess, 0) switch
    {
        > 0 and var more => $"+{more.ToString("N0", DateWords.English)}",
        < 0 and var fewer => $"−{(-fewer).ToString("N0", DateWords.English)}",
        _ => "0",
    };

    /// <summary>What stands in place of the range. Null where the range does.</summary>
    public static string? InPlaceOfRange(FairnessRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.View switch
        {
            FairnessView.Reference => "Shown for comparison",
            FairnessView.HiddenSmall => "Hidden: a small number",
            FairnessView.HiddenToProtect => "Hidden so that others cannot be worked out",
            FairnessView.TooFew when row.Compared.Group.Population < ComparedGroup.FewestPupils => $"Not compared: fewer than {ComparedGroup.FewestPupils} pupils",
            FairnessView.TooFew => $"Not compared: fewer than {ComparedGroup.FewestWithOutcome} of them",
            _ => null,
        };
    }

    public static ForestRange Forest(FairnessRow row, string level)
    {
        ArgumentNullException.ThrowIfNull(row);
        var (value, limits) = (row.Compared.RiskRatio!.Value.Value, row.Compared.RiskRatio.Value.Limits!.Value);   // compared rows have both
        var mark = row.Years > 1 ? ForestMark.Pooled : limits.Contains(1) ? ForestMark.Chance : ForestMark.Different;
        return new ForestRange($"{row.Group.Name}: {Ratio(value)} times as likely, {level} range {Range(limits)}", value, limits.Low, limits.High, mark);
    }
}
