using System.Globalization;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;

namespace Onroll.Web.Commands;

/// <summary>The answer of <c>clock</c> for people.</summary>
internal static class ClockText
{
    public static string Of(ExclusionReading reading)
    {
        var lines = new List<string> { $"By {reading.PolicySet}: {reading.PolicySet.Summary}." };
        if (reading is { HalfDaysThisEvent: { } length, HalfDaysThisTerm: { } term, HalfDaysThisYear: { } year })
        {
            lines.Add($"{HalfDays.InWords(length)} now, {HalfDays.InWords(term)} in the term, {HalfDays.InWords(year)} in the school year. Governing board: case {reading.Case}.");
        }

        Add(reading.ReturnDate is { } back ? $"Last day out {reading.LastDay:yyyy-MM-dd}, back on {back:yyyy-MM-dd}{(back == reading.LastDay ? ", afternoon" : "")}." : null);
        Add(reading.Refused is { } refused ? $"NOT ALLOWED ({refused.Rule}): {refused.Message}" : null);
        lines.AddRange(reading.Deadlines.Select(Describe));
        lines.AddRange(reading.Warnings.Select(warning => $"Note: {warning.Sentence}"));
        return string.Join('\n', lines);

        void Add(string? line)
        {
            if (line is not null)
            {
                lines.Add(line);
            }
        }
    }

    private static string Describe(ExclusionDeadline deadline) => string.Create(CultureInfo.InvariantCulture,
        $"{deadline.DueOn:yyyy-MM-dd}  {deadline.Sentence} [{deadline.Force.ToString().ToLowerInvariant()}; {deadline.Rule}; {deadline.Source}]");
}
