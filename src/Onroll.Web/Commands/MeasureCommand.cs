using Onroll.Core.Insight;
using Onroll.Core.Store;

namespace Onroll.Web.Commands;

/// <summary><c>onroll measure</c></summary>
public static class MeasureCommand
{
    public static Verb Verb { get; } = new("measure", "Answers measures from the record, or lists those it can answer.", RunAsync)
    {
        Operands = "ID…",
        MostOperands = int.MaxValue,
        Options =
        [
            new("list", null, "prints the catalogue instead: id, name, definition, unit, source"),
            new("by", "school|sex|ethnicity|sen|fsm|ncYear|reason|term", "a row for each"),
            new("period", "202526|202526T1|FROM..TO", "an academic year, a term of one, or dates (the newest year with any record)"),
            new("school", "URN", "one school"),
            new("partnership", "CODE", "the members of one partnership; needed where there are several areas"),
            new("compare", "benchmark|la", "beside England's published figure, or the local authority's"),
        ],
    };

    private static async Task<int> RunAsync(Arguments arguments, Terminal terminal, CancellationToken stop)
    {
        if (arguments.Has("list"))
        {
            terminal.Print(arguments, MeasureCatalogue.All.Select(m => new Listed(m.Id, m.Name, m.Definition, m.Unit, m.Source)).ToList(), MeasureText.List);
            return ExitCode.Done;
        }

        var measures = MeasuresOf(arguments);
        var by = ByOf(arguments, measures);
        var period = PeriodOf(arguments);
        var beside = arguments.Text("compare") is null ? CompareWith.None
            : arguments.Choice("compare", "benchmark", "la") == "la" ? CompareWith.LocalAuthority : CompareWith.England;

        await using var services = await CommandStore.OpenExistingAsync(arguments.Location, stop);
        var scope = await MeasureScope.FindAsync(services, arguments.Text("partnership"), arguments.Text("school"), stop);
        await using var inArea = services.CreateAsyncScope();
        inArea.ServiceProvider.GetRequiredService<CurrentArea>().Set(scope.Area);
        var ask = new AskMeasures(inArea.ServiceProvider.GetRequiredService<OnrollDbContext>());
        var today = TimeProvider.System.TodayInLondon();
        period ??= await ask.NewestYearAsync(stop) ?? MeasurePeriod.Of(Rules.Calendar.AcademicYear.Containing(today));
        var answers = await ask.AskAsync(measures, new MeasureQuestion(period, today) { By = by, Schools = scope.Schools, Beside = beside }, stop);

        var printed = answers.Select(Printed.Of).ToList();
        if (printed.Count == 1)
        {
            terminal.Print(arguments, printed[0], _ => MeasureText.Answer(answers[0]));
        }
        else
        {
            terminal.Print(arguments, printed, _ => string.Join("\n\n", answers.Select(MeasureText.Answer)));
        }

        return ExitCode.Done;
    }

    private static List<Measure> MeasuresOf(Arguments arguments)
    {
        if (arguments.Operands.Count == 0)
        {
            throw new WrongUsageException("measure takes the ids of measures, or --list.");
        }

        return [.. arguments.Operands.Select(id => MeasureCatalogue.Find(id) ?? throw new WrongUsageException($"There is no measure {id}. measure --list tells those there are."))];
    }

    private static MeasureBreakdown ByOf(Arguments arguments, List<Measure> measures)
    {
        if (arguments.Text("by") is not { } word)
        {
            return MeasureBreakdown.None;
        }

        if (!word.All(char.IsAsciiLetter) || !Enum.TryParse<MeasureBreakdown>(word, ignoreCase: true, out var by) || by == MeasureBreakdown.None)
        {
            throw new WrongUsageException("--by must be school, sex, ethnicity, sen, fsm, ncYear, reason or term.");
        }

        return measures.Find(measure => !AskMeasures.CanBreakDown(measure, by)) is { } cannot
            ? throw new WrongUsageException($"{cannot.Id} has no breakdown by {word}: it is of all of a pupil's absence together.")
            : by;
    }

    private static MeasurePeriod? PeriodOf(Arguments arguments) => arguments.Text("period") switch
    {
        null => null,
        var text when MeasurePeriod.TryParse(text, out var period) => period,
        _ => throw new WrongUsageException("--period must be an academic year such as 202526, a term such as 202526T1, or dates such as 2025-09-01..2025-12-31."),
    };

    private sealed record Listed(string Id, string Name, string Definition, string Unit, string Source);

    private sealed record Printed(string Measure, string Period, IReadOnlyList<PrintedRow> Rows)
    {
        public static Printed Of(MeasureAnswer answer) => new(answer.Measure.Id, answer.Period.Key, [.. answer.Rows.Select(row => new PrintedRow(
            row.Group, row.Numerator, row.Denominator, row.Value, row.Low, row.High, BenchmarkOf(row.Benchmark), row.Note))]);

        // Suppressed is not the same as not there.
        private static object? BenchmarkOf(PublishedFigure? figure) => figure switch
        {
            { Value: { } value } => value,
            { IsSuppressed: true } => new { suppressed = true },
            _ => null,
        };
    }

    private sealed record PrintedRow(
        string Group, decimal Numerator, decimal Denominator, double? Value, double? Low, double? High, object? Benchmark, string? Note);
}
