using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;
using Onroll.Rules.Policy;

namespace Onroll.Web.Commands;

/// <summary><c>onroll clock FILE.json</c></summary>
public static class ClockCommand
{
    public static Verb Verb { get; } = new("clock", "Reads one suspension or permanent exclusion against the law of its date. Needs no record.", RunAsync)
    {
        Operands = "FILE.json",
        LeastOperands = 1,
        MostOperands = 1,
        UsualFormat = "json",
    };

    private static async Task<int> RunAsync(Arguments arguments, Terminal terminal, CancellationToken stop)
    {
        var path = Path.GetFullPath(arguments.Operands[0]);
        var question = ClockQuestion.Read(path);
        foreach (var field in question.OtherFields)
        {
            await terminal.Error.WriteLineAsync($"{Path.GetFileName(path)}: {field} is left out, because clock does not ask for it.");
        }

        var calendar = ClockCalendar.Open(Path.Combine(Path.GetDirectoryName(path)!, question.Calendar));
        if (PolicySet.FindOn(question.Event.Start) is null)
        {
            throw new InputRefusedException($"{Path.GetFileName(path)}: event.start is too early: no law before {PolicySet.All[0].InForceFrom:yyyy-MM-dd} is held. Check the year.");
        }

        var reading = ExclusionLaw.Read(question.Event, question.Pupil, question.History, calendar);
        RefuseWhatTheCalendarCannotDate(reading, question, calendar);
        terminal.Print(arguments, ClockResult.Of(reading), _ => ClockText.Of(reading));
        return ExitCode.Done;
    }

    // A date left out would be read as a duty that is not there.
    private static void RefuseWhatTheCalendarCannotDate(ExclusionReading reading, ClockQuestion question, SchoolCalendar calendar)
    {
        var isPermanent = question.Event.Category == ExclusionCategory.PermanentExclusion;
        var isSuspension = question.Event.Category == ExclusionCategory.Suspension;
        var unknown = new List<string>();
        AddIf(reading.FirstDay is null, "the first day");
        AddIf(!isPermanent && reading.LastDay is null, "lastDay");
        AddIf(isSuspension && reading.ReturnDate is null, "returnDate");
        AddIf(isPermanent && reading.Run is { DaySix: null }, "daySix");
        unknown.AddRange(reading.Deadlines.Where(deadline => deadline.Due is DueDate.Unknown).Select(deadline => ExclusionNames.Of(deadline.Id)));
        if (unknown.Count == 0)
        {
            return;
        }

        var reach = calendar.CoveredTo is { } to ? $"runs from {calendar.CoveredFrom:yyyy-MM-dd} to {to:yyyy-MM-dd}" : "has no term";
        throw new InputRefusedException($"{question.Calendar} {reach} and cannot give {string.Join(", ", unknown)}. Add the terms that are missing, before, between or after.");

        void AddIf(bool isMissing, string name)
        {
            if (isMissing)
            {
                unknown.Add(name);
            }
        }
    }
}
