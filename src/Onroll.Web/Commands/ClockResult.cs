using System.Text.Json.Serialization;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;

namespace Onroll.Web.Commands;

/// <summary>The answer of <c>clock</c>, field for field as the command line's contract has it.</summary>
internal sealed record ClockResult
{
    private const decimal DaysInASession = 0.5m;

    public required string PolicySet { get; init; }

    public DateOnly? LastDay { get; init; }

    public string? LastSession { get; init; }

    public DateOnly? ReturnDate { get; init; }

    public decimal? DaysThisEvent { get; init; }

    public decimal? DaysThisTerm { get; init; }

    public decimal? DaysThisYear { get; init; }

    public required string Case { get; init; }

    public ExclusionRun? ConsecutiveRun { get; init; }

    public ExclusionRefusal? Refused { get; init; }

    public required IReadOnlyList<ClockDeadline> Deadlines { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    public static ClockResult Of(ExclusionReading reading) => new()
    {
        PolicySet = reading.PolicySet.Id,
        LastDay = reading.LastDay,
        LastSession = reading.LastSession switch { Session.Morning => "AM", Session.Afternoon => "PM", _ => null },
        ReturnDate = reading.ReturnDate,
        DaysThisEvent = reading.HalfDaysThisEvent * DaysInASession,
        DaysThisTerm = reading.HalfDaysThisTerm * DaysInASession,
        DaysThisYear = reading.HalfDaysThisYear * DaysInASession,
        Case = reading.Case.ToString(),
        ConsecutiveRun = reading.Run,
        Refused = reading.Refused,
        Deadlines = [.. reading.Deadlines.Select(ClockDeadline.Of)],
        Warnings = [.. reading.Warnings.Select(warning => warning.Sentence)],
    };
}

/// <param name="From">Of days in a row the first, or the earliest day allowed. Not written when there is none.</param>
/// <param name="To">Of days in a row the last. Not written when there is none.</param>
internal sealed record ClockDeadline(
    string Id,
    string Rule,
    string Force,
    DateOnly? Due,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? From,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? To,
    string By,
    string Source)
{
    public static ClockDeadline Of(ExclusionDeadline deadline) => new(
        ExclusionNames.Of(deadline.Id), deadline.Rule, deadline.Force.ToString().ToUpperInvariant(), deadline.DueOn,
        deadline.From, deadline.To, ExclusionNames.Of(deadline.By), deadline.Source);
}
