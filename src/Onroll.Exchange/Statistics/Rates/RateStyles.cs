using Onroll.Exchange.Csv;
using Onroll.Rules.Insight;

namespace Onroll.Exchange.Statistics.Rates;

/// <summary>Finds out how a table prints its rates: from the rates it has, else from the table's kind.</summary>
internal sealed class RateStyles(TextTable table, IReadOnlyList<RateColumn> columns)
{
    /// <summary>More decimals than anybody rounds to: the rates were written unrounded.</summary>
    private const int NeverRounded = 9;

    /// <summary>Fewer rates with decimals than this show nothing about how many there are at most.</summary>
    private const int FewestToJudgeBy = 3;

    /// <summary>Fewer rates of 10 and more than this do not show that significant digits are limited.</summary>
    private const int FewestToSeeDigits = 10;

    /// <summary>Decimals of percentages in the absence tables of the present shape.</summary>
    private const int PresentAbsenceDecimals = 5;

    private const string PupilReferralUnits = "absence-of-pupil-referral-units";

    public RateStyle Of(RateColumn column)
    {
        var (own, family) = (Printed([column]), Printed([.. columns.Where(other => other.Family == column.Family)]));
        return Judge(own) ?? Judge(family) ?? Usual(column);
    }

    private List<string> Printed(IReadOnlyList<RateColumn> of) =>
    [
        .. of.Where(column => column.Index is not null)
            .SelectMany(column => table.Rows.Select(row => row[column.Index!.Value].Trim()))
            .Where(text => Figures.TryNumber(text, out _)),
    ];

    private static RateStyle? Judge(List<string> printed)
    {
        var withDecimals = printed.Where(text => text.Contains('.', StringComparison.Ordinal)).ToList();
        if (withDecimals.Count < FewestToJudgeBy)
        {
            return null;
        }

        var decimals = withDecimals.Max(Decimals);
        if (decimals >= NeverRounded)
        {
            return new RateStyle(null);
        }

        var large = withDecimals.Where(text => text.IndexOf('.', StringComparison.Ordinal) >= 2).ToList();
        int? digits = large.Count >= FewestToSeeDigits && large.Max(Digits) < decimals + 2 ? large.Max(Digits) : null;
        return new RateStyle(decimals, digits, withDecimals.Exists(text => text.EndsWith('0')));
    }

    private RateStyle Usual(RateColumn column)
    {
        var isPresentShape = table.Find("geographic_level") is not null;
        return column.Family switch
        {
            RateFamily.Attendance => new RateStyle(null),
            RateFamily.Exclusions => new RateStyle(Rate.ExclusionDecimals, IsPadded: isPresentShape),
            // Severe absence of pupil referral units shares its column with "not collected" and lost digits on its way.
            _ when column.Name == "enrolments_pa_50_exact_percent" && IsOfPupilReferralUnits => new RateStyle(PresentAbsenceDecimals, Digits: 6),
            _ => new RateStyle(isPresentShape ? PresentAbsenceDecimals : Rate.AbsenceDecimals),
        };
    }

    private bool IsOfPupilReferralUnits => StatisticsTables.Recognise(table.Name, table.Headers).Name == PupilReferralUnits;

    private static int Decimals(string text) => text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1;

    private static int Digits(string text) => text.Replace(".", "", StringComparison.Ordinal).TrimStart('0').Length;
}
