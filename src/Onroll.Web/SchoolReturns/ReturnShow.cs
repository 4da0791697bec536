using Onroll.Core.Insight;
using Onroll.Core.SchoolReturns;
using Onroll.Core.Store;
using Onroll.Rules.Insight;
using Onroll.Rules.Insight.Returns;
using Onroll.Web.Design;

namespace Onroll.Web.SchoolReturns;

/// <summary>Figures of returns as people read them.</summary>
public static class ReturnShow
{
    /// <summary>"2023/24 to 2025/26", "Autumn 2026".</summary>
    public static string Periods(IReadOnlyList<MeasurePeriod> periods)
    {
        ArgumentNullException.ThrowIfNull(periods);
        return periods is [var only] ? only.Name : $"{periods[0].Name} to {periods[^1].Name}";
    }

    public static ChipLook Look(ReturnState? state) => state switch
    {
        ReturnState.Accepted => ChipLook.Done,
        ReturnState.Submitted => ChipLook.Action,
        ReturnState.GivenBack => ChipLook.Today,
        ReturnState.Draft => ChipLook.Provisional,
        _ => ChipLook.Quiet,
    };

    /// <summary>"14", "7.5%", as the record counts it.</summary>
    public static string Recorded(ReturnRow row, decimal number)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Shape == ReturnShape.Percent ? Rounding.HalfAway(number, 1).ToString("0.0", DateWords.English) + "%" : number.ToString("#,0.#", DateWords.English);
    }

    /// <summary>What a cell says, in one form whatever was written; for a grade what was printed stays beside it.</summary>
    public static string Cell(ReturnRow row, ReturnCell cell)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(cell);
        return cell switch
        {
            { Grade: { } grade } => (string.Equals(grade.Word, grade.Printed, StringComparison.OrdinalIgnoreCase) ? grade.Word : $"{grade.Word} (printed “{grade.Printed}”)")
                + (grade.Month is { } month ? $", {month.ToString("MMMM yyyy", DateWords.English)}" : ""),
            { Rate: { } rate } when row.Shape == ReturnShape.Percent => rate.ToString(),
            { Rate: { } rate, Number: { } number } => $"{Number(number)} / {rate}",
            _ => Number(cell.Number ?? 0),
        };
    }

    public static string Number(decimal number) => number.ToString("#,0.##", DateWords.English);

    /// <summary>"2.92", "not supplied".</summary>
    public static string Ratio(decimal? ratio) => ratio is { } value ? Rounding.HalfAway(value, 2).ToString("0.00", DateWords.English) : "–";

    /// <summary>"12 November 2026" in London.</summary>
    public static string Day(DateTime? utc) => utc is { } at ? DateOnly.FromDateTime(London.InLondon(at)).ToPlain() : "";

    /// <summary>The name of a period of a round.</summary>
    public static string NameOf(ReturnRound round, string key)
    {
        ArgumentNullException.ThrowIfNull(round);
        return round.PeriodNames().First(period => period.Key == key).Name;
    }

    /// <summary>The figure of one cell as a file writes it.</summary>
    public static string InFile(ReturnCell? cell, bool isHidden, string hidden) => isHidden ? hidden : cell is null ? YearlyCounts.NotSupplied : cell.Grade is { } grade ? grade.Word : (cell.Number ?? 0).ToString("0.####", DateWords.English);
}
