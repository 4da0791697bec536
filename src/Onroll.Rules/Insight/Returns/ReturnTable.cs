namespace Onroll.Rules.Insight.Returns;

/// <summary>A cell as somebody wrote it.</summary>
/// <param name="Period">The key of the year or term: 201718, 202627T1.</param>
/// <param name="IsAssumed">Somebody said which year the cell is of, where the table did not.</param>
public sealed record WrittenCell(ReturnMeasure Measure, string Period, string Text, bool IsAssumed = false);

/// <summary>What a school returns: a row for each figure, a column for each year or term. Blank cells are not in it.</summary>
/// <param name="Periods">The keys asked for, in order.</param>
/// <param name="Cells">As written.</param>
public sealed record ReturnTable(IReadOnlyList<string> Periods, IReadOnlyList<WrittenCell> Cells)
{
    /// <summary>Whether anything is written.</summary>
    public bool IsEmpty => Cells.Count == 0;

    /// <summary>Every cell that cannot be read, with how to mend it.</summary>
    public IEnumerable<(WrittenCell Cell, string Problem)> Problems =>
        from cell in Cells
        let problem = ReturnCell.Read(ReturnRow.Of(cell.Measure), cell.Text).Problem
        where problem is not null
        select (cell, problem);

    /// <summary>Null where nothing is written.</summary>
    public WrittenCell? Written(ReturnMeasure measure, string period) => Cells.FirstOrDefault(cell => cell.Measure == measure && cell.Period == period);

    /// <summary>Null where nothing is written or it cannot be read.</summary>
    public ReturnCell? Cell(ReturnMeasure measure, string period) => Written(measure, period) is { } cell ? ReturnCell.Read(ReturnRow.Of(measure), cell.Text).Cell : null;

    /// <summary>Whether the row is there at all. One without a single cell is "not published", which says more than a blank cell.</summary>
    public bool IsPublished(ReturnMeasure measure) => Cells.Any(cell => cell.Measure == measure);

    /// <summary>The numbers of one row over the years.</summary>
    public YearlyCounts Counts(ReturnMeasure measure) => new([.. Periods.Select(period => (period, Cell(measure, period)?.Number))]);

    /// <summary>One column, as the checks read it.</summary>
    public SchoolReturn Of(string period)
    {
        decimal? Number(ReturnMeasure measure) => Cell(measure, period)?.Number;
        return new SchoolReturn(
            period,
            (int?)Number(ReturnMeasure.Suspensions), Cell(ReturnMeasure.Suspensions, period)?.Rate, Number(ReturnMeasure.SuspensionDays), (int?)Number(ReturnMeasure.PupilsSuspended),
            (int?)Number(ReturnMeasure.PermanentExclusions), Cell(ReturnMeasure.PermanentExclusions, period)?.Rate)
        {
            Roll = (int?)Number(ReturnMeasure.Roll),
        };
    }
}
